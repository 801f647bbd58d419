// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/axis_title.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <QRegularExpression>
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

/// The text in so many lines at most, as even as its spaces allow.
QString broken(const QString& text, const QFont& font, int lines)
{
    QString best = text;
    for (qsizetype i = 1; lines > 1 && i < text.size(); ++i) {
        const bool space = text[i] == QLatin1Char(' ');
        if (!space && !isBreak(text, i))
            continue;
        const QString candidate =
            text.left(i) + QLatin1Char('\n') + broken(text.mid(space ? i + 1 : i), font, lines - 1);
        if (widestLine(candidate, font) < widestLine(best, font))
            best = candidate;
    }
    return best;
}

/// "Rotation angle (radians)" of "Rotation angle, within one turn (radians)": what a comma adds can go.
QString withoutClauses(QString text)
{
    static const QRegularExpression clause(QStringLiteral("[,，][^()（）]*?(?=\\s*[()（）]|$)"));
    return text.remove(clause);
}

QFont withPixels(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

} // namespace

AxisTitle fittedTitle(const QString& text, const QFont& font, double length, double leastPixels)
{
    constexpr int least = 7;
    const bool room = leastPixels > 0;
    AxisTitle shown{text, font};
    double over = 0;
    std::vector<std::pair<QString, int>> ways{{text, room ? 3 : 2}};
    // A third line is better than a word that cannot be read, and so is a title without its clauses; then a fourth.
    if (room)
        ways.insert(ways.end(), {{withoutClauses(text), 3}, {withoutClauses(text), 4}});
    for (const auto& [words, most] : ways)
        for (int lines = 1; lines <= most; ++lines) {
            shown.text = broken(words, font, lines);
            over = widestLine(shown.text, font) / std::max(length, 1.0);
            if (over <= 1)
                return shown;
            if (room && lines > 1 && std::floor(font.pixelSize() / over) >= leastPixels)
                return {shown.text, withPixels(font, static_cast<int>(font.pixelSize() / over))};
        }
    const auto pixels = static_cast<int>(font.pixelSize() / over);
    return font.pixelSize() / over < least ? AxisTitle{QString(), font}
                                           : AxisTitle{shown.text, withPixels(font, pixels)};
}

} // namespace rope
