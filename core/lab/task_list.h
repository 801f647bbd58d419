// SPDX-License-Identifier: GPL-3.0-or-later
// The list of tasks: a new task is its own file and one line here.
#pragma once
#include "core/lab/task.h"

// One line per file in core/lab/tasks/, in the order they are offered.
#define ROPE_LAB_TASKS(X)                                                                                              \
    X(repeat)                                                                                                          \
    X(recall)                                                                                                          \
    X(previous)                                                                                                        \
    X(count)                                                                                                           \
    X(text)

namespace rope::lab::tasks_by_name {

#define ROPE_LAB_DECLARE(name) Task name();
ROPE_LAB_TASKS(ROPE_LAB_DECLARE)
#undef ROPE_LAB_DECLARE

} // namespace rope::lab::tasks_by_name
