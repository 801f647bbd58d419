// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/lab/lab_data.h"
#include "core/model/figure.h"
#include "core/rope/checked_scene.h"

namespace rope {

struct FigureChoice {
    std::string id;
    Message label;
    double number = 0; ///< what the choice stands for: tokens, a tolerance, an enumerator
};

/// A setting of one figure, stored in Scene::figureOptions under "<figure>.<option>". The first choice is the default.
struct FigureOption {
    std::string id;
    Message label;
    Message help;
    std::vector<FigureChoice> choices;
    std::string needs = {}; ///< "vectors=random": matters only with that choice of another option; empty: always
};

/// Figures are offered by what they are about.
enum class FigureGroup { Frequencies, Rotation, Scores, Extension, Models, Lab };
inline constexpr FigureGroup figureGroups[] = {FigureGroup::Frequencies, FigureGroup::Rotation, FigureGroup::Scores,
                                               FigureGroup::Extension,   FigureGroup::Models,   FigureGroup::Lab};
Message titleOf(FigureGroup group);

struct FigureKind;

/// What a figure is made from: its own kind, a scene without problems, how it is going to be looked at.
struct FigureRequest {
    const FigureKind& kind;
    const CheckedScene& checked;
    const FigureView& view;
    std::stop_token stop;
    /// What the Lab has for the scene; null where nobody asked it. Kinds with usesLab say then what to do.
    std::shared_ptr<const lab::LabData> lab = {};

    const Scene& scene() const { return checked.scene(); }
    const Frequencies& active() const { return checked.active(); }
    /// The pairs to draw beside the selected one, in the order of their colours: of those that are held, else of
    /// `chosen`. What a figure draws goes into Figure::pairs.
    std::vector<int> pairsBeside(std::vector<int> chosen) const;
    /// Of an option of this kind; an option or a choice that it does not have is a bug (std::logic_error).
    bool is(const char* optionId, const char* choiceId) const;
    double number(const char* optionId) const;
    template <class Enum>
    Enum as(const char* optionId) const
    {
        return static_cast<Enum>(static_cast<int>(number(optionId)));
    }
};

/// One kind of figure: a pure function from a scene. One file in core/figures/, one line in figure_list.h.
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
    bool usesLab = false;         ///< true: made from runs of the Lab, Scene::labRuns
    bool usesShape = false;       ///< true: FigureView::shape changes it
    FigureGroup group = FigureGroup::Frequencies; ///< given by the list
    /// May return early with an unfinished figure once a stop is requested.
    Figure (*make)(const FigureRequest&) = nullptr;
    /// What a click at (x, y) chooses, option → choice; null: nothing.
    std::map<std::string, std::string> (*chosenAt)(const Scene&, double x, double y) = nullptr;
};

const std::vector<FigureKind>& figureKinds();
/// nullptr when there is none of that id.
const FigureKind* findFigure(const std::string& id);

/// What is chosen for an option of the kind, or its default. An option that it does not have is a bug
/// (std::logic_error).
const FigureChoice& choiceOf(const Scene& scene, const FigureKind& kind, const std::string& optionId);
/// The id of that.
std::string optionOf(const Scene& scene, const FigureKind& kind, const std::string& optionId);

/// Whether an option matters in that scene.
bool matters(const Scene& scene, const FigureKind& kind, const FigureOption& option);

/// The scene as far as a figure of that kind depends on it.
CheckedScene relevantTo(const FigureKind& kind, const CheckedScene& scene);

/// Runs kind.make and fills id, and explanation when the figure has none of its own. `lab` is for kinds with usesLab.
Figure makeFigure(const FigureKind& kind, const CheckedScene& scene, const FigureView& view = {},
                  std::stop_token stop = {}, std::shared_ptr<const lab::LabData> lab = {});
/// Checks the scene first: throws InputError with all its problems.
Figure makeFigure(const FigureKind& kind, const Scene& scene, const FigureView& view = {}, std::stop_token stop = {},
                  std::shared_ptr<const lab::LabData> lab = {});

} // namespace rope
