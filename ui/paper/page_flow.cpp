// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/page_flow.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rope {

namespace {

/// One past the last box that is kept together with `first`.
std::size_t endOfGroup(const std::vector<FlowBox>& boxes, std::size_t first)
{
    std::size_t last = first;
    while (last + 1 < boxes.size() && boxes[last].keepWithNext && !boxes[last + 1].startsPage)
        ++last;
    return last + 1;
}

/// Without the gap above the first, which is not there at the top of a page.
double heightOf(const std::vector<FlowBox>& boxes, std::size_t first, std::size_t end)
{
    double height = boxes[first].height;
    for (std::size_t i = first + 1; i < end; ++i)
        height += boxes[i].gap + boxes[i].height;
    return height;
}

class Pages
{
public:
    Pages(const std::vector<FlowBox>& boxes, double height) : m_boxes(boxes), m_height(height) {}

    bool fits(double height, double gap) const { return m_y == 0 || m_y + gap + height <= m_height; }

    void turn()
    {
        if (m_pages.empty() || !m_pages.back().empty())
            m_pages.emplace_back();
        m_y = 0;
    }

    void place(std::size_t index)
    {
        const FlowBox& box = m_boxes[index];
        if (m_pages.empty() || !fits(box.height, box.gap))
            turn();
        if (m_y > 0)
            m_y += box.gap;
        m_pages.back().push_back({index, m_y});
        m_y += box.height;
    }

    std::vector<FlowPage> taken() { return std::move(m_pages); }
    double height() const { return m_height; }

private:
    const std::vector<FlowBox>& m_boxes;
    double m_height;
    double m_y = 0;
    std::vector<FlowPage> m_pages;
};

double footOf(const FlowPage& page, const std::vector<FlowBox>& boxes)
{
    return page.empty() ? 0 : page.back().y + boxes[page.back().index].height + page.back().more;
}

/// What is left at the foot of a page goes to the boxes that can use it, to each in the same proportion.
void fillOut(FlowPage& page, const std::vector<FlowBox>& boxes, double pageHeight)
{
    double all = 0;
    for (const PlacedBox& placed : page)
        all += boxes[placed.index].grows;
    const double room = pageHeight - footOf(page, boxes);
    if (all <= 0 || room <= 0)
        return;
    const double part = std::min(1.0, room / all);
    double lower = 0;
    for (PlacedBox& placed : page) {
        placed.y += lower;
        placed.more = part * boxes[placed.index].grows;
        lower += placed.more;
    }
}

/// The boxes from `first` up to `last` on pages, each filled out.
std::vector<FlowPage> flow(const std::vector<FlowBox>& boxes, std::size_t first, std::size_t last, double pageHeight)
{
    Pages pages(boxes, pageHeight);
    while (first < last) {
        const std::size_t end = endOfGroup(boxes, first);
        const double height = heightOf(boxes, first, end);
        if (boxes[first].startsPage || (height <= pageHeight && !pages.fits(height, boxes[first].gap)))
            pages.turn();
        for (; first < end; ++first)
            pages.place(first);
    }
    std::vector<FlowPage> out = pages.taken();
    for (FlowPage& page : out)
        fillOut(page, boxes, pageHeight);
    return out;
}

/// What pages leave empty: the squares of their parts, so that one that is nearly empty counts for more than some that
/// lack a little.
double emptiness(const std::vector<FlowPage>& pages, const std::vector<FlowBox>& boxes, double pageHeight)
{
    double sum = 0;
    for (const FlowPage& page : pages)
        sum += std::pow(1 - filledPart(page, boxes, pageHeight), 2);
    return sum;
}

/// The best way to lay the boxes up to one place out on some pages.
struct Best {
    double empty = std::numeric_limits<double>::infinity(); ///< nothing leads here
    std::size_t from = 0;                                   ///< the group that the last stretch begins with
    std::size_t pages = 0;                                  ///< of that stretch: one, or of a group that fills several
};

/// As many pages, but turned where they are most evenly full: the best way to every place follows from those before.
std::vector<FlowPage> evened(std::vector<FlowPage> full, const std::vector<FlowBox>& boxes, double pageHeight)
{
    std::vector<std::size_t> starts;
    for (std::size_t first = 0; first < boxes.size(); first = endOfGroup(boxes, first))
        starts.push_back(first);
    starts.push_back(boxes.size());
    const std::size_t groups = starts.size() - 1, pages = full.size();
    std::vector<std::vector<Best>> best(groups + 1, std::vector<Best>(pages + 1));
    best[0][0].empty = 0;
    for (std::size_t from = 0; from < groups; ++from)
        for (std::size_t to = from + 1; to <= groups; ++to) {
            const std::vector<FlowPage> stretch = flow(boxes, starts[from], starts[to], pageHeight);
            if (stretch.size() > 1 && to > from + 1)
                break;
            const double empty = emptiness(stretch, boxes, pageHeight);
            for (std::size_t before = 0; before + stretch.size() <= pages; ++before)
                if (Best& there = best[to][before + stretch.size()]; best[from][before].empty + empty < there.empty)
                    there = {best[from][before].empty + empty, from, stretch.size()};
        }
    if (best[groups][pages].empty >= emptiness(full, boxes, pageHeight))
        return full;
    std::size_t end = pages;
    for (std::size_t group = groups; group > 0;) { // from the last page to the first
        const Best& step = best[group][end];
        std::ranges::move(flow(boxes, starts[step.from], starts[group], pageHeight),
                          full.begin() + static_cast<std::ptrdiff_t>(end -= step.pages));
        group = step.from;
    }
    return full;
}

/// As low as they may be: what they shrink by they can grow again.
std::vector<FlowBox> lowered(std::vector<FlowBox> boxes)
{
    for (FlowBox& box : boxes) {
        box.height -= box.shrinks;
        box.grows += box.shrinks;
    }
    return boxes;
}

} // namespace

double filledPart(const FlowPage& page, const std::vector<FlowBox>& boxes, double pageHeight)
{
    return footOf(page, boxes) / pageHeight;
}

std::vector<FlowPage> paginated(const std::vector<FlowBox>& boxes, double pageHeight)
{
    std::vector<FlowPage> out = flow(boxes, 0, boxes.size(), pageHeight);
    const std::vector<FlowBox> low = lowered(boxes);
    std::vector<FlowPage> tight = flow(low, 0, low.size(), pageHeight);
    if (tight.size() >= out.size())
        return std::ranges::any_of(boxes, [](const FlowBox& box) { return box.grows > 0; })
                   ? evened(std::move(out), boxes, pageHeight)
                   : out;
    tight = evened(std::move(tight), low, pageHeight);
    for (FlowPage& page : tight)
        for (PlacedBox& placed : page)
            placed.more -= boxes[placed.index].shrinks;
    return tight;
}

} // namespace rope
