// SPDX-License-Identifier: GPL-3.0-or-later
// common/arg.cpp of llama.cpp offers the two options to llama-completion alone (the server lost them), and
// tools/completion/completion.cpp stops where the width is no multiple of the group.
#include "core/writers/group_attention.h"

namespace rope {

std::string groupAttention(const WriteTask& task, Written& out)
{
    if (task.spec.method != "self-extend")
        return {};
    const auto tokens = [&task](const char* id) {
        return std::int64_t(tunableInUse(task.spec, {task.context.targetLength, task.length}, id).value());
    };
    const std::int64_t group = tokens("group_size"), window = tokens("window");
    if (window % group != 0)
        throw InputError("window", std::to_string(window),
                         "a multiple of group_size (" + std::to_string(group) +
                             "): llama.cpp stops otherwise; the nearest is " +
                             std::to_string(std::max<std::int64_t>(1, (window + group / 2) / group) * group));
    out.warn("Only llama-completion takes --grp-attn-n and --grp-attn-w; llama-server has no SelfExtend any more.");
    out.note("llama.cpp groups the cache a width at a time, as soon as so many newer tokens are there: in between a "
             "query sees a little more of the cache ungrouped than shown.");
    return " --grp-attn-n " + std::to_string(group) + " --grp-attn-w " + std::to_string(window);
}

} // namespace rope
