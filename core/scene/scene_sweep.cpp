// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_sweep.h"

#include <algorithm>
#include <cmath>

#include "core/model/problem.h"
#include "core/model/typed_number.h"
#include "core/rope/frequencies.h"

namespace rope {

namespace {

std::string fieldIds()
{
    std::string out;
    for (const SweepField& field : sweepFields())
        out += (out.empty() ? "" : ", ") + std::string(field.id);
    return out;
}

std::int64_t wholeOf(double value)
{
    return std::int64_t(std::llround(value));
}

} // namespace

const std::vector<SweepField>& sweepFields()
{
    static const std::vector<SweepField> all{
        {"position", "Position m", true, false, [](const Scene& s) { return double(s.position); },
         [](Scene& s, double v) { s.position = wholeOf(v); },
         [](const Scene& s) { return std::pair(0.0, double(s.context.targetLength)); }},
        {"distance", "Distance s", true, false, [](const Scene& s) { return double(s.distance); },
         [](Scene& s, double v) { s.distance = wholeOf(v); },
         [](const Scene& s) { return std::pair(0.0, double(s.maxDistance)); }},
        {"lambda", "Base scale λ", false, true, [](const Scene& s) { return s.active.lambda; },
         [](Scene& s, double v) { s.active.lambda = v; },
         [](const Scene& s) { return std::pair(s.active.lambda, 16 * s.active.lambda); }},
        {"base", "Base b", false, true, [](const Scene& s) { return s.active.base; },
         [](Scene& s, double v) { s.active.base = v; },
         [](const Scene& s) { return std::pair(s.active.base, 50 * s.active.base); }},
        {"target-length", "Length L′", true, true, [](const Scene& s) { return double(s.context.targetLength); },
         [](Scene& s, double v) { s.context.targetLength = wholeOf(v); },
         [](const Scene& s) { return std::pair(double(s.active.trainLength), 8.0 * double(s.active.trainLength)); }},
        {"pair", "Selected pair", true, false, [](const Scene& s) { return double(s.selectedPair); },
         [](Scene& s, double v) { s.selectedPair = int(wholeOf(v)); },
         [](const Scene& s) { return std::pair(1.0, double(s.active.rotaryDim) / 2); }},
    };
    return all;
}

const SweepField* findSweepField(std::string_view id)
{
    const auto found = std::ranges::find_if(sweepFields(), [&](const SweepField& f) { return id == f.id; });
    return found == sweepFields().end() ? nullptr : &*found;
}

Sweep sweepFrom(const std::string& text, int frames)
{
    const std::size_t equals = text.find('='), colon = text.find(':');
    const auto refuse = [&](const std::string& allowed) { throw InputError("sweep", quotable(text), allowed); };
    if (equals == std::string::npos || colon == std::string::npos || colon < equals)
        refuse("FIELD=FROM:TO, with a field of " + fieldIds());
    Sweep out;
    out.field = findSweepField(text.substr(0, equals));
    if (!out.field)
        refuse("a field of " + fieldIds());
    const auto from = readNumber(text.substr(equals + 1, colon - equals - 1)).value,
               to = readNumber(text.substr(colon + 1)).value;
    if (!from || !to || (out.field->byRatio && (*from <= 0 || *to <= 0)))
        refuse(out.field->byRatio ? "two numbers greater than 0" : "two numbers");
    if (frames < 2 || frames > limits::maxFrames)
        throw InputError("frames", std::to_string(frames), "a whole number from 2 to 3600");
    out.from = *from;
    out.to = *to;
    out.frames = frames;
    return out;
}

void checkSweep(const Scene& scene, const Sweep& sweep)
{
    for (const int frame : {0, sweep.frames - 1})
        if (auto problems = allProblemsOf(sweptScene(scene, sweep, frame)); !problems.empty())
            throw InputError(std::move(problems));
}

Scene sweptScene(Scene scene, const Sweep& sweep, int frame)
{
    const double part = double(frame) / double(std::max(1, sweep.frames - 1));
    double value = sweep.field->byRatio ? sweep.from * std::pow(sweep.to / sweep.from, part)
                                        : sweep.from + (sweep.to - sweep.from) * part;
    if (frame == sweep.frames - 1)
        value = sweep.to;
    sweep.field->set(scene, sweep.field->whole ? std::round(value) : value);
    return settled(std::move(scene));
}

} // namespace rope
