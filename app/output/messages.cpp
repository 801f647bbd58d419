// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/messages.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <stdexcept>

#include "core/model/text.h"

namespace rope {

namespace {

/// Fields that are no option by themselves. Every other scene field becomes "--" and dashes for underscores.
const std::map<std::string, std::string> renamed{
    {"head_dim", "--dim"}, {"max_distance", "--distances"}, {"quantity", "QUANTITY"}, {"pairs-from", "--pairs-from"}};

const std::set<std::string> fields{
    "rotary_dim", "base",      "lambda",     "theta",      "pairing",    "train_length", "target_length", "position",
    "positions",  "distances", "pairs",      "layer_type", "reading",    "seq_len",      "method",        "config",
    "model",      "set",       "format",     "vector",     "out",        "figures",      "size",          "theme",
    "option",     "criterion", "value",      "pair",       "resolution", "to",           "scan_to",       "distance",
    "query_file", "key_file",  "task",       "seed",       "steps",      "length",       "periods",       "batch",
    "rate",       "rate_end",  "warmup",     "width",      "layers",     "heads",        "sequences",     "stop",
    "from",       "notation",  "pairs_from", "paper",      "lab",        "caption",      "screenshot",    "sweep",
    "frames",     "fps",       "for",        "exercises",  "students",   "language",     "new",           "transparent",
    "describe"};

} // namespace

std::string optionFor(const std::string& field)
{
    if (const auto it = renamed.find(field); it != renamed.end())
        return it->second;
    if (fields.contains(field)) {
        std::string option = std::string("--").append(field);
        std::ranges::replace(option, '_', '-');
        return option;
    }
    return field;
}

std::string oneLine(const InputError& error)
{
    return joined(error.problems(), "; ", [](Problem problem) {
        problem.field = optionFor(problem.field);
        return problem.text();
    });
}

void sayError(std::string_view text)
{
    const std::string line = "ropescope: " + quotable(std::string(text), 2000) + "\n";
    std::fputs(line.c_str(), stderr);
}

void sayWarnings(const std::vector<Message>& warnings)
{
    for (const Message& warning : warnings)
        sayError("warning: " + warning.english());
}

void refuseLesson(const std::string& path, const LessonProblem& first, std::size_t count)
{
    const std::string more =
        count > 1 ? " (one of " + std::to_string(count) + ": 'ropescope lesson check' lists them)" : "";
    throw std::runtime_error(quotable(path, 200) + ":" + std::to_string(first.line) + ": " + first.text + more);
}

const std::string& oneOf(const std::string& text, const std::string& field, const std::vector<std::string>& allowed)
{
    if (std::ranges::find(allowed, text) != allowed.end())
        return text;
    std::string list;
    for (std::size_t i = 0; i < allowed.size(); ++i)
        list += (i == 0 ? "" : i + 1 == allowed.size() ? " or " : ", ") + allowed[i];
    throw InputError(field, quotable(text), list);
}

} // namespace rope
