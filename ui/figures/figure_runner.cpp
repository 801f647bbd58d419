// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_runner.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include "ui/base/latest_work.h"
#include "ui/base/problem_text.h"

namespace rope {

namespace {
// A running figure is given up for a newer request only when it is slow and something was shown lately:
// otherwise a steady drag would cancel every figure before it is seen.
constexpr qint64 slowMs = 50;
constexpr qint64 freshMs = 150;

} // namespace

struct FigureRunner::Outcome {
    std::shared_ptr<const Figure> figure;
    std::shared_ptr<CurvePicture> curves;
    QString error;
    qint64 computeNs = 0;
    std::stop_token stop;
};

FigureRunner::FigureRunner(QObject* parent) : QObject(parent) {}

FigureRunner::~FigureRunner()
{
    m_stop.request_stop();
}

bool FigureRunner::request(const FigureKind& kind, const CheckedScene& scene, const FigureView& view, Ahead ahead,
                           std::shared_ptr<const lab::LabData> lab)
{
    Question question{&kind, relevantTo(kind, scene), view, kind.usesLab ? std::move(lab) : nullptr};
    if (m_asked == question)
        return false;
    m_asked = question;
    Job job{std::move(question), std::move(ahead)};
    if (!m_running) {
        start(std::move(job));
        return true;
    }
    m_waiting = std::make_unique<Job>(std::move(job));
    if (m_runningSince.elapsed() > slowMs && m_lastReady.isValid() && m_lastReady.elapsed() < freshMs)
        m_stop.request_stop();
    return true;
}

bool FigureRunner::hasAskedFor(const FigureKind& kind, const CheckedScene& scene) const
{
    return m_asked && m_asked->kind == &kind && m_asked->scene == relevantTo(kind, scene);
}

void FigureRunner::cancel()
{
    m_asked.reset();
    m_waiting.reset();
    m_stop.request_stop();
}

void FigureRunner::start(Job job)
{
    m_running = true;
    m_runningSince.start();
    m_stop = std::stop_source();
    // The runner may be gone when the work ends; the pool outlives every window.
    workPool(Lane::Figures)
        .start([self = QPointer<FigureRunner>(this), job = std::move(job), stop = m_stop.get_token()] {
            auto outcome = std::make_shared<Outcome>();
            QElapsedTimer timer;
            timer.start();
            try {
                outcome->figure = std::make_shared<Figure>(
                    makeFigure(*job.question.kind, job.question.scene, job.question.view, stop, job.question.lab));
                outcome->computeNs = timer.nsecsElapsed();
                if (job.ahead && !stop.stop_requested())
                    outcome->curves = job.ahead(outcome->figure);
            } catch (const std::exception& e) {
                outcome->error = whyFailed(e);
            } catch (...) {
                outcome->error = QCoreApplication::translate("figures", "The figure ended in a way that says nothing");
            }
            outcome->stop = stop;
            QMetaObject::invokeMethod(
                qApp,
                [self, outcome] {
                    if (self)
                        self->finish(outcome);
                },
                Qt::QueuedConnection);
        });
}

void FigureRunner::finish(const std::shared_ptr<Outcome>& outcome)
{
    m_running = false;
    m_lastComputeNs = outcome->computeNs;
    if (m_waiting)
        start(std::move(*std::exchange(m_waiting, nullptr)));
    if (outcome->stop.stop_requested()) // overtaken or cancelled, perhaps while this was on its way here
        return;
    m_lastReady.start();
    if (outcome->error.isEmpty())
        Q_EMIT ready(outcome->figure, outcome->curves);
    else
        Q_EMIT failed(outcome->error);
}

} // namespace rope
