// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/lab/evaluation.h"
#include "core/lab/run_names.h"
#include "core/model/figure.h"
#include "core/model/scene.h"

// What figures of the Lab are made from: runs, and what was measured of them. A plain value that somebody else fills,
// so that a figure stays a pure function and nothing is measured twice for two figures.
namespace rope::lab {

/// A run at some step, under the id a scene names it by.
struct NamedRun {
    std::string id;
    Message name;
    std::shared_ptr<const LabRun> run;
    bool operator==(const NamedRun&) const = default; ///< the same run, not an equal one
};

/// A run under a RoPE, drawn as one curve or bar.
struct Measured {
    std::string id; ///< unique: "now", "trained", "pin:0"; of other runs "run:1", "run:1:now", "run:1:pin:0"
    Message name;
    Colour colour;
    std::shared_ptr<const LabRun> run;
    EvalRequest request;
    EvalSums sums;     ///< of `sequences` sequences
    int sequences = 0; ///< 0: not measured yet

    /// Whether the other asks the same of the same run, whatever is measured by now.
    bool asksTheSame(const Measured& other) const { return run == other.run && request == other.request; }
};

/// Data for one scene. `measured` starts with the run that is looked at under the active RoPE, when that fits it.
struct LabData {
    std::vector<NamedRun> runs;  ///< as Scene::labRuns, those there are; no two of one name
    std::vector<Colour> colours; ///< of each run
    std::vector<Measured> measured;
    int length = 0;         ///< tokens looked at
    bool ropeFits = false;  ///< the active RoPE has the run's head dimension
    bool lengthCut = false; ///< L' is longer than the Lab looks at

    bool isMeasured() const;
};

/// Longest sequences that are measured for figures, tokens.
inline constexpr int longestShown = 1024;

/// Nothing measured yet. `runs` are those of scene.labRuns, in that order.
LabData labDataFor(const Scene& scene, std::vector<NamedRun> runs);
/// Everything measured on the first `sequences` sequences; what is measured already is kept and added to.
void measure(LabData& data, int sequences, const std::stop_token& stop = {});

/// The sums of a stretch of positions or distances, [from, to).
EvalSums::Cell sumOver(const std::vector<EvalSums::Cell>& cells, int from, int to);
/// right / asked; NaN where nothing was asked.
double accuracyOf(const EvalSums::Cell& cell);

} // namespace rope::lab
