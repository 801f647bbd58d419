// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>
#include <string>
#include <vector>

#include "core/model/figure.h"
#include "core/model/scene.h"

namespace rope {

struct FigureChoice {
    std::string id;
    Message label;
};

/// A setting of one figure, stored in Scene::figureOptions under "<figure>.<option>". The first choice is the default.
struct FigureOption {
    std::string id;
    Message label;
    Message help;
    std::vector<FigureChoice> choices;
    std::string needs = {}; ///< "vectors=random": matters only with that choice of another option; empty: always
};

/// One kind of figure: a pure function from a scene. One file in core/figures/, one line in figures.cpp.
struct FigureKind {
    std::string id;
    Message title;       ///< short name for menus: "Period of each pair"
    Message explanation; ///< one sentence: what it shows and how to read it
    std::string source;  ///< formula, paper
    std::vector<FigureOption> options;
    bool usesPosition = true;     ///< false: Scene::position does not change the figure (the cursor is the view's)
    bool usesSelectedPair = true; ///< false: Scene::selectedPair does not change it
    bool usesDistance = false;    ///< true: Scene::distance changes it
    bool usesVectors = false;     ///< true: Scene::query and key change it
    /// Called with a scene without problems. May return early with an unfinished figure once `stop` is requested.
    Figure (*make)(const Scene&, const FigureView&, std::stop_token stop) = nullptr;
};

const std::vector<FigureKind>& figureKinds();
const FigureKind* findFigure(const std::string& id);

/// The chosen id of an option, or its default.
std::string optionOf(const Scene& scene, const FigureKind& kind, const std::string& optionId);

/// Whether an option matters in that scene.
bool matters(const Scene& scene, const FigureKind& kind, const FigureOption& option);

/// Runs kind.make and fills id, and explanation when the figure has none of its own.
Figure makeFigure(const FigureKind& kind, const Scene& scene, const FigureView& view = {}, std::stop_token stop = {});

} // namespace rope
