// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/lab/random_bits.h"
#include "core/model/message.h"
#include "core/model/problem.h"

namespace rope::lab {

/// The periods a task may draw from, tokens, both ends included.
struct PeriodRange {
    int shortest = 8, longest = 24;
    bool operator==(const PeriodRange&) const = default;
};

/// One sequence to fill, all of one length. What is asked at position t is `targets[t]`, -1 for nothing; `distances[t]`
/// is how many tokens before t lies what the answer is read from, -1 where that is not one place.
struct Example {
    std::span<int> tokens, targets, distances;
    bool heldOut = false; ///< to be measured on: from what no training sees, where a task draws from something finite
    std::size_t length() const { return tokens.size(); }
};

/// What a model of the Lab may learn. One file in core/lab/tasks/, one line in task_list.h.
struct Task {
    std::string id;
    Message title;
    Message needs; ///< one sentence: what it needs from position
    int vocabulary = 32;
    bool usesPeriods = false;
    bool isMade = true; ///< drawn at random; else cut from a text
    void (*fill)(RandomBits&, const PeriodRange&, const Example&) = nullptr;
};

/// All tasks in the order they are offered.
const std::vector<Task>& tasks();
/// nullptr when there is none of that id.
const Task* findTask(const std::string& id);
std::string taskIds(); ///< "repeat, recall, …" for messages

std::vector<Problem> problemsOf(const PeriodRange& periods);

/// Whether sequences of that length hold anything that is asked: else there is nothing to learn and nothing to measure.
bool asksAnything(const Task& task, const PeriodRange& periods, int length);

} // namespace rope::lab
