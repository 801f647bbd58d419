// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/settings_line.h"

#include "core/figures/kit/lab_caption.h"
#include "core/model/number_text.h"

namespace rope {

Message settingsOf(const Scene& scene)
{
    const RopeSpec& s = scene.active;
    std::vector<std::string> values{scene.name,
                                    grouped(s.headDim),
                                    shownNumber(s.base, 6),
                                    shownNumber(s.lambda, 4),
                                    s.method,
                                    grouped(s.trainLength),
                                    grouped(scene.context.targetLength),
                                    grouped(scene.position)};
    return scene.name.empty()
               ? Message("d {1}, b {2}, λ {3}, method {4}, L {5}, L′ {6}, position m {7}", std::move(values))
               : Message("{0}: d {1}, b {2}, λ {3}, method {4}, L {5}, L′ {6}, position m {7}", std::move(values));
}

Message settingsOf(const FigureKind& kind, const Scene& scene, const lab::LabData* lab)
{
    if (!kind.usesLab || !lab || lab->runs.empty())
        return settingsOf(scene);
    Message out;
    for (const Message& part : captionOf(*lab)) {
        out.text += (out.text.empty() ? "{" : ", {") + std::to_string(out.args.size()) + "}";
        out.args.push_back(part.english());
    }
    return out;
}

} // namespace rope
