// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "core/lessons/check.h"

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
    explicit SceneJudge(QObject* parent = nullptr) : QObject(parent) {}

    void request(const Question& question, const Scene& asked, const Scene& now);
    /// What runs or waits is no longer wanted.
    void cancel();

    static SceneJudgement judge(const Question& question, const Scene& asked, const Scene& now);

Q_SIGNALS:
    void judged(const rope::SceneJudgement& judgement);

private:
    struct Job {
        Question question;
        Scene asked, now;
    };
    void start(Job job);
    void finish(int number, const SceneJudgement& judgement);

    std::optional<Job> m_waiting;
    int m_number = 0; ///< results of other numbers are stale
    bool m_running = false;
};

} // namespace rope
