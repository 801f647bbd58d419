// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sound/tone_source.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numbers>

#include "ui/plot/figure_sound.h"

namespace rope {

namespace {

constexpr double loudness = 0.25, glide = 0.012, fade = 0.03; // of full scale; seconds
constexpr std::int64_t held = Sound::rate / 4;

} // namespace

void ToneSource::hold(double hertz)
{
    m_wanted = hertz;
    m_left = held;
}

qint64 ToneSource::bytesAvailable() const
{
    return std::numeric_limits<int>::max();
}

qint64 ToneSource::readData(char* data, qint64 size)
{
    constexpr qint64 frame = 2 * sizeof(std::int16_t);
    const qint64 count = size / frame;
    const double wanted = m_wanted;
    std::int64_t left = m_left;
    for (qint64 i = 0; i < count; ++i, --left) {
        m_pitch = m_pitch == 0 ? wanted : m_pitch + (wanted - m_pitch) / (glide * Sound::rate);
        constexpr double change = loudness / (fade * Sound::rate);
        m_level += std::clamp((double(left) > fade * Sound::rate ? loudness : 0) - m_level, -change, change);
        m_phase = std::fmod(m_phase + m_pitch / Sound::rate, 1.0);
        const auto value =
            static_cast<std::int16_t>(std::lround(32767 * m_level * std::sin(2 * std::numbers::pi * m_phase)));
        for (const qint64 ear : {0, 1})
            std::memcpy(data + i * frame + ear * qint64(sizeof value), &value, sizeof value);
    }
    m_left -= count; // not `left`: it may have been held anew meanwhile
    return count * frame;
}

} // namespace rope
