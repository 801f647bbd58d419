// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/lab/task_list.h"
#include "core/model/embedded.h"

namespace rope::lab::tasks_by_name {

namespace {

/// Beyond ASCII and other control characters than the line break nothing is told apart.
int tokenOf(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 128 ? byte : 127;
}

/// The end of the text, a quarter, is only measured on: what a model has by heart is not what it can.
std::string_view partOf(std::string_view text, bool heldOut)
{
    const std::size_t border = text.size() / 4 * 3;
    return heldOut ? text.substr(border) : text.substr(0, border);
}

void fill(RandomBits& random, const PeriodRange&, const Example& e)
{
    const std::string_view text = partOf(embeddedTexts().front().text, e.heldOut);
    const int starts = static_cast<int>(text.size() - std::min(text.size(), e.length() + 1)) + 1;
    const auto start = static_cast<std::size_t>(random.below(starts));
    for (std::size_t t = 0; t < e.length(); ++t) {
        e.tokens[t] = tokenOf(text[(start + t) % text.size()]);
        e.targets[t] = tokenOf(text[(start + t + 1) % text.size()]);
    }
}

} // namespace

Task text()
{
    Task task;
    task.id = "text";
    task.title = "Text";
    task.needs =
        "The next letter of an English text: the order of the last letters makes the word, older ones what it is "
        "about.";
    task.vocabulary = 128;
    task.isMade = false;
    task.fill = fill;
    return task;
}

} // namespace rope::lab::tasks_by_name
