// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reference/prose_page.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/prose/lesson_prose.h"

namespace rope {

ProsePage::ProsePage(QWidget* parent) : SteadyScroll(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* paper = new QWidget;
    auto* column = new QVBoxLayout(paper);
    m_view = new ProseView(paper);
    column->addWidget(m_view);
    column->addStretch(1);
    setWidget(paper);
}

void ProsePage::showProse(std::vector<ProseBlock> blocks)
{
    m_view->setProse(std::move(blocks));
}

} // namespace rope
