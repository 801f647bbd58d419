// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/figure_sound.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QtEndian>

#include "ui/plot/ranges.h"

namespace rope {

namespace {

constexpr double seconds = 4, lowest = 220, octaves = 2;
constexpr double loudness = 0.3, glide = 0.004, fade = 0.01; // of full scale; seconds

bool isCurve(const Series& s)
{
    const bool runs = s.kind == SeriesKind::Line || s.kind == SeriesKind::Step || s.kind == SeriesKind::Envelope ||
                      s.kind == SeriesKind::LinePoints || s.kind == SeriesKind::Points;
    return runs && s.with.empty() && s.x.size() > 1 && s.x.size() == s.y.size() && std::ranges::is_sorted(s.x);
}

/// That of the RoPE at hand before others, one that is emphasised before others.
const Series* curveOf(const Figure& figure)
{
    const Series* best = nullptr;
    const auto rank = [](const Series& s) { return 2 * (s.colour.role == Role::Active) + s.emphasised; };
    for (const Series& s : figure.series)
        if (isCurve(s) && (!best || rank(s) > rank(*best)))
            best = &s;
    return best;
}

/// The height of a curve at x; NaN beside it. Marks sound until the next one.
double heightAt(const Series& s, double x)
{
    const bool both = s.kind == SeriesKind::Envelope && s.y2.size() == s.y.size();
    const auto at = [&](std::size_t i) { return both ? (s.y[i] + s.y2[i]) / 2 : s.y[i]; };
    const auto next = std::ranges::upper_bound(s.x, x);
    if (next == s.x.begin())
        return std::nan("");
    const std::size_t i = static_cast<std::size_t>(next - s.x.begin()) - 1;
    if (next == s.x.end())
        return x == s.x.back() ? at(i) : std::nan("");
    if (s.kind == SeriesKind::Step || s.kind == SeriesKind::Points)
        return at(i);
    const double part = (x - s.x[i]) / (s.x[i + 1] - s.x[i]);
    return at(i) + part * (at(i + 1) - at(i));
}

} // namespace

double pitchOf(const AxisMap& y, double value)
{
    const double part = (y.inner(value) - y.inner(y.range().lo)) / (y.inner(y.range().hi) - y.inner(y.range().lo));
    if (std::isnan(part))
        return part;
    return lowest * std::exp2(octaves * std::clamp(part, 0.0, 1.0));
}

std::optional<Sound> soundOf(const Figure& figure, Range x)
{
    const Series* curve = curveOf(figure);
    if (!curve)
        return {};
    constexpr int count = int(seconds * Sound::rate);
    const AxisMap along(figure.x.scale, x, 0, count - 1), up(figure.y.scale, defaultRange(figure.y), 0, 1);
    Sound sound;
    sound.samples.reserve(2 * std::size_t(count));
    double phase = 0, pitch = 0, level = 0;
    for (int i = 0; i < count; ++i) {
        const double wanted = pitchOf(up, heightAt(*curve, along.value(i)));
        const bool sounds = !std::isnan(wanted) && i < count - fade * Sound::rate;
        if (!std::isnan(wanted)) // a jump becomes a short slide, which does not click
            pitch = pitch == 0 ? wanted : pitch + (wanted - pitch) / (glide * Sound::rate);
        level += std::clamp((sounds ? loudness : 0) - level, -loudness / (fade * Sound::rate),
                            loudness / (fade * Sound::rate));
        phase = std::fmod(phase + pitch / Sound::rate, 1.0);
        const double value = 32767 * level * std::sin(2 * std::numbers::pi * phase);
        const double right = double(i) / (count - 1);
        sound.samples.push_back(static_cast<std::int16_t>(std::lround(value * std::sqrt(1 - right))));
        sound.samples.push_back(static_cast<std::int16_t>(std::lround(value * std::sqrt(right))));
    }
    return sound;
}

std::optional<Sound> soundOf(const Figure& figure)
{
    return soundOf(figure, defaultRange(figure.x));
}

QByteArray wavOf(const Sound& sound)
{
    constexpr quint16 channels = 2, bytes = 2;
    const auto dataSize = static_cast<quint32>(sound.samples.size() * bytes);
    QByteArray out;
    const auto put = [&out](auto number) {
        const auto little = qToLittleEndian(number);
        out.append(reinterpret_cast<const char*>(&little), sizeof little);
    };
    out.append("RIFF");
    put(quint32(36 + dataSize));
    out.append("WAVEfmt ");
    put(quint32(16));
    put(quint16(1)); // PCM
    put(channels);
    put(quint32(Sound::rate));
    put(quint32(Sound::rate * channels * bytes));
    put(quint16(channels * bytes));
    put(quint16(8 * bytes));
    out.append("data");
    put(dataSize);
    for (const std::int16_t sample : sound.samples)
        put(sample);
    return out;
}

} // namespace rope
