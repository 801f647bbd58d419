// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/verbs/verbs.h"

namespace rope {

/// Everything the arguments can say. One per run. Scene options are one set, before the verb or after it.
struct Arguments {
    SceneArgs scene;
    ComputeArgs compute;
    ListArgs list;
    ExplainArgs explain;
    ExportArgs exports;
    SolveArgs solve;
    ConvertArgs convert;
    LabTrainArgs labTrain;
    LabEvalArgs labEval; ///< of heads as well
    LessonArgs lesson;
    LessonExportArgs lessonExport;
    LessonResultsArgs lessonResults;
    std::string file;
    std::string screenshot;
    bool newWindow = false;
    std::string language;
    std::string describe; ///< man, bash, fish or zsh: this command line in that form, for packages
};

/// The options of the program and of every verb, with their help. `arguments` must outlive the parsing.
void addVerbs(CLI::App& app, Arguments& arguments);

} // namespace rope
