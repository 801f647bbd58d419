// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/lab_parts.h"
#include "core/lab/heads.h"

namespace rope::figures {

namespace {

Axis probabilityAxis()
{
    Axis axis;
    axis.label = "Probability of the right answer";
    axis.hi = 1.05;
    return axis;
}

Axis alongSequence(double end)
{
    Axis axis = positionAxis(0, end);
    axis.meaning = Meaning::Value; // of a made sequence, not of the scene's text
    return axis;
}

/// Every token that is asked: right ones filled, wrong ones crosses, each says what was read, asked and answered.
void addAnswers(Figure& figure, const lab::SequenceView& seen)
{
    Series right, wrong;
    right.id = "right";
    right.name = "right";
    right.colour = {Role::Active, 0};
    wrong.id = "wrong";
    wrong.name = "wrong";
    wrong.colour = {Role::Bound, 0};
    wrong.mark = Mark::Cross;
    right.kind = wrong.kind = SeriesKind::Points;
    for (std::size_t t = 0; t < seen.tokens.size(); ++t) {
        if (seen.targets[t] < 0)
            continue;
        Series& s = seen.predicted[t] == seen.targets[t] ? right : wrong;
        s.x.push_back(double(t));
        s.y.push_back(seen.probability[t]);
        s.notes.push_back(
            {"reads token {0}, next is {1}, the model says {2}",
             {std::to_string(seen.tokens[t]), std::to_string(seen.targets[t]), std::to_string(seen.predicted[t])}});
    }
    figure.title = {"One sequence: {0} of {1} answers right",
                    {std::to_string(right.x.size()), std::to_string(right.x.size() + wrong.x.size())}};
    for (Series* s : {&right, &wrong})
        if (!s->x.empty())
            figure.series.push_back(std::move(*s));
}

Figure makeSequence(const FigureRequest& request)
{
    if (auto notice = headNotice(request, alongSequence(64), probabilityAxis()))
        return *notice;
    const lab::Measured& m = *firstMeasured(request);
    const lab::SequenceView seen = lab::sequenceView(*m.run, shortened(m.request), 0);
    Figure figure;
    figure.x = alongSequence(seen.length);
    figure.y = probabilityAxis();
    addAnswers(figure, seen);
    markLengths(figure, request, seen.length);
    return figure;
}

} // namespace

FigureKind lab_sequence()
{
    FigureKind kind = labKind("lab_sequence");
    kind.title = "Lab: one sequence";
    kind.explanation = honestly("Each mark is a token that is asked for; hover says what the model reads and answers.");
    kind.source = "One sequence that was not trained on; core/lab/heads";
    kind.make = makeSequence;
    return kind;
}

} // namespace rope::figures
