// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/task_controls.h"

#include <algorithm>
#include <tuple>

namespace rope {

namespace {

struct Control {
    std::string name;
    std::string title;
    bool (*same)(const Scene&, const Scene&);
    std::vector<std::string> follows;                        ///< what may change with it (core/scene/scene_edits)
    bool (*sameAfter)(const Scene&, const Scene&) = nullptr; ///< what of it stays as it is even then
};

auto spreadOf(const RopeSpec& s)
{
    return std::tie(s.thetaMode, s.identicalTheta, s.customTheta);
}

auto layoutOf(const RopeSpec& s)
{
    return std::tie(s.pairing, s.turnsTail, s.axes);
}

auto methodOf(const RopeSpec& s)
{
    return std::tie(s.method, s.tunables, s.mscaleInSoftmax, s.temperature);
}

/// Other pairs have other θ of their own; what they follow is a choice.
auto spreadRuleOf(const RopeSpec& s)
{
    return std::tie(s.thetaMode, s.identicalTheta);
}

template <auto Of>
bool same(const Scene& a, const Scene& b)
{
    return Of(a.active) == Of(b.active);
}

template <auto Member>
bool sameIn(const Scene& a, const Scene& b)
{
    return a.active.*Member == b.active.*Member;
}

template <auto Member>
bool samePlace(const Scene& a, const Scene& b)
{
    return a.*Member == b.*Member;
}

bool sameContext(const Scene& a, const Scene& b)
{
    return a.context == b.context;
}

const std::vector<Control>& controls()
{
    static const std::vector<Control> all{
        {"head_dim", "the head dimension", sameIn<&RopeSpec::headDim>, {"rotary_dim", "theta_mode"}},
        {"rotary_dim", "the rotary dimension", sameIn<&RopeSpec::rotaryDim>, {"theta_mode"}},
        {"pairing", "the pairing", same<layoutOf>, {}},
        {"base", "the base", sameIn<&RopeSpec::base>, {}},
        {"lambda", "λ", sameIn<&RopeSpec::lambda>, {}},
        {"theta_mode",
         "the spread of the frequencies",
         same<spreadOf>,
         {"method", "target_length"},
         same<spreadRuleOf>},
        {"train_length", "the training length", sameIn<&RopeSpec::trainLength>, {}},
        {"target_length", "the target length", sameContext, {}},
        {"method", "the scaling method", same<methodOf>, {"target_length"}},
        {"position", "the position", samePlace<&Scene::position>, {}},
        {"distance", "the distance", samePlace<&Scene::distance>, {}},
    };
    return all;
}

} // namespace

const std::vector<std::string>& taskControls()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const Control& control : controls())
            out.push_back(control.name);
        return out;
    }();
    return names;
}

std::string titleOfControl(const std::string& name)
{
    const auto found = std::ranges::find(controls(), name, &Control::name);
    return found == controls().end() ? name : found->title;
}

namespace {

/// Whether a control that is not named may be as it is in `to`.
bool staysWith(const Control& control, bool follows, const Scene& from, const Scene& to)
{
    if (!follows)
        return control.same(from, to);
    return !control.sameAfter || control.sameAfter(from, to);
}

/// Followers are free with a control of `only` that differs, or with `every` one.
std::vector<std::string> outside(const std::vector<std::string>& only, const Scene& from, const Scene& to, bool every)
{
    std::vector<std::string> out, free = only;
    for (const Control& control : controls())
        if (std::ranges::count(only, control.name) > 0 && (every || !control.same(from, to)))
            free.insert(free.end(), control.follows.begin(), control.follows.end());
    for (const Control& control : controls())
        if (std::ranges::count(only, control.name) == 0 &&
            !staysWith(control, std::ranges::count(free, control.name) > 0, from, to))
            out.push_back(control.name);
    return out;
}

} // namespace

std::vector<std::string> changedOutside(const std::vector<std::string>& only, const Scene& from, const Scene& to)
{
    return outside(only, from, to, false);
}

std::vector<std::string> leftOutside(const std::vector<std::string>& only, const Scene& from, const Scene& to)
{
    return outside(only, from, to, true);
}

} // namespace rope
