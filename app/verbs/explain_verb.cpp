// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/verbs/verbs.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/model/text.h"
#include "core/reference/figure_page.h"
#include "core/reference/glossary.h"

namespace rope {

void runExplain(const ExplainArgs& args, const Request& request, Output& out)
{
    std::vector<std::string> signs;
    for (const Notation n : notations)
        signs.emplace_back(toId(n));
    const std::string& sign = oneOf(args.notation, "notation", signs);
    const bool fromZero = oneOf(args.pairsFrom, "pairs-from", {"1", "0"}) == "0";
    const Quantities quantities(request.scene);
    if (const FigureKind* kind = findFigure(args.name)) {
        out << kind->title.english() << "\n\n"
            << plainProse(possibleIn(figurePage(*kind), quantities), quantities) << "\n";
        return;
    }
    const Term* term = findTerm(args.name);
    if (!term)
        throw InputError("NAME", quotable(args.name),
                         "an id of 'ropescope list figures' or of 'ropescope list glossary'");
    const auto at = std::ranges::find(signs, sign) - signs.begin();
    out << plainProse(entryOf(*term, notations[at], fromZero), quantities) << "\n";
}

} // namespace rope
