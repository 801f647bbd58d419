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

} // namespace rope::lab
