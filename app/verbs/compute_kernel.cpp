// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/output/json_writer.h"
#include "app/verbs/compute_common.h"
#include "core/rope/frequencies.h"
#include "core/rope/seen_distance.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"

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

/// What a query sees that is so far from its keys: the last one below L', as in the figure, or the first that far.
std::int64_t queryFor(const Context& context, const std::vector<std::int64_t>& distances)
{
    const auto farthest = std::ranges::max_element(distances);
    return std::max(context.targetLength - 1, farthest == distances.end() ? 0 : *farthest);
}

std::vector<double> kernelAsSeen(const std::vector<double>& theta, const DistanceMap& map, std::int64_t m,
                                 const std::vector<std::int64_t>& distances)
{
    std::vector<double> out(distances.size());
    kernelSeen(theta, map, m, distances, out);
    return out;
}

/// A map of positions says where earlier keys look to stand.
void requireEarlierKeys(const std::vector<std::int64_t>& distances, const std::string& method)
{
    for (std::int64_t s : distances)
        if (s < 0)
            throw InputError("distances", std::to_string(s), "0 or more with " + method);
}

} // namespace

void computeKernel(const ComputeArgs& args, const Request& request, Output& out)
{
    const Frequencies f = frequenciesOf(request.scene.active, request.scene.context);
    const std::vector<std::int64_t> distances =
        request.distances.value_or(range(0, std::min(request.scene.maxDistance, Scene().maxDistance)));
    const DistanceMap map = distanceMapOf(request.scene.active, request.scene.context);
    if (map)
        requireEarlierKeys(distances, request.scene.active.method);
    const std::vector<double> kernel =
        map ? kernelAsSeen(f.theta, map, queryFor(request.scene.context, distances), distances)
            : kernelOf(f.theta, distances);
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
