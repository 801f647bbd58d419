// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/lesson_exercises.h"

#include <algorithm>
#include <cstdint>

#include <QDir>

#include "app/options/out_directory.h"
#include "app/verbs/student_list.h"
#include "core/configs/model_config.h"
#include "core/lessons/variation.h"
#include "core/model/problem.h"
#include "core/model/typed_number.h"
#include "ui/base/save_file.h"
#include "ui/paper/lesson_handout.h"

namespace rope {

namespace {

constexpr std::size_t mostListBytes = 1U << 20U;

std::uint64_t wholeFrom(const std::string& text, const char* option, std::int64_t least, std::int64_t most)
{
    const std::string allowed = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    const std::int64_t value = typedWhole(text, option, allowed);
    if (value < least || value > most)
        throw InputError(option, quotable(text), allowed);
    return static_cast<std::uint64_t>(value);
}

/// "exercises-03-anna-bell": what a file may be called anywhere.
QString fileName(std::size_t index, std::size_t count, const std::string& student)
{
    QString out = QStringLiteral("exercises");
    if (count > 1 || !student.empty())
        out += QStringLiteral("-%1").arg(index + 1, count > 99 ? 3 : 2, 10, QLatin1Char('0'));
    QString slug;
    for (const QChar c : QString::fromStdString(student).toLower().normalized(QString::NormalizationForm_D))
        if (c.isLetterOrNumber() && c.unicode() < 128)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-') && !c.isMark())
            slug += u'-';
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? out : out + u'-' + slug.left(40);
}

class Writer
{
public:
    Writer(QString directory, const LessonFormat* format, QPageSize paper)
        : m_directory(std::move(directory)), m_format(format), m_paper(std::move(paper))
    {}

    void sheet(const Lesson& lesson, const QString& name)
    {
        if (!m_format)
            return save(name + QStringLiteral(".pdf"), handoutOf(lesson, SheetKind::Questions, m_paper).pdf);
        std::string text = m_format->write({quizOf(lesson)});
        const QString file = name + u'.' + QString::fromStdString(m_format->ending);
        // Markdown has its answers behind the questions: those of all go on one sheet.
        if (const std::size_t answers = text.find(answersHead); m_format->id == "md" && answers != std::string::npos) {
            m_answers += "# " + lesson.title + "\n\n" + text.substr(answers + std::string(answersHead).size()) + "\n";
            text.resize(answers);
        }
        save(file, QByteArray::fromStdString(text));
    }

    void answers(const std::vector<Lesson>& sheets)
    {
        const QString name = QStringLiteral("exercises-answers.");
        if (!m_format)
            save(name + QStringLiteral("pdf"), sheets.size() == 1
                                                   ? handoutOf(sheets.front(), SheetKind::Answers, m_paper).pdf
                                                   : bookletOf(sheets, SheetKind::Answers, m_paper).pdf);
        else if (m_format->id == "md")
            save(name + QStringLiteral("md"), QByteArray::fromStdString(m_answers));
    }

    std::vector<std::string> paths;

private:
    static constexpr const char* answersHead = "# Answers\n\n";

    void save(const QString& name, const QByteArray& bytes)
    {
        const QString path = QDir(m_directory).filePath(name);
        saveWhole(path, bytes, "out");
        paths.push_back(path.toStdString());
    }

    QString m_directory;
    const LessonFormat* m_format;
    QPageSize m_paper;
    std::string m_answers;
};

} // namespace

std::vector<std::string> writeExercises(const std::vector<Lesson>& lessons, const ExerciseArgs& args,
                                        const LessonFormat* format, const std::string& out, const QPageSize& paper)
{
    const std::uint64_t count = wholeFrom(args.count, "exercises", 1, std::int64_t(limits::maxExercises));
    const std::uint64_t seed = args.seed.empty() ? 1 : wholeFrom(args.seed, "seed", 0, std::int64_t{1} << 53U);
    const std::vector<std::string> students =
        args.students.empty() ? std::vector<std::string>{""}
                              : studentsFrom(readTextFile(args.students, mostListBytes, "students"));
    std::vector<Lesson> sheets;
    for (std::size_t i = 0; i < students.size(); ++i) {
        // Two of one name still get numbers of their own.
        const std::string who = students[i].empty() ? "" : std::to_string(i + 1) + " " + students[i];
        sheets.push_back(exercisesFrom(lessons, count, seed, who));
        sheets.back().title = students[i].empty() ? "Exercises" : "Exercises: " + students[i];
    }
    Writer writer(directoryFrom(out), format, paper); // nothing is made for what is refused
    for (std::size_t i = 0; i < sheets.size(); ++i)
        writer.sheet(sheets[i], fileName(i, students.size(), students[i]));
    writer.answers(sheets);
    return writer.paths;
}

} // namespace rope
