// SPDX-License-Identifier: GPL-3.0-or-later
// What figures of the Lab are made of. Not a figure itself.
#pragma once
#include <optional>
#include <string>

#include "core/figures/kit/figure_kind.h"

namespace rope::figures {

/// A kind that is made from runs of the Lab and from nothing that is pointed at.
FigureKind labKind(std::string id);

/// The run that is looked at, or nullptr.
const lab::NamedRun* firstRun(const FigureRequest& request);
/// The run that is looked at with the active RoPE, else as trained, or nullptr.
const lab::Measured* firstMeasured(const FigureRequest& request);

/// What stands in place of a figure while the Lab has nothing for it: what to do, or that it is measuring. Nothing when
/// there is something to draw.
std::optional<Figure> labNotice(const FigureRequest& request, Axis x, Axis y);
/// The same, for figures that need measurements.
std::optional<Figure> measuringNotice(const FigureRequest& request, Axis x, Axis y);

/// The same, for figures that look into the heads.
std::optional<Figure> headNotice(const FigureRequest& request, Axis x, Axis y);
/// At most as long as attention maps are kept for.
lab::EvalRequest shortened(lab::EvalRequest request);

/// Accuracy, 0 to 1.
Axis accuracyAxis();
/// "87 %"
std::string percent(double share);
/// "A small model on a made task …": every figure of the Lab says so.
Message honestly(const std::string& sentence);
/// The lines L and L' of the Lab, and the stretch beyond L shaded. `end` is the end of the axis.
void markLengths(Figure& figure, const FigureRequest& request, double end);

/// Options "layer" and "head" of a figure that looks into one head, and what they mean for a model: one with fewer
/// shows its last. Both from 0.
std::vector<FigureOption> headOptions();
struct HeadPlace {
    int layer = 0, head = 0;
};
HeadPlace headOf(const FigureRequest& request, const lab::ModelShape& shape);

/// The figure for a head, layers and heads counted from 1: "Layer 1, head 2".
Message headName(int layer, int head);

} // namespace rope::figures
