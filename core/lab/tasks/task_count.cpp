// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/task_list.h"

namespace rope::lab::tasks_by_name {

namespace {

constexpr int mark = 0;
constexpr int longest = 31; // distances 0 … 31 are the 32 answers

void fill(RandomBits& random, const PeriodRange&, const Example& e)
{
    int since = -1, next = random.below(longest + 1);
    for (std::size_t t = 0; t < e.length(); ++t) {
        const bool marked = next-- == 0;
        e.tokens[t] = marked ? mark : random.between(1, 31);
        since = marked ? 0 : since < 0 ? -1 : since + 1;
        if (marked)
            next = random.below(longest + 1);
        e.targets[t] = since;
        e.distances[t] = since;
    }
}

} // namespace

Task count()
{
    Task task;
    task.id = "count";
    task.title = "Count";
    task.needs = "How many tokens ago was the last mark? The answer is the distance itself.";
    task.fill = fill;
    return task;
}

} // namespace rope::lab::tasks_by_name
