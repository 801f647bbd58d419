// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/lab/task_list.h"

namespace rope::lab::tasks_by_name {

namespace {

constexpr int keys = 16; // tokens 0 … 15; values are tokens 16 … 31

void fill(RandomBits& random, const PeriodRange&, const Example& e)
{
    std::array<int, keys> value{}, seenAt{};
    value.fill(-1);
    for (std::size_t t = 0; t < e.length(); t += 2) {
        const int key = random.below(keys);
        const auto k = static_cast<std::size_t>(key);
        e.tokens[t] = key;
        if (value[k] < 0)
            value[k] = keys + random.below(keys);
        else {
            e.targets[t] = value[k];
            e.distances[t] = static_cast<int>(t) - seenAt[k];
        }
        seenAt[k] = static_cast<int>(t) + 1;
        if (t + 1 < e.length())
            e.tokens[t + 1] = value[k];
    }
}

} // namespace

Task recall()
{
    Task task;
    task.id = "recall";
    task.title = "Recall";
    task.needs =
        "Each key is followed by its value, in every sequence another: at a key seen before the value is asked, "
        "which is content over any distance, but for the step from key to value.";
    task.fill = fill;
    return task;
}

} // namespace rope::lab::tasks_by_name
