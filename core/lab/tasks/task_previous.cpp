// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/task_list.h"

namespace rope::lab::tasks_by_name {

namespace {

void fill(RandomBits& random, const PeriodRange&, const Example& e)
{
    for (std::size_t t = 0; t < e.length(); ++t) {
        e.tokens[t] = random.below(32);
        if (t == 0)
            continue;
        e.targets[t] = e.tokens[t - 1];
        e.distances[t] = 1;
    }
}

} // namespace

Task previous()
{
    Task task;
    task.id = "previous";
    task.title = "Previous token";
    task.needs = "The token before is asked for: pure position, content says nothing.";
    task.fill = fill;
    return task;
}

} // namespace rope::lab::tasks_by_name
