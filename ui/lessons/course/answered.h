// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "core/lessons/check.h"

namespace rope {

/// What stands in the controls of a question, an answer or not yet one. Each kind of question uses what it needs of it;
/// as the step shows it first, all of it is empty.
struct FilledIn {
    std::vector<int> chosen;
    std::string typed;
    std::vector<double> drawn; ///< NaN where nothing was drawn
    bool compared = false;     ///< Words: the model answer is open

    friend bool operator==(const FilledIn& a, const FilledIn& b)
    {
        const auto same = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
        return a.chosen == b.chosen && a.typed == b.typed && a.compared == b.compared &&
               std::ranges::equal(a.drawn, b.drawn, same);
    }
};

/// What a student has done in a step and what was said of it: what its steps of the history go between.
struct Answered {
    FilledIn filled;
    std::optional<Verdict> verdict;  ///< absent: not answered yet
    QString problem;                 ///< what was given is no answer ("abc" for a number); not judged
    int hints = 0;                   ///< hints asked for
    bool revealed = false;           ///< the answer was asked for
    std::optional<double> predicted; ///< Click: the coordinate clicked

    bool isRight() const { return verdict && verdict->right; }
    friend bool operator==(const Answered&, const Answered&) = default;
};

} // namespace rope
