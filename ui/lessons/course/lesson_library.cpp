// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/lesson_library.h"

#include <algorithm>

#include "core/lessons/reading/lesson_text.h"
#include "core/lessons/step_key.h"
#include "ui/base/language.h"

namespace rope {

QString LessonEntry::key() const
{
    const QString id = QString::fromStdString(lesson->id);
    if (trial)
        return QStringLiteral("trial/") + id;
    return opened ? QStringLiteral("opened/") + id : QStringLiteral("shipped/") + id;
}

QStringList LessonEntry::stepKeys() const
{
    const Lesson* original = opened ? nullptr : findLesson(lesson->id);
    // What is tried out is forgotten: nothing of the lesson that it is a copy of.
    const QString prefix = trial ? QStringLiteral("trial-") : QString();
    QStringList out;
    for (const std::string& each : rope::stepKeys(original ? *original : *lesson))
        out << prefix + QString::fromStdString(each);
    return out;
}

LessonLibrary::LessonLibrary(QObject* parent) : QObject(parent)
{
    // Shipped lessons live as long as the program: pointed at, not owned.
    for (const Lesson& lesson : shippedLessons(language().toStdString()))
        m_entries.push_back({std::shared_ptr<const Lesson>(std::shared_ptr<const Lesson>(), &lesson), false});
}

const LessonEntry* LessonLibrary::find(const std::string& id, bool opened) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&](const LessonEntry& e) { return e.opened == opened && e.lesson->id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

const LessonEntry* LessonLibrary::shipped(const std::string& id) const
{
    return find(id, false);
}

const LessonEntry* LessonLibrary::opened(const std::string& id) const
{
    return find(id, true);
}

void LessonLibrary::add(std::vector<Lesson> lessons)
{
    for (Lesson& lesson : lessons) {
        std::erase_if(m_entries, [&](const LessonEntry& e) { return e.opened && e.lesson->id == lesson.id; });
        m_entries.push_back({std::make_shared<const Lesson>(std::move(lesson)), true});
    }
    Q_EMIT changed();
}

} // namespace rope
