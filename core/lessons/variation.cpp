// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/variation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/lab/random_bits.h"
#include "core/lessons/quantities/quantities.h"
#include "core/model/problem.h"
#include "core/scene/scene_edits.h"

namespace rope {

namespace {

struct Variable {
    std::string name;
    void (*set)(Scene&, double);
    double (*get)(const Scene&);
};

double factorOf(const Scene& scene)
{
    const auto it = scene.active.tunables.find("factor");
    const double* value = it == scene.active.tunables.end() ? nullptr : std::get_if<double>(&it->second);
    return value ? *value : 0;
}

const std::vector<Variable>& variables()
{
    static const std::vector<Variable> all{
        {"d", [](Scene& s, double v) { setHeadDim(s, static_cast<int>(v)); },
         [](const Scene& s) -> double { return s.active.headDim; }},
        {"base", [](Scene& s, double v) { s.active.base = v; }, [](const Scene& s) -> double { return s.active.base; }},
        {"lambda", [](Scene& s, double v) { s.active.lambda = v; },
         [](const Scene& s) -> double { return s.active.lambda; }},
        {"L", [](Scene& s, double v) { s.active.trainLength = std::llround(v); },
         [](const Scene& s) -> double { return double(s.active.trainLength); }},
        {"L_target", [](Scene& s, double v) { setTargetLength(s, std::llround(v)); },
         [](const Scene& s) -> double { return double(s.context.targetLength); }},
        {"factor", [](Scene& s, double v) { s.active.tunables["factor"] = v; }, factorOf},
        {"m", [](Scene& s, double v) { s.position = std::llround(v); },
         [](const Scene& s) -> double { return double(s.position); }},
        {"s", [](Scene& s, double v) { s.distance = std::llround(v); },
         [](const Scene& s) -> double { return double(s.distance); }},
        {"k", [](Scene& s, double v) { s.selectedPair = static_cast<int>(v); },
         [](const Scene& s) -> double { return s.selectedPair; }},
    };
    return all;
}

const Vary* findVary(const Question& q, const std::string& name)
{
    const auto it = std::ranges::find(q.varies, name, &Vary::name);
    return it == q.varies.end() ? nullptr : &*it;
}

/// The values that the scene allows: a pair has to be there.
std::vector<double> allowedBy(const Scene& scene, const Vary& vary)
{
    std::vector<double> out = vary.values;
    if (vary.name == "k")
        std::erase_if(out, [&](double k) { return k > scene.active.pairCount(); });
    return out.empty() ? vary.values : out;
}

/// Of a text alone (FNV-1a): the same numbers for the same name everywhere.
std::uint64_t numberOf(const std::string& text)
{
    std::uint64_t out = 14695981039346656037ULL;
    for (const char c : text)
        out = (out ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return out;
}

struct Place {
    const Lesson* lesson;
    std::size_t step;
};

std::vector<Place> thatVary(const std::vector<Lesson>& lessons)
{
    std::vector<Place> out;
    for (const Lesson& lesson : lessons)
        for (std::size_t i = 0; i < lesson.steps.size(); ++i)
            if (lesson.steps[i].question && !lesson.steps[i].question->varies.empty())
                out.push_back({&lesson, i});
    return out;
}

/// Every one once before any comes again.
std::vector<Place> drawn(const std::vector<Place>& all, std::size_t count, std::uint64_t seed)
{
    std::vector<Place> out, round;
    lab::RandomBits bits(seed, 0);
    while (out.size() < count) {
        if (round.empty())
            round = all;
        const auto at = round.begin() + bits.below(static_cast<int>(round.size()));
        out.push_back(*at);
        round.erase(at);
    }
    return out;
}

} // namespace

const std::vector<std::string>& variableNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const Variable& variable : variables())
            out.push_back(variable.name);
        return out;
    }();
    return names;
}

double valueOf(const Scene& scene, const std::string& name)
{
    const auto it = std::ranges::find(variables(), name, &Variable::name);
    return it == variables().end() ? 0 : it->get(scene);
}

Scene varied(const Scene& asked, const Question& question, std::uint64_t seed)
{
    Scene out = asked;
    lab::RandomBits bits(seed, 1);
    // In the order of the table, the head first: which pairs there are depends on it.
    for (const Variable& variable : variables()) {
        const Vary* vary = findVary(question, variable.name);
        if (!vary || vary->values.empty())
            continue;
        const std::vector<double> values = allowedBy(out, *vary);
        variable.set(out, values[static_cast<std::size_t>(bits.below(static_cast<int>(values.size())))]);
    }
    return settled(std::move(out));
}

LessonStep variedStep(const Lesson& lesson, std::size_t step, std::uint64_t seed)
{
    LessonStep out = lesson.steps[step];
    out.scene = varied(settled(lesson.sceneOf(step)), *out.question, seed);
    return out;
}

Lesson exercisesFrom(const std::vector<Lesson>& lessons, std::size_t count, std::uint64_t seed,
                     const std::string& student)
{
    const std::vector<Place> all = thatVary(lessons);
    if (all.empty())
        throw InputError("exercises", std::to_string(count), "lessons in which a question says what it varies (vary:)");
    Lesson out;
    out.id = "exercises";
    out.title = student.empty() ? "Exercises" : quotable(student, 80);
    out.chapter = "Exercises";
    lab::RandomBits numbers(seed ^ numberOf(student), 2);
    for (const Place& place : drawn(all, count, seed)) {
        LessonStep step = variedStep(*place.lesson, place.step, numbers.next());
        // The question stands alone: its lesson's text and plots are not on the sheet.
        step.text.clear();
        step.figures.clear();
        step.highlights.clear();
        step.hides.clear();
        step.play.reset();
        step.notes.clear();
        step.minutes = 0;
        out.steps.push_back(std::move(step));
    }
    return out;
}

} // namespace rope
