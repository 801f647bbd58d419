// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/axis_title.h"

#include <algorithm>

#include <QStringList>

#include "ui/plot/text_width.h"

namespace rope {

namespace {

double widestLine(const QString& text, const QFont& font)
{
    double widest = 0;
    for (const QString& line : text.split(QLatin1Char('\n')))
        widest = std::max(widest, textWidth(line, font));
    return widest;
}

/// The text in two lines, as even as its spaces allow.
QString halved(const QString& text, const QFont& font)
{
    QString best = text;
    for (qsizetype i = text.indexOf(QLatin1Char(' ')); i >= 0; i = text.indexOf(QLatin1Char(' '), i + 1)) {
        const QString candidate = text.left(i) + QLatin1Char('\n') + text.mid(i + 1);
        if (widestLine(candidate, font) < widestLine(best, font))
            best = candidate;
    }
    return best;
}

} // namespace

AxisTitle fittedTitle(const QString& text, QFont font, double length)
{
    if (widestLine(text, font) <= length)
        return {text, font};
    const QString two = halved(text, font);
    const double over = widestLine(two, font) / std::max(length, 1.0);
    if (over > 1)
        font.setPixelSize(std::max(7, static_cast<int>(font.pixelSize() / over)));
    return {two, font};
}

} // namespace rope
