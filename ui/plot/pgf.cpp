// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/pgf.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QStringList>

#include "core/model/number_text.h"
#include "ui/base/message_text.h"
#include "ui/plot/ranges.h"

namespace rope {

namespace {

constexpr int mostCells = 64;     // of a map, a side
constexpr double bigNumber = 1e9; // beyond it a zone reaches the frame

QString number(double v)
{
    return QString::fromStdString(exactText(v));
}

QString axisLabel(const Axis& axis)
{
    const QString label = translated(axis.label);
    return texOf(axis.unit.empty() ? label : label + QStringLiteral(" (") + phrase(axis.unit) + QLatin1Char(')'));
}

/// The colours that a figure uses, by name, as TeX wants them defined.
class Colours
{
public:
    QString operator()(const QColor& colour)
    {
        const QString hex = colour.name().mid(1).toUpper();
        const auto [it, isNew] = m_names.try_emplace(
            hex, QStringLiteral("rope%1").arg(QLatin1Char(char('a' + m_names.size() % 26))) +
                     (m_names.size() < 26 ? QString() : QString(QLatin1Char(char('a' + m_names.size() / 26)))));
        return it->second;
    }
    QString definitions() const
    {
        QString out;
        for (const auto& [hex, name] : m_names)
            out += QStringLiteral("\\definecolor{%1}{HTML}{%2}\n").arg(name, hex);
        return out;
    }

private:
    std::map<QString, QString> m_names;
};

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

bool canBeDrawn(const Figure& figure, double x, double y)
{
    return std::isfinite(x) && std::isfinite(y) && (figure.x.scale == AxisScale::Linear || x > 0) &&
           (figure.y.scale == AxisScale::Linear || y > 0);
}

QString points(const Figure& figure, const std::vector<double>& x, const std::vector<double>& y)
{
    QString out;
    for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i)
        out += canBeDrawn(figure, x[i], y[i]) ? QStringLiteral("%1 %2\n").arg(number(x[i]), number(y[i]))
                                              : QStringLiteral("\n"); // breaks the line
    return out;
}

QString look(const Series& s, const QString& colour)
{
    QString out = colour + (s.emphasised ? QStringLiteral(", line width=1.2pt") : QStringLiteral(", line width=0.7pt"));
    if (s.dash != Dash::Solid)
        out += s.dash == Dash::Dashed ? QStringLiteral(", dashed") : QStringLiteral(", dotted");
    static const std::map<Mark, QString> marks{{Mark::Disc, QStringLiteral("*")},
                                               {Mark::Circle, QStringLiteral("o")},
                                               {Mark::Square, QStringLiteral("square*")},
                                               {Mark::Triangle, QStringLiteral("triangle*")},
                                               {Mark::Cross, QStringLiteral("x")}};
    const bool marked = s.kind == SeriesKind::Points || s.kind == SeriesKind::LinePoints;
    out += marked ? QStringLiteral(", mark=%1, mark size=1.2pt").arg(marks.at(s.mark)) : QStringLiteral(", no marks");
    if (s.kind == SeriesKind::Points)
        out += QStringLiteral(", only marks");
    if (s.kind == SeriesKind::Step)
        out += QStringLiteral(", const plot mark right");
    if (s.kind == SeriesKind::Bars)
        out += QStringLiteral(", ybar, fill=%1, bar width=2pt").arg(colour);
    return out;
}

/// A band or envelope as one closed path: low ends forth, high ends back.
QString bandPoints(const Figure& figure, const Series& s)
{
    QString forth, back;
    for (std::size_t i = 0; i < std::min({s.x.size(), s.y.size(), s.y2.size()}); ++i) {
        if (!canBeDrawn(figure, s.x[i], s.y[i]) || !canBeDrawn(figure, s.x[i], s.y2[i]))
            continue;
        forth += QStringLiteral("%1 %2\n").arg(number(s.x[i]), number(s.y[i]));
        back.prepend(QStringLiteral("%1 %2\n").arg(number(s.x[i]), number(s.y2[i])));
    }
    return forth + back;
}

QString seriesOf(const Figure& figure, const PlotTheme& theme, Colours& colours)
{
    QString out;
    for (const Series& s : figure.series) {
        const QString colour = colours(theme.colour(s.colour));
        const bool band = s.kind == SeriesKind::Band || s.kind == SeriesKind::Envelope;
        out += band ? QStringLiteral("\\addplot[draw=none, fill=%1, fill opacity=%2, area legend] table[row "
                                     "sep=newline] {\n%3} -- cycle;\n")
                          .arg(colour, s.kind == SeriesKind::Band ? QStringLiteral("0.25") : QStringLiteral("0.8"),
                               bandPoints(figure, s))
                    : QStringLiteral("\\addplot[%1] table {\n%2};\n").arg(look(s, colour), points(figure, s.x, s.y));
        if (!s.name.empty())
            out += QStringLiteral("\\addlegendentry{%1}\n").arg(texOf(translated(s.name)));
    }
    return out;
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
    out += QStringLiteral("\\addplot[matrix plot*, mesh/cols=%1, point meta=explicit] table[meta index=2] {\n")
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

} // namespace

QString texOf(const QString& text)
{
    static const std::map<char16_t, QString> signs{{u'\\', QStringLiteral("\\textbackslash{}")},
                                                   {u'{', QStringLiteral("\\{")},
                                                   {u'}', QStringLiteral("\\}")},
                                                   {u'$', QStringLiteral("\\$")},
                                                   {u'&', QStringLiteral("\\&")},
                                                   {u'#', QStringLiteral("\\#")},
                                                   {u'%', QStringLiteral("\\%")},
                                                   {u'_', QStringLiteral("\\_")},
                                                   {u'^', QStringLiteral("\\textasciicircum{}")},
                                                   {u'~', QStringLiteral("\\textasciitilde{}")},
                                                   {u'θ', QStringLiteral("$\\theta$")},
                                                   {u'λ', QStringLiteral("$\\lambda$")},
                                                   {u'π', QStringLiteral("$\\pi$")},
                                                   {u'φ', QStringLiteral("$\\varphi$")},
                                                   {u'ψ', QStringLiteral("$\\psi$")},
                                                   {u'α', QStringLiteral("$\\alpha$")},
                                                   {u'β', QStringLiteral("$\\beta$")},
                                                   {u'σ', QStringLiteral("$\\sigma$")},
                                                   {u'Σ', QStringLiteral("$\\Sigma$")},
                                                   {u'Δ', QStringLiteral("$\\Delta$")},
                                                   {u'√', QStringLiteral("$\\surd$")},
                                                   {u'≤', QStringLiteral("$\\le$")},
                                                   {u'≥', QStringLiteral("$\\ge$")},
                                                   {u'≈', QStringLiteral("$\\approx$")},
                                                   {u'·', QStringLiteral("$\\cdot$")},
                                                   {u'×', QStringLiteral("$\\times$")},
                                                   {u'−', QStringLiteral("$-$")},
                                                   {u'′', QStringLiteral("$'$")},
                                                   {u'∞', QStringLiteral("$\\infty$")},
                                                   {u'…', QStringLiteral("\\dots{}")},
                                                   {u'–', QStringLiteral("--")},
                                                   {u'—', QStringLiteral("---")},
                                                   {u'→', QStringLiteral("$\\to$")},
                                                   {u'±', QStringLiteral("$\\pm$")},
                                                   {u'°', QStringLiteral("$^\\circ$")},
                                                   {u'“', QStringLiteral("``")},
                                                   {u'”', QStringLiteral("''")},
                                                   {u'’', QStringLiteral("'")},
                                                   {u'‖', QStringLiteral("$\\Vert$")},
                                                   {u'₀', QStringLiteral("$_0$")},
                                                   {u'₁', QStringLiteral("$_1$")},
                                                   {u'₂', QStringLiteral("$_2$")},
                                                   {u'₃', QStringLiteral("$_3$")},
                                                   {u'²', QStringLiteral("$^2$")},
                                                   {u'³', QStringLiteral("$^3$")},
                                                   {u'⁻', QStringLiteral("$^-$")},
                                                   {u'¹', QStringLiteral("$^1$")},
                                                   {u'⁰', QStringLiteral("$^0$")},
                                                   {u'⁴', QStringLiteral("$^4$")},
                                                   {u'⁵', QStringLiteral("$^5$")},
                                                   {u'⁶', QStringLiteral("$^6$")},
                                                   {u'⁷', QStringLiteral("$^7$")},
                                                   {u'⁸', QStringLiteral("$^8$")},
                                                   {u'⁹', QStringLiteral("$^9$")},
                                                   {u'½', QStringLiteral("$\\frac12$")},
                                                   {u'\n', QStringLiteral(" ")},
                                                   {u'\u00a0', QStringLiteral("~")},
                                                   {u'\u202f', QStringLiteral("\\,")},
                                                   {u'\u2009', QStringLiteral("\\,")},
                                                   {u'ᵢ', QStringLiteral("$_i$")},
                                                   {u'ⱼ', QStringLiteral("$_j$")},
                                                   {u'∑', QStringLiteral("$\\sum$")},
                                                   {u'<', QStringLiteral("$<$")},
                                                   {u'>', QStringLiteral("$>$")},
                                                   {u'|', QStringLiteral("$|$")}};
    QString out;
    for (const QChar c : text) {
        const auto sign = signs.find(c.unicode());
        out += sign == signs.end() ? QString(c) : sign->second;
    }
    return out;
}

QByteArray pgfOf(const Figure& figure, QSize size, const PlotTheme& theme)
{
    Colours colours;
    const QString zones = zonesOf(figure, colours, theme);
    const QString body = (figure.map ? mapOf(figure) : QString()) + zones + seriesOf(figure, theme, colours) +
                         linesOf(figure, colours, theme) + markersOf(figure, colours, theme);
    const QString text =
        QStringLiteral("% ") + translated(figure.explanation).simplified() +
        QStringLiteral("\n\\IfFileExists{standalone.cls}{\\documentclass[border=2pt]{standalone}}"
                       "{\\documentclass{article}\\pagestyle{empty}}\n\\usepackage{iftex}\n"
                       "\\ifPDFTeX\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\fi\n"
                       "\\usepackage{pgfplots}\n\\pgfplotsset{compat=1.16}\n") +
        colours.definitions() + QStringLiteral("\\begin{document}\n\\begin{tikzpicture}\n\\begin{axis}[\n") +
        axisOptions(figure, size) + (figure.map ? mapOptions(*figure.map) : QString()) + QStringLiteral("]\n") + body +
        QStringLiteral("\\end{axis}\n\\end{tikzpicture}\n\\end{document}\n");
    return text.toUtf8();
}

} // namespace rope
