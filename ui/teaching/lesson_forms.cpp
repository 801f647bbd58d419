// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teaching/lesson_forms.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>
#include <QDir>

#include "core/model/problem.h"
#include "ui/base/save_file.h"
#include "ui/paper/lesson_handout.h"
#include "ui/paper/lesson_slides.h"
#include "ui/teaching/quiz_pictures.h"

namespace rope {

namespace {

struct NamedBytes {
    QString name; ///< may stand in a folder
    QByteArray bytes;
};

std::vector<NamedBytes> handouts(const std::vector<Lesson>& lessons, const QStringList& names,
                                 const LessonTarget& target)
{
    const auto made = [&](SheetKind kind) {
        return (target.isBooklet ? bookletOf(lessons, kind, target.paper)
                                 : handoutOf(lessons.front(), kind, target.paper))
            .pdf;
    };
    return {{names[0], made(SheetKind::Questions)}, {names[1], made(SheetKind::Answers)}};
}

/// The slides, and where there are notes, the same for who speaks.
std::vector<NamedBytes> slides(const std::vector<Lesson>& lessons, const QStringList& names, const LessonTarget& target)
{
    const QString title =
        lessons.size() == 1 ? QString::fromStdString(lessons.front().title) : QStringLiteral("Ropescope");
    std::vector<NamedBytes> out{{names[0], slidesOf(lessons, title).pdf}};
    if (names.size() > 1)
        out.push_back({names[1], notesPagesOf(lessons, title, target.paper).pdf});
    return out;
}

/// The file, then its pictures when they stand beside it.
std::vector<NamedBytes> quizzes(const std::vector<Lesson>& lessons, const LessonFormat& format, const QString& name,
                                std::vector<Message>& lacks)
{
    std::vector<Quiz> all;
    for (const Lesson& lesson : lessons) {
        all.push_back(quizOf(lesson));
        lacks.insert(lacks.end(), all.back().left.begin(), all.back().left.end());
        for (const QuizItem& item : all.back().items)
            if (format.lacks)
                std::ranges::move(format.lacks(item), std::back_inserter(lacks));
    }
    if (format.pictures != QuizPictures::None)
        drawPictures(all);
    std::vector<NamedBytes> out{{name, QByteArray::fromStdString(format.write(all))}};
    if (format.pictures != QuizPictures::Beside)
        return out;
    for (const Quiz& quiz : all)
        for (const QuizItem& item : quiz.items)
            for (const QuizPicture& picture : item.pictures)
                out.push_back({QStringLiteral("pictures/") + QString::fromStdString(picture.file),
                               QByteArray::fromStdString(picture.png)});
    return out;
}

/// A copy that is being changed goes by the id of what it was made from; pictures are named by it.
std::vector<Lesson> withOwnIds(std::vector<Lesson> lessons)
{
    std::map<std::string, int> count;
    for (Lesson& lesson : lessons)
        if (const int times = ++count[lesson.id]; times > 1)
            lesson.id.append("-").append(std::to_string(times));
    return lessons;
}

void save(const QString& directory, const NamedBytes& file)
{
    const QString path = QDir(directory).filePath(file.name);
    if (const QString folder = QFileInfo(path).path(); file.name.contains(u'/') && !QDir().mkpath(folder))
        throw InputError("file", quotable(folder.toStdString(), 200), "a directory that can be made and written to");
    saveWhole(path, file.bytes);
}

} // namespace

const std::vector<LessonForm>& lessonForms()
{
    static const std::vector<LessonForm> all = [] {
        std::vector<LessonForm> out{
            {"pdf", QT_TRANSLATE_NOOP("core", "Handout (PDF)"),
             QT_TRANSLATE_NOOP("core", "Steps, figures and room to answer, and the answers as another file.")},
            {"slides", QT_TRANSLATE_NOOP("core", "Slides (PDF 16:9)"),
             QT_TRANSLATE_NOOP("core", "A page for each step, and pages with the notes for the lecturer."), nullptr,
             true}};
        for (const LessonFormat& format : lessonFormats())
            out.push_back({format.id, format.title, format.summary, &format});
        return out;
    }();
    return all;
}

const LessonForm* findLessonForm(const std::string& id)
{
    const auto it = std::ranges::find(lessonForms(), id, &LessonForm::id);
    return it == lessonForms().end() ? nullptr : &*it;
}

QStringList lessonFileNames(const std::vector<Lesson>& lessons, const LessonForm& form, bool isBooklet)
{
    const QString name = isBooklet ? QStringLiteral("ropescope-lessons") : QString::fromStdString(lessons.front().id);
    if (form.format)
        return {name + u'.' + QString::fromStdString(form.format->ending)};
    if (!form.isSlides)
        return {name + QStringLiteral(".pdf"), name + QStringLiteral("-answers.pdf")};
    QStringList out{name + QStringLiteral("-slides.pdf")};
    if (hasNotes(lessons))
        out << name + QStringLiteral("-notes.pdf");
    return out;
}

WrittenLessons writeLessons(const std::vector<Lesson>& lessons, const LessonForm& form, const LessonTarget& target)
{
    const QStringList names = lessonFileNames(lessons, form, target.isBooklet);
    WrittenLessons out;
    const std::vector<NamedBytes> files = form.format ? quizzes(withOwnIds(lessons), *form.format, names[0], out.lacks)
                                          : form.isSlides ? slides(lessons, names, target)
                                                          : handouts(lessons, names, target);
    for (const NamedBytes& file : files)
        save(target.directory, file);
    for (const QString& each : names)
        out.paths << QDir(target.directory).filePath(each);
    return out;
}

} // namespace rope
