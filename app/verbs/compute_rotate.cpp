// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/options/vector_file.h"
#include "app/output/json_writer.h"
#include "app/verbs/compute_common.h"
#include "core/rope/frequencies.h"
#include "core/rope/rotation.h"

namespace rope {

namespace {

/// As asked for; else m for a single row, and 0, 1, 2, … for several.
std::vector<std::int64_t> positionsFor(const Request& request, std::size_t rows)
{
    if (request.positions)
        return *request.positions;
    if (rows == 1)
        return {request.scene.position};
    return range(0, std::int64_t(rows));
}

/// One row per position: the rows themselves, or the single row once for each.
std::vector<double> spread(VectorRows x, std::size_t positions)
{
    if (x.count == positions)
        return std::move(x.values);
    if (x.count != 1)
        throw InputError("positions", std::to_string(positions) + " positions",
                         "one per row of the vector file (" + std::to_string(x.count) + ")");
    std::vector<double> out;
    out.reserve(positions * x.values.size());
    for (std::size_t p = 0; p < positions; ++p)
        out.insert(out.end(), x.values.begin(), x.values.end());
    return out;
}

/// What turns may become √2 times as large, and the attention factor comes on top.
void checkRange(const std::string& path, const std::vector<double>& y, std::size_t headDim)
{
    const auto isFinite = [](double v) { return std::isfinite(v); };
    if (const auto bad = std::ranges::find_if_not(y, isFinite); bad != y.end())
        throw InputError("vector",
                         quotable(path, 200) + " (result " +
                             std::to_string(std::size_t(bad - y.begin()) / headDim + 1) +
                             " is beyond the range of a double)",
                         "numbers that turn into numbers up to 1.7e308");
}

} // namespace

void computeRotate(const ComputeArgs& args, const Request& request, Output& out)
{
    const RopeSpec& spec = request.scene.active;
    const auto headDim = static_cast<std::size_t>(spec.headDim);
    const Frequencies f = frequenciesOf(spec, request.scene.context);
    VectorRows x = readVectorFile(args.vectorFile, headDim);
    const std::vector<std::int64_t> positions = positionsFor(request, x.count);
    checkResultSize("positions", positions.size(), headDim);
    std::vector<double> y = spread(std::move(x), positions.size());
    const auto first = static_cast<std::size_t>(spec.firstTurning());
    rotate(y, {positions.size(), 1, headDim, first}, tableD(f.theta, positions, f.attentionFactor), spec.pairing);
    checkRange(args.vectorFile, y, headDim);
    if (args.format == "json") {
        JsonWriter json(out);
        json.list("positions", std::span<const std::int64_t>(positions));
        json.rows("y", y, headDim);
        json.close();
        return;
    }
    std::vector<Column> columns{{"position", "tokens"}};
    for (std::size_t i = 0; i < headDim; ++i)
        columns.push_back({std::string("y").append(std::to_string(i)), ""});
    const Grid grid{columns, positions.size(), [&](std::size_t row, std::size_t column) -> Cell {
                        return column == 0 ? Cell(positions[row]) : Cell(y[row * headDim + column - 1]);
                    }};
    writeGrid(args, request.scene, grid, out);
}

} // namespace rope
