// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prose/glossary_tip.h"

#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "ui/base/language.h"

namespace rope {

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

QString signsTip(const QString& control)
{
    if (language() != QLatin1String("en")) // the glossary is English: no half of a tooltip in another language
        return {};
    const Term* term = termOfControl(control.toStdString());
    const std::string signs = term ? signsOf(*term, false) : std::string();
    return signs.empty() ? QString() : QLatin1Char('\n') + plainOf(signs);
}

} // namespace rope
