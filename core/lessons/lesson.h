// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/scene.h"

// A lesson is data: steps with text, a scene and perhaps a question. docs/lessons.md says how one is written.
namespace rope {

enum class AskKind {
    One,     ///< choose one
    Several, ///< choose all that hold
    TrueFalse,
    Number, ///< type a number
    Scene,  ///< change the scene until a condition holds
    Click,  ///< predict a place on a plot
    Words,  ///< say it in one's own words, then compare with a model answer
    Order,  ///< bring items into their order
    Match,  ///< find what belongs together
    Draw    ///< draw a curve, then see the right one
};
inline constexpr AskKind askKinds[] = {AskKind::One,   AskKind::Several, AskKind::TrueFalse, AskKind::Number,
                                       AskKind::Scene, AskKind::Click,   AskKind::Words,     AskKind::Order,
                                       AskKind::Match, AskKind::Draw};
/// "one", "several", "truefalse", "number", "scene", "click", "words", "order", "match", "draw".
const char* toId(AskKind kind);

/// Source texts below are prose (core/lessons/prose.h); expressions are read by Quantities.
struct AskOption {
    std::string text;
    std::string holds;  ///< expression: whether choosing it is right; Order: what it is sorted by, the smallest first
    std::string reason; ///< said when it was wrongly chosen, left out or placed; may be empty
    bool operator==(const AskOption&) const = default;
};

/// Two texts that belong together.
struct AskMatch {
    std::string left;
    std::string right;
    std::string holds;  ///< expression: true when they do, which the program makes sure of
    std::string reason; ///< said when something else was chosen for the left one; may be empty
    bool operator==(const AskMatch&) const = default;
};

/// A wrong answer that is recognised, and what is said then.
struct Mistake {
    std::string when; ///< Number, Click: the number a student gets; Draw: the curve; Scene: a condition on the scene
    std::string reason;
    bool operator==(const Mistake&) const = default;
};

struct Tolerance {
    double amount = 0.01;
    bool relative = true; ///< part of the right answer; otherwise in its unit
    bool operator==(const Tolerance&) const = default;
};

/// A number shown live while a scene is changed.
struct Watch {
    std::string value; ///< expression
    std::string label;
    bool operator==(const Watch&) const = default;
};

/// One axis of the empty plot that is drawn on.
struct DrawAxis {
    std::string name;      ///< what it is called in a sentence: "s"
    double lo = 0, hi = 1; ///< lo < hi
    std::string label;     ///< beside the axis, plain text; empty: the name
    bool log = false;      ///< each factor of ten is equally wide; lo > 0
    bool operator==(const DrawAxis&) const = default;
};

/// What a question may take instead of the number in its scene (core/lessons/variation.h).
struct Vary {
    std::string name; ///< of variableNames()
    std::vector<double> values;
    bool operator==(const Vary&) const = default;
};

struct Question {
    AskKind kind = AskKind::One;
    std::string prompt;
    std::vector<AskOption> options;  ///< One, Several, Order
    std::vector<AskMatch> matches;   ///< Match
    std::vector<std::string> extras; ///< Match: right sides that belong to nothing
    std::string model;               ///< Words: an answer as it could be given
    std::vector<std::string> points; ///< Words: what a full answer says, each ticked by who compares
    std::string holds;               ///< TrueFalse, Scene: expression
    std::string answer;              ///< Number, Click: expression
    std::string unit;                ///< Number, Click; empty: a pure number
    Tolerance tolerance;             ///< Number, Click; Draw: of the mean distance, relative to the height of the plot
    std::string figure;              ///< Click: id of the figure
    bool alongX = true;              ///< Click: which coordinate is judged
    std::vector<Watch> watches;      ///< Scene
    std::string curve;               ///< Draw: expression over x, the place along the axis below
    DrawAxis along, up;              ///< Draw: x and y
    std::vector<Mistake> mistakes;
    std::vector<std::string> hints; ///< one after the other
    std::string explain;
    std::string example;      ///< Scene: a way to do it, for the answer sheet
    std::string solution;     ///< Scene: the same as a JSON merge patch (RFC 7396) of the step's scene; may be empty
    std::vector<Vary> varies; ///< not Scene: the same with other numbers
    std::vector<std::string> only; ///< Scene: of taskControls(), what it may be solved with; empty: anything
    bool operator==(const Question&) const = default;
};

/// The position walks from one place to another.
struct Play {
    std::int64_t from = 0, to = 0; ///< tokens
    double seconds = 5;
    bool operator==(const Play&) const = default;
};

struct LessonStep {
    std::string title;
    std::string text;                    ///< prose, shown before the question
    std::optional<Scene> scene;          ///< absent: as the step before left it
    std::vector<std::string> figures;    ///< 1, 2, 3, 4 or 6 ids; empty: as they are
    std::vector<std::string> highlights; ///< of highlightTargets(), "figure ID" or "pair K"
    std::vector<std::string> hides;      ///< of hideTargets(): not shown until the question is answered
    std::optional<Play> play;
    std::optional<Question> question;
    double minutes = 0;             ///< planned for it in a class; 0: not said
    std::vector<std::string> notes; ///< prose for the lecturer alone, a paragraph each
    int line = 0;                   ///< of its heading, 1-based
    bool operator==(const LessonStep&) const = default;
};

struct Lesson {
    std::string id; ///< file name without number and ending: "frequency-formula"
    std::string title;
    std::string chapter;
    std::string summary;             ///< one sentence
    std::vector<std::string> covers; ///< rows of the course: "T1", "E14", "B3"
    std::vector<LessonStep> steps;
    bool operator==(const Lesson&) const = default;

    /// Planned for all steps together; 0: not said.
    double minutes() const;
    /// The scene of a step: its own, or the latest before it, or the default one.
    Scene sceneOf(std::size_t step) const;
    /// The figures of a step, likewise; empty: never said.
    std::vector<std::string> figuresOf(std::size_t step) const;
};

namespace limits {
inline constexpr std::size_t maxLessonBytes = std::size_t{256} * 1024;
inline constexpr std::size_t maxLessonSteps = 40;
inline constexpr std::size_t maxLessonOptions = 8;
inline constexpr std::size_t maxLessonText = 4000; ///< bytes of one text
} // namespace limits

/// Controls a step can point at: "head_dim", "rotary_dim", "pairing", "base", "lambda", "theta_mode", "train_length",
/// "target_length", "method", "position", "distance", and the panels "compare", "solve", "copy", "models".
const std::vector<std::string>& highlightTargets();

/// What a step can hide until its question is answered: "title" (of the figures), "cards" (the headline numbers above
/// them), "numbers" (those filled in beneath formulas).
const std::vector<std::string>& hideTargets();

} // namespace rope
