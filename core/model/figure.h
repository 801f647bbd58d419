// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/model/message.h"

// A plot is data: a Figure says everything the window paints and a file holds. It knows no Qt.
namespace rope {

enum class AxisScale { Linear, Log };

/// What a coordinate on an axis is. Views share a pair, a position and a distance through it; Key is the position
/// n = m − s of the key, which follows from the other two.
enum class Meaning { Value, Pair, Position, Distance, Key };

struct Tick {
    double at = 0;
    std::string label;
    bool operator==(const Tick&) const = default;
};

struct Axis {
    Message label;    ///< "Period"
    std::string unit; ///< "tokens", "radians", "radians per token"; empty: a pure number
    AxisScale scale = AxisScale::Linear;
    double lo = 0; ///< default visible range, lo < hi; may be reversed by `reversed`
    double hi = 1;
    Meaning meaning = Meaning::Value;
    bool whole = false; ///< only whole numbers mean something (pairs, tokens)
    bool reversed = false;
    std::vector<Tick> ticks; ///< explicit ticks (multiples of π, …); empty: chosen by the view
    bool operator==(const Axis&) const = default;
};

/// Who a mark belongs to; the theme gives the colour, the same in every figure.
enum class Role {
    Active,   ///< the active RoPE: the one accent colour
    Unscaled, ///< the active RoPE before λ and method
    Pin,      ///< a pinned RoPE; `index` is PinnedSpec::colour
    Pair,     ///< one of several pairs, or of several like things; `index` counts them
    Bound,    ///< a bound or a theoretical curve; where a figure has a y2, its values are read there
    Data,     ///< a measured sample (random q and k)
    Muted     ///< background information
};

struct Colour {
    Role role = Role::Active;
    int index = 0;
    bool operator==(const Colour&) const = default;
};

enum class SeriesKind {
    Line,   ///< x, y joined; NaN in y breaks the line
    Step,   ///< x, y as steps, the step to the left of its point
    Points, ///< x, y as marks
    LinePoints,
    Bars,    ///< a bar from 0 to y at each x
    Band,    ///< filled between y and y2
    Envelope ///< one vertical stroke from y to y2 at each x: min and max of a dense curve in that column
};
enum class Dash { Solid, Dashed, Dotted };
enum class Mark { Disc, Circle, Square, Triangle, Cross, TriangleDown, Diamond, Plus };

struct Series {
    std::string id; ///< stable, unique in the figure: "theta", "kernel", "pin:0"
    Message name;   ///< for the legend and the hover
    Colour colour;
    SeriesKind kind = SeriesKind::Line;
    Dash dash = Dash::Solid;
    Mark mark = Mark::Disc;
    bool emphasised = false; ///< drawn wider and on top
    std::string with = {};   ///< id of the series it goes with: shown and hidden with it, in no legend and no hover
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> y2; ///< Band, Envelope: size of x; Line: empty, or the value itself where y is a mean around x
    /// What a hover says at a point beside x and y; empty, or one per point.
    std::vector<Message> notes;
    bool operator==(const Series& other) const; ///< NaN equals NaN
};

enum class Ramp {
    Sequential, ///< viridis
    Diverging,  ///< blue–white–red with 0 in the middle
    Cyclic      ///< for angles
};

/// cells[row * columns + column]; row 0 is at yLo, column 0 at xLo. NaN cells stay empty. All cells are equally wide
/// and high on the axes as they are laid out: on a log axis their edges have equal ratios.
struct HeatMap {
    int columns = 0;
    int rows = 0;
    double xLo = 0, xHi = 1; ///< outer edges of the first and last column
    double yLo = 0, yHi = 1;
    double zLo = 0, zHi = 1;
    Message label; ///< of the colour scale
    std::string unit;
    Ramp ramp = Ramp::Sequential;
    std::vector<float> cells;
    bool operator==(const HeatMap& other) const; ///< NaN equals NaN
};

enum class LineRole { Zero, TrainLength, TargetLength, Note };

/// A straight line across the plot with a small label. `vertical`: at x; otherwise at y.
struct RefLine {
    std::string id;
    bool vertical = false;
    double at = 0;
    Message label;
    LineRole role = LineRole::Note;
    bool operator==(const RefLine&) const = default;
};

/// Unseen: never met in training. Still: what does not turn.
enum class ZoneRole { Unseen, Kept, Blended, Divided, Pass, Fail, Still };

/// A tinted stretch of the plot. `vertical`: from x = lo to x = hi; otherwise in y. Infinite ends reach the frame.
struct Zone {
    std::string id;
    bool vertical = true;
    double lo = -std::numeric_limits<double>::infinity();
    double hi = std::numeric_limits<double>::infinity();
    Message label;
    ZoneRole role = ZoneRole::Unseen;
    bool operator==(const Zone&) const = default;
};

/// A named point: "first negative distance: 1,707".
struct Marker {
    std::string id;
    double x = 0, y = 0;
    Message label;
    Colour colour;
    bool point = true; ///< false: the label alone, its middle at (x, y)
    bool operator==(const Marker&) const = default;
};

/// A number worth saying beside the picture.
struct Headline {
    std::string id;
    Message label;                ///< "Pairs that never finish a turn"
    Message value;                ///< "18 of 64"
    Message note;                 ///< what it means, for the tooltip
    std::optional<double> number; ///< for scripts
    bool operator==(const Headline&) const = default;
};

/// What it means to drag the mark of the selected pair up and down: another θ for that pair.
enum class MarkDrag { None, Period, Frequency };

struct Figure {
    std::string id;               ///< of its FigureKind
    Message title;                ///< a sentence made from the numbers
    Message explanation;          ///< one sentence: how to read it
    std::vector<Message> caption; ///< of which RoPE it is, in parts of one line; see captionOf()
    Axis x;
    Axis y;
    std::optional<Axis> y2; ///< a second reading of y, on the right; same positions as y through `y2 = a·y^b`
    std::vector<Series> series;
    std::vector<Series> data = {}; ///< beside the series in CSV and JSON, drawn nowhere; without a unit
    std::optional<HeatMap> map;
    std::vector<RefLine> lines;
    std::vector<Zone> zones;
    std::vector<Marker> markers;
    std::vector<Headline> headlines;
    MarkDrag drag = MarkDrag::None;
    bool equalAspect = false; ///< one unit is as long on x as on y (circles stay round)
    /// Of a figure that chooses some pairs: those drawn beside the selected one, in the order of their colours.
    std::vector<int> pairs;
    bool operator==(const Figure&) const = default;
};

/// How a figure is going to be looked at, so that it can be computed as finely as needed and no finer.
struct FigureView {
    int columns = 1200;                          ///< pixel columns of the plot area
    std::optional<std::array<double, 2>> xRange; ///< visible x after zooming; absent: the figure's default
    /// While a hand holds a control: the figure as it stood before. Its axes, chosen pairs and colours stay.
    std::shared_ptr<const Figure> held = {};
    double shape = 1.6; ///< width over height of where the plot goes, about: in coarse steps
    bool operator==(const FigureView&) const = default;
};

} // namespace rope
