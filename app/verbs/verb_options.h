// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/verbs/verbs.h"

// The command line of each verb: what it takes, its help and examples; VERB_options.cpp each. What is given goes into
// the arguments, which must outlive the parsing.
namespace rope {

void addCompute(CLI::App& app, ComputeArgs& args, SceneArgs& scene);
void addSolve(CLI::App& app, SolveArgs& args, SceneArgs& scene);
void addConvert(CLI::App& app, ConvertArgs& args, SceneArgs& scene);
void addExport(CLI::App& app, ExportArgs& args, SceneArgs& scene);
void addLab(CLI::App& app, LabTrainArgs& train, LabEvalArgs& eval, SceneArgs& scene);
void addLesson(CLI::App& app, LessonArgs& args, LessonExportArgs& exports, LessonResultsArgs& results);
void addExplain(CLI::App& app, ExplainArgs& args, SceneArgs& scene);
void addList(CLI::App& app, ListArgs& args);

} // namespace rope
