// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_lists.h"

#include <algorithm>
#include <cmath>

#include <QRegularExpression>

#include "core/model/number_text.h"

namespace rope {

QStringList splitNumbers(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s\\[\\]]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

std::optional<std::vector<double>> parseNumbers(const QString& text)
{
    std::vector<double> out;
    for (const QString& part : splitNumbers(text)) {
        bool ok = false;
        out.push_back(part.toDouble(&ok));
        if (!ok || !std::isfinite(out.back()))
            return std::nullopt;
    }
    return out.empty() ? std::nullopt : std::optional(out);
}

std::optional<std::vector<int>> parsePairs(const QString& text, int count)
{
    static const QRegularExpression single(QStringLiteral("^(\\d{1,5})(?:\\s*[-–:]\\s*(\\d{1,5}))?$"));
    std::vector<int> out;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto match = single.match(part.trimmed());
        if (!match.hasMatch())
            return std::nullopt;
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (first < 1 || last > count || last < first)
            return std::nullopt;
        for (int pair = first; pair <= last; ++pair)
            if (std::ranges::find(out, pair) == out.end())
                out.push_back(pair);
    }
    return out;
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
