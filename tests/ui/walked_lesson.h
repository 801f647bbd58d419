// SPDX-License-Identifier: GPL-3.0-or-later
// A session of lessons over a scene of somebody's own, without any widget.
#pragma once
#include <memory>

#include <QSettings>
#include <QtTest>

#include "ui/lessons/course/lesson_progress.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/scene/scene_store.h"

namespace rope::test {

class WalkedLesson
{
protected:
    void begin()
    {
        QSettings().clear();
        m_session.reset();
        m_store = std::make_unique<SceneStore>();
        m_progress = std::make_unique<LessonProgress>();
        m_session = std::make_unique<LessonSession>(*m_store, *m_progress);
        m_own = Scene();
        m_own.active.base = 12345;
        m_own.name = "mine";
        m_store->restore(m_own);
    }

    Scene edited(double lambda) const
    {
        Scene next = m_store->scene();
        next.active.lambda = lambda;
        return next;
    }

    GivenAnswer typed(const char* text) const
    {
        GivenAnswer answer;
        answer.typed = text;
        return answer;
    }

    /// Until it is judged.
    void give(const GivenAnswer& answer)
    {
        m_session->give(answer);
        QTRY_VERIFY(!m_session->state().checking);
    }

    std::unique_ptr<SceneStore> m_store;
    std::unique_ptr<LessonProgress> m_progress;
    std::unique_ptr<LessonSession> m_session;
    Scene m_own;
};

} // namespace rope::test
