// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/lab_parts.h"
#include "core/lab/heads.h"
#include "core/lab/task.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

constexpr int most = 64; ///< tokens
/// Of a row, from above: the token that is read, right or wrong, what the model says comes next.
constexpr double tokenAt = 0.2, markAt = 0.5, answerAt = 0.8;

struct Strip {
    const lab::SequenceView& seen;
    int first = 0; ///< the token that the strip begins with
    bool letters = false;
    int perRow = 16;

    int rows() const { return (seen.length - first + perRow - 1) / perRow; }
    double x(int t) const { return (t - first) % perRow; }
    int rowOf(int t) const { return (t - first) / perRow; }
    double top(int t) const { return rowOf(t); }

    /// A token of a made task by its number, of a text by its letter.
    std::string word(int token) const
    {
        if (!letters)
            return std::to_string(token);
        if (token == '\n')
            return "⏎";
        return token == ' ' ? "␣" : token > ' ' && token < 127 ? std::string(1, static_cast<char>(token)) : "·";
    }
};

/// So that a token is about as wide as its row is high, in whole parts of what is shown.
int perRowFor(double shape)
{
    return shape < 0.8 ? 8 : shape > 3.2 ? 32 : 16;
}

Axis columnAxis(int perRow)
{
    Axis axis;
    axis.label = "Token of the row, read above, answered below";
    axis.lo = -0.6;
    axis.hi = perRow - 0.4;
    axis.whole = true;
    return axis;
}

/// Every row is named by its first position.
Axis rowAxis(int first, int rows, int perRow)
{
    Axis axis;
    axis.label = "Position";
    axis.unit = "tokens";
    axis.lo = 0;
    axis.hi = rows;
    axis.reversed = true;
    for (int row = 0; row < rows; ++row)
        axis.ticks.push_back({row + markAt, grouped(first + row * perRow)});
    return axis;
}

Series marksOf(const char* id, Role role, Mark mark)
{
    Series s;
    s.id = id;
    s.name = id;
    s.colour = {role, 0};
    s.mark = mark;
    s.kind = SeriesKind::Points;
    return s;
}

void addTokens(Figure& figure, const Strip& strip)
{
    Series right = marksOf("right", Role::Active, Mark::Disc), wrong = marksOf("wrong", Role::Bound, Mark::Cross);
    for (int t = strip.first; t < strip.seen.length; ++t) {
        const auto i = static_cast<std::size_t>(t);
        const std::string token = strip.word(strip.seen.tokens[i]), id = std::to_string(t);
        figure.markers.push_back(
            {"reads:" + id, strip.x(t), strip.top(t) + tokenAt, {"{0}", {token}}, {Role::Muted, 0}, false});
        if (strip.seen.targets[i] < 0)
            continue;
        Series& s = strip.seen.predicted[i] == strip.seen.targets[i] ? right : wrong;
        const std::string answer = strip.word(strip.seen.predicted[i]);
        figure.markers.push_back(
            {"says:" + id, strip.x(t), strip.top(t) + answerAt, {"{0}", {answer}}, s.colour, false});
        s.x.push_back(strip.x(t));
        s.y.push_back(strip.top(t) + markAt);
        s.notes.push_back(
            {"position {0} reads {1}; next is {2}, which the model gives {4}; it says {3}",
             {grouped(t), token, strip.word(strip.seen.targets[i]), answer, percent(strip.seen.probability[i])}});
    }
    for (Series* s : {&right, &wrong})
        if (!s->x.empty())
            figure.series.push_back(std::move(*s));
}

Message titleOf(const lab::SequenceView& seen)
{
    int right = 0, asked = 0;
    for (std::size_t t = 0; t < seen.tokens.size(); ++t) {
        asked += seen.targets[t] >= 0;
        right += seen.targets[t] >= 0 && seen.predicted[t] == seen.targets[t];
    }
    return {"One sequence: {0} of {1} answers right", {std::to_string(right), std::to_string(asked)}};
}

Figure makeSequence(const FigureRequest& request)
{
    const int perRow = perRowFor(request.view.shape), mostRows = most / perRow;
    if (auto notice = headNotice(request, columnAxis(perRow), rowAxis(0, mostRows, perRow)))
        return *notice;
    const lab::Measured& m = *firstMeasured(request);
    const lab::LabSetup& setup = m.run->setup;
    const lab::SequenceView seen = lab::sequenceView(*m.run, shortened(m.request), 0);
    const int rows = std::min((seen.length + perRow - 1) / perRow, mostRows);
    const Strip strip{seen, std::max(0, (seen.length + perRow - 1) / perRow - rows) * perRow,
                      !lab::findTask(setup.task)->isMade, perRow};
    Figure figure;
    figure.x = columnAxis(perRow);
    figure.y = rowAxis(strip.first, strip.rows(), perRow);
    addTokens(figure, strip);
    if (setup.length < seen.length)
        figure.zones.push_back({"unseen", false, double(std::max(0, setup.length - strip.first)) / perRow,
                                std::numeric_limits<double>::infinity(), "longer than trained", ZoneRole::Unseen});
    figure.title = titleOf(seen);
    return figure;
}

} // namespace

FigureKind lab_sequence()
{
    FigureKind kind = labKind("lab_sequence");
    kind.title = "Lab: one sequence";
    kind.explanation =
        honestly("The last tokens of one sequence in rows: above the token that is read, below what the model says "
                 "comes next where that is asked, between them whether it is right.");
    kind.source = "One sequence that was not trained on; core/lab/heads";
    kind.usesShape = true;
    kind.make = makeSequence;
    return kind;
}

} // namespace rope::figures
