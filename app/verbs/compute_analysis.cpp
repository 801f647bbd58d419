// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "app/output/output.h"
#include "app/verbs/compute.h"
#include "core/analysis/analysis.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace {

struct Row {
    std::string quantity;
    std::string unit;
    Cell pair;
    Cell value;
};

std::string unitOf(const std::string& key)
{
    static const std::map<std::string, std::string> units{
        {"train_length", "tokens"},          {"target_length", "tokens"},         {"first_negative", "tokens"},
        {"longest_period", "tokens"},        {"shortest_period", "tokens"},       {"first_negative_limit", "tokens"},
        {"local_reach", "tokens"},           {"largest_distance_seen", "tokens"}, {"first_collision", "tokens"},
        {"first_collision_angle", "radians"}};
    const auto it = units.find(key);
    return it == units.end() ? "" : it->second;
}

Cell cellOf(const Json& value)
{
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number())
        return value.get<double>();
    return value.is_string() ? value.get<std::string>() : std::string("none");
}

/// "1-16 kept, 17-24 blended"
std::string zonesText(const Json& zones)
{
    return joined(zones, ", ", [](const Json& zone) {
        return std::to_string(zone.at("first").get<int>()) + "-" + std::to_string(zone.at("last").get<int>()) + " " +
               zone.at("fate").get<std::string>();
    });
}

/// The single numbers, one row each.
std::vector<Row> singleRows(const Json& analysis)
{
    std::vector<Row> rows;
    for (const auto& [key, value] : analysis.items())
        if (!value.is_structured())
            rows.push_back({key, unitOf(key), std::string(), cellOf(value)});
    rows.push_back({"zones", "pairs", std::string(), zonesText(analysis.at("zones"))});
    return rows;
}

/// The lists with one number per pair, one row per number.
std::vector<Row> pairRows(const Json& analysis)
{
    std::vector<Row> rows;
    for (const char* key : {"turns", "turns_at_target", "turns_unscaled"})
        for (std::size_t i = 0; i < analysis.at(key).size(); ++i)
            rows.push_back({key, "", std::int64_t(i) + 1, cellOf(analysis.at(key)[i])});
    return rows;
}

void writeTables(const Scene& scene, const Json& analysis, Output& out)
{
    const std::vector<Row> rows = singleRows(analysis);
    out << describe(scene) << "\n\n";
    writeTable(
        out, {{{"quantity", ""}, {"value", ""}, {"unit", ""}}, rows.size(), [&](std::size_t r, std::size_t c) -> Cell {
                  const Row& row = rows[r];
                  return c == 0 ? Cell(row.quantity) : c == 1 ? row.value : Cell(row.unit);
              }});
    const char* const keys[] = {"turns", "turns_at_target", "turns_unscaled"};
    out << "\n";
    writeTable(
        out,
        {{{"pair", ""}, {"turns within L", ""}, {"turns within L′", ""}, {"turns within L before λ and method", ""}},
         analysis.at("turns").size(),
         [&](std::size_t r, std::size_t c) -> Cell {
             return c == 0 ? Cell(std::int64_t(r) + 1) : cellOf(analysis.at(keys[c - 1])[r]);
         }});
}

} // namespace

void computeAnalysis(const ComputeArgs& args, const Request& request, Output& out)
{
    const Json analysis = analysisJson(request.scene);
    if (args.format == "json") {
        out << jsonText(analysis) << "\n";
    } else if (args.format == "table") {
        writeTables(request.scene, analysis, out);
    } else {
        std::vector<Row> rows = singleRows(analysis);
        for (Row& row : pairRows(analysis))
            rows.push_back(std::move(row));
        writeCsv(out, {{{"quantity", ""}, {"unit", ""}, {"pair", ""}, {"value", ""}},
                       rows.size(),
                       [&](std::size_t r, std::size_t c) -> Cell {
                           const Row& row = rows[r];
                           return c == 0 ? Cell(row.quantity) : c == 1 ? Cell(row.unit) : c == 2 ? row.pair : row.value;
                       }});
    }
}

} // namespace rope
