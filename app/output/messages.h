// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/lessons/reading/lesson_text.h"
#include "core/model/message.h"
#include "core/model/problem.h"

namespace rope {

/// The option a field of core is set by: "head_dim" → "--dim", "base" → "--base".
/// Anything else, as the key of a config, stays as it is.
std::string optionFor(const std::string& field);

/// All problems on one line, in the names of the command line.
std::string oneLine(const InputError& error);

/// "ropescope: …" and a line break on stderr; control characters in `text` become spaces.
void sayError(std::string_view text);
void sayWarnings(const std::vector<Message>& warnings);

/// Throws "FILE:LINE: what is wrong" of the first problem, with how many there are.
[[noreturn]] void refuseLesson(const std::string& path, const LessonProblem& first, std::size_t count);

/// `text` when it is one of `allowed`; throws InputError (field, text, "a, b or c") otherwise.
const std::string& oneOf(const std::string& text, const std::string& field, const std::vector<std::string>& allowed);

} // namespace rope
