// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/readout.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QCoreApplication>
#include <QLineF>

#include "ui/base/message_text.h"
#include "ui/plot/paint_map.h"
#include "ui/plot/second_axis.h"
#include "ui/plot/value_text.h"

namespace rope {

namespace {

constexpr double reach = 24; // pixels from the pointer to a point that is read

QString named(const QString& name, const QString& value)
{
    return name.isEmpty() ? value : QStringLiteral("%1: %2").arg(name, value);
}

/// One label at several places, as in small multiples: the number along such an axis is not what it seems to say.
bool repeats(const Axis& axis)
{
    std::set<std::string> seen;
    return !std::ranges::all_of(axis.ticks, [&](const Tick& tick) { return seen.insert(tick.label).second; });
}

QString placeText(const Axis& axis, double value)
{
    const QString number = axis.whole ? valueText(std::round(value), axis.unit, 12) : valueText(value, axis.unit);
    return named(translated(axis.label), number);
}

/// Index of the point nearest in x (sorted) or on the page; absent when none is near.
std::optional<std::size_t> nearestPoint(const Series& s, bool sorted, const PlotFrame& f, QPointF at, double within)
{
    const std::size_t size = std::min(s.x.size(), s.y.size());
    std::optional<std::size_t> best;
    double bestDistance = within;
    const auto consider = [&](std::size_t i) {
        const double dx = f.x.pixel(s.x[i]) - at.x(), dy = f.y.pixel(s.y[i]) - at.y();
        const double distance = sorted ? std::abs(dx) : std::hypot(dx, dy);
        if (std::isfinite(dy) && distance <= bestDistance && f.x.covers(s.x[i])) {
            best = i;
            bestDistance = distance;
        }
    };
    if (!sorted) {
        for (std::size_t i = 0; i < size; ++i)
            consider(i);
        return best;
    }
    const double x = f.x.value(at.x());
    const auto after = static_cast<std::size_t>(
        std::lower_bound(s.x.begin(), s.x.begin() + static_cast<std::ptrdiff_t>(size), x) - s.x.begin());
    for (std::size_t i = after > 2 ? after - 2 : 0; i < std::min(after + 2, size); ++i)
        consider(i);
    return best;
}

struct Found {
    std::size_t series, point;
    QPointF at;
};

/// The points of all shown series at the pointer's x: first the nearest of all, then the others at that same x.
std::vector<Found> pointsAt(const FigurePainter& painter, QPointF at)
{
    const Figure& figure = painter.figure();
    const PlotFrame& f = painter.frame();
    std::vector<Found> found;
    const auto collect = [&](QPointF from, double within) {
        found.clear();
        for (std::size_t i = 0; i < figure.series.size(); ++i) {
            const Series& s = figure.series[i];
            if (s.name.empty() || !s.with.empty() || !painter.isShown(s))
                continue;
            const PlotFrame own = frameOf(figure, s, f);
            if (const auto point = nearestPoint(s, painter.isSortedSeries(i), own, from, within))
                found.push_back({i, *point, {own.x.pixel(s.x[*point]), own.y.pixel(s.y[*point])}});
        }
    };
    collect(at, reach);
    if (found.empty())
        return found;
    const auto nearest = std::ranges::min_element(
        found, {}, [&](const Found& p) { return std::hypot(p.at.x() - at.x(), 0.01 * (p.at.y() - at.y())); });
    if (painter.isSortedSeries(nearest->series))
        collect({nearest->at.x(), at.y()}, 2.5);
    return found;
}

/// Leaves the `most` points nearest to the pointer, in the order of the legend.
void keepNearest(std::vector<Found>& found, QPointF at, std::size_t most)
{
    if (found.size() <= most)
        return;
    std::ranges::sort(found, {}, [&](const Found& p) { return QLineF(p.at, at).length(); });
    found.resize(most);
    std::ranges::sort(found, {}, &Found::series);
}

const Found* nearestOf(const std::vector<Found>& found, QPointF at)
{
    const auto it = std::ranges::min_element(found, {}, [&](const Found& p) { return QLineF(p.at, at).length(); });
    return it == found.end() ? nullptr : &*it;
}

const Message* noteOf(const Series& s, std::size_t i)
{
    return i < s.notes.size() && !s.notes[i].empty() ? &s.notes[i] : nullptr;
}

/// Least and greatest of what is painted at one x: a dense curve has two points in a column of pixels.
std::pair<double, double> extentAt(const Series& s, std::size_t i)
{
    std::pair<double, double> e{s.y[i], s.y[i]};
    const auto take = [&](double v) { e = {std::min(e.first, v), std::max(e.second, v)}; };
    if (!s.y2.empty() && i < s.y2.size() && (s.kind == SeriesKind::Band || s.kind == SeriesKind::Envelope))
        take(s.y2[i]);
    for (const std::size_t k : {i - 1, i + 1})
        if (s.kind == SeriesKind::Line && k < std::min(s.x.size(), s.y.size()) && s.x[k] == s.x[i] &&
            std::isfinite(s.y[k]))
            take(s.y[k]);
    return e;
}

/// `both`: read off the second axis too.
QString valuesText(const Figure& figure, const Series& s, std::size_t i, const PlotFrame& f, bool both)
{
    const auto [least, greatest] = extentAt(s, i);
    if (least != greatest)
        return QStringLiteral("%1 … %2").arg(valueText(least), valueText(greatest, figure.y.unit));
    QString text = valueText(s.y[i], figure.y.unit);
    if (s.kind == SeriesKind::Line && i < s.y2.size() && std::isfinite(s.y2[i]))
        text =
            QCoreApplication::translate("Readout", "%1, exactly here %2").arg(text, valueText(s.y2[i], figure.y.unit));
    const bool isReading =
        std::ranges::none_of(figure.series, [&](const Series& o) { return isOnSecondAxis(figure, o); });
    if (both && isReading && figure.y2 && f.y2) {
        const double other = f.y2->value(f.y.pixel(s.y[i]));
        text += QStringLiteral(" · ") + valueText(other, figure.y2->unit);
    }
    return text;
}

/// A line for each curve. What is said of one point alone (its note, the second axis, `marks`) is said of the nearest.
void addSeries(Readout& r, const FigurePainter& painter, const std::vector<Found>& found, const Found* nearest,
               const std::vector<Readout::Line>& marks)
{
    const Figure& figure = painter.figure();
    const bool numbers = !repeats(figure.x) && !repeats(figure.y);
    for (const Found& p : found) {
        const Series& s = figure.series[p.series];
        const Message* note = &p == nearest ? noteOf(s, p.point) : nullptr;
        QString values;
        if (numbers) {
            values = valuesText(figure, s, p.point, painter.frame(), &p == nearest && !note);
            // A mark at one distance says nothing of its neighbour, however near that is on the page.
            const bool isElsewhere =
                s.kind == SeriesKind::Points && figure.x.whole && std::abs(s.x[p.point] - r.x) >= 0.5;
            if (!painter.isSortedSeries(p.series) || isElsewhere)
                values = QStringLiteral("%1, %2").arg(valueText(s.x[p.point], figure.x.unit), values);
        }
        r.lines.push_back({translated(s.name), p.series, false, values});
        if (note)
            r.lines.push_back({translated(*note), {}, true});
        r.points.push_back({p.at, p.series});
    }
    if (nearest)
        r.lines.insert(r.lines.end(), marks.begin(), marks.end());
}

void addMap(Readout& r, const FigurePainter& painter)
{
    const Figure& figure = painter.figure();
    if (!figure.map)
        return;
    const HeatMap& map = *figure.map;
    r.lines.push_back({placeText(figure.y, r.y), {}, false});
    const auto cell = cellAt(map, painter.frame(), r.x, r.y);
    if (!cell)
        return;
    const float value = map.cells[static_cast<std::size_t>(cell->second) * static_cast<std::size_t>(map.columns) +
                                  static_cast<std::size_t>(cell->first)];
    if (value == value)
        r.lines.push_back({named(translated(map.label), valueText(static_cast<double>(value), map.unit)), {}, false});
}

/// Zones and lines that a place is on.
std::vector<Readout::Line> marksAt(const FigurePainter& painter, QPointF at)
{
    const Figure& figure = painter.figure();
    const PlotFrame& f = painter.frame();
    std::vector<Readout::Line> marks;
    for (const RefLine& line : figure.lines) {
        const double pixel = (line.vertical ? f.x : f.y).pixel(line.at);
        if (!line.label.empty() && std::abs(pixel - (line.vertical ? at.x() : at.y())) <= 4)
            marks.push_back({translated(line.label), {}, true});
    }
    for (const Zone& zone : figure.zones) {
        const double value = zone.vertical ? f.x.value(at.x()) : f.y.value(at.y());
        if (!zone.label.empty() && value >= zone.lo && value <= zone.hi)
            marks.push_back({translated(zone.label), {}, true});
    }
    return marks;
}

} // namespace

QString Readout::text() const
{
    QStringList all;
    for (const Line& line : lines)
        all += line.value.isEmpty() ? line.text : named(line.text, line.value);
    return all.join(QStringLiteral("; "));
}

std::optional<Readout> readoutAt(const FigurePainter& painter, QPointF at, std::optional<double> cursor)
{
    const PlotFrame& f = painter.frame();
    if (!f.area.contains(at))
        return {};
    const Figure& figure = painter.figure();
    Readout r;
    r.x = f.x.value(at.x());
    r.y = f.y.value(at.y());
    std::vector<Found> found = pointsAt(painter, at);
    const bool free = !found.empty() && !painter.isSortedSeries(found.front().series);
    if (!found.empty()) {
        r.x = figure.series[found.front().series].x[found.front().point];
        if (free || found.size() == 1)
            r.y = figure.series[found.front().series].y[found.front().point];
    }
    if (found.empty() && (repeats(figure.x) || repeats(figure.y)))
        return {};
    if (!free && !repeats(figure.x))
        r.lines.push_back({placeText(figure.x, cursor.value_or(r.x)), {}, false});
    // A dense curve has fewer points than there are places.
    if (cursor && !found.empty() && std::abs(r.x - *cursor) >= 0.5 && !r.lines.empty())
        r.lines.back().text = QCoreApplication::translate("Readout", "%1 (nearest point drawn: %2)")
                                  .arg(r.lines.back().text, valueText(std::round(r.x), 12));
    addMap(r, painter);
    // Of a point that is read, its own place is said: the pointer may rest in another zone.
    const Found* said = nearestOf(found, at);
    const std::vector<Readout::Line> marks = marksAt(painter, said ? said->at : at);
    const std::size_t room = readoutRows(painter),
                      used = r.lines.size() + marks.size() + 2; // a note, and how many more there are
    const std::size_t all = found.size();
    keepNearest(found, at, room > used ? room - used : 1);
    said = nearestOf(found, at);
    addSeries(r, painter, found, said, marks);
    if (found.size() < all)
        r.lines.push_back({QCoreApplication::translate("Readout", "… and %1 more").arg(all - found.size()), {}, true});
    if (!said)
        r.lines.insert(r.lines.end(), marks.begin(), marks.end());
    return r;
}

} // namespace rope
