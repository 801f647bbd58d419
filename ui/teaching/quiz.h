// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/lessons/lesson.h"
#include "core/lessons/prose/prose.h"
#include "core/model/message.h"

namespace rope {

/// A figure that a question speaks of, as its step shows it.
struct QuizPicture {
    std::string file;   ///< "period-3-periods.png"
    std::string figure; ///< its id
    Scene scene;
    bool covered = false; ///< without its title, which would give the answer away
    std::string alt, png; ///< once it is drawn (quiz_pictures.h)
};

/// A question of a lesson with everything worked out: what a quiz of another program needs, which cannot compute.
struct QuizItem {
    struct Choice {
        std::vector<ProseBlock> text, reason;
        bool right = false;
    };
    /// A wrong number that is recognised.
    struct Slip {
        double value = 0, tolerance = 0; ///< never reaches what is right
        std::vector<ProseBlock> reason;
    };
    struct Match {
        std::vector<ProseBlock> left, right;
    };
    std::string name;                            ///< "period, 3: Which pairs finish"
    AskKind kind = AskKind::One;                 ///< never Scene or Draw; a Click is asked as a number
    std::vector<ProseBlock> text;                ///< the step's, then the prompt
    std::vector<QuizPicture> pictures;           ///< those it cannot be answered without
    std::vector<Choice> choices;                 ///< One, Several, Order
    std::vector<Match> matches;                  ///< Match
    std::vector<std::vector<ProseBlock>> extras; ///< Match: right sides that belong to nothing
    std::vector<std::vector<ProseBlock>> shown;  ///< Match: all right sides as they are laid out
    std::vector<int> laidOut; ///< Order: how `choices`, which stand in their right order, are laid out
    std::vector<std::vector<ProseBlock>> points; ///< Words: what a full answer says
    std::vector<ProseBlock> model;               ///< Words: an answer as it could be given
    bool holds = false;                          ///< TrueFalse
    double answer = 0, tolerance = 0;            ///< Number, in `unit`; the tolerance is never negative
    std::string unit;
    std::vector<Slip> slips;
    std::vector<ProseBlock> explain;
};

struct Quiz {
    std::string id, title;
    std::vector<QuizItem> items;
    std::vector<Message> left; ///< what such a quiz cannot hold, one sentence each
    /// For the lecturer alone.
    struct Notes {
        std::string step; ///< its title
        double minutes = 0;
        std::vector<std::vector<ProseBlock>> notes;
    };
    std::vector<Notes> notes; ///< of the steps that have any
};

/// Throws InputError where a number of the lesson cannot be worked out.
Quiz quizOf(const Lesson& lesson);

/// Its text with the unit of the answer behind, for programs that show none where the number is typed.
std::vector<ProseBlock> textWithUnit(const QuizItem& item);

/// Where Moodle puts the questions of a lesson: a path, in which "//" is a stroke of the title.
std::string moodleCategory(const Quiz& quiz);

/// A share in per cent as importing programs read it: ASCII, up to seven digits ("-33.33333"; Moodle knows fractions of
/// five decimals).
std::string shareText(double percent);

/// Without marks, blocks apart by a line break.
std::string plainText(const std::vector<ProseBlock>& blocks);
/// Paragraphs and lists as HTML, formulas as TeX between \[ and \], which MathJax reads.
std::string htmlText(const std::vector<ProseBlock>& blocks);

} // namespace rope
