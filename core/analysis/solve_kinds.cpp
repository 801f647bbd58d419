// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/solve_kinds.h"

#include "core/model/problem.h"
#include "core/model/text.h"

namespace rope {

namespace criteria {

const Criterion sign{
    "sign", "Sign of the kernel",
    "The kernel g(s) of equal vectors stays at or above 0 at every distance below the length (Men et al. 2024)."};
const Criterion critical{
    "critical-dimension", "Critical dimension",
    "The pair whose period was L in training gets the period L′, so as many pairs finish a turn (Liu et al. 2023)."};
const Criterion matching{
    "period-matching", "Period matching",
    "The last pair makes no more of a turn within L′ than it made within L in training (NTK-aware)."};
const Criterion frequency{"one-frequency", "One frequency", "θ is geometric, and the pair turns by exactly this θ."};

} // namespace criteria

using namespace criteria;

const Criterion& criterionOf(const std::string& id)
{
    for (const Criterion* c : {&sign, &critical, &matching, &frequency})
        if (id == c->id)
            return *c;
    throw InputError("criterion", quotable(id), "sign, critical-dimension, period-matching or one-frequency");
}

const SolveKind& kindOf(const std::string& quantity)
{
    for (const SolveKind& kind : solveKinds())
        if (kind.quantity == quantity)
            return kind;
    throw InputError("quantity", quotable(quantity), "one of " + joined(solveKinds(), ", ", &SolveKind::quantity));
}

const std::vector<SolveKind>& solveKinds()
{
    static const std::vector<SolveKind> kinds{
        {"base", "Base", "", {critical.id, sign.id, matching.id, frequency.id}},
        {"lambda", "Base scale λ", "", {matching.id, critical.id, sign.id}},
        {"length", "Length reached", "tokens", {critical.id, sign.id, matching.id}},
        {"factor", "Factor", "", {matching.id}},
        {"alpha", "NTK α", "", {matching.id}},
    };
    return kinds;
}

Message criterionTitle(const std::string& criterion)
{
    return criterionOf(criterion).title;
}

std::vector<std::string> solveInputs(const std::string& quantity, const std::string& criterion)
{
    const SolveKind& kind = kindOf(quantity);
    const std::string& id = criterion.empty() ? kind.criteria.front() : criterion;
    if (id == frequency.id)
        return {"value", "pair"};
    const bool asksForBase = kind.quantity == "base" || kind.quantity == "lambda";
    if (!asksForBase)
        return {"value"};
    return id == sign.id ? std::vector<std::string>{"scan_to", "resolution"} : std::vector<std::string>{};
}

} // namespace rope
