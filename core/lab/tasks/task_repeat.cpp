// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/task_list.h"

namespace rope::lab::tasks_by_name {

namespace {

void fill(RandomBits& random, const PeriodRange& periods, const Example& e)
{
    const auto period = static_cast<std::size_t>(random.between(periods.shortest, periods.longest));
    const std::size_t length = e.length();
    for (std::size_t t = 0; t < length; ++t)
        e.tokens[t] = t < period ? random.below(32) : e.tokens[t - period];
    // Nobody can know where the repetition starts: the first token that is asked for comes after one repeated token.
    for (std::size_t t = period; t < length; ++t) {
        e.targets[t] = e.tokens[t + 1 - period];
        e.distances[t] = static_cast<int>(period) - 1;
    }
}

} // namespace

Task repeat()
{
    Task task;
    task.id = "repeat";
    task.title = "Repeat";
    task.needs = "Random tokens repeat with a period: the next token is the one that came after the last time, so one "
                 "layer must look one token back and the next find the content.";
    task.usesPeriods = true;
    task.fill = fill;
    return task;
}

} // namespace rope::lab::tasks_by_name
