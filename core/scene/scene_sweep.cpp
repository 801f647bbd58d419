// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_sweep.h"

#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/typed_number.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"

namespace rope {

namespace {

std::string fieldIds(const Scene& scene)
{
    std::string out;
    for (const SweepField& field : sweepFields(scene))
        out += (out.empty() ? "" : ", ") + field.id;
    return out;
}

std::int64_t wholeOf(double value)
{
    constexpr double most = 0x1p53; // beyond it any number is out of range anyway
    return std::int64_t(std::llround(std::clamp(value, -most, most)));
}

int pairFrom(double value)
{
    return int(std::clamp<std::int64_t>(wholeOf(value), -1, limits::maxHeadDim));
}

double valueAt(const Sweep& sweep, int frame)
{
    const double part = double(frame) / double(std::max(1, sweep.frames - 1));
    if (frame == sweep.frames - 1)
        return sweep.to;
    return sweep.field.byRatio ? sweep.from * std::pow(sweep.to / sweep.from, part)
                               : sweep.from + (sweep.to - sweep.from) * part;
}

Scene unsettled(Scene scene, const Sweep& sweep, int frame)
{
    const double value = valueAt(sweep, frame);
    sweep.field.set(scene, sweep.field.whole ? std::round(value) : value);
    return scene;
}

/// Elements come in pairs.
int evenOf(double value)
{
    return int(2 * std::llround(value / 2));
}

/// A number of the method that is set, else its default; what would be worked out of the lengths counts as 0.
double tunableOf(const Scene& scene, const Tunable& tunable)
{
    const auto set = scene.active.tunables.find(tunable.id);
    const double* number = set == scene.active.tunables.end() ? nullptr : std::get_if<double>(&set->second);
    return number ? *number : tunable.fallback.value_or(0);
}

SweepField fieldOf(const std::string& id, const Tunable& t)
{
    return {id,
            t.label,
            t.kind == TunableKind::Integer,
            t.logarithmic && t.min > 0,
            [t](const Scene& s) { return tunableOf(s, t); },
            [t](Scene& s, double v) { s.active.tunables[t.id] = v; },
            [t](const Scene&) { return std::pair(t.shownMin(), t.shownMax()); }};
}

const std::vector<SweepField>& fieldsOfAll()
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
        {"train-length", "Training length L", true, true, [](const Scene& s) { return double(s.active.trainLength); },
         [](Scene& s, double v) { s.active.trainLength = wholeOf(v); },
         [](const Scene& s) { return std::pair(double(s.active.trainLength) / 4, double(s.active.trainLength)); }},
        {"seq-len", "Current length N", true, true, [](const Scene& s) { return double(s.context.currentLength()); },
         [](Scene& s, double v) {
             s.context.seqLen = wholeOf(v);
             if (*s.context.seqLen == s.context.targetLength)
                 s.context.seqLen.reset(); // which means the same
         },
         [](const Scene& s) { return std::pair(double(s.active.trainLength), double(s.context.targetLength)); }},
        {"dim", "Head dimension d", true, true, [](const Scene& s) { return double(s.active.headDim); },
         [](Scene& s, double v) { setHeadDim(s, evenOf(v)); },
         [](const Scene& s) { return std::pair(double(evenOf(s.active.headDim / 8.0)), double(s.active.headDim)); }},
        {"rotary-dim", "Rotated part r", true, true, [](const Scene& s) { return double(s.active.rotaryDim); },
         [](Scene& s, double v) { setRotaryDim(s, evenOf(v)); },
         [](const Scene& s) { return std::pair(double(evenOf(s.active.headDim / 4.0)), double(s.active.headDim)); }},
        {"pair", "Selected pair", true, false, [](const Scene& s) { return double(s.selectedPair); },
         [](Scene& s, double v) { s.selectedPair = pairFrom(v); },
         [](const Scene& s) { return std::pair(1.0, double(s.active.rotaryDim) / 2); }},
        {"distances", "Distances up to", true, true, [](const Scene& s) { return double(s.maxDistance); },
         [](Scene& s, double v) { s.maxDistance = wholeOf(v); },
         [](const Scene& s) { return std::pair(double(s.maxDistance) / 16, double(s.maxDistance)); }},
    };
    return all;
}

/// Of all pairs, where one is common to them.
SweepField commonFrequency()
{
    return {"theta",
            "Common frequency c",
            false,
            true,
            [](const Scene& s) { return s.active.identicalTheta; },
            [](Scene& s, double v) { s.active.identicalTheta = v; },
            [](const Scene& s) { return std::pair(s.active.identicalTheta / 10, s.active.identicalTheta); }};
}

} // namespace

std::vector<SweepField> sweepFields(const Scene& scene)
{
    std::vector<SweepField> out = fieldsOfAll();
    const auto isTaken = [](const std::string& id) {
        return std::ranges::any_of(fieldsOfAll(), [&](const SweepField& field) { return field.id == id; });
    };
    if (scene.active.thetaMode == ThetaMode::Identical)
        out.push_back(commonFrequency());
    const Method* method = findMethod(scene.active.method);
    if (method)
        for (const Tunable& tunable : method->tunables)
            if (tunable.kind == TunableKind::Number || tunable.kind == TunableKind::Integer)
                out.push_back(fieldOf(isTaken(tunable.id) ? method->id + "." + tunable.id : tunable.id, tunable));
    return out;
}

std::optional<SweepField> findSweepField(std::string_view id, const Scene& scene)
{
    for (SweepField& field : sweepFields(scene))
        if (field.id == id)
            return std::move(field);
    return {};
}

Sweep sweepFrom(const std::string& text, int frames, const Scene& scene)
{
    const std::size_t equals = text.find('='), colon = text.find(':');
    const auto refuse = [&](const std::string& allowed) { throw InputError("sweep", quotable(text), allowed); };
    if (equals == std::string::npos || colon == std::string::npos || colon < equals)
        refuse("FIELD=FROM:TO, with a field of " + fieldIds(scene));
    const auto field = findSweepField(text.substr(0, equals), scene);
    if (!field)
        refuse("a field of " + fieldIds(scene));
    const auto from = readNumber(text.substr(equals + 1, colon - equals - 1)).value,
               to = readNumber(text.substr(colon + 1)).value;
    if (!from || !to || (field->byRatio && (*from <= 0 || *to <= 0)))
        refuse(field->byRatio ? "two numbers greater than 0" : "two numbers");
    if (frames < 2 || frames > limits::maxFrames)
        throw InputError("frames", std::to_string(frames), "a whole number from 2 to 3600");
    Sweep out;
    out.field = *field;
    out.from = *from;
    out.to = *to;
    out.frames = frames;
    return out;
}

void checkSweep(const Scene& scene, const Sweep& sweep)
{
    const std::vector<Problem> before = allProblemsOf(scene);
    for (const int frame : {0, sweep.frames - 1}) {
        // As the ends say it: settling the scene would move a pair or a position that is not there. What else of the
        // scene has to follow, as the selected pair a smaller head, follows.
        const Scene wanted = unsettled(scene, sweep, frame), followed = settled(wanted);
        const bool holds = sweep.field.get(followed) == sweep.field.get(wanted);
        std::vector<Problem> problems = allProblemsOf(holds ? followed : wanted);
        std::erase_if(problems, [&before](const Problem& p) { return std::ranges::find(before, p) != before.end(); });
        for (Problem& p : problems) {
            p.value = std::string(sweep.field.id) + " " + shownNumber(valueAt(sweep, frame), 17);
            p.field = "sweep";
        }
        if (!problems.empty())
            throw InputError(std::move(problems));
    }
}

Scene sweptScene(Scene scene, const Sweep& sweep, int frame)
{
    return settled(unsettled(std::move(scene), sweep, frame));
}

} // namespace rope
