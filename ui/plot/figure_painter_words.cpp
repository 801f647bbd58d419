// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a figure: what stands above and below the plot, and where labels go inside.
#include <algorithm>
#include <iterator>

#include <QPainter>

#include "ui/plot/figure_painter.h"
#include "ui/plot/paint_bars.h"
#include "ui/plot/paint_labels.h"
#include "ui/plot/paint_marks.h"
#include "ui/plot/paint_points.h"
#include "ui/plot/second_axis.h"

namespace rope {

namespace {
/// Of the height of a page. Less where type is large, but not so little that the axis below would lose its title.
constexpr double leastPlotShare = 0.35, leastInARoom = 0.32;
} // namespace

/// Header and caption; returns how much of the page the line below the plot takes.
double FigurePainter::layOutWords(QSize page, const QString& title)
{
    const double width = std::max(40.0, page.width() - 2 * headerOrigin().x());
    static const Figure withoutCaption; // a temporary beside an lvalue would copy all the points
    const bool captioned = m_captioned && m_givesWay == GivesWay::Nothing;
    m_caption.layOut(captioned ? *m_figure : withoutCaption, page, m_style);
    // A note that an export asks for stands in the caption's place.
    const double below = m_note.isEmpty() ? m_caption.height() : noteBox(page).height() + headerOrigin().y() + 4;
    Header::Room room{width, double(page.height()), 0, m_page == page ? m_heldHeader : std::nullopt};
    // The plot keeps its share, with the numbers and the title of its axis below.
    const double line = QFontMetricsF(m_style.tick).height();
    // Where the title of the figure would have no room, that of the axis below gives it.
    const double numbers =
        m_givesWay == GivesWay::CaptionAndAxis ? line + 12 * m_style.unit : 2 * line + 22 * m_style.unit;
    const double share = m_text.leastPixels > 0 ? leastInARoom : leastPlotShare;
    room.most = page.height() - below - 2 * headerOrigin().y() - numbers - std::max(share * page.height(), 2 * line);
    room.titleLines = m_givesWay == GivesWay::CaptionAndSecondLine ? 1 : 2;
    m_header.layOut(title, *m_figure, m_hidden, room, m_style, m_namesPins);
    return below;
}

QRectF FigurePainter::noteBox(QSizeF page) const
{
    const double pad = headerOrigin().x(), width = std::max(40.0, page.width() - 2 * pad);
    const QRectF text =
        QFontMetricsF(m_style.small).boundingRect(QRectF(0, 0, width, page.height() / 3), Qt::TextWordWrap, m_note);
    const double height = std::min(page.height() / 3, text.height() + pad / 2);
    return {pad, page.height() - pad / 2 - height, width, height};
}

std::vector<QRectF> FigurePainter::ringsAt(const std::vector<double>& x) const
{
    std::vector<QRectF> out;
    for (std::size_t i = 0; i < m_figure->series.size(); ++i)
        for (const double at : x)
            if (isShown(m_figure->series[i]))
                std::ranges::move(ringsOf(m_figure->series[i], m_sorted[i], at, frame(), m_style),
                                  std::back_inserter(out));
    return out;
}

bool FigurePainter::ringsMoveWords(const std::vector<double>& x) const
{
    return x != m_pointedAt && (m_wordsGaveWay || ringsHideWords(x));
}

bool FigurePainter::ringsHideWords(const std::vector<double>& x) const
{
    return std::ranges::any_of(ringsAt(x), [this](const QRectF& ring) {
        return std::ranges::any_of(m_labels, [&](const QRectF& label) { return label.intersects(ring); });
    });
}

void FigurePainter::paintAbove(QPainter& painter, const PlotFrame& frame) const
{
    LabelPlacer placer(frame.area);
    if (m_figure->map)
        placer.coverAll();
    const bool labels = !m_figure->lines.empty() || !m_figure->zones.empty() || !m_figure->markers.empty();
    for (std::size_t i = 0; labels && i < m_figure->series.size(); ++i)
        if (isShown(m_figure->series[i]))
            placer.cover(m_figure->series[i], m_sorted[i], frameOf(*m_figure, m_figure->series[i], frame));
    if (labels) {
        const std::vector<const Series*> bars = barsOf(*m_figure, [this](const Series& s) { return isShown(s); });
        const BarPlaces places(bars, frame);
        for (const Series* s : bars)
            for (std::size_t i = 0; i < std::min(s->x.size(), s->y.size()); ++i)
                placer.coverBar(places.barAt(*s, i, frame));
    }
    for (const Zone& zone : m_figure->zones)
        if (zone.role == ZoneRole::Pass || zone.role == ZoneRole::Fail) // stripes of these tints are hard to read on
            placer.cover(areaOf(zone, frame));
    for (const QRectF& ring : ringsAt(m_pointedAt))
        placer.keepFree(ring);
    paintLabels(painter, *m_figure, placer, frame, m_style);
    m_labels = placer.taken();
    m_wordsGaveWay = placer.gaveWay();
    if (m_note.isEmpty())
        m_caption.paint(painter, frame.page, m_style);
    painter.save();
    painter.translate(headerOrigin());
    m_header.paint(painter, *m_figure, m_style);
    painter.restore();
    if (m_note.isEmpty())
        return;
    painter.setFont(m_style.small);
    painter.setPen(m_style.theme.mutedText);
    painter.drawText(noteBox(frame.page.size()), Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, m_note);
}

} // namespace rope
