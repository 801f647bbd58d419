// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_runner.h"

#include <utility>

#include <QElapsedTimer>

namespace rope {

FigureRunner::FigureRunner(QObject* parent) : QObject(parent)
{
    connect(&m_work, &LatestWork::failed, this, &FigureRunner::failed);
}

bool FigureRunner::request(const FigureKind& kind, const CheckedScene& scene, const FigureView& view, Ahead ahead,
                           std::shared_ptr<const lab::LabData> lab)
{
    m_given = scene;
    Question question{&kind, relevantTo(kind, scene), view, kind.usesLab ? std::move(lab) : nullptr};
    if (m_asked == question)
        return false;
    m_asked = question;
    m_work.request([this, question = std::move(question), ahead = std::move(ahead)](const std::stop_token& stop) {
        return [this, outcome = compute(question, ahead, stop)] { show(outcome); }; // only there is `this` used
    });
    return true;
}

bool FigureRunner::hasAskedFor(const FigureKind& kind, const CheckedScene& scene) const
{
    return m_asked && m_asked->kind == &kind && (m_given == scene || m_asked->scene == relevantTo(kind, scene));
}

void FigureRunner::cancel()
{
    m_asked.reset();
    m_work.cancel();
}

FigureRunner::Outcome FigureRunner::compute(const Question& question, const Ahead& ahead, const std::stop_token& stop)
{
    Outcome outcome;
    QElapsedTimer timer;
    timer.start();
    outcome.figure =
        std::make_shared<Figure>(makeFigure(*question.kind, question.scene, question.view, stop, question.lab));
    outcome.computeNs = timer.nsecsElapsed();
    if (ahead && !stop.stop_requested())
        outcome.curves = ahead(outcome.figure);
    return outcome;
}

void FigureRunner::show(const Outcome& outcome)
{
    m_lastComputeNs = outcome.computeNs;
    Q_EMIT ready(outcome.figure, outcome.curves);
}

} // namespace rope
