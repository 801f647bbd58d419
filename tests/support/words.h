// SPDX-License-Identifier: GPL-3.0-or-later
// One word, one letter, one sign for each thing: what no text for people may say.
#pragma once
#include <vector>

#include <QRegularExpression>
#include <QString>

namespace rope::test {

struct WordRule {
    QString pattern;
    QString instead;
};

inline const std::vector<WordRule>& wordRules()
{
    static const std::vector<WordRule> all{
        {QStringLiteral("(?<![A-Za-z])[LT]'|[θφλ]'"), QStringLiteral("a prime: L′, T′, θ′")},
        {QStringLiteral("(?i)inverse frequenc(y|ies)(?!.*inv_freq)"),
         QStringLiteral("frequency θ (the key inv_freq may be named)")},
        {QStringLiteral("[Cc]urrent length,? n\\b|\\bn,? the current length"),
         QStringLiteral("N for the current length: n is the position of the key")},
        {QStringLiteral("(^|[\\s(=:·…^])-[\\d.∞]|\\de-\\d"), QStringLiteral("a minus: −")},
        {QStringLiteral("(?<![A-Za-z])[a-zθ] - [a-zθ\\d](?![A-Za-z])"), QStringLiteral("a minus: −")},
    };
    return all;
}

/// What is wrong with a text for people; empty: nothing. Code (`in backticks`), expressions ({L_target/L}) and formulas
/// ($L'$, set by TeX) are not looked at.
inline QStringList wordFaults(QString text)
{
    static const QRegularExpression code(QStringLiteral("`[^`]*`|\\$[^$]*\\$|\\{[^}]*\\}"));
    text.remove(code);
    QStringList out;
    for (const WordRule& rule : wordRules())
        if (const auto match = QRegularExpression(rule.pattern).match(text); match.hasMatch())
            out << QStringLiteral("“%1” in “%2”; wanted: %3")
                       .arg(match.captured().trimmed(), text.left(160), rule.instead);
    return out;
}

} // namespace rope::test
