// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_reading.h"

namespace rope::lessons {

/// Works things out in the scene of a step and notes what cannot be.
class Trial
{
public:
    Trial(const Quantities& quantities, ProblemList& problems) : m_quantities(quantities), m_problems(problems) {}

    const Quantities& quantities() const { return m_quantities; }
    void problem(int line, std::string text) const { m_problems.add(line, std::move(text)); }

    /// The value; nothing, and a problem at `line`, when there is none.
    std::optional<double> value(int line, const std::string& expression) const;
    /// The same of a curve at x.
    std::optional<double> valueAt(int line, const std::string& expression, double x) const;
    /// Each paragraph on its own, so that a problem has its line.
    void prose(int line, const std::string& source) const;

private:
    const Quantities& m_quantities;
    ProblemList& m_problems;
};

/// `shown` are the figures of the step; empty: not known.
void checkQuestion(const Question& question, const QuestionLines& at, const std::vector<std::string>& shown,
                   const Trial& trial);

/// Whether the scene has a say in what an expression comes to.
bool namesQuantity(const std::string& expression);

void checkDrawingKeys(const Question& question, const QuestionLines& at, const Trial& trial);

} // namespace rope::lessons
