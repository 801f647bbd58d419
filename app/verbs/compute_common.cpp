// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/compute_common.h"

#include <numeric>

#include "app/output/output.h"
#include "core/model/number_text.h"
#include "core/model/safe_text.h"

namespace rope {

std::vector<std::int64_t> range(std::int64_t a, std::int64_t b)
{
    std::vector<std::int64_t> out(static_cast<std::size_t>(b - a));
    std::iota(out.begin(), out.end(), a);
    return out;
}

void checkResultSize(const std::string& field, std::size_t rows, std::size_t columns)
{
    if (rows * columns > static_cast<std::size_t>(limits::maxElements))
        throw InputError(field, std::to_string(rows) + " x " + std::to_string(columns) + " numbers",
                         "at most " + std::to_string(limits::maxElements) + " numbers in a result");
}

std::string describe(const Scene& scene)
{
    const RopeSpec& s = scene.active;
    std::string out = scene.name.empty() ? "" : safeText(scene.name) + ": ";
    out += "d = " + grouped(s.headDim);
    if (s.rotaryDim != s.headDim)
        out += ", " + grouped(s.rotaryDim) + " of them turn";
    out += ", b = " + shownNumber(s.base, 9);
    if (s.lambda != 1.0)
        out += ", λ = " + shownNumber(s.lambda, 6);
    if (s.thetaMode != ThetaMode::Geometric)
        out += std::string(", θ ") + toId(s.thetaMode);
    out += ", method " + s.method + ", pairing " + toId(s.pairing);
    out += ", L = " + grouped(s.trainLength) + ", L′ = " + grouped(scene.context.targetLength);
    if (scene.context.seqLen)
        out += ", N = " + grouped(*scene.context.seqLen);
    return out;
}

void writeGrid(const ComputeArgs& args, const Scene& scene, const Grid& grid, Output& out)
{
    if (args.format == "csv") {
        writeCsv(out, grid);
        return;
    }
    out << describe(scene) << "\n\n";
    writeTable(out, grid);
}

} // namespace rope
