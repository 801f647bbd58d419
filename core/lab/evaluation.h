// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/lab/lab_run.h"
#include "core/lab/rotation_table.h"

namespace rope::lab {

/// What to measure of a run. The RoPE may be another than it was trained with: its L is the run's training length, its
/// L' the length looked at, so that every method of the registry works here as it does elsewhere.
struct EvalRequest {
    RopeSpec rope;
    int length = 64; ///< tokens of a sequence
    PeriodRange periods;
    std::vector<int> stopped;   ///< pairs that do not turn, 1-based
    std::uint64_t seed = 20260; ///< of the sequences, none of which were trained on

    bool operator==(const EvalRequest&) const = default;
};
/// As the run was trained.
EvalRequest evalRequestOf(const LabSetup& setup);
std::vector<Problem> problemsOf(const EvalRequest& request, const LabSetup& setup);

/// Sums over sequences. Portions of sequences add up to the same numbers as all at once, but for the last bits of the
/// losses; add them in one order.
struct EvalSums {
    struct Cell {
        double loss = 0;
        std::int64_t right = 0, asked = 0;
        bool operator==(const Cell&) const = default;
    };
    std::vector<Cell> byPosition; ///< of the token that is asked, size length
    std::vector<Cell> byDistance; ///< from there to where the answer is read, size length
    Cell all;

    EvalSums& operator+=(const EvalSums& more);
    bool operator==(const EvalSums&) const = default;
};

/// Sequences first … first + count - 1. An empty answer when `stop` was asked for. Throws InputError for a request with
/// problems. Safe on several threads at once.
EvalSums evaluate(const LabRun& run, const EvalRequest& request, int first, int count,
                  const std::stop_token& stop = {});

/// Means; NaN where nothing was asked. `byDistance` ends at the longest distance asked.
struct EvalResult {
    double loss = 0; ///< nats a token
    double accuracy = 0;
    std::vector<double> lossByPosition, accuracyByPosition, lossByDistance, accuracyByDistance;
};
EvalResult resultOf(const EvalSums& sums);

/// Which pairs rest in a trial.
enum class Stopping {
    Alone,     ///< one pair
    AndFaster, ///< it and every faster one, those before it
    AndSlower  ///< it and every slower one, those after it
};
/// How the accuracy changes when pairs are stopped, minus that of the request itself: entry i of pair i + 1, alone or
/// with those on one side of it. An early end when `stop` was asked for. Throws as evaluate().
std::vector<double> effectOfStopping(const LabRun& run, const EvalRequest& request, int sequences,
                                     Stopping which = Stopping::Alone, const std::stop_token& stop = {});

} // namespace rope::lab
