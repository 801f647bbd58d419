// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/configs/model_config.h"
#include "core/model/message.h"
#include "core/model/rope_spec.h"

// A RoPE as text for other programs. What a target cannot say is an InputError, never an approximation.
namespace rope {

struct Written {
    std::string text;           ///< ends without a line break
    std::vector<Message> notes; ///< what matters most comes first
    std::size_t urgent = 0;     ///< so many notes at the front are warnings

    /// Something would go wrong, or not as meant.
    void warn(Message note);
    /// How the target reads the text, and what is not part of its format.
    void note(Message note) { notes.push_back(std::move(note)); }
};

struct WriteTask;

/// One program that a RoPE can be written for. One file in core/writers/, one line in writer_list.h.
struct WriteTarget {
    std::string id;
    Message title;
    Message summary;     ///< one sentence: what the text is and where it goes
    std::string checked; ///< the version whose source was read
    /// Called with a spec and context without problems.
    Written (*write)(const WriteTask&) = nullptr;
    bool takesAnyTheta = false; ///< can say any list of θ, so Resonance too
};

const std::vector<WriteTarget>& writeTargets();

/// The RoPE as text. `origin` is the model that it was taken from; one with another head size is not looked at.
/// Throws InputError: field "to" for an unknown target, every problem of spec and context, or the field that the
/// target has no way to say.
Written writeFor(const std::string& target, const RopeSpec& spec, const Context& context, const Origin& origin = {});

/// What is odd about a RoPE whoever it is written for: factor and L' that disagree, a factor below 1, a method that
/// replaces the one a model was trained with.
std::vector<Message> remarksOn(const RopeSpec& spec, const Context& context, const Origin& origin = {});

/// The length that a factor set by hand is meant for, as reachOf; where the model's own length already has its factor
/// in it (Gemma 3), in proportion to that.
std::optional<std::int64_t> meantLength(const RopeSpec& spec, const Origin& origin);

/// L' of a model becomes the length that the factor at hand is meant for; a scene without a model stays as it is.
/// Methods that look at the present length go on looking at the same one.
void followFactor(Scene& scene, const Origin& origin);

} // namespace rope
