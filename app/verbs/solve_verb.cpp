// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/solve.h"

#include <algorithm>

#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/output/scan_watch.h"
#include "app/verbs/compute_common.h"
#include "core/model/number_text.h"
#include "core/model/text.h"
#include "core/model/typed_number.h"

namespace rope {

namespace {

/// A flag that the question does not look at is a mistake, not decoration.
void refuseUnused(const SolveArgs& args)
{
    const std::vector<std::string> used = solveInputs(args.quantity, args.criterion);
    const std::pair<const char*, const std::string&> given[] = {
        {"value", args.value}, {"pair", args.pair}, {"scan_to", args.scanTo}, {"resolution", args.resolution}};
    for (const auto& [field, text] : given)
        if (!text.empty() && std::ranges::find(used, field) == used.end())
            throw InputError(field, quotable(text),
                             "nothing: " + args.quantity +
                                 (args.criterion.empty() ? "" : " by " + quotable(args.criterion)) +
                                 " does not look at it" + (used.empty() ? "" : ", but at " + joined(used)));
}

SolveRequest solveRequest(const SolveArgs& args, const Scene& scene)
{
    SolveRequest r;
    r.quantity = args.quantity;
    r.criterion = args.criterion;
    r.spec = scene.active;
    r.context = scene.context;
    if (!args.value.empty())
        r.given = typedReal(args.value, "value", "a number greater than 0");
    if (!args.pair.empty())
        r.pair =
            static_cast<int>(std::min<std::int64_t>(typedWhole(args.pair, "pair", "a whole number from 2"), 1 << 20));
    if (!args.scanTo.empty())
        r.scanTo = typedReal(args.scanTo, "scan_to", "a base greater than 2, at most 1e15");
    if (!args.resolution.empty())
        r.resolution = typedReal(args.resolution, "resolution", "a number from 1e-9 to 0.01");
    return r;
}

Solution solved(const SolveRequest& request)
{
    ScanWatch watch;
    auto solution = solve(request, watch.progress(), watch.token());
    if (!solution)
        throw Interrupted();
    return std::move(*solution);
}

Grid pairsGrid(const char* heading, const std::vector<std::pair<std::string, double>>& pairs)
{
    return {{{heading, ""}, {"value", ""}}, pairs.size(), [&](std::size_t row, std::size_t column) -> Cell {
                return column == 0 ? Cell(pairs[row].first) : Cell(pairs[row].second);
            }};
}

/// A base that is shown passes when it is typed: rounded up.
std::string valueText(const Solution& s)
{
    const bool smallest = !s.islands.empty() && *s.value == s.islands.front().first;
    return smallest ? passingText(s.islands.front(), 9) : shownNumber(*s.value, 9);
}

void writeAnswer(const Solution& s, Output& out)
{
    out << s.quantity << " " << (s.atLeast ? "at least " : "") << (s.value ? valueText(s) : std::string("none found"))
        << ", by " << s.criterion << "\n"
        << (s.unchanged.empty() ? "" : s.unchanged.english() + "\n") << s.assumption.english() << "\n\n";
    writeTable(out, pairsGrid("input", s.inputs));
    if (!s.equivalents.empty()) {
        out << "\n";
        writeTable(out, pairsGrid("the same as", s.equivalents));
    }
    if (s.islands.empty())
        return;
    out << "\nbases that pass, searched up to " << shownNumber(s.scannedTo.value_or(0), 6) << "\n";
    writeTable(out, {{{"from", ""}, {"to", ""}}, s.islands.size(), [&](std::size_t row, std::size_t column) -> Cell {
                         const BaseIsland& island = s.islands[row];
                         if (column == 0)
                             return passingText(island, 9);
                         return shownNumber(island.last, 9) + (island.open ? " or more" : "");
                     }});
}

} // namespace

void runSolve(const SolveArgs& args, const Request& request, Output& out)
{
    std::vector<std::string> quantities;
    for (const SolveKind& kind : solveKinds())
        quantities.push_back(kind.quantity);
    oneOf(args.quantity, "quantity", quantities);
    oneOf(args.format, "format", {"table", "json"});
    refuseUnused(args);
    refusePlaces(request.given, "nothing: solve asks about the RoPE alone, no position, distance or list of pairs");
    const Solution solution = solved(solveRequest(args, request.scene));
    if (args.format == "json")
        out << jsonText(solveJson(solution)) << "\n";
    else
        writeAnswer(solution, out);
}

} // namespace rope
