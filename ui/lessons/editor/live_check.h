// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/lessons/reading/lesson_text.h"
#include "ui/base/latest_work.h"

namespace rope {

/// What `ropescope lesson check` says, while the text is being written: off the GUI thread, when the keys have rested
/// for a moment, the latest text wins.
class LiveCheck : public QObject
{
    Q_OBJECT

public:
    using Read = std::shared_ptr<const ReadLesson>;

    explicit LiveCheck(QObject* parent = nullptr);

    /// `file` gives the id, and the folder for models that the lesson names; empty: of no file yet.
    void setText(const QString& text, const QString& file);
    bool isBusy() const { return m_rest.isActive() || m_check.isBusy(); }

Q_SIGNALS:
    /// The lesson is usable when there are no problems.
    void checked(const rope::LiveCheck::Read& read);
    /// Of a lesson without problems, later: what lessons are warned of.
    void warned(const std::vector<rope::LessonProblem>& warnings);
    void failed(const QString& why);

private:
    void check();
    void warn(const Read& read);

    QTimer m_rest;
    LatestWork m_check{Lane::Scans}, m_warn{Lane::Scans};
    std::string m_text, m_file;
};

} // namespace rope
