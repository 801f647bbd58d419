// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <Eigen/Core>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/samples.h"
#include "core/model/number_text.h"
#include "core/rope/rotation.h"
#include "core/rope/similarity.h"

namespace rope::figures {

namespace {

/// Two tokens: a query at m, a key at n = m − s, both shifted by `shift`.
struct Lab {
    std::int64_t m = 0, n = 0, shift = 0;
    QueryKey vectors;
    bool lacksVectors = false;
};

Lab labOf(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    return {scene.position, scene.position - scene.distance, std::int64_t(request.number("shift")),
            chosenVectors(scene, request.kind, request.active().theta), lacksVectors(scene, request.kind)};
}

/// q·k after really turning both vectors, so that what a shift leaves behind is the error of double and not zero.
double turnedScore(const Lab& lab, const RopeSpec& spec, const Frequencies& f, std::int64_t shift)
{
    std::vector<double> q = lab.vectors.q, k = lab.vectors.k;
    const BatchShape shape{1, 1, q.size()};
    const std::int64_t m[] = {lab.m + shift}, n[] = {lab.n + shift};
    rotate(std::span(q), shape, tableD(f.theta, m, f.attentionFactor), readPairing(spec));
    rotate(std::span(k), shape, tableD(f.theta, n, f.attentionFactor), readPairing(spec));
    const Eigen::Map<const Eigen::VectorXd> query(q.data(), Eigen::Index(q.size())), key(k.data(), query.size());
    return query.dot(key);
}

Series contributions(const Subject& subject, const Lab& lab)
{
    Series s;
    s.id = subject.id;
    s.name = subject.id == "theta" ? Message("Share of each pair") : subject.name;
    s.colour = subject.colour;
    const std::vector<double> parts =
        scorePerPair(lab.vectors.q, lab.vectors.k, subject.f.theta, readPairing(*subject.spec), lab.m - lab.n,
                     subject.f.attentionFactor);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        s.x.push_back(double(i + 1));
        s.y.push_back(parts[i]);
        s.notes.push_back({"pair {0}: {1} of the score, angle s·θ = {2} rad",
                           {std::to_string(i + 1), shownNumber(parts[i], 3),
                            shownNumber(double(lab.m - lab.n) * subject.f.theta[i], 4)}});
    }
    return s;
}

void addContributions(Figure& figure, const std::vector<Subject>& subjects, const Lab& lab)
{
    for (const Subject& subject : subjects) {
        // A pin of another head dimension would need other vectors.
        if (subject.spec->headDim != subjects.front().spec->headDim)
            continue;
        Series s = contributions(subject, lab);
        s.kind = subject.id == "theta" ? SeriesKind::Bars : SeriesKind::Points;
        s.mark = Mark::Square;
        figure.series.push_back(std::move(s));
    }
}

void setAxes(Figure& figure, int pairs)
{
    double most = 0.1;
    for (const Series& s : figure.series)
        for (double y : s.y)
            most = std::max(most, std::abs(y));
    figure.x = pairAxis(pairs);
    figure.y.label = "Contribution to the score q·k";
    figure.y.lo = -1.1 * most;
    figure.y.hi = 1.1 * most;
    figure.lines.push_back({"zero", false, 0, "0", LineRole::Zero});
}

Message titleOf(const Lab& lab, double score, double difference)
{
    const std::vector<std::string> numbers{grouped(lab.m), grouped(lab.n), shownNumber(score, 5), grouped(lab.shift),
                                           shownNumber(std::abs(difference), 2)};
    if (lab.shift == 0 && !lab.lacksVectors)
        return {"q at {0}, k at {1}: score {2}", numbers};
    return lab.lacksVectors ? Message("No q and k are given, so equal ones: q at {0}, k at {1}: score {2}", numbers)
                            : Message("q at {0}, k at {1}: score {2}; both {3} later it differs by {4}", numbers);
}

Figure makeRelative(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const std::vector<Subject> subjects = subjectsOf(request.checked);
    const Subject& active = subjects.front();
    const Lab lab = labOf(request);
    Figure figure;
    addContributions(figure, subjects, lab);
    setAxes(figure, mostPairs(subjects));
    const double score = turnedScore(lab, scene.active, active.f, 0);
    const double shifted = turnedScore(lab, scene.active, active.f, lab.shift);
    figure.title = titleOf(lab, score, shifted - score);
    const std::vector<std::string> places{grouped(lab.m), grouped(lab.n)};
    addHeadline(figure, "score",
                lab.n < 0 ? Message("Score at m = {0}, n = {1}, before the first token", places)
                          : Message("Score at m = {0}, n = {1}", places),
                shownNumber(score, 6), "q·k after both are turned, not divided by √d", score);
    if (lab.shift == 0)
        return figure;
    addHeadline(figure, "shifted", Message("Both shifted by {0}", {grouped(lab.shift)}), shownNumber(shifted, 6),
                "The score depends on m − n alone", shifted);
    addHeadline(figure, "difference", "Difference", shownNumber(shifted - score, 2),
                "What is left is the rounding of double precision", shifted - score);
    return figure;
}

} // namespace

FigureKind relative()
{
    FigureKind kind;
    kind.id = "relative";
    kind.title = "Score of two tokens";
    kind.explanation =
        "Each bar is what one pair adds to the score of a query at m and a key at n = m − s; shifting both "
        "tokens leaves every bar as it is.";
    kind.source = "Σ |q_k||k_k| cos((m − n)·θ_k + ψ_k); Su et al. 2021 (RoFormer), eq. 11";
    kind.options = {vectorsOption(),
                    {"shift",
                     "Shift both by",
                     "How far both tokens are moved to compare",
                     {{"1000", "1,000", 1000}, {"1", "1", 1}, {"1000000", "1,000,000", 1000000}, {"0", "0", 0}}},
                    peakOption({100, 10, 1000}),
                    seedOption("vectors=random")};
    kind.usesDistance = true;
    kind.usesVectors = true;
    kind.usesSelectedPair = false;
    kind.make = makeRelative;
    return kind;
}

} // namespace rope::figures
