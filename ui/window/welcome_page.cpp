// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcome_page.h"

#include <QCommandLinkButton>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"

namespace rope {

WelcomePage::WelcomePage(const std::vector<Use>& uses, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("welcome"));
    setWindowTitle(tr("Welcome to Ropescope"));
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
    column->addStretch(1);
    auto* close = new QPushButton(tr("Look around first"), this);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    setMinimumWidth(520);
}

} // namespace rope
