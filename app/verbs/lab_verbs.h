// SPDX-License-Identifier: GPL-3.0-or-later
// What the three verbs of the Lab share.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/verbs/verbs.h"
#include "core/lab/evaluation.h"
#include "core/model/json_text.h"
#include "ui/base/part_crew.h"

namespace rope {

/// `text` as a whole number from `from` to `to`, `fallback` when it is empty.
std::int64_t wholeOr(std::int64_t fallback, const std::string& text, const std::string& field, std::int64_t from,
                     std::int64_t to);
/// "8:24", both ends included, `fallback` when it is empty. Refused for a task without periods.
lab::PeriodRange periodsOr(const lab::PeriodRange& fallback, const std::string& text, const std::string& taskId);

/// A run from a file, or one that ships with the program by its id. Throws InputError (`field`, …).
lab::LabRun runFrom(const std::string& fileOrId, const std::string& field = "RUN");

/// The RoPE that the scene options make of `start`, for heads of `headDim` elements, looked at with `length` tokens.
RopeSpec ropeFrom(const SceneArgs& args, const RopeSpec& start, int headDim, std::int64_t length);

/// `sequences` sequences on all threads of `crew`, the same sums whatever their number.
lab::EvalSums evaluateOn(PartCrew& crew, const lab::LabRun& run, const lab::EvalRequest& request, int sequences,
                         const std::stop_token& stop);

/// What every output of the Lab says.
inline constexpr const char* honest = "a small model: another seed gives other numbers";
/// Which run, and the RoPE that it is looked at with, for outputs as JSON.
Json runJson(const lab::LabRun& run, const RopeSpec& rope);

/// All cores: a verb has nothing else to do.
int allCores();

} // namespace rope
