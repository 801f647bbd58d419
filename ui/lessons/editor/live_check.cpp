// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/live_check.h"

#include "core/lessons/reading/lesson_warnings.h"

namespace rope {

namespace {
constexpr int restMs = 250;
}

LiveCheck::LiveCheck(QObject* parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &LiveCheck::check);
    connect(&m_check, &LatestWork::failed, this, &LiveCheck::failed);
    connect(&m_warn, &LatestWork::failed, this, &LiveCheck::failed);
}

void LiveCheck::setText(const QString& text, const QString& file)
{
    m_text = text.toStdString();
    m_file = file.isEmpty() ? "lesson.md" : file.toStdString();
    m_check.cancel(); // of a text that is no more
    m_warn.cancel();
    m_rest.start();
}

void LiveCheck::check()
{
    m_check.request([this, text = m_text, file = m_file](const std::stop_token& stop) -> LatestWork::Done {
        auto read = std::make_shared<const ReadLesson>(readLesson(text, file, {{}, stop}));
        return [this, read] {
            Q_EMIT checked(read);
            if (read->problems.empty())
                warn(read);
        };
    });
}

void LiveCheck::warn(const Read& read)
{
    m_warn.request([this, read](const std::stop_token& stop) -> LatestWork::Done {
        const std::vector<LessonProblem> warnings = lessonWarnings(read->lesson, {{}, stop});
        return [this, warnings] { Q_EMIT warned(warnings); };
    });
}

} // namespace rope
