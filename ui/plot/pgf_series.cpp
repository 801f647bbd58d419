// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/pgf_series.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QCoreApplication>

#include "core/model/number_text.h"
#include "ui/base/message_text.h"
#include "ui/plot/second_axis.h"
#include "ui/plot/series_look.h"
#include "ui/plot/tex_text.h"

namespace rope::pgf {

QString number(double v)
{
    return QString::fromStdString(exactText(v));
}

bool canBeDrawn(const Figure& figure, double x, double y)
{
    return std::isfinite(x) && std::isfinite(y) && (figure.x.scale == AxisScale::Linear || x > 0) &&
           (figure.y.scale == AxisScale::Linear || y > 0);
}

namespace {

QString points(const Figure& figure, const std::vector<double>& x, const std::vector<double>& y)
{
    QString out;
    for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i)
        out += canBeDrawn(figure, x[i], y[i]) ? QStringLiteral("%1 %2\n").arg(number(x[i]), number(y[i]))
                                              : QStringLiteral("\n"); // breaks the line
    return out;
}

/// A picture has one y axis here: values of the second one are drawn where the window has them, and their name says so.
Series onFirstAxis(const Figure& figure, Series s, QString& name)
{
    name = translated(s.name);
    if (!isOnSecondAxis(figure, s))
        return s;
    const double share = (figure.y.hi - figure.y.lo) / (figure.y2->hi - figure.y2->lo);
    const double zero = figure.y.lo - share * figure.y2->lo;
    for (double& v : s.y)
        v = zero + share * v;
    name = QCoreApplication::translate("pgf", "%1, drawn as %2 + %3 times its value")
               .arg(name, QString::fromStdString(shownNumber(zero)), QString::fromStdString(shownNumber(share)));
    return s;
}

QString look(const Series& s, const QString& colour)
{
    QString out = colour + (s.emphasised ? QStringLiteral(", line width=1.2pt") : QStringLiteral(", line width=0.7pt"));
    const double width = s.emphasised ? 1.2 : 0.7; // TeX's points
    QString dashes;
    const QVector<qreal> lengths = s.kind == SeriesKind::Bars ? QVector<qreal>() : dashOf(s);
    for (qsizetype k = 0; k < lengths.size(); ++k)
        dashes += QStringLiteral(" %1 %2pt")
                      .arg(k % 2 ? QStringLiteral("off") : QStringLiteral("on"),
                           number(std::round(lengths[k] * width * 100) / 100));
    if (!dashes.isEmpty())
        out += QStringLiteral(", dash pattern=") + dashes.trimmed();
    static const std::map<Mark, QString> marks{
        {Mark::Disc, QStringLiteral("*")},           {Mark::Circle, QStringLiteral("o")},
        {Mark::Square, QStringLiteral("square*")},   {Mark::Triangle, QStringLiteral("triangle*")},
        {Mark::Cross, QStringLiteral("x")},          {Mark::TriangleDown, QStringLiteral("triangle*")},
        {Mark::Diamond, QStringLiteral("diamond*")}, {Mark::Plus, QStringLiteral("+")}};
    const bool marked = s.kind == SeriesKind::Points || s.kind == SeriesKind::LinePoints;
    out +=
        marked ? QStringLiteral(", mark=%1, mark size=1.2pt").arg(marks.at(markOf(s))) : QStringLiteral(", no marks");
    if (marked && markOf(s) == Mark::TriangleDown)
        out += QStringLiteral(", mark options={rotate=180}");
    if (s.kind == SeriesKind::Points)
        out += QStringLiteral(", only marks");
    if (s.kind == SeriesKind::Step)
        out += QStringLiteral(", const plot mark right");
    return out;
}

/// Bars that share an x stand side by side, as in the window.
class BarsOf
{
public:
    explicit BarsOf(const Figure& figure)
    {
        std::set<double> xs;
        std::size_t count = 0;
        for (const Series& s : figure.series)
            if (s.kind == SeriesKind::Bars) {
                m_place.emplace(s.id, int(m_place.size()));
                xs.insert(s.x.begin(), s.x.end());
                count += s.x.size();
            }
        m_together = count > xs.size() ? int(m_place.size()) : 1;
        m_width = std::clamp(60.0 / double(xs.empty() ? 1 : xs.size()) / m_together, 0.5, 10.0);
    }
    bool holds(const std::string& id) const { return m_place.contains(id); }
    QString look(const std::string& id, const QString& colour) const
    {
        return QStringLiteral(", ybar, area legend, fill=%1, bar width=%2pt, bar shift=%3pt")
            .arg(colour, number(m_width), number(shift(id)));
    }
    /// Points of TeX from the middle of an x to that of a bar.
    double shift(const std::string& id) const
    {
        return m_together == 1 ? 0 : (m_place.at(id) - (m_together - 1) / 2.0) * m_width;
    }

private:
    std::map<std::string, int> m_place;
    int m_together = 1;
    double m_width = 2; ///< points of TeX
};

/// The spread of bars, least to most, as a line over each.
QString whiskers(const Figure& figure, const Series& band, double shift)
{
    QString out;
    for (std::size_t i = 0; i < std::min({band.x.size(), band.y.size(), band.y2.size()}); ++i)
        if (canBeDrawn(figure, band.x[i], band.y[i]) && canBeDrawn(figure, band.x[i], band.y2[i]))
            out += QStringLiteral("\\draw[|-|, xshift=%1pt] (axis cs:%2,%3) -- (axis cs:%2,%4);\n")
                       .arg(number(shift), number(band.x[i]), number(band.y[i]), number(band.y2[i]));
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

} // namespace

QString seriesOf(const Figure& figure, const PlotTheme& theme, Colours& colours)
{
    QString out, over;
    const BarsOf bars(figure);
    for (const Series& each : figure.series) {
        QString name;
        const Series s = onFirstAxis(figure, each, name);
        const QString colour = colours(theme.colour(s.colour));
        if (bars.holds(s.with) && s.kind == SeriesKind::Band) {
            over += whiskers(figure, s, bars.shift(s.with));
            continue;
        }
        // Entries go to plots in order: one without must be forgotten, or the names below it move up.
        const bool named = !s.name.empty() && s.with.empty();
        const QString forgotten = named ? QString() : QStringLiteral(", forget plot");
        if (s.kind == SeriesKind::Band || s.kind == SeriesKind::Envelope)
            out += QStringLiteral("\\addplot[draw=none, fill=%1, fill opacity=%2, area legend%4] table[row "
                                  "sep=newline] {\n%3} -- cycle;\n")
                       .arg(colour, s.kind == SeriesKind::Band ? QStringLiteral("0.25") : QStringLiteral("0.8"),
                            bandPoints(figure, s), forgotten);
        else
            out += QStringLiteral("\\addplot[%1] table {\n%2};\n")
                       .arg(look(s, colour) + (bars.holds(s.id) ? bars.look(s.id, colour) : QString()) + forgotten,
                            points(figure, s.x, s.y));
        if (named)
            out += QStringLiteral("\\addlegendentry{%1}\n").arg(texOf(name));
    }
    return out + over;
}

} // namespace rope::pgf
