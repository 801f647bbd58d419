// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reference/open_references.h"

#include "ui/reference/figure_page_dialog.h"
#include "ui/reference/glossary_dialog.h"

namespace rope {

namespace {

/// nullptr when it is not shown.
template <typename Dialog>
Dialog* shownOf(const QWidget& window)
{
    auto* dialog = window.findChild<Dialog*>(QString(), Qt::FindDirectChildrenOnly);
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

} // namespace

OpenReferences openReferences(const QWidget& window)
{
    OpenReferences out;
    if (const auto* glossary = shownOf<GlossaryDialog>(window)) {
        out.glossary = glossary->geometry();
        if (const Term* term = glossary->term())
            out.term = QString::fromStdString(term->id);
    }
    if (const auto* page = shownOf<FigurePageDialog>(window)) {
        out.page = page->geometry();
        out.figure = QString::fromStdString(page->kind().id);
    }
    return out;
}

void placeReferences(const OpenReferences& references, const QWidget& window)
{
    if (auto* glossary = shownOf<GlossaryDialog>(window))
        glossary->setGeometry(references.glossary);
    if (auto* page = shownOf<FigurePageDialog>(window))
        page->setGeometry(references.page);
}

} // namespace rope
