// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcome_page.h"

#include <algorithm>

#include <QCommandLinkButton>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/window/recent_documents.h"

namespace rope {

WelcomePage::WelcomePage(const std::vector<Use>& uses, const std::vector<Recent>& recent, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("welcome"));
    setWindowTitle(tr("Welcome to Ropescope"));
    if (parent)
        connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Q")), this), &QShortcut::activated, parent,
                &QWidget::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(10);
    auto* head = new PlainLabel(tr("See what Rotary Position Embeddings do"), this);
    QFont font = head->font();
    font.setPointSizeF(1.5 * font.pointSizeF());
    head->setFont(font);
    column->addWidget(head);
    for (const Use& use : uses) {
        auto* button = new QCommandLinkButton(use.title, use.text, this);
        button->setAccessibleDescription(use.text);
        button->setIcon({});
        // Else nothing says that it can be pressed until the mouse is there.
        button->setStyleSheet(
            QStringLiteral("QCommandLinkButton { border: 1px solid palette(mid); border-radius: 5px; }"
                           "QCommandLinkButton:hover, QCommandLinkButton:focus "
                           "{ border-color: palette(highlight); }"));
        column->addWidget(button);
        connect(button, &QCommandLinkButton::clicked, this, [this, begin = use.begin] {
            accept();
            begin();
        });
    }
    if (!recent.empty()) {
        column->addWidget(new PlainLabel(tr("Go on with"), this));
        column->addWidget(createRecent(recent));
    }
    column->addStretch(1);
    auto* close = new QPushButton(tr("Look around first"), this);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    setMinimumWidth(520);
}

QWidget* WelcomePage::createRecent(const std::vector<Recent>& recent)
{
    constexpr std::size_t most = 4;
    constexpr int nameWidth = 170; // pixels
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < std::min(most, recent.size()); ++i) {
        const Recent& each = recent[i];
        auto* button = new QToolButton(line);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIcon(each.picture);
        button->setIconSize({RecentDocuments::pictureWidth, RecentDocuments::pictureHeight});
        button->setText(button->fontMetrics().elidedText(plainText(each.name), Qt::ElideRight, nameWidth));
        button->setAccessibleName(each.name);
        button->setAutoRaise(true);
        setTip(button, each.path);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, open = each.open] {
            accept();
            open();
        });
    }
    row->addStretch(1);
    return line;
}

} // namespace rope
