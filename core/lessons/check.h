// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>
#include <string>
#include <vector>

#include "core/lessons/framed_prose.h"
#include "core/lessons/lesson.h"

namespace rope {

/// What a student did; only the member of the question's kind is looked at.
struct GivenAnswer {
    /// One, Several: indices of options; TrueFalse: 0 for true, 1 for false; Order: indices of options, the first
    /// first; Match: for each left side the index of its right side (beyond the matches: an extra), −1 for none; Words:
    /// the points that the student finds in the answer.
    std::vector<int> chosen;
    std::string typed;         ///< Number, Words
    double clicked = 0;        ///< Click: the judged coordinate, in the axis' unit
    Scene scene;               ///< Scene: as it is now
    std::vector<double> drawn; ///< Draw: y at each of drawPlaces(), NaN where nothing was drawn
};

struct Verdict {
    bool right = false;
    FramedProse reason; ///< may be empty; for a right answer the caller shows `explain`

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// The number that a student means, as core/model/typed_number reads it; 25% is 0.25. Throws InputError ("answer", …).
double typedAnswer(const std::string& text);

/// Number: why a typed text that `check` refuses is no answer, prose: another unit, a decimal comma, no number at all.
/// Empty: it is one.
FramedProse whyNoAnswer(const Question& question, const std::string& typed);

/// Judges by numbers that core works out now, in `asked` (the scene of the step); Scene questions in `given.scene`.
/// A wrong answer gets the reason of the mistake it fits: those of the question first, then the common slips;
/// one that is nearly right is told to what tolerance it is asked for.
/// Throws InputError ("answer", …) for a typed text that is no number, Stopped once `stop` is requested.
Verdict check(const Question& question, const Scene& asked, const GivenAnswer& given, const std::stop_token& stop = {});

/// The right answer in words, prose with its numbers worked out: for the answer sheet and for "show the answer".
FramedProse rightAnswer(const Question& question, const Scene& asked, const std::stop_token& stop = {});

/// The right answer as a student would give it; Scene questions have none (they are done, not said).
GivenAnswer rightAnswerGiven(const Question& question, const Scene& asked);

} // namespace rope
