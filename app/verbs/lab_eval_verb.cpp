// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/output/grid.h"
#include "app/output/json_writer.h"
#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/output/scan_watch.h"
#include "app/verbs/lab_verbs.h"
#include "core/figures/kit/lab_caption.h"
#include "core/lab/heads.h"
#include "core/model/number_list.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace {

constexpr int maxSequences = 100000;
constexpr std::size_t tableRows = 8;

struct Asked {
    lab::LabRun run;
    lab::EvalRequest request;
    int sequences = 0;
};

Asked askedFrom(const LabEvalArgs& args, const SceneArgs& scene)
{
    Asked out{runFrom(args.run), {}, 0};
    const lab::LabSetup& setup = out.run.setup;
    out.request = lab::evalRequestOf(setup);
    out.request.length = static_cast<int>(wholeOr(setup.length, args.length, "length", 8, lab::limits::maxLength));
    out.request.periods = periodsOr(setup.periods, args.periods, setup.task);
    if (scene.has("train-length"))
        throw InputError("train_length", quotable(scene.given.at("train-length")),
                         "nothing: L stays the run's, " + std::to_string(setup.rope.trainLength));
    out.request.rope = ropeFrom(scene, setup.rope, setup.shape.headDim(), out.request.length);
    out.request.seed = static_cast<std::uint64_t>(
        wholeOr(static_cast<std::int64_t>(out.request.seed), args.seed, "seed", 0, std::int64_t{1} << 53));
    out.sequences = static_cast<int>(wholeOr(128, args.sequences, "sequences", 1, maxSequences));
    if (!args.stop.empty())
        for (const std::int64_t pair :
             numberList(args.stop, {"stop", 1, out.request.rope.pairCount(), out.request.rope.pairCount()}))
            out.request.stopped.push_back(static_cast<int>(pair));
    return out;
}

/// What is looked at, in words: that the model is small, what it was trained with and what it is looked at with.
void sayWhat(const Asked& asked, Output& out)
{
    const lab::LabSetup& setup = asked.run.setup;
    std::string parts;
    for (const Message& part : captionOf(setup, setup.rope, asked.request.length))
        parts += (parts.empty() ? "" : ", ") + part.english();
    out << parts << "\n";
    if (asked.request.rope != setup.rope)
        out << "looked at with " << lab::ropeName(asked.request.rope).english() << "\n";
    if (asked.request.periods != setup.periods)
        out << "periods " << std::to_string(asked.request.periods.shortest) << " to "
            << std::to_string(asked.request.periods.longest) << "\n";
    if (!asked.request.stopped.empty())
        out << "stopped pairs " << joined(asked.request.stopped, ", ", [](int i) { return std::to_string(i); }) << "\n";
    out << honest << "\n";
}

/// "positions 0 to 63": means over stretches, since a table of every position says little to people.
void writeStretches(const lab::EvalSums& sums, Output& out)
{
    const std::size_t length = sums.byPosition.size(), rows = std::min(tableRows, length);
    const auto cellOf = [&](std::size_t row) {
        lab::EvalSums::Cell cell;
        for (std::size_t i = row * length / rows; i < (row + 1) * length / rows; ++i) {
            cell.loss += sums.byPosition[i].loss;
            cell.right += sums.byPosition[i].right;
            cell.asked += sums.byPosition[i].asked;
        }
        return cell;
    };
    writeTable(
        out,
        {{{"positions", ""}, {"accuracy", ""}, {"asked", ""}}, rows, [&](std::size_t row, std::size_t column) -> Cell {
             const auto cell = cellOf(row);
             if (column == 0)
                 return std::to_string(row * length / rows) + " to " + std::to_string((row + 1) * length / rows - 1);
             if (column == 2)
                 return cell.asked;
             return cell.asked == 0 ? std::string("-") : shownNumber(double(cell.right) / double(cell.asked), 3);
         }});
}

} // namespace

void runLabEval(const LabEvalArgs& args, const SceneArgs& scene, Output& out)
{
    oneOf(args.format, "format", {"table", "json"});
    const Asked asked = askedFrom(args, scene);
    ScanWatch watch(ScanWatch::Talks::No);
    PartCrew crew(allCores());
    const lab::EvalSums sums = evaluateOn(crew, asked.run, asked.request, asked.sequences, watch.token());
    if (watch.token().stop_requested())
        throw Interrupted();
    const lab::EvalResult result = lab::resultOf(sums);
    if (args.format == "json") {
        JsonWriter json(out);
        json.member("loss", result.loss);
        json.member("accuracy", result.accuracy);
        json.list("accuracy_by_position", std::span<const double>(result.accuracyByPosition));
        json.list("accuracy_by_distance", std::span<const double>(result.accuracyByDistance));
        json.member("run", runJson(asked.run, asked.request.rope));
        json.close();
        return;
    }
    sayWhat(asked, out);
    if (sums.all.asked == 0) {
        out << "no sequence drawn asks for anything: more --sequences, shorter --periods or a longer --length\n";
        return;
    }
    out << "accuracy " << shownNumber(result.accuracy, 3) << ", loss " << shownNumber(result.loss, 3) << " nats, over "
        << grouped(sums.all.asked) << " tokens asked for\n\n";
    writeStretches(sums, out);
}

void runLabHeads(const LabEvalArgs& args, const SceneArgs& scene, Output& out)
{
    oneOf(args.format, "format", {"table", "json"});
    Asked asked = askedFrom(args, scene);
    asked.sequences = std::min(asked.sequences, args.sequences.empty() ? 16 : maxSequences);
    ScanWatch watch(ScanWatch::Talks::No);
    const auto profiles = lab::headProfiles(asked.run, asked.request, asked.sequences, watch.token());
    const auto effect =
        lab::effectOfStopping(asked.run, asked.request, asked.sequences, lab::Stopping::Alone, watch.token());
    if (watch.token().stop_requested())
        throw Interrupted();
    if (args.format == "json") {
        Json heads = Json::array();
        for (const lab::HeadProfile& p : profiles)
            heads.push_back({{"layer", p.layer + 1},
                             {"head", p.head + 1},
                             {"mean_distance", p.meanDistance},
                             {"attention_by_distance", p.attentionByDistance},
                             {"pair_norms", p.pairNorms}});
        out << jsonText({{"heads", std::move(heads)},
                         {"accuracy_change_by_stopped_pair", effect},
                         {"run", runJson(asked.run, asked.request.rope)}})
            << "\n";
        return;
    }
    sayWhat(asked, out);
    out << "\n";
    std::vector<Column> columns{{"layer", ""}, {"head", ""}, {"mean distance", "tokens"}, {"most at", "tokens"}};
    for (std::size_t i = 0; i < profiles.front().pairNorms.size(); ++i)
        columns.push_back({"|Wq||Wk| " + std::to_string(i + 1), ""});
    writeTable(out, {columns, profiles.size(), [&](std::size_t row, std::size_t column) -> Cell {
                         const lab::HeadProfile& p = profiles[row];
                         const auto most = std::ranges::max_element(p.attentionByDistance);
                         switch (column) {
                         case 0: return std::int64_t(p.layer + 1);
                         case 1: return std::int64_t(p.head + 1);
                         case 2: return shownNumber(p.meanDistance, 3);
                         case 3: return std::int64_t(most - p.attentionByDistance.begin());
                         default: return shownNumber(p.pairNorms[column - 4], 3);
                         }
                     }});
}

} // namespace rope
