// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include <QObject>

#include "core/figures/kit/figure_kind.h"
#include "ui/base/latest_work.h"

namespace rope {

struct CurvePicture;

/// Computes one figure after the other off the GUI thread, the latest request wins (LatestWork); a result that a newer
/// one has overtaken is dropped.
class FigureRunner : public QObject
{
    Q_OBJECT

public:
    explicit FigureRunner(QObject* parent = nullptr);

    /// `ahead`, when given, is called with the figure on the thread that computed it; what it gives comes with ready().
    using Ahead = std::function<std::shared_ptr<CurvePicture>(std::shared_ptr<const Figure>)>;
    /// What the figure does not depend on is left out (relevantTo). False, and nothing happens, when the last request
    /// asked the same.
    bool request(const FigureKind& kind, const CheckedScene& scene, const FigureView& view, Ahead ahead = {},
                 std::shared_ptr<const lab::LabData> lab = {});
    /// Drops what waits and asks what runs to stop.
    void cancel();
    /// Whether the last request asked for that scene, as far as the figure depends on it.
    bool hasAskedFor(const FigureKind& kind, const CheckedScene& scene) const;
    bool isBusy() const { return m_work.isBusy(); }
    /// Time core spent on the last figure, for the benchmark.
    qint64 lastComputeNs() const { return m_lastComputeNs; }

Q_SIGNALS:
    void ready(const std::shared_ptr<const rope::Figure>& figure, const std::shared_ptr<rope::CurvePicture>& curves);
    void failed(const QString& why);

private:
    struct Question {
        const FigureKind* kind = nullptr;
        CheckedScene scene;
        FigureView view;
        std::shared_ptr<const lab::LabData> lab; ///< none for kinds that do not use it
        bool operator==(const Question&) const = default;
    };
    struct Outcome {
        std::shared_ptr<const Figure> figure;
        std::shared_ptr<CurvePicture> curves;
        qint64 computeNs = 0;
    };
    static Outcome compute(const Question& question, const Ahead& ahead, const std::stop_token& stop);
    void show(const Outcome& outcome);

    LatestWork m_work{Lane::Figures};
    std::optional<Question> m_asked;
    std::optional<CheckedScene> m_given; ///< the whole scene of the last request
    qint64 m_lastComputeNs = 0;
};

} // namespace rope
