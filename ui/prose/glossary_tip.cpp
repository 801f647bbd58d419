// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prose/glossary_tip.h"

#include <QRegularExpression>

#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "ui/base/language.h"

namespace rope {

namespace {

/// Up to the first full stop behind which another sentence begins.
QString firstSentence(const QString& text)
{
    static const QRegularExpression end(QStringLiteral("[.:](?=\\s+\\p{Lu})"));
    const auto found = end.match(text);
    return found.hasMatch() ? text.left(found.capturedStart()) + QLatin1Char('.') : text;
}

} // namespace

QString plainOf(const std::string& prose)
{
    static const Quantities none{Scene{}}; // the glossary holds no numbers of a scene
    return QString::fromStdString(plainProse(prose, none));
}

QString glossaryTip(const Term& term)
{
    const QString said = QString::fromStdString(term.title) + QStringLiteral(": ") + plainOf(term.text);
    const std::string signs = signsOf(term, false);
    return signs.empty() ? said : said + QLatin1Char('\n') + plainOf(signs);
}

QString withTerm(const QString& tooltip, const QString& control)
{
    if (language() != QLatin1String("en")) // the glossary is English: no half of a tooltip in another language
        return tooltip;
    const Term* term = termOfControl(control.toStdString());
    if (!term)
        return tooltip;
    const std::string signs = signsOf(*term, false);
    const QString line = signs.empty() ? QString() : QLatin1Char('\n') + plainOf(signs);
    const QString sentence = firstSentence(plainOf(term->text));
    const bool isSaid = tooltip.contains(sentence.chopped(1)); // whatever it goes on with
    return tooltip + line + (isSaid ? QString() : QLatin1Char('\n') + sentence);
}

} // namespace rope
