// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include <QByteArray>

#include "ui/plot/axis_map.h"

// A curve that is heard: time goes along x, pitch follows y.
namespace rope {

/// Stereo, 16 bits: left and right by turns.
struct Sound {
    static constexpr int rate = 44100; ///< samples a second, each ear
    std::vector<std::int16_t> samples;
    bool operator==(const Sound&) const = default;
};

/// Pitch of a value on an axis, Hz: 220 (A3) at its low end, two octaves up, 880 (A5), at its high end, in equal steps
/// of the ear for equal steps of the axis as it is laid out. Values outside sound like the end they are beyond; NaN
/// for what has no place on the axis.
double pitchOf(const AxisMap& y, double value);

/// The curve of the RoPE at hand over `x` in 4 s, from the left ear to the right; silence where it has no value. An
/// envelope sounds like its middle. Nothing when the figure has no curve over x.
std::optional<Sound> soundOf(const Figure& figure, Range x);
std::optional<Sound> soundOf(const Figure& figure);

/// As a file (RIFF WAVE, PCM).
QByteArray wavOf(const Sound& sound);

} // namespace rope
