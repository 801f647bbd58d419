// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/model/scene.h"

namespace rope {

/// A stretch of an axis, in the units of the axis.
struct Stretch {
    double from = 0, to = 0;
    bool operator==(const Stretch&) const = default;
};

/// What is seen of an axis that is zoomed, and of which range: another figure or scale has another range, and there the
/// zoom rests.
struct Zoom {
    Stretch shown, of;
    bool operator==(const Zoom&) const = default;
};

/// One place of the workspace: which figure it shows, and what of it.
struct CellView {
    std::string figure;
    std::optional<Zoom> x, y;        ///< absent: the figure's own range
    std::vector<std::string> hidden; ///< ids of curves that the legend hides, sorted
    bool operator==(const CellView&) const = default;
};

/// How a scene is looked at: everything a person arranges that changes no number.
struct View {
    std::vector<CellView> cells;           ///< 1, 2, 3, 4 or 6; empty: as the program starts
    std::vector<int> rows;                 ///< heights in thousandths of the whole; empty: equal
    std::vector<std::vector<int>> columns; ///< widths, by row
    std::optional<int> alone;              ///< the cell that fills the window, from 0
    bool controls = true;                  ///< the controls are shown
    std::string panel;                     ///< of the side: "compare", "solve", "copy", "lab"; empty: none
    bool lessons = false;                  ///< the lessons are shown
    std::string lesson;                    ///< id of the open lesson that ships; empty: none
    int step = 1;                          ///< of that lesson, from 1
    bool operator==(const View&) const = default;
};

/// A prepared view with a name.
struct Screen {
    std::string name;
    Scene scene;
    View view;
    bool operator==(const Screen&) const = default;
};

/// A model's config that scenes of the document come from: what its layer types and remarks are read from.
struct DocumentModel {
    std::string title;
    std::string config; ///< its text; empty: too large, to be read from `file`
    std::string file;
    bool operator==(const DocumentModel&) const = default;
};

/// What is kept in a file: screens, never none, one of which is shown.
struct Document {
    std::vector<Screen> screens{Screen()};
    std::size_t current = 0;
    std::vector<DocumentModel> models;

    const Screen& shown() const { return screens[current]; }
    bool operator==(const Document&) const = default;
};

namespace limits {
inline constexpr std::size_t maxScreens = 200;
inline constexpr std::size_t maxDocumentModels = 64;
inline constexpr std::size_t maxKeptConfig = 256U << 10U; ///< bytes; a larger config stays in its own file
} // namespace limits

} // namespace rope
