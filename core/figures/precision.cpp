// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rope/rounding.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"
#include "core/model/two_pi.h"

namespace rope::figures {

namespace {

constexpr int mostAnchors = 200;
constexpr int work = mostAnchors * 64; ///< anchors times pairs

enum class Step { Theta, Position, Angle, Table, All };

/// What is rounded, and what is measured.
struct Question {
    Step step = Step::Theta;
    bool cosine = false;
    std::vector<double> theta;
};

/// Positions from 1 to `last`, spread evenly over a log axis, with all powers of two and a few odd neighbours:
/// round positions alone would be kind to the formats.
std::vector<std::int64_t> probes(double last, std::size_t pairs)
{
    const int anchors = std::clamp(work / static_cast<int>(pairs), 24, mostAnchors);
    std::vector<std::int64_t> out;
    const auto add = [&](double m) {
        if (m <= last)
            out.push_back(static_cast<std::int64_t>(m));
    };
    for (int i = 0; i <= anchors; ++i) {
        const double m = std::round(std::pow(last, double(i) / anchors));
        for (double offset : {0.0, 1.0, 3.0, std::floor(m / 300), std::floor(m / 700)})
            add(m + offset);
    }
    for (int i = 1; std::ldexp(1.0, i) <= last; ++i) {
        add(std::ldexp(1.0, i) - 1); // the last position of that length
        add(std::ldexp(1.0, i));
    }
    add(last);
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

/// The rounded angle minus the true one, radians, not folded. Differences are formed before products where that is
/// exact, so that the double reference adds no error of its own.
double angleError(const Question& ask, double m, double theta, NumberFormat format)
{
    const double shownM = ask.step == Step::Position || ask.step == Step::All ? rounded(m, format) : m;
    const double shownTheta = ask.step == Step::Theta || ask.step == Step::All ? rounded(theta, format) : theta;
    if (ask.step == Step::Position)
        return (shownM - m) * theta;
    if (ask.step == Step::Theta)
        return m * (shownTheta - theta);
    return rounded(shownM * shownTheta, format) - m * theta;
}

double errorAt(const Question& ask, double m, double theta, NumberFormat format)
{
    if (ask.step == Step::Table)
        return std::abs(rounded(std::cos(m * theta), format) - std::cos(m * theta));
    const double off = angleError(ask, m, theta, format);
    if (!std::isfinite(off))
        return std::numeric_limits<double>::quiet_NaN();
    if (!ask.cosine)
        return std::abs(std::remainder(off, twoPi));
    const double shown = std::cos(m * theta + off);
    return std::abs((ask.step == Step::All ? rounded(shown, format) : shown) - std::cos(m * theta));
}

/// Largest error at any probe so far; zeros left out of a log axis; ends where the format overflows.
Series errorSeries(const Question& ask, const std::vector<std::int64_t>& positions, NumberFormat format,
                   const std::stop_token& stop)
{
    Series s;
    s.id = toId(format);
    s.name = toId(format);
    s.kind = SeriesKind::Step;
    double worst = 0;
    for (std::int64_t m : positions) {
        if (stop.stop_requested())
            break;
        double here = 0;
        for (double theta : ask.theta) {
            const double error = errorAt(ask, double(m), theta, format);
            here = std::isnan(error) || std::isnan(here) ? std::numeric_limits<double>::quiet_NaN()
                                                         : std::max(here, error);
        }
        if (std::isnan(here))
            break;
        worst = std::max(worst, here);
        if (worst == 0)
            continue;
        s.x.push_back(double(m));
        s.y.push_back(worst);
    }
    return s;
}

Question questionOf(const FigureRequest& request)
{
    Question ask;
    ask.step = request.as<Step>("step");
    ask.cosine = ask.step == Step::Table || request.is("measure", "cos");
    ask.theta = request.active().theta;
    if (request.is("pairs", "selected"))
        ask.theta = {ask.theta[static_cast<std::size_t>(request.scene().selectedPair - 1)]};
    return ask;
}

const char* stepName(Step step)
{
    if (step == Step::Position)
        return "the position";
    if (step == Step::Theta)
        return "θ";
    if (step == Step::Angle)
        return "the angle";
    return step == Step::Table ? "the table" : "every step";
}

void setAxes(Figure& figure, double last, bool cosine)
{
    figure.x = positionAxis(1, last);
    figure.x.scale = AxisScale::Log;
    figure.y.label = cosine ? "Largest error of the cosine so far" : "Largest error of the angle so far";
    figure.y.unit = cosine ? "" : "radians";
    figure.y.scale = AxisScale::Log;
    double lo = std::numeric_limits<double>::infinity(), hi = 0;
    for (const Series& s : figure.series) {
        lo = std::min(lo, std::ranges::min(s.y));
        hi = std::max(hi, std::ranges::max(s.y));
    }
    if (figure.series.empty())
        lo = hi = 1;
    lo = std::min(lo, hi / 30); // a decade and a half at least
    figure.y.lo = std::max(lo / 2, 1e-18);
    figure.y.hi = std::max(hi * 4, figure.y.lo * 30); // errors of θ near 0 lie below any axis
}

void addMerged(Figure& figure, const Question& ask, double last)
{
    if (ask.step != Step::Position && ask.step != Step::All)
        return;
    for (NumberFormat format : numberFormats) {
        const std::int64_t m = firstMergedPosition(format);
        if (double(m) <= last)
            figure.lines.push_back({std::string("merged_") + toId(format), true, double(m),
                                    Message("{0}: {1} = {2}", {toId(format), grouped(m), grouped(m - 1)}),
                                    LineRole::Note});
    }
}

Message titleOf(const Figure& figure, const Question& ask, std::int64_t last)
{
    const auto bf16 = std::ranges::find(figure.series, "bf16", &Series::id);
    const std::string step = stepName(ask.step);
    if (bf16 == figure.series.end())
        return {"Rounding {0} to bf16 changes nothing up to position {1}", {step, grouped(last)}};
    const std::string worst = shownNumber(bf16->y.back(), 3);
    const std::string at = grouped(static_cast<std::int64_t>(bf16->x.back()));
    return ask.cosine
               ? Message("Rounding {0} to bf16 puts cosines off by up to {1} by position {2}", {step, worst, at})
               : Message("Rounding {0} to bf16 puts angles off by up to {1} rad by position {2}", {step, worst, at});
}

Figure makePrecision(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const std::stop_token& stop = request.stop;
    const Question ask = questionOf(request);
    const std::int64_t last = std::max<std::int64_t>(2, scene.context.targetLength);
    // Errors so far begin at 1 whatever is in view, and there are few enough points to draw them all.
    const std::vector<std::int64_t> positions = probes(double(last), ask.theta.size());
    Figure figure;
    int colour = 0;
    for (NumberFormat format : numberFormats) {
        Series s = errorSeries(ask, positions, format, stop);
        s.colour = {Role::Pair, colour};
        s.dash = colour == 0 ? Dash::Solid : colour == 1 ? Dash::Dashed : Dash::Dotted;
        ++colour;
        if (!s.x.empty())
            figure.series.push_back(std::move(s));
    }
    setAxes(figure, double(last), ask.cosine);
    addLengthLines(figure, scene, true);
    addMerged(figure, ask, double(last));
    if (figure.series.empty())
        figure.markers.push_back({"exact",
                                  std::sqrt(double(last)),
                                  std::sqrt(figure.y.lo * figure.y.hi),
                                  "every format is exact here",
                                  {Role::Muted, 0},
                                  false});
    figure.title = titleOf(figure, ask, last);
    figure.explanation = Message("Each curve is the largest error against double so far, at {0} positions; a format "
                                 "without a curve makes no error here, and a curve ends where its format overflows.",
                                 {grouped(std::int64_t(positions.size()))});
    return figure;
}

} // namespace

FigureKind precision()
{
    FigureKind kind;
    kind.id = "precision";
    kind.title = "Errors of number formats";
    kind.explanation = "Each curve is the largest error against double so far, when one step of the computation is "
                       "rounded to a format of fewer bits.";
    kind.source = "IEEE 754 binary32 and binary16, bfloat16; round to nearest, ties to even";
    kind.options = {{"step",
                     "Rounded",
                     "Which step is stored in the smaller format",
                     {{"theta", "θ", double(Step::Theta)},
                      {"position", "Position", double(Step::Position)},
                      {"angle", "Angle m·θ", double(Step::Angle)},
                      {"table", "Table of cos", double(Step::Table)},
                      {"all", "Every step", double(Step::All)}}},
                    {"measure", "Error of", "What is compared with double", {{"angle", "Angle"}, {"cos", "Cosine"}}},
                    {"pairs",
                     "Pairs",
                     "The worst of all pairs, or the selected one",
                     {{"worst", "Worst pair"}, {"selected", "Selected pair"}}}};
    kind.usesPosition = false;
    kind.make = makePrecision;
    return kind;
}

} // namespace rope::figures
