// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/pgf.h"

#include <algorithm>
#include <cmath>

#include <QStringList>

#include "ui/base/message_text.h"
#include "ui/plot/pgf_series.h"
#include "ui/plot/ranges.h"
#include "ui/plot/tex_text.h"

namespace rope {

namespace {

using namespace pgf;

constexpr int mostCells = 64;     // of a map, a side
constexpr double bigNumber = 1e9; // beyond it a zone reaches the frame

QString axisLabel(const Axis& axis)
{
    const QString label = translated(axis.label);
    return texOf(axis.unit.empty() ? label : label + QStringLiteral(" (") + phrase(axis.unit) + QLatin1Char(')'));
}

QString ticksOf(const Axis& axis, const QString& name)
{
    QStringList at, labels;
    for (const Tick& tick : axis.ticks) {
        at << number(tick.at);
        labels << QLatin1Char('{') + texOf(phrase(tick.label)) + QLatin1Char('}');
    }
    return at.isEmpty() ? QString()
                        : QStringLiteral("  %1tick={%2},\n  %1ticklabels={%3},\n")
                              .arg(name, at.join(QLatin1Char(',')), labels.join(QLatin1Char(',')));
}

QString axisOptions(const Figure& figure, QSize size)
{
    const auto axis = [](const Axis& a, const QString& name) {
        const Range r = defaultRange(a);
        QString out = QStringLiteral("  %1label={%2},\n  %1min=%3, %1max=%4,\n")
                          .arg(name, axisLabel(a), number(r.lo), number(r.hi));
        if (a.scale == AxisScale::Log)
            out += QStringLiteral("  %1mode=log,\n").arg(name);
        if (a.reversed)
            out += QStringLiteral("  %1 dir=reverse,\n").arg(name);
        return out + ticksOf(a, name);
    };
    QString out = QStringLiteral("  width=%1cm, height=%2cm,\n")
                      .arg(number(std::round(size.width() * 254 / 96.0) / 100),
                           number(std::round(size.height() * 254 / 96.0) / 100));
    out += QStringLiteral("  title={%1}, title style={align=left, text width=%2cm, font=\\small},\n")
               .arg(texOf(translated(figure.title)), number(std::round(size.width() * 230 / 96.0) / 100));
    out += axis(figure.x, QStringLiteral("x")) + axis(figure.y, QStringLiteral("y"));
    if (figure.equalAspect)
        out += QStringLiteral("  axis equal image,\n");
    return out + QStringLiteral(
                     "  grid=major, axis on top=false, clip mode=individual, enlargelimits=false,\n"
                     "  scaled ticks=false, tick label style={font=\\footnotesize, /pgf/number format/1000 sep={,}},\n"
                     "  legend style={font=\\footnotesize, draw=none, fill=none, at={(0.5,-0.22)}, anchor=north, "
                     "legend columns=3},\n");
}

QString zonesOf(const Figure& figure, Colours& colours, const PlotTheme& theme)
{
    QString out;
    const Range x = defaultRange(figure.x), y = defaultRange(figure.y);
    for (const Zone& zone : figure.zones) {
        const Range whole = zone.vertical ? x : y;
        const double lo = zone.lo > -bigNumber ? std::max(zone.lo, whole.lo) : whole.lo;
        const double hi = zone.hi < bigNumber ? std::min(zone.hi, whole.hi) : whole.hi;
        if (!(lo < hi))
            continue;
        const QString corners = zone.vertical ? QStringLiteral("(axis cs:%1,%2) rectangle (axis cs:%3,%4)")
                                                    .arg(number(lo), number(y.lo), number(hi), number(y.hi))
                                              : QStringLiteral("(axis cs:%1,%2) rectangle (axis cs:%3,%4)")
                                                    .arg(number(x.lo), number(lo), number(x.hi), number(hi));
        out += QStringLiteral("\\fill[%1, opacity=0.12] %2;\n")
                   .arg(colours(zone.role == ZoneRole::Unseen ? theme.unseenHatch : theme.mutedText), corners);
    }
    return out;
}

QString linesOf(const Figure& figure, Colours& colours, const PlotTheme& theme)
{
    QString out;
    const Range x = defaultRange(figure.x), y = defaultRange(figure.y);
    for (const RefLine& line : figure.lines) {
        const Range across = line.vertical ? x : y;
        if (line.at < across.lo || line.at > across.hi)
            continue;
        const QColor colour = line.role == LineRole::TrainLength    ? theme.trainLine
                              : line.role == LineRole::TargetLength ? theme.targetLine
                              : line.role == LineRole::Zero         ? theme.zeroLine
                                                                    : theme.noteLine;
        const QString ends =
            line.vertical
                ? QStringLiteral("(axis cs:%1,%2) -- (axis cs:%1,%3)").arg(number(line.at), number(y.lo), number(y.hi))
                : QStringLiteral("(axis cs:%2,%1) -- (axis cs:%3,%1)").arg(number(line.at), number(x.lo), number(x.hi));
        out += QStringLiteral("\\draw[%1, line width=0.4pt] %2 node[pos=0.98, %3, font=\\tiny] {%4};\n")
                   .arg(colours(colour), ends, line.vertical ? QStringLiteral("left") : QStringLiteral("above left"),
                        texOf(translated(line.label)));
    }
    return out;
}

QString markersOf(const Figure& figure, Colours& colours, const PlotTheme& theme)
{
    QString out;
    for (const Marker& marker : figure.markers)
        if (canBeDrawn(figure, marker.x, marker.y))
            out += QStringLiteral("\\node[%1, font=\\tiny, %2] at (axis cs:%3,%4) {%5};\n")
                       .arg(colours(theme.colour(marker.colour)),
                            marker.point
                                ? QStringLiteral("circle, fill, inner sep=1pt, label={[font=\\tiny]above right:%1}")
                                      .arg(QLatin1Char('{') + texOf(translated(marker.label)) + QLatin1Char('}'))
                                : QStringLiteral("inner sep=0pt"),
                            number(marker.x), number(marker.y),
                            marker.point ? QString() : texOf(translated(marker.label)));
    return out;
}

struct Cells {
    int columns, rows;
    std::vector<double> values;
};

Cells averaged(const HeatMap& map)
{
    const int columns = std::min(map.columns, mostCells), rows = std::min(map.rows, mostCells);
    Cells out{columns, rows, {}};
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            double sum = 0;
            int count = 0;
            for (int r = row * map.rows / rows; r < (row + 1) * map.rows / rows; ++r)
                for (int c = column * map.columns / columns; c < (column + 1) * map.columns / columns; ++c)
                    if (const float v = map.cells[std::size_t(r) * std::size_t(map.columns) + std::size_t(c)];
                        std::isfinite(v)) {
                        sum += double(v);
                        ++count;
                    }
            out.values.push_back(count ? sum / count : std::nan(""));
        }
    return out;
}

double middle(const Axis& axis, double lo, double hi, int cell, int cells)
{
    const double part = (cell + 0.5) / cells;
    return axis.scale == AxisScale::Log ? lo * std::pow(hi / lo, part) : lo + (hi - lo) * part;
}

QString mapOf(const Figure& figure)
{
    const HeatMap& map = *figure.map;
    const Cells cells = averaged(map);
    QString out;
    if (cells.columns < map.columns || cells.rows < map.rows)
        out +=
            QStringLiteral("%% averaged from %1 x %2 cells; the CSV has all of them\n").arg(map.columns).arg(map.rows);
    out += QStringLiteral(
               "\\addplot[matrix plot*, forget plot, mesh/cols=%1, point meta=explicit] table[meta index=2] {\n")
               .arg(cells.columns);
    for (int row = 0; row < cells.rows; ++row)
        for (int column = 0; column < cells.columns; ++column) {
            const double v = cells.values[std::size_t(row * cells.columns + column)];
            out += QStringLiteral("%1 %2 %3\n")
                       .arg(number(middle(figure.x, map.xLo, map.xHi, column, cells.columns)),
                            number(middle(figure.y, map.yLo, map.yHi, row, cells.rows)),
                            std::isfinite(v) ? number(v) : QStringLiteral("nan"));
        }
    return out + QStringLiteral("};\n");
}

QString mapOptions(const HeatMap& map)
{
    const QString label = texOf(translated(map.label));
    const QString ramp =
        map.ramp == Ramp::Sequential ? QStringLiteral("colormap/viridis")
        : map.ramp == Ramp::Diverging
            ? QStringLiteral("colormap={rope}{HTML=(2166AC) HTML=(F7F7F7) HTML=(B2182B)}")
            : QStringLiteral("colormap={rope}{HTML=(4B3B8F) HTML=(E8E3D3) HTML=(B5594A) HTML=(2B2B3B) HTML=(4B3B8F)}");
    return QStringLiteral("  %1, colorbar, colorbar style={ylabel={%2}},\n  point meta min=%3, point meta max=%4,\n")
        .arg(ramp, label, number(map.zLo), number(map.zHi));
}

bool isChinese(const QString& text)
{
    const auto isWide = [](QChar c) {
        return c.script() == QChar::Script_Han || (c.unicode() >= 0x3000 && c.unicode() <= 0x303f) ||
               (c.unicode() >= 0xff00 && c.unicode() <= 0xffef);
    };
    return std::ranges::any_of(text, isWide);
}

/// pdfLaTeX has no Chinese of its own.
QString chinesePreamble()
{
    return QStringLiteral(
        "% Chinese: run xelatex or lualatex on this file. ctex and its fonts are in the Debian package "
        "texlive-lang-chinese.\n"
        "\\ifPDFTeX\\errmessage{Chinese text: run xelatex or lualatex on this file}\\fi\n"
        "\\usepackage[UTF8, scheme=plain]{ctex}\n");
}

} // namespace

QByteArray pgfOf(const Figure& figure, QSize size, const PlotTheme& theme)
{
    Colours colours;
    const QString zones = zonesOf(figure, colours, theme);
    const QString body = (figure.map ? mapOf(figure) : QString()) + zones + seriesOf(figure, theme, colours) +
                         linesOf(figure, colours, theme) + markersOf(figure, colours, theme);
    const QString options = axisOptions(figure, size) + (figure.map ? mapOptions(*figure.map) : QString());
    const QString text = QStringLiteral("% ") + translated(figure.explanation).simplified() +
                         QStringLiteral("\n\\IfFileExists{standalone.cls}{\\documentclass[border=2pt]{standalone}}"
                                        "{\\documentclass{article}\\pagestyle{empty}}\n\\usepackage{iftex}\n"
                                        "\\ifPDFTeX\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\fi\n"
                                        "\\usepackage{pgfplots}\n\\pgfplotsset{compat=1.16}\n") +
                         (isChinese(options + body) ? chinesePreamble() : QString()) + colours.definitions() +
                         QStringLiteral("\\begin{document}\n\\begin{tikzpicture}\n\\begin{axis}[\n") + options +
                         QStringLiteral("]\n") + body +
                         QStringLiteral("\\end{axis}\n\\end{tikzpicture}\n\\end{document}\n");
    return text.toUtf8();
}

} // namespace rope
