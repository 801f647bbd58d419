// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/scene_judge.h"

#include <memory>

#include "core/lessons/quantities/quantities.h"
#include "core/model/problem.h"

namespace rope {

SceneJudge::SceneJudge(QObject* parent) : QObject(parent)
{
    connect(&m_work, &LatestWork::failed, this, &SceneJudge::failed);
}

SceneJudgement SceneJudge::judge(const Question& question, const Scene& asked, const Scene& now,
                                 const std::stop_token& stop)
{
    SceneJudgement out{now, {}, {}};
    try {
        const Quantities quantities(now, stop);
        for (const Watch& watch : question.watches) {
            std::optional<double>& value = out.watches.emplace_back();
            try {
                value = quantities.value(watch.value);
            } catch (const InputError&) {
                // Pair 60 of a head that now has 32: nothing to show, and no fault of the student.
            }
        }
        GivenAnswer given;
        given.scene = now;
        out.verdict = check(question, asked, given, stop);
    } catch (const InputError&) {
        out.verdict = {};
    }
    return out;
}

void SceneJudge::request(const Question& question, const Scene& asked, const Scene& now)
{
    m_work.request([this, question, asked, now](const std::stop_token& stop) -> LatestWork::Done {
        auto judgement = std::make_shared<SceneJudgement>(judge(question, asked, now, stop));
        return [this, judgement] { Q_EMIT judged(*judgement); };
    });
}

} // namespace rope
