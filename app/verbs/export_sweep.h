// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <stop_token>
#include <vector>

#include <QString>

#include "app/verbs/verbs.h"
#include "core/figures/kit/figure_kind.h"
#include "ui/plot/export.h"

namespace rope {

/// What figures are made from.
struct FigureSource {
    Request request;
    std::shared_ptr<const lab::LabData> lab;
    std::stop_token stop;
};

/// The figure over the stretch that was asked for, when its x axis is one of positions or distances. Throws Interrupted
/// when it was stopped, since what is made by then is no figure.
Figure figureFor(const FigureKind& kind, const FigureSource& source, FigureView view);

/// Each figure as an animation: numbered files ("decay-0001.png") of a format for figures, or one file of a moving one.
void exportSweep(const ExportArgs& args, const std::vector<const FigureKind*>& kinds, ExportLook look,
                 FigureSource source, const QString& directory, Output& out);

} // namespace rope
