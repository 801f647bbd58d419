// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare_table.h"

#include <algorithm>

#include "core/analysis/analysis.h"
#include "core/model/number_text.h"
#include "core/model/safe_text.h"
#include "core/rope/seen_distance.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"

namespace rope {

namespace {

CompareCell count(int n)
{
    return {grouped(n), double(n)};
}

CompareCell decimal(double value, int digits)
{
    return {shownNumber(value, digits), value};
}

/// Similarity at `distance`, as the last query of L' sees it where the method maps positions.
double similarityAt(const RopeSpec& spec, const Context& context, const std::vector<double>& theta,
                    std::int64_t distance)
{
    const std::int64_t at[] = {distance};
    double g[] = {0};
    if (const DistanceMap map = distanceMapOf(spec, context))
        kernelSeen(theta, map, std::max(context.targetLength - 1, distance), at, g);
    else
        kernelAt(theta, at, g);
    return g[0];
}

std::vector<CompareCell> cellsOf(const RopeSpec& spec, const Context& context, const std::stop_token& stop)
{
    Scene alone;
    alone.active = spec;
    alone.context = context;
    const CheckedScene checked(settled(alone));
    const Analysis a = analysisOf(checked);
    const std::int64_t negative = firstNegativeOf(checked.scene(), a, stop);
    const CompareCell none{"none", std::nullopt};
    return {count(a.neverFullTurnUnscaled),
            count(static_cast<int>(a.unseen.size())),
            count(a.zones.kept),
            count(a.zones.blended),
            count(a.zones.divided),
            a.periods ? decimal(a.periods->longest, 6) : none,
            decimal(a.logits.total(), 5),
            negative > 0 ? CompareCell{grouped(negative), double(negative)} : none,
            decimal(similarityAt(spec, context, checked.active().theta, spec.trainLength), 3),
            decimal(similarityAt(spec, context, checked.activeAtTarget().theta, context.targetLength), 3)};
}

std::string methodOf(const RopeSpec& spec)
{
    const Method* method = findMethod(spec.method);
    return method ? method->title.english() : spec.method;
}

/// Titles, then one line per RoPE, as texts; `exact`: numbers to the last digit and empty cells where there is none.
std::vector<std::vector<std::string>> linesOf(const CompareTable& table, bool exact)
{
    std::vector<std::vector<std::string>> out(1);
    out[0] = {"RoPE", "Method"};
    for (const CompareColumn& column : compareColumns())
        out[0].push_back(column.title.english());
    for (const CompareRow& row : table.rows) {
        out.push_back({safeText(row.name), row.method});
        for (const CompareCell& cell : row.cells)
            out.back().push_back(!exact ? cell.text : cell.number ? exactText(*cell.number) : std::string());
    }
    return out;
}

/// How many signs, not bytes.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

} // namespace

const std::vector<CompareColumn>& compareColumns()
{
    static const std::vector<CompareColumn> all{
        {"never_full_turn", "Turns unfinished", "Pairs that never finish a turn in training: θ before scaling, over L"},
        {"unseen", "Unseen at L′", "Pairs that meet angles at L′ that training never showed"},
        {"kept", "Kept", "Pairs whose frequency the scaling keeps"},
        {"blended", "Blended", "Pairs that the scaling slows in part"},
        {"divided", "Divided", "Pairs that the scaling divides by the factor or more"},
        {"longest_period", "Longest period", "Tokens that the slowest turning pair needs for a turn, after scaling"},
        {"logits", "Scores ×", "What multiplies the scores of the last query of L′"},
        {"first_negative", "First negative", "The smallest distance with a negative similarity, tokens"},
        {"kernel_at_train_length", "g(L)", "Similarity at the training length"},
        {"kernel_at_target_length", "g(L′)", "Similarity at the target length"}};
    return all;
}

CompareTable compareTable(const CheckedScene& checked, std::stop_token stop)
{
    const Scene& scene = checked.scene();
    CompareTable out;
    out.rows.push_back({scene.name.empty() ? "Active" : scene.name, methodOf(scene.active), std::nullopt,
                        cellsOf(scene.active, scene.context, stop)});
    for (std::size_t i = 0; i < scene.pins.size() && !stop.stop_requested(); ++i) {
        const PinnedSpec& pin = scene.pins[i];
        out.rows.push_back({pin.name.empty() ? "Pin " + std::to_string(i + 1) : pin.name, methodOf(pin.spec),
                            static_cast<int>(i), cellsOf(pin.spec, scene.context, stop)});
    }
    return out;
}

std::string asPlainText(const CompareTable& table)
{
    const auto lines = linesOf(table, false);
    std::vector<std::size_t> widths(lines.front().size());
    for (const auto& line : lines)
        for (std::size_t c = 0; c < line.size(); ++c)
            widths[c] = std::max(widths[c], widthOf(line[c]));
    std::string out;
    for (const auto& line : lines) {
        for (std::size_t c = 0; c < line.size(); ++c) {
            const std::string pad(widths[c] - widthOf(line[c]), ' ');
            // Names from the left, numbers from the right.
            out += (c ? "  " : "") + (c < 2 ? line[c] + pad : pad + line[c]);
        }
        out += "\n";
    }
    return out;
}

std::string asCsv(const CompareTable& table)
{
    std::string out;
    for (const auto& line : linesOf(table, true)) {
        for (std::size_t c = 0; c < line.size(); ++c)
            // A number may begin with a minus and is no formula.
            out += (c ? "," : "") + (c < 2 ? csvCell(line[c]) : line[c]);
        out += "\n";
    }
    return out;
}

std::string asMarkdown(const CompareTable& table)
{
    std::string out;
    const auto lines = linesOf(table, false);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        out += "|";
        for (const std::string& cell : lines[i]) {
            out += " ";
            for (char c : cell)
                out += c == '|' ? std::string("\\|") : std::string(1, c);
            out += " |";
        }
        out += "\n";
        if (i > 0)
            continue;
        out += "|";
        for (std::size_t c = 0; c < lines[i].size(); ++c)
            out += c < 2 ? " --- |" : " ---: |";
        out += "\n";
    }
    return out;
}

} // namespace rope
