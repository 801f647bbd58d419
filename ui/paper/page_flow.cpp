// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/page_flow.h"

#include <algorithm>

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

/// Pages of at most `limit`, filled out to the whole height.
std::vector<FlowPage> flow(const std::vector<FlowBox>& boxes, double pageHeight, double limit)
{
    Pages pages(boxes, limit);
    for (std::size_t first = 0; first < boxes.size();) {
        const std::size_t end = endOfGroup(boxes, first);
        const double height = heightOf(boxes, first, end);
        if (boxes[first].startsPage || (height <= limit && !pages.fits(height, boxes[first].gap)))
            pages.turn();
        for (; first < end; ++first)
            pages.place(first);
    }
    std::vector<FlowPage> out = pages.taken();
    for (FlowPage& page : out)
        fillOut(page, boxes, pageHeight);
    return out;
}

std::vector<FlowPage> flow(const std::vector<FlowBox>& boxes, double pageHeight)
{
    return flow(boxes, pageHeight, pageHeight);
}

/// The least that a page may end at without tearing what a whole one holds together.
double leastLimit(const std::vector<FlowBox>& boxes, double pageHeight)
{
    double least = 0;
    for (std::size_t first = 0; first < boxes.size(); first = endOfGroup(boxes, first))
        if (const double height = heightOf(boxes, first, endOfGroup(boxes, first)); height <= pageHeight)
            least = std::max(least, height);
    return least;
}

double emptiestOf(const std::vector<FlowPage>& pages, const std::vector<FlowBox>& boxes, double pageHeight)
{
    double part = 1;
    for (const FlowPage& page : pages)
        part = std::min(part, filledPart(page, boxes, pageHeight));
    return part;
}

/// As many pages, but what the last one lacks is spread over all: where they end earlier, what grows fills them.
std::vector<FlowPage> evened(std::vector<FlowPage> full, const std::vector<FlowBox>& boxes, double pageHeight)
{
    constexpr int tries = 40;
    const double least = leastLimit(boxes, pageHeight);
    double emptiest = emptiestOf(full, boxes, pageHeight);
    const std::size_t pages = full.size();
    for (int i = 1; i <= tries; ++i) {
        std::vector<FlowPage> ended = flow(boxes, pageHeight, pageHeight + (least - pageHeight) * i / tries);
        if (ended.size() != pages)
            break;
        if (const double part = emptiestOf(ended, boxes, pageHeight); part > emptiest) {
            emptiest = part;
            full = std::move(ended);
        }
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
    std::vector<FlowPage> out = flow(boxes, pageHeight);
    const std::vector<FlowBox> low = lowered(boxes);
    std::vector<FlowPage> tight = flow(low, pageHeight);
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
