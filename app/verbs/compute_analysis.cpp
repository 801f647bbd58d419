// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "app/output/output.h"
#include "app/verbs/compute_common.h"
#include "core/analysis/analysis.h"
#include "core/analysis/layer_list.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace {

struct Row {
    std::string quantity;
    std::string unit;
    Cell pair;
    Cell value;
    Cell layer = std::string();
};

std::string unitOf(const std::string& key)
{
    static const std::map<std::string, std::string> units{
        {"train_length", "tokens"},          {"target_length", "tokens"},         {"first_negative", "tokens"},
        {"first_negative_query", "tokens"},  {"longest_period", "tokens"},        {"shortest_period", "tokens"},
        {"first_negative_limit", "tokens"},  {"logits_position", "tokens"},       {"position", "tokens"},
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
    if (value.is_boolean())
        return std::string(value.get<bool>() ? "yes" : "no");
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

/// "t 16, h 24, w 24"
std::string axesText(const Json& axes)
{
    return joined(axes, ", ", [](const Json& axis) {
        return axis.at("axis").get<std::string>() + " " + std::to_string(axis.at("count").get<int>());
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
    if (analysis.contains("position_axes"))
        rows.push_back({"position_axes", "pairs", std::string(), axesText(analysis.at("position_axes"))});
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

/// What each layer has, one row per number.
std::vector<Row> layerRows(const Json& analysis)
{
    std::vector<Row> rows;
    for (const Json& layer : analysis.value("layer_list", Json::array()))
        for (const auto& [key, value] : layer.items()) {
            const bool isLength = key == "window" || key == "chunk" || key == "reach";
            const Cell shown = value.is_null() ? Cell(std::string("unknown")) : cellOf(value);
            if (key != "layer")
                rows.push_back({"layer_" + key, isLength && value.is_number() ? "tokens" : "", std::string(), shown,
                                layer.at("layer").get<std::int64_t>()});
        }
    return rows;
}

std::string sightText(const ModelLayer& layer)
{
    return !layer.attends        ? "no attention"
           : layer.windowUnknown ? "a window, length unknown"
           : layer.window > 0    ? "window " + grouped(layer.window) + (layer.bothWays ? ", both ways" : "")
           : layer.chunk > 0     ? "chunks of " + grouped(layer.chunk)
                                 : "all";
}

std::string reachText(std::int64_t reach)
{
    return reach == 0 ? "all" : reach == unknownReach ? "unknown" : grouped(reach);
}

std::string rangeText(std::size_t first, std::size_t last)
{
    std::string out = std::to_string(first);
    if (last > first)
        out.append("-").append(std::to_string(last));
    return out;
}

/// Layers that are alike in one row.
void writeLayers(const Scene& scene, Output& out)
{
    const std::vector<LayerRun> runs = layerRuns(scene);
    if (runs.empty())
        return;
    out << "\n";
    writeTable(out, {{{"layers", ""},
                      {"rotates", ""},
                      {"base", ""},
                      {"factor", ""},
                      {"sees", "tokens"},
                      {"temperature at L′ - 1", ""},
                      {"reach so far", "tokens"}},
                     runs.size(),
                     [&](std::size_t r, std::size_t c) -> Cell {
                         const auto& [first, last, layer, reach] = runs[r];
                         const std::string none;
                         switch (c) {
                         case 0: return rangeText(first, last);
                         case 1: return std::string(layer.rotates ? "yes" : "no");
                         case 2: return layer.rotates ? Cell(layer.base) : Cell(none);
                         case 3: return layer.rotates ? Cell(layer.factor) : Cell(none);
                         case 4: return sightText(layer);
                         case 5:
                             return layer.attends
                                        ? Cell(temperatureAt(layer.temperature, scene.context.targetLength - 1))
                                        : Cell(none);
                         default: return reachText(reach);
                         }
                     }});
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
    writeLayers(scene, out);
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
        for (Row& row : layerRows(analysis))
            rows.push_back(std::move(row));
        writeCsv(out, {{{"quantity", ""}, {"unit", ""}, {"pair", ""}, {"value", ""}, {"layer", ""}},
                       rows.size(),
                       [&](std::size_t r, std::size_t c) -> Cell {
                           const Row& row = rows[r];
                           return c == 0   ? Cell(row.quantity)
                                  : c == 1 ? Cell(row.unit)
                                  : c == 2 ? row.pair
                                  : c == 3 ? row.value
                                           : row.layer;
                       }});
    }
}

} // namespace rope
