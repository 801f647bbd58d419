// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/scene.h"
#include "core/model/two_pi.h"
#include "core/scaling/method.h"

namespace rope {

// What a person means by "make d 64" when other fields hang on it, the same for controls and command line. Pure
// functions. A value that is not allowed stays, for problemsOf to say.

/// d; the rotated part keeps its share of the head, a custom list is cut or continued.
void setHeadDim(Scene& scene, int headDim);
/// r.
void setRotaryDim(Scene& scene, int rotaryDim);
/// θ of a custom spread, one per pair; a method that works through the base is dropped when there is none.
void setCustomTheta(Scene& scene, const std::vector<double>& theta);
/// c where an identical spread starts unless it was set: one turn in 100 tokens.
inline constexpr double usualIdenticalTheta = twoPi / 100;
/// A custom list starts as the present θ; a method that works through the base is dropped when there is none.
void setThetaMode(Scene& scene, ThetaMode mode);
/// Another method with its defaults, at the target length; the factor, when one was given by hand or file, is kept if
/// both have one. The method that is there already stays as it is.
void setMethod(Scene& scene, const std::string& id);
/// Distances reach out to L' and on to where the similarity first turns negative, to a power of two: what the titles of
/// a model's figures name lies in them. For a model that is being opened; later the reader says how far. Throws
/// InputError when the RoPE has problems.
void fitDistances(Scene& scene);
/// The same as a person chooses it from a list: where its defaults do nothing it begins where it does something.
void startMethod(Scene& scene, const std::string& id);
/// L'; n follows it.
void setTargetLength(Scene& scene, std::int64_t length);
/// The pairs to draw, each once; the selected pair is one of them.
void setPairs(Scene& scene, const std::vector<int>& pairs);
/// How many colours pins have; the theme gives them.
inline constexpr int pinColourCount = 8;
/// Pins the active RoPE under a name that tells it from the others, in the first colour not taken.
void pinActive(Scene& scene);
/// Pins every common method, or every one of a group, that the active RoPE can use, each at the active one's factor
/// (given, else L'/L) and with its other settings at their defaults, in place of what was pinned; n follows L', so that
/// the dynamic ones act, and distances reach out to L'.
void pinMethods(Scene& scene, std::optional<MethodGroup> group = std::nullopt);
/// The name says that the RoPE is no longer the file's.
void markEdited(Scene& scene);

} // namespace rope
