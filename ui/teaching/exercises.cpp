// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teaching/exercises.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <QCoreApplication>
#include <QDir>

#include "core/lessons/variation.h"
#include "ui/base/save_file.h"
#include "ui/paper/lesson_handout.h"

namespace rope {

namespace {

constexpr const char* answersHead = "# Answers\n\n";

/// "exercises-03-anna-bell": what a file may be called anywhere.
QString baseName(std::size_t index, const std::vector<std::string>& students)
{
    QString out = QStringLiteral("exercises");
    if (students.empty())
        return out;
    out += QStringLiteral("-%1").arg(index + 1, students.size() > 99 ? 3 : 2, 10, QLatin1Char('0'));
    QString slug;
    for (const QChar c : QString::fromStdString(students[index]).toLower().normalized(QString::NormalizationForm_D))
        if (c.isLetterOrNumber() && c.unicode() < 128)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-') && !c.isMark())
            slug += u'-';
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? out : out + u'-' + slug.left(40);
}

bool isMarkdown(const LessonForm& form)
{
    return form.format && form.format->id == "md";
}

std::size_t sheetCount(const ExerciseChoice& choice)
{
    return std::max<std::size_t>(1, choice.students.size());
}

std::vector<Lesson> sheetsOf(const std::vector<Lesson>& lessons, const ExerciseChoice& choice)
{
    std::vector<Lesson> sheets;
    for (std::size_t i = 0; i < sheetCount(choice); ++i) {
        const std::string name = choice.students.empty() ? "" : choice.students[i];
        // Two of one name still get numbers of their own.
        const std::string who = name.empty() ? "" : std::to_string(i + 1) + " " + name;
        sheets.push_back(exercisesFrom(lessons, choice.count, choice.seed, who));
        sheets.back().chapter = QCoreApplication::translate("rope::Exercises", "Exercises").toStdString();
        const QString title =
            name.empty()
                ? QCoreApplication::translate("rope::Exercises", "Exercises")
                : QCoreApplication::translate("rope::Exercises", "Exercises: %1").arg(QString::fromStdString(name));
        sheets.back().title = title.toStdString();
    }
    return sheets;
}

/// A question that varies says all that it needs: no picture of the scene that it was written in.
Quiz quizWithoutPictures(const Lesson& sheet)
{
    Quiz quiz = quizOf(sheet);
    for (QuizItem& item : quiz.items)
        item.pictures.clear();
    return quiz;
}

/// What a sheet is as a file of the form. Markdown has its answers behind the questions: those of all go on one sheet.
QByteArray bytesOf(const Lesson& sheet, const LessonForm& form, const LessonTarget& target, std::string& answers)
{
    if (!form.format)
        return handoutOf(sheet, SheetKind::Questions, target.paper).pdf;
    std::string text = form.format->write({quizWithoutPictures(sheet)});
    if (const std::size_t at = text.find(answersHead); isMarkdown(form) && at != std::string::npos) {
        answers += "# " + sheet.title + "\n\n" + text.substr(at + std::string(answersHead).size()) + "\n";
        text.resize(at);
    }
    return QByteArray::fromStdString(text);
}

QByteArray answersOf(const std::vector<Lesson>& sheets, const LessonTarget& target)
{
    return sheets.size() == 1 ? handoutOf(sheets.front(), SheetKind::Answers, target.paper).pdf
                              : bookletOf(sheets, SheetKind::Answers, target.paper).pdf;
}

/// All students have the same questions.
std::vector<Message> lacksOf(const Lesson& sheet, const LessonForm& form)
{
    if (!form.format)
        return {};
    const Quiz quiz = quizWithoutPictures(sheet);
    std::vector<Message> out = quiz.left;
    for (const QuizItem& item : quiz.items)
        if (form.format->lacks)
            std::ranges::move(form.format->lacks(item), std::back_inserter(out));
    return out;
}

} // namespace

bool holdsExercises(const LessonForm& form)
{
    return !form.isSlides;
}

QStringList exerciseFileNames(const ExerciseChoice& choice, const LessonForm& form)
{
    const QString ending = u'.' + (form.format ? QString::fromStdString(form.format->ending) : QStringLiteral("pdf"));
    QStringList out;
    for (std::size_t i = 0; i < sheetCount(choice); ++i)
        out << baseName(i, choice.students) + ending;
    if (!form.format || isMarkdown(form))
        out << QStringLiteral("exercises-answers") + ending;
    return out;
}

WrittenLessons writeExercises(const std::vector<Lesson>& lessons, const ExerciseChoice& choice, const LessonForm& form,
                              const LessonTarget& target, const SheetMade& made)
{
    const std::vector<Lesson> sheets = sheetsOf(lessons, choice);
    std::vector<QByteArray> files;
    std::string answers;
    for (const Lesson& sheet : sheets) {
        files.push_back(bytesOf(sheet, form, target, answers));
        if (made && !made(static_cast<int>(files.size()), static_cast<int>(sheets.size())))
            return {};
    }
    if (!form.format)
        files.push_back(answersOf(sheets, target));
    else if (isMarkdown(form))
        files.push_back(QByteArray::fromStdString(answers));
    WrittenLessons out{{}, lacksOf(sheets.front(), form)};
    const QStringList names = exerciseFileNames(choice, form);
    for (std::size_t i = 0; i < files.size(); ++i) {
        out.paths << QDir(target.directory).filePath(names[static_cast<qsizetype>(i)]);
        saveWhole(out.paths.back(), files[i]);
    }
    return out;
}

} // namespace rope
