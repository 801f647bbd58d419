// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "app/output/json_writer.h"
#include "app/verbs/compute_common.h"
#include "core/rope/frequencies.h"
#include "core/rope/rotation.h"

namespace rope {

void computeAngles(const ComputeArgs& args, const Request& request, Output& out)
{
    const Frequencies f = frequenciesOf(request.scene.active, request.scene.context);
    const std::vector<std::int64_t> positions = request.positions.value_or(range(0, 16));
    std::vector<int> pairs = request.scene.pairs;
    if (pairs.empty()) {
        pairs.resize(f.size());
        std::iota(pairs.begin(), pairs.end(), 1);
    }
    checkResultSize("positions", positions.size(), pairs.size());
    std::vector<double> theta;
    for (int pair : pairs)
        theta.push_back(f.theta[static_cast<std::size_t>(pair - 1)]);
    const std::vector<double> angle = angles(theta, positions);
    if (args.format == "json") {
        JsonWriter json(out);
        json.list("positions", std::span<const std::int64_t>(positions));
        json.member("pairs", pairs);
        json.rows("angle", angle, pairs.size());
        json.close();
        return;
    }
    std::vector<Column> columns{{"position", "tokens"}};
    for (int pair : pairs)
        columns.push_back({"pair " + std::to_string(pair), "radians"});
    const Grid grid{columns, positions.size(), [&](std::size_t row, std::size_t column) -> Cell {
                        return column == 0 ? Cell(positions[row]) : Cell(angle[row * pairs.size() + column - 1]);
                    }};
    writeGrid(args, request.scene, grid, out);
}

} // namespace rope
