// SPDX-License-Identifier: GPL-3.0-or-later
// What a small model of the Lab gets right: measured on the scene's runs, as the figures of the Lab show it.
#include <algorithm>
#include <cmath>
#include <memory>

#include "core/lab/lab_data.h"
#include "core/lab/shipped_data.h"
#include "core/lab/shipped_runs.h"
#include "core/lessons/quantities/quantity_list.h"
#include "core/model/text.h"

namespace rope::lessons {

namespace {

using Arguments = std::span<const double>;
using lab::LabData;
using lab::Measured;
using enum Argument::Kind;

const Argument pin{Pin, "p"};

constexpr int longest = 256; // tokens; longer ones take seconds

std::shared_ptr<const LabData> measuredFor(const Moment& m)
{
    const Scene& scene = m.scene();
    if (scene.labRuns.empty())
        throw InputError("expression", "a quantity of the Lab", "only in a scene with lab_runs");
    const std::vector<std::string> ids = lab::shippedRunIds();
    for (const std::string& id : scene.labRuns)
        if (std::ranges::find(ids, id) == ids.end())
            throw InputError("expression", "the run " + quotable(id), "one of " + joined(ids));
    auto data = lab::shippedDataFor(scene, longest, m.stop());
    if (!data)
        throw InputError("expression", "a quantity of the Lab at L' = " + std::to_string(scene.context.targetLength),
                         "L' up to " + std::to_string(longest));
    return data;
}

const Measured& measured(const LabData& data, const std::string& id, const char* what)
{
    const auto it = std::ranges::find(data.measured, id, &Measured::id);
    if (it == data.measured.end())
        throw InputError("expression", what, "a RoPE that the run's model can be given");
    return *it;
}

double near(const Measured& m)
{
    return accuracyOf(lab::sumOver(m.sums.byDistance, 0, m.run->setup.periods.longest));
}

double far(const Measured& m)
{
    return accuracyOf(lab::sumOver(m.sums.byDistance, m.run->setup.periods.longest, m.request.length));
}

double everywhere(const Measured& m)
{
    return accuracyOf(m.sums.all);
}

template <double (*part)(const Measured&)>
double ofActive(const Moment& m, Arguments)
{
    return part(measured(*measuredFor(m), "now", "the scene's RoPE over its run"));
}

template <double (*part)(const Measured&)>
double ofPin(const Moment& m, Arguments a)
{
    return part(measured(*measuredFor(m), "pin:" + std::to_string(int(a[0]) - 1), "a pin over the scene's run"));
}

double ofRun(const Moment& m, Arguments a)
{
    const auto data = measuredFor(m);
    if (a[0] != std::floor(a[0]) || a[0] < 1 || a[0] > double(data->runs.size()))
        throw InputError("expression", "a run that the scene does not have",
                         "a whole number from 1 to " + std::to_string(data->runs.size()));
    const int i = int(a[0]) - 1;
    if (i > 0)
        return everywhere(measured(*data, "run:" + std::to_string(i), "a run at L'"));
    const bool same = m.spec() == data->runs.front().run->setup.rope;
    return everywhere(measured(*data, same ? "now" : "trained", "the first run"));
}

} // namespace

// clang-format off
std::vector<QuantityEntry> labQuantities()
{
    return {
        {"lab_accuracy", {}, "", "Share of right answers of the scene's first run under its RoPE, at L′; 0 to 1", ofActive<everywhere>},
        {"lab_near", {}, "", "The same, of answers no farther back than the run met in training", ofActive<near>},
        {"lab_far", {}, "", "The same, of answers farther back", ofActive<far>},
        {"lab_pin_accuracy", {pin}, "", "lab_accuracy under pin p", ofPin<everywhere>},
        {"lab_pin_near", {pin}, "", "lab_near under pin p", ofPin<near>},
        {"lab_pin_far", {pin}, "", "lab_far under pin p", ofPin<far>},
        {"lab_run_accuracy", {{Real, "i"}}, "", "Share of right answers of the scene's i-th run, as it was trained, at L′", ofRun},
    };
}
// clang-format on

} // namespace rope::lessons
