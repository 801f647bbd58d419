// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/options/scene_options.h"

/// The headless verbs, as messages name them.
#define ROPESCOPE_VERBS "compute, solve, convert, export, lab, lesson, explain or list"

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
    std::string language; ///< empty: English
};

struct ExplainArgs {
    std::string name; ///< a figure's id or a term's
    std::string notation = "course";
    std::string pairsFrom = "1";
    std::string language; ///< empty: English
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
    std::string target; ///< the same without --to
    std::string to;     ///< id of a WriteTarget
};

struct ExportArgs {
    std::string directory;
    std::string figures = "all";
    std::string format = "png";
    std::string size; ///< empty: of the purpose, else 1600x1000
    std::string purpose;
    std::string caption;
    bool transparent = false;
    std::string sweep;                ///< FIELD=FROM:TO; empty: no animation
    std::string frames, fps;          ///< of the animation; empty: 60 and 30
    std::string theme;                ///< empty: light
    std::vector<std::string> options; ///< FIGURE.OPTION=CHOICE
    std::vector<std::string> runs;    ///< of the Lab: files or ids; empty: one that ships
    std::string language;             ///< empty: English
};

struct LessonArgs {
    std::vector<std::string> files;
};

struct LessonExportArgs {
    std::string lesson;   ///< a file, an id, or "all"
    std::string language; ///< empty: English
    std::string directory;
    std::string paper = "a4";
    std::string format = "pdf";
    std::string exercises, seed, students; ///< empty: not given; no exercises, then: the lesson itself
};

struct LessonResultsArgs {
    std::string file;
};

/// Empty texts: not given, the recipe's own.
struct LabTrainArgs {
    std::string task, seed, steps, batch, rate, rateEnd, warmup, periods, length, width, layers, heads;
    bool mlp = false;
    std::string from; ///< a run to go on with
    std::string out;
    std::string format = "table";
};

/// For `lab eval` and `lab heads`.
struct LabEvalArgs {
    std::string run; ///< a file or an id
    std::string length, periods, sequences, stop, seed;
    std::string format = "table";
};

struct WindowArgs {
    std::string file;
    SceneArgs scene;
    std::string screenshot; ///< empty: open the window
    std::string language;   ///< empty: as the user chose
    bool isNew = false;     ///< nothing of the last session
};

const std::vector<std::string>& computeQuantities();
const std::vector<std::string>& listTopics();

// The verbs: results to `out`, InputError for bad input. Only runExport, runLessonExport and runWindow
// start a Qt application.
void runCompute(const ComputeArgs& args, const Request& request, Output& out);
void runSolve(const SolveArgs& args, const Request& request, Output& out);
void runConvert(const ConvertArgs& args, const Request& request, Output& out);
void runList(const ListArgs& args, Output& out);
void runExplain(const ExplainArgs& args, const Request& request, Output& out);
void runExport(const ExportArgs& args, Request request, Output& out);
/// Returns the exit status: 2 when a lesson has problems.
int runLessonCheck(const LessonArgs& args, Output& out);
void runLessonExport(const LessonExportArgs& args, Output& out);
/// What the window has noted in its settings, as CSV.
void runLessonResults(const LessonResultsArgs& args, Output& out);
/// What is trained by then is saved before Interrupted is thrown.
void runLabTrain(const LabTrainArgs& args, const SceneArgs& scene, Output& out);
void runLabEval(const LabEvalArgs& args, const SceneArgs& scene, Output& out);
void runLabHeads(const LabEvalArgs& args, const SceneArgs& scene, Output& out);
/// Returns the exit status of the event loop.
int runWindow(const WindowArgs& args);

} // namespace rope
