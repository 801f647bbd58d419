// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of a figure, and scenes in which figures say all that they can.
#pragma once
#include "core/model/figure.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"

namespace rope::test {

/// `text` is called with each Message.
template <typename Text>
void eachText(const Figure& f, Text&& text)
{
    const auto axis = [&text](const Axis& a) {
        text(a.label);
        text(Message(a.unit));
        for (const Tick& tick : a.ticks)
            text(Message(tick.label));
    };
    text(f.title);
    text(f.explanation);
    axis(f.x);
    axis(f.y);
    if (f.y2)
        axis(*f.y2);
    if (f.map) {
        text(f.map->label);
        text(Message(f.map->unit));
    }
    for (const Series& s : f.series) {
        text(s.name);
        for (const Message& note : s.notes)
            text(note);
    }
    for (const auto& line : f.lines)
        text(line.label);
    for (const auto& zone : f.zones)
        text(zone.label);
    for (const auto& marker : f.markers)
        text(marker.label);
    for (const auto& h : f.headlines)
        for (const Message* m : {&h.label, &h.value, &h.note})
            text(*m);
}

/// The first scene, one for each method, and those whose θ are spread otherwise.
inline std::vector<Scene> tellingScenes()
{
    std::vector<Scene> out{Scene()};
    const auto add = [&out](Scene scene) {
        scene = settled(scene);
        if (allProblemsOf(scene).empty())
            out.push_back(std::move(scene));
    };
    for (const Method& method : methods()) {
        Scene scene;
        setMethod(scene, method.id);
        scene.context.seqLen = 6000;
        scene.position = 3; // before the key: n is negative
        add(scene);
    }
    for (const ThetaMode mode : {ThetaMode::Identical, ThetaMode::Linear, ThetaMode::None}) {
        Scene scene;
        setThetaMode(scene, mode);
        add(scene);
    }
    return out;
}

} // namespace rope::test
