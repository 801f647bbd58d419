// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lesson.h"

#include <algorithm>

namespace rope {

const char* toId(AskKind kind)
{
    switch (kind) {
    case AskKind::One: return "one";
    case AskKind::Several: return "several";
    case AskKind::TrueFalse: return "truefalse";
    case AskKind::Number: return "number";
    case AskKind::Scene: return "scene";
    case AskKind::Click: return "click";
    case AskKind::Words: return "words";
    case AskKind::Order: return "order";
    case AskKind::Match: return "match";
    case AskKind::Draw: return "draw";
    }
    return "one";
}

double Lesson::minutes() const
{
    double out = 0;
    for (const LessonStep& step : steps)
        out += step.minutes;
    return out;
}

Scene Lesson::sceneOf(std::size_t step) const
{
    for (std::size_t i = std::min(step + 1, steps.size()); i-- > 0;)
        if (steps[i].scene)
            return *steps[i].scene;
    return {};
}

std::vector<std::string> Lesson::figuresOf(std::size_t step) const
{
    for (std::size_t i = std::min(step + 1, steps.size()); i-- > 0;)
        if (!steps[i].figures.empty())
            return steps[i].figures;
    return {};
}

const std::vector<std::string>& highlightTargets()
{
    static const std::vector<std::string> all{"head_dim",   "rotary_dim",   "pairing",       "base",   "lambda",
                                              "theta_mode", "train_length", "target_length", "method", "position",
                                              "distance",   "compare",      "solve",         "copy",   "models"};
    return all;
}

const std::vector<std::string>& hideTargets()
{
    static const std::vector<std::string> all{"title", "cards", "numbers"};
    return all;
}

} // namespace rope
