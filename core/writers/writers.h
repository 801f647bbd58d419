// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/model/message.h"
#include "core/model/rope_spec.h"

// A RoPE as text for other programs. What a target cannot say is an InputError, never an approximation.
namespace rope {

struct Written {
    std::string text;           ///< ends without a line break
    std::vector<Message> notes; ///< how the target reads it, and what is not part of its format
};

/// One program that a RoPE can be written for.
struct WriteTarget {
    std::string id; ///< hf, hf-old, llama.cpp, vllm
    Message title;
    Message summary; ///< one sentence: what the text is and where it goes
    /// Called with a spec and context without problems.
    Written (*write)(const RopeSpec&, const Context&) = nullptr;
};

const std::vector<WriteTarget>& writeTargets();

/// Throws InputError: field "to" for an unknown target, every problem of spec and context, or the field that the
/// target has no way to say.
Written writeFor(const std::string& target, const RopeSpec& spec, const Context& context);

} // namespace rope
