// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include "core/lessons/lesson.h"

namespace rope {

/// A lesson that can be chosen.
struct LessonEntry {
    std::shared_ptr<const Lesson> lesson;
    bool opened = false; ///< from a file of the user, not shipped with the program
    bool trial = false;  ///< looked at while it is being written: whoever shows it forgets what was done in it

    /// Its name among the others: a file may have the name of a shipped lesson.
    QString key() const;
    /// What progress in each step is remembered under (core/lessons/step_key.h); of a translation that of the original.
    QStringList stepKeys() const;
};

/// Every lesson that can be chosen: those that ship, and those opened from files.
class LessonLibrary : public QObject
{
    Q_OBJECT

public:
    explicit LessonLibrary(QObject* parent = nullptr);

    const std::vector<LessonEntry>& entries() const { return m_entries; }
    /// A shipped lesson; nullptr when there is none of that id.
    const LessonEntry* shipped(const std::string& id) const;
    const LessonEntry* opened(const std::string& id) const;
    /// Puts lessons from files beside the others; one opened before under the same id is replaced.
    void add(std::vector<Lesson> lessons);

Q_SIGNALS:
    void changed();

private:
    const LessonEntry* find(const std::string& id, bool opened) const;

    std::vector<LessonEntry> m_entries;
};

} // namespace rope
