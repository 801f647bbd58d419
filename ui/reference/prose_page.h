// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/lessons/prose/prose.h"
#include "ui/widgets/steady_scroll.h"

namespace rope {

class ProseView;

/// Prose that scrolls, by wheel and by keys.
class ProsePage : public SteadyScroll
{
public:
    explicit ProsePage(QWidget* parent = nullptr);

    ProseView& view() { return *m_view; }
    void showProse(std::vector<ProseBlock> blocks);

private:
    ProseView* m_view = nullptr;
};

} // namespace rope
