// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/solve.h"

namespace rope {

namespace {

Json objectOf(const std::vector<std::pair<std::string, double>>& values)
{
    Json out = Json::object();
    for (const auto& [id, value] : values)
        out[id] = value;
    return out;
}

Json islandsJson(const std::vector<BaseIsland>& islands)
{
    Json out = Json::array();
    for (const BaseIsland& island : islands)
        out.push_back({{"first", island.first}, {"last", island.last}, {"open", island.open}});
    return out;
}

} // namespace

Json solveJson(const Solution& solution)
{
    Json out;
    out["quantity"] = solution.quantity;
    out["value"] = solution.value ? Json(*solution.value) : Json(nullptr);
    if (solution.atLeast)
        out["at_least"] = true;
    out["criterion"] = solution.criterion;
    out["assumption"] = solution.assumption.english();
    if (!solution.unchanged.empty()) {
        out["unchanged"] = solution.unchanged.english();
        out["least"] = *solution.least;
    }
    out["inputs"] = objectOf(solution.inputs);
    if (!solution.equivalents.empty())
        out["equivalents"] = objectOf(solution.equivalents);
    if (solution.resolution) {
        out["islands"] = islandsJson(solution.islands);
        out["resolution"] = *solution.resolution;
        out["scanned_to"] = *solution.scannedTo;
    }
    return out;
}

} // namespace rope
