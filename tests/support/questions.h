// SPDX-License-Identifier: GPL-3.0-or-later
// Questions of a lesson that a test makes, and what is given as their answer.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/lessons/check.h"
#include "core/scene/scene_edits.h"

namespace rope::test {

/// The usual scene with another head dimension.
inline Scene headOf(int d, double lambda = 1)
{
    Scene s;
    s.active.headDim = s.active.rotaryDim = d;
    s.active.lambda = lambda;
    return settled(s);
}

inline Question numberQuestion(const std::string& answer, Tolerance tolerance = {})
{
    Question q;
    q.kind = AskKind::Number;
    q.prompt = "How large?";
    q.answer = answer;
    q.tolerance = tolerance;
    return q;
}

inline GivenAnswer typed(const std::string& text)
{
    GivenAnswer g;
    g.typed = text;
    return g;
}

inline GivenAnswer chosen(std::vector<int> options)
{
    GivenAnswer g;
    g.chosen = std::move(options);
    return g;
}

} // namespace rope::test
