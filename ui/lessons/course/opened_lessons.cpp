// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/opened_lessons.h"

#include <algorithm>
#include <iterator>

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/model/problem.h"
#include "ui/base/settings.h"
#include "ui/lessons/course/lesson_library.h"

namespace rope {

namespace {

const char pathsKey[] = "lessons_opened/paths";
constexpr int mostPaths = 20; // of those of one origin
constexpr int settleMs = 250;

LessonFiles lessonsAt(const QString& path)
{
    return QFileInfo(path).isDir() ? readLessonFolder(path) : readLessonFile(path);
}

bool isLinked(const QString& path)
{
    return QFileInfo(path).absolutePath() == OpenedLessons::linkedFolder();
}

} // namespace

OpenedLessons::OpenedLessons(LessonLibrary& library, QObject* parent) : QObject(parent), m_library(library)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settleMs);
    connect(&m_settling, &QTimer::timeout, this, &OpenedLessons::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &OpenedLessons::noticed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &OpenedLessons::noticed);
}

void OpenedLessons::restore()
{
    const QStringList before = Settings().value(QLatin1String(pathsKey)).toStringList();
    for (const QString& path : before)
        if (QFileInfo::exists(path) && !m_paths.contains(path)) {
            m_paths << path;
            read(path, false);
            watch(path);
        }
    if (m_paths != before)
        Settings().setValue(QLatin1String(pathsKey), m_paths);
}

void OpenedLessons::remember(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_paths.removeAll(whole);
    m_paths << whole;
    const bool linked = isLinked(whole);
    QStringList alike;
    std::ranges::copy_if(m_paths, std::back_inserter(alike),
                         [&](const QString& each) { return isLinked(each) == linked; });
    if (alike.size() > mostPaths)
        m_paths.removeOne(alike.front());
    Settings().setValue(QLatin1String(pathsKey), m_paths);
    watch(whole);
}

void OpenedLessons::forgetAll()
{
    m_paths.clear();
    Settings().remove(QLatin1String(pathsKey));
}

QString OpenedLessons::linkedFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .absoluteFilePath(QStringLiteral("linked"));
}

QString OpenedLessons::pathOf(const std::string& id) const
{
    for (auto path = m_paths.crbegin(); path != m_paths.crend(); ++path) {
        QFileInfoList files{QFileInfo(*path)};
        if (files.front().isDir())
            files = QDir(*path).entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
        for (const QFileInfo& file : std::as_const(files))
            if (file.isFile() && lessonIdOf(file.fileName().toStdString()) == id)
                return file.absoluteFilePath();
    }
    return {};
}

/// A folder is watched with its files: a change inside one is no change of the folder. So is the folder of a file,
/// since an editor that writes a new file and renames it ends the watch of the old one.
void OpenedLessons::watch(const QString& path)
{
    QStringList all{path};
    if (QFileInfo(path).isDir())
        for (const QFileInfo& file : QDir(path).entryInfoList({QStringLiteral("*.md")}, QDir::Files))
            all << file.absoluteFilePath();
    else
        all << QFileInfo(path).absolutePath();
    for (const QString& each : std::as_const(all))
        if (QFileInfo::exists(each) && !m_watcher.files().contains(each) && !m_watcher.directories().contains(each))
            m_watcher.addPath(each);
}

void OpenedLessons::noticed(const QString& path)
{
    for (const QString& opened : std::as_const(m_paths))
        if (opened == path || QFileInfo(path).absolutePath() == opened || QFileInfo(opened).absolutePath() == path)
            m_changed.insert(opened);
    m_settling.start();
}

void OpenedLessons::reload()
{
    const QSet<QString> changed = std::exchange(m_changed, {});
    for (const QString& path : changed) {
        if (QFileInfo::exists(path))
            read(path, true);
        watch(path);
    }
}

bool OpenedLessons::read(const QString& path, bool aloud)
{
    try {
        LessonFiles files = lessonsAt(path);
        if (aloud && !files.problems.empty())
            Q_EMIT broken(files.problems.front());
        QStringList fresh;
        std::vector<Lesson> changed;
        for (Lesson& lesson : files.lessons) {
            const LessonEntry* known = m_library.opened(lesson.id);
            if (known && *known->lesson == lesson)
                continue;
            fresh << QString::fromStdString(lesson.id);
            changed.push_back(std::move(lesson));
        }
        if (!changed.empty())
            m_library.add(std::move(changed));
        if (aloud && !fresh.isEmpty())
            Q_EMIT reloaded(fresh);
        return true;
    } catch (const InputError& error) {
        if (aloud)
            Q_EMIT broken({QFileInfo(path).fileName(), {0, error.problems().front().text()}});
        return false;
    }
}

} // namespace rope
