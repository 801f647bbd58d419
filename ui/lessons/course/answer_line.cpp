// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/answer_line.h"

#include <cmath>

#include <QStringList>

#include "core/model/number_text.h"

namespace rope {

namespace {

constexpr int longest = 200;
constexpr std::size_t drawnPoints = 5;

QString letters(const std::vector<int>& chosen)
{
    QStringList out;
    for (const int index : chosen)
        out << (index < 0 ? QStringLiteral("-") : QString(QChar(static_cast<char16_t>(u'A' + index))));
    return out.join(u' ');
}

/// From end to end at equal steps; "-" where nothing was drawn.
QString heights(const std::vector<double>& drawn)
{
    QStringList out;
    for (std::size_t i = 0; i < drawnPoints && !drawn.empty(); ++i) {
        const double y = drawn[i * (drawn.size() - 1) / (drawnPoints - 1)];
        out << (std::isfinite(y) ? QString::number(y, 'g', 3) : QStringLiteral("-"));
    }
    return out.join(u' ');
}

} // namespace

QString answerLine(const Question& q, const GivenAnswer& given)
{
    switch (q.kind) {
    case AskKind::Number:
    case AskKind::Words: return QString::fromStdString(given.typed).simplified().left(longest);
    case AskKind::TrueFalse: return given.chosen == std::vector{0} ? QStringLiteral("true") : QStringLiteral("false");
    case AskKind::Click: return QString::fromStdString(exactText(given.clicked));
    case AskKind::Draw: return heights(given.drawn);
    case AskKind::One:
    case AskKind::Several:
    case AskKind::Order:
    case AskKind::Match: return letters(given.chosen);
    case AskKind::Scene: break;
    }
    return {};
}

} // namespace rope
