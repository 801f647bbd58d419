// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QApplication>

#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/verbs/application.h"
#include "app/verbs/language_option.h"
#include "app/verbs/verbs.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/model/text.h"
#include "core/reference/figure_page.h"
#include "core/reference/glossary.h"
#include "ui/prose/window_speech.h"

namespace rope {

void runExplain(const ExplainArgs& args, const Request& request, Output& out)
{
    std::vector<std::string> signs;
    for (const Notation n : notations)
        signs.emplace_back(toId(n));
    const std::string& sign = oneOf(args.notation, "notation", signs);
    const bool fromZero = oneOf(args.pairsFrom, "pairs-from", {"1", "0"}) == "0";
    checkLanguage(args.language);
    const auto application = args.language.empty() ? nullptr : offscreenApplication(args.language);
    const Speech speech = windowSpeech();
    const Quantities quantities(request.scene);
    if (const FigureKind* kind = findFigure(args.name)) {
        out << speech.say(kind->title) << "\n\n"
            << plainProse(possibleIn(figurePage(*kind, speech), quantities), quantities) << "\n";
        return;
    }
    const Term* term = findTerm(args.name, speech.language);
    if (!term)
        throw InputError("NAME", quotable(args.name),
                         "an id of 'ropescope list figures' or of 'ropescope list glossary'");
    const auto at = std::ranges::find(signs, sign) - signs.begin();
    out << plainProse(entryOf(*term, notations[at], fromZero, speech), quantities) << "\n";
}

} // namespace rope
