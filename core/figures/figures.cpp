// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/figures/figure_list.h"

namespace rope {

const std::vector<FigureKind>& figureKinds()
{
#define ROPE_CALL_FIGURE(name) figures::name(),
    static const std::vector<FigureKind> all{ROPE_FIGURES(ROPE_CALL_FIGURE)};
#undef ROPE_CALL_FIGURE
    return all;
}

const FigureKind* findFigure(const std::string& id)
{
    const auto it = std::ranges::find(figureKinds(), id, &FigureKind::id);
    return it == figureKinds().end() ? nullptr : &*it;
}

std::string optionOf(const Scene& scene, const FigureKind& kind, const std::string& optionId)
{
    const auto option = std::ranges::find(kind.options, optionId, &FigureOption::id);
    if (option == kind.options.end() || option->choices.empty())
        return {};
    const auto chosen = scene.figureOptions.find(kind.id + "." + optionId);
    if (chosen != scene.figureOptions.end() &&
        std::ranges::find(option->choices, chosen->second, &FigureChoice::id) != option->choices.end())
        return chosen->second;
    return option->choices.front().id;
}

bool matters(const Scene& scene, const FigureKind& kind, const FigureOption& option)
{
    const std::size_t equals = option.needs.find('=');
    return equals == std::string::npos ||
           optionOf(scene, kind, option.needs.substr(0, equals)) == option.needs.substr(equals + 1);
}

Figure makeFigure(const FigureKind& kind, const Scene& scene, const FigureView& view, std::stop_token stop)
{
    Figure figure = kind.make(scene, view, std::move(stop));
    figure.id = kind.id;
    if (figure.explanation.empty())
        figure.explanation = kind.explanation;
    return figure;
}

} // namespace rope
