// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/lesson_files.h"

#include <QDir>
#include <QFileInfo>

#include "core/configs/model_config.h"
#include "core/model/problem.h"

namespace rope {

namespace {

constexpr int maxFiles = 200;

void read(const QString& path, const std::string& text, LessonIds& ids, LessonFiles& out)
{
    const QString name = QFileInfo(path).fileName();
    ReadLesson read = readLesson(text, path.toStdString());
    if (read.problems.empty())
        if (std::optional<LessonProblem> taken = ids.take(read.lesson.id, name.toStdString()))
            read.problems.push_back(std::move(*taken));
    for (LessonProblem& problem : read.problems)
        out.problems.push_back({name, std::move(problem)});
    if (read.problems.empty())
        out.lessons.push_back(std::move(read.lesson));
}

} // namespace

bool isLessonFile(const QString& path, const std::string& text)
{
    return looksLikeLesson(text) || path.endsWith(QStringLiteral(".md"), Qt::CaseInsensitive);
}

LessonFiles readLessonFile(const QString& path)
{
    LessonFiles out;
    LessonIds ids;
    read(path, readTextFile(path.toStdString()), ids, out);
    return out;
}

LessonFiles readLessonFolder(const QString& path)
{
    const QFileInfoList files =
        QDir(path).entryInfoList({QStringLiteral("*.md")}, QDir::Files | QDir::Readable, QDir::Name);
    const std::string shown = quotable(path.toStdString(), 200);
    if (files.size() > maxFiles)
        throw InputError("folder", shown, "one with at most " + std::to_string(maxFiles) + " lesson files (*.md)");
    LessonFiles out;
    LessonIds ids;
    for (const QFileInfo& file : files) {
        try {
            const std::string text = readTextFile(file.filePath().toStdString());
            // A folder may hold a README beside its lessons.
            if (looksLikeLesson(text))
                read(file.filePath(), text, ids, out);
        } catch (const InputError& error) {
            out.problems.push_back({file.fileName(), {0, error.problems().front().text()}});
        }
    }
    if (out.lessons.empty() && out.problems.empty())
        throw InputError("folder", shown,
                         "one that holds lessons (*.md files that start with a ropescope_lesson head)");
    return out;
}

} // namespace rope
