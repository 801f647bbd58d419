// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/lessons/check.h"
#include "ui/base/latest_work.h"

namespace rope {

/// What a "make the scene so" question says about one scene.
struct SceneJudgement {
    Scene scene;
    std::vector<std::optional<double>> watches; ///< absent: cannot be worked out there
    Verdict verdict;
};

/// Judges scenes off the GUI thread while they are dragged, the latest wins: a goal may need a long scan.
class SceneJudge : public QObject
{
    Q_OBJECT

public:
    explicit SceneJudge(QObject* parent = nullptr);

    void request(const Question& question, const Scene& asked, const Scene& now);
    /// What runs or waits is no longer wanted.
    void cancel() { m_work.cancel(); }
    bool isBusy() const { return m_work.isBusy(); }

    /// Throws Stopped once `stop` is requested.
    static SceneJudgement judge(const Question& question, const Scene& asked, const Scene& now,
                                const std::stop_token& stop = {});

Q_SIGNALS:
    void judged(const rope::SceneJudgement& judgement);
    /// It could not be judged: memory, or a fault of this program.
    void failed(const QString& why);

private:
    LatestWork m_work{Lane::Scans};
};

} // namespace rope
