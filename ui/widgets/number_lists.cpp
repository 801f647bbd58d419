// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_lists.h"

#include <algorithm>

#include <QStringList>

#include "core/model/number_list.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/scene.h"

namespace rope {

std::optional<std::vector<double>> parseNumbers(const QString& text)
{
    try {
        return realList(text.toStdString(), {}, {});
    } catch (const InputError&) {
        return std::nullopt;
    }
}

std::optional<std::vector<int>> parsePairs(const QString& text, int count)
{
    std::vector<int> out;
    if (text.trimmed().isEmpty())
        return out;
    try {
        for (std::int64_t pair : numberList(text.toStdString(), {"pairs", 1, count, limits::maxChosenPairs}))
            if (std::ranges::find(out, pair) == out.end())
                out.push_back(static_cast<int>(pair));
    } catch (const InputError&) {
        return std::nullopt;
    }
    return out;
}

double withDigits(double number, int digits)
{
    return QString::number(number, 'g', digits).toDouble();
}

QString shownNumbers(const std::vector<double>& numbers)
{
    QStringList parts;
    for (double number : numbers)
        parts << QString::fromStdString(exactText(number));
    return parts.join(QStringLiteral(", "));
}

QString shownPairList(const std::vector<int>& pairs)
{
    QStringList parts;
    for (std::size_t i = 0; i < pairs.size();) {
        std::size_t end = i + 1;
        while (end < pairs.size() && pairs[end] == pairs[end - 1] + 1)
            ++end;
        parts << (end - i > 2 ? QStringLiteral("%1-%2").arg(pairs[i]).arg(pairs[end - 1]) : QString::number(pairs[i]));
        i = end - i > 2 ? end : i + 1;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace rope
