// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/task.h"

#include <algorithm>

#include "core/lab/task_list.h"

namespace rope::lab {

const std::vector<Task>& tasks()
{
    static const std::vector<Task> list{
#define ROPE_LAB_ENTRY(name) tasks_by_name::name(),
        ROPE_LAB_TASKS(ROPE_LAB_ENTRY)
#undef ROPE_LAB_ENTRY
    };
    return list;
}

const Task* findTask(const std::string& id)
{
    const auto it = std::ranges::find(tasks(), id, &Task::id);
    return it == tasks().end() ? nullptr : &*it;
}

std::string taskIds()
{
    std::string out;
    for (const Task& task : tasks())
        out += (out.empty() ? "" : ", ") + task.id;
    return out;
}

std::vector<Problem> problemsOf(const PeriodRange& p)
{
    if (p.shortest >= 2 && p.longest >= p.shortest && p.longest <= 4096)
        return {};
    return {{"periods", std::to_string(p.shortest) + ":" + std::to_string(p.longest),
             "SHORTEST:LONGEST, whole numbers of tokens from 2 to 4096"}};
}

bool asksAnything(const Task& task, const PeriodRange& periods, int length)
{
    constexpr int tries = 20; // the first asks, but near the border
    const auto size = static_cast<std::size_t>(length);
    std::vector<int> tokens(size), targets(size, -1), distances(size, -1);
    for (std::uint64_t i = 0; i < tries; ++i) {
        RandomBits random(i, 0);
        task.fill(random, {periods.shortest, periods.shortest}, {tokens, targets, distances, false});
        if (std::ranges::any_of(targets, [](int target) { return target >= 0; }))
            return true;
    }
    return false;
}

} // namespace rope::lab
