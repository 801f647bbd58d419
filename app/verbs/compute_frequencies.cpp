// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/json_writer.h"
#include "app/output/output.h"
#include "app/verbs/compute_common.h"
#include "core/model/number_text.h"
#include "core/rope/frequencies.h"

namespace rope {

namespace {

void writeJson(const RopeSpec& spec, const Frequencies& f, const std::vector<double>& periods, Output& out)
{
    JsonWriter json(out);
    json.member("head_dim", spec.headDim);
    json.member("rotary_dim", spec.rotaryDim);
    json.member("base", spec.base);
    json.member("lambda", spec.lambda);
    json.member("method", spec.method);
    json.member("pairing", toId(spec.pairing));
    json.member("attention_factor", f.attentionFactor);
    json.list("theta", std::span<const double>(f.theta));
    json.list("period", std::span<const double>(periods)); // θ = 0 has none: null
    json.close();
}

} // namespace

void computeFrequencies(const ComputeArgs& args, const Request& request, Output& out)
{
    const RopeSpec& spec = request.scene.active;
    const Frequencies f = frequenciesOf(spec, request.scene.context);
    const std::vector<double> periods = periodsOf(f.theta);
    if (args.format == "json") {
        writeJson(spec, f, periods, out);
        return;
    }
    const Grid grid{{{"pair", ""},
                     {"theta", "radians per token"},
                     {"period", "tokens"},
                     {"theta before λ and method", "radians per token"}},
                    f.size(),
                    [&](std::size_t row, std::size_t column) -> Cell {
                        switch (column) {
                        case 0: return std::int64_t(row) + 1;
                        case 1: return f.theta[row];
                        case 2: return periods[row];
                        default: return f.unscaled[row];
                        }
                    }};
    writeGrid(args, request.scene, grid, out);
    if (args.format == "table")
        out << "\nattention factor " << shownNumber(f.attentionFactor, 6) << "\n";
}

} // namespace rope
