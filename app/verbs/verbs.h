// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/options/scene_options.h"

/// The headless verbs, as messages name them.
#define ROPESCOPE_VERBS "compute, solve, convert, export, lesson or list"

namespace rope {

class Output;

struct ComputeArgs {
    std::string what; ///< one of computeQuantities()
    std::string format = "table";
    std::string vectorFile;
};

struct ListArgs {
    std::string what; ///< one of listTopics()
    std::string format = "table";
};

struct SolveArgs {
    std::string quantity;
    std::string criterion; ///< empty: the first that fits the quantity
    std::string value;     ///< empty: taken from the scene
    std::string pair;
    std::string scanTo; ///< empty: a little past the first base that passes
    std::string resolution;
    std::string format = "table";
};

struct ConvertArgs {
    std::string to; ///< id of a WriteTarget
};

struct ExportArgs {
    std::string directory;
    std::string figures = "all";
    std::string format = "png";
    std::string size = "1600x1000";
    std::string theme = "light";
    std::vector<std::string> options; ///< FIGURE.OPTION=CHOICE
};

struct LessonArgs {
    std::vector<std::string> files;
};

struct LessonExportArgs {
    std::string lesson; ///< a file, an id, or "all"
    std::string directory;
    std::string paper = "a4";
};

struct WindowArgs {
    std::string file;
    SceneArgs scene;
    std::string screenshot; ///< empty: open the window
};

const std::vector<std::string>& computeQuantities();
const std::vector<std::string>& listTopics();

// The verbs: results to `out`, InputError for bad input. Only runExport, runLessonExport and runWindow
// start a Qt application.
void runCompute(const ComputeArgs& args, const Request& request, Output& out);
void runSolve(const SolveArgs& args, const Request& request, Output& out);
void runConvert(const ConvertArgs& args, const Request& request, Output& out);
void runList(const ListArgs& args, Output& out);
void runExport(const ExportArgs& args, Request request, Output& out);
/// Returns the exit status: 2 when a lesson has problems.
int runLessonCheck(const LessonArgs& args, Output& out);
void runLessonExport(const LessonExportArgs& args, Output& out);
/// Returns the exit status of the event loop.
int runWindow(const WindowArgs& args);

} // namespace rope
