// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reference/figure_page_dialog.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "core/reference/figure_page.h"
#include "ui/base/message_text.h"
#include "ui/prose/lesson_prose.h"
#include "ui/prose/window_speech.h"
#include "ui/reference/prose_page.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/screen_size.h"

namespace rope {

FigurePageDialog::FigurePageDialog(SceneStore& store, const FigureKind& kind, QWidget* parent)
    : QDialog(parent), m_store(store), m_kind(&kind)
{
    setObjectName(QStringLiteral("figurePage"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_page = new ProsePage(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_page, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    m_later.setSingleShot(true);
    m_later.setInterval(300);
    connect(&m_later, &QTimer::timeout, this, &FigurePageDialog::fill);
    connect(&store, &SceneStore::changed, &m_later, qOverload<>(&QTimer::start));
    resizeOnScreen(*this, {520, 620});
    fill();
}

void FigurePageDialog::showKind(const FigureKind& kind)
{
    m_kind = &kind;
    fill();
}

QString FigurePageDialog::text() const
{
    return m_page->view().spokenText();
}

void FigurePageDialog::fill()
{
    setWindowTitle(translated(m_kind->title));
    const Quantities quantities(m_store.scene());
    m_page->view().setScene(m_store.scene());
    m_page->showProse(proseOf(possibleIn(figurePage(*m_kind, windowSpeech()), quantities), quantities));
}

void showFigurePage(SceneStore& store, const FigureKind& kind, QWidget* window)
{
    auto* open = window->findChild<FigurePageDialog*>(QStringLiteral("figurePage"), Qt::FindDirectChildrenOnly);
    if (open)
        open->showKind(kind);
    else
        open = new FigurePageDialog(store, kind, window);
    open->show();
    open->raise();
    open->activateWindow();
}

} // namespace rope
