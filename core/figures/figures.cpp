// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <stdexcept>

#include "core/figures/figure_list.h"
#include "core/figures/kit/held_still.h"
#include "core/figures/kit/lab_caption.h"
#include "core/scene/scene_caption.h"

namespace rope {

namespace {

FigureKind grouped(FigureKind kind, FigureGroup group)
{
    kind.group = group;
    return kind;
}

} // namespace

Message titleOf(FigureGroup group)
{
    switch (group) {
    case FigureGroup::Frequencies: return "Frequencies";
    case FigureGroup::Rotation: return "Rotation";
    case FigureGroup::Scores: return "Scores";
    case FigureGroup::Extension: return "Longer contexts";
    case FigureGroup::Models: return "Models";
    case FigureGroup::Lab: return "Lab";
    }
    return {};
}

const std::vector<FigureKind>& figureKinds()
{
#define ROPE_CALL_FIGURE(name, group) grouped(figures::name(), FigureGroup::group),
    static const std::vector<FigureKind> all{ROPE_FIGURES(ROPE_CALL_FIGURE)};
#undef ROPE_CALL_FIGURE
    return all;
}

const FigureKind& figureKind(FigureId id)
{
    return figureKinds()[static_cast<std::size_t>(id)];
}

const FigureKind* findFigure(const std::string& id)
{
    const auto it = std::ranges::find(figureKinds(), id, &FigureKind::id);
    return it == figureKinds().end() ? nullptr : &*it;
}

const FigureChoice& choiceOf(const Scene& scene, const FigureKind& kind, const std::string& optionId)
{
    const auto option = std::ranges::find(kind.options, optionId, &FigureOption::id);
    if (option == kind.options.end() || option->choices.empty())
        throw std::logic_error("figure " + kind.id + " has no option " + optionId);
    const auto chosen = scene.figureOptions.find(kind.id + "." + optionId);
    if (chosen == scene.figureOptions.end())
        return option->choices.front();
    const auto choice = std::ranges::find(option->choices, chosen->second, &FigureChoice::id);
    return choice == option->choices.end() ? option->choices.front() : *choice;
}

std::string optionOf(const Scene& scene, const FigureKind& kind, const std::string& optionId)
{
    return choiceOf(scene, kind, optionId).id;
}

bool FigureRequest::is(const char* optionId, const char* choiceId) const
{
    const auto option = std::ranges::find(kind.options, optionId, &FigureOption::id);
    if (option == kind.options.end() ||
        std::ranges::find(option->choices, choiceId, &FigureChoice::id) == option->choices.end())
        throw std::logic_error("figure " + kind.id + " has no choice " + optionId + "=" + choiceId);
    return choiceOf(scene(), kind, optionId).id == choiceId;
}

std::vector<int> FigureRequest::pairsBeside(std::vector<int> chosen) const
{
    if (!view.held) {
        std::erase(chosen, scene().selectedPair);
        return chosen;
    }
    // Each keeps its place and with it its colour; that of a pair which is no longer there goes to another.
    std::vector<int> out = view.held->pairs;
    const int count = scene().active.pairCount();
    std::erase_if(chosen, [&](int pair) {
        return pair == scene().selectedPair || pair > count || std::ranges::find(out, pair) != out.end();
    });
    auto next = chosen.begin();
    for (int& pair : out)
        if (pair > count)
            pair = next == chosen.end() ? 0 : *next++;
    std::erase(out, 0);
    return out;
}

double FigureRequest::number(const char* optionId) const
{
    return choiceOf(scene(), kind, optionId).number;
}

bool matters(const Scene& scene, const FigureKind& kind, const FigureOption& option)
{
    const std::size_t equals = option.needs.find('=');
    return equals == std::string::npos ||
           optionOf(scene, kind, option.needs.substr(0, equals)) == option.needs.substr(equals + 1);
}

CheckedScene relevantTo(const FigureKind& kind, const CheckedScene& scene)
{
    return scene.only(
        {kind.usesPosition, kind.usesSelectedPair, kind.usesDistance, kind.usesVectors, kind.usesLab, kind.id});
}

Figure makeFigure(const FigureKind& kind, const CheckedScene& scene, const FigureView& view, std::stop_token stop,
                  std::shared_ptr<const lab::LabData> lab)
{
    const FigureView looked = heldView(view, kind.id);
    const auto measured = kind.usesLab && lab && !lab->runs.empty() ? lab : nullptr;
    Figure figure = kind.make({kind, scene, looked, std::move(stop), std::move(lab)});
    figure.id = kind.id;
    if (looked.held)
        holdStill(figure, *looked.held, kind.usesLab);
    figure.caption = measured ? captionOf(*measured) : captionOf(scene.scene());
    if (figure.explanation.empty())
        figure.explanation = kind.explanation;
    return figure;
}

Figure makeFigure(const FigureKind& kind, const Scene& scene, const FigureView& view, std::stop_token stop,
                  std::shared_ptr<const lab::LabData> lab)
{
    return makeFigure(kind, CheckedScene(scene), view, std::move(stop), std::move(lab));
}

} // namespace rope
