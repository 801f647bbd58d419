// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/output/json_writer.h"
#include "app/verbs/compute_common.h"
#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"

namespace rope {

namespace {

bool isEvenlySpaced(const std::vector<std::int64_t>& s)
{
    for (std::size_t i = 2; i < s.size(); ++i)
        if (s[i] - s[i - 1] != s[1] - s[0])
            return false;
    return s.size() > 1 && s[1] > s[0];
}

std::vector<double> kernelOf(const std::vector<double>& theta, const std::vector<std::int64_t>& distances)
{
    std::vector<double> out(distances.size());
    if (isEvenlySpaced(distances))
        kernelRange(theta, distances[0], distances[1] - distances[0], std::span<double>(out));
    else
        kernelAt(theta, distances, out);
    return out;
}

} // namespace

void computeKernel(const ComputeArgs& args, const Request& request, Output& out)
{
    const Frequencies f = frequenciesOf(request.scene.active, request.scene.context);
    const std::vector<std::int64_t> distances =
        request.distances.value_or(range(0, std::min(request.scene.maxDistance, Scene().maxDistance)));
    const std::vector<double> kernel = kernelOf(f.theta, distances);
    std::vector<double> bound(distances.size());
    boundAt(f.theta, distances, bound);
    if (args.format == "json") {
        JsonWriter json(out);
        json.list("distance", std::span<const std::int64_t>(distances));
        json.list("kernel", std::span<const double>(kernel));
        json.list("bound", std::span<const double>(bound));
        json.close();
        return;
    }
    const Grid grid{{{"distance", "tokens"}, {"kernel", ""}, {"bound", ""}},
                    distances.size(),
                    [&](std::size_t row, std::size_t column) -> Cell {
                        return column == 0 ? Cell(distances[row]) : Cell(column == 1 ? kernel[row] : bound[row]);
                    }};
    writeGrid(args, request.scene, grid, out);
}

} // namespace rope
