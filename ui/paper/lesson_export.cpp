// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/lesson_export.h"

#include <QDir>

#include "ui/base/save_file.h"
#include "ui/paper/lesson_handout.h"

namespace rope {

namespace {

QStringList save(const QString& directory, const QString& name, const Handout& questions, const Handout& answers)
{
    const QString sheet = QDir(directory).filePath(name + QStringLiteral(".pdf"));
    const QString solved = QDir(directory).filePath(name + QStringLiteral("-answers.pdf"));
    saveWhole(sheet, questions.pdf);
    saveWhole(solved, answers.pdf);
    return {sheet, solved};
}

} // namespace

QStringList exportLesson(const Lesson& lesson, const QString& directory, const QPageSize& paper)
{
    return save(directory, QString::fromStdString(lesson.id), handoutOf(lesson, SheetKind::Questions, paper),
                handoutOf(lesson, SheetKind::Answers, paper));
}

QStringList exportBooklet(const std::vector<Lesson>& lessons, const QString& directory, const QPageSize& paper)
{
    return save(directory, QStringLiteral("ropescope-lessons"), bookletOf(lessons, SheetKind::Questions, paper),
                bookletOf(lessons, SheetKind::Answers, paper));
}

} // namespace rope
