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

/// Chinese is written without spaces and broken between any two signs, but before none that closes.
bool isBreak(const QString& text, qsizetype i)
{
    constexpr char16_t firstHan = 0x3400, lastHan = 0x9fff;
    const auto isHan = [](QChar c) { return c.unicode() >= firstHan && c.unicode() <= lastHan; };
    return isHan(text[i]) && (isHan(text[i - 1]) || text[i - 1] == QChar(0xff0c));
}

/// The text in two lines, as even as its spaces allow.
QString halved(const QString& text, const QFont& font)
{
    QString best = text;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool space = text[i] == QLatin1Char(' ');
        if (!space && !isBreak(text, i))
            continue;
        const QString candidate = text.left(i) + QLatin1Char('\n') + text.mid(space ? i + 1 : i);
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
    if (over <= 1)
        return {two, font};
    constexpr double leastPixels = 7;
    if (font.pixelSize() / over < leastPixels)
        return {QString(), font};
    font.setPixelSize(static_cast<int>(font.pixelSize() / over));
    return {two, font};
}

} // namespace rope
