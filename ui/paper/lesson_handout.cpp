// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/lesson_handout.h"

#include "ui/paper/lesson_writer.h"
#include "ui/paper/sheet_pdf.h"

namespace rope {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

SheetPart partOf(const Lesson& lesson, SheetKind kind, const QPageSize& paper, bool handedIn)
{
    Sheet sheet(columnWidth(paper));
    LessonWriter writer(sheet, lesson);
    if (kind == SheetKind::Questions)
        writer.writeQuestions(handedIn);
    else
        writer.writeAnswers(true);
    return {text(lesson.title), sheet, paper};
}

Handout printed(const std::vector<SheetPart>& parts, const QString& title, const QPageSize& paper)
{
    Handout out;
    out.pdf = pdfOf(parts, title, paper);
    for (const SheetPart& part : parts) {
        out.text += part.sheet.text();
        const std::vector<double> filled = filledParts(part, paper);
        out.filled.insert(out.filled.end(), filled.begin(), filled.end());
        out.pages += static_cast<int>(filled.size());
    }
    return out;
}

QString titleOf(SheetKind kind)
{
    return kind == SheetKind::Questions ? LessonWriter::tr("Rotary position embeddings: lessons")
                                        : LessonWriter::tr("Rotary position embeddings: answers");
}

/// The contents, when what follows begins on page `page` and each lesson that many pages behind it.
SheetPart contents(const std::vector<Lesson>& lessons, const std::vector<int>& behind, int page, SheetKind kind,
                   const QPageSize& paper)
{
    Sheet sheet(columnWidth(paper));
    sheet.title(titleOf(kind));
    QString chapter;
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        if (const QString its = text(lessons[i].chapter); its != chapter)
            sheet.contentsChapter(chapter = its);
        sheet.contentsLine(text(lessons[i].title), QString::number(page + behind[i]));
    }
    return {LessonWriter::tr("Contents"), sheet, paper};
}

/// Questions: each lesson begins a page, to be handed out alone.
std::vector<SheetPart> partsOf(const std::vector<Lesson>& lessons, const QPageSize& paper, std::vector<int>& behind)
{
    std::vector<SheetPart> out;
    int page = 0;
    for (const Lesson& lesson : lessons) {
        out.push_back(partOf(lesson, SheetKind::Questions, paper, false));
        behind.push_back(page);
        page += static_cast<int>(out.back().pages.size());
    }
    return out;
}

/// Answers are looked up: those of one lesson follow those of the one before.
std::vector<SheetPart> runningAnswers(const std::vector<Lesson>& lessons, const QPageSize& paper,
                                      std::vector<int>& behind)
{
    Sheet sheet(columnWidth(paper));
    std::vector<std::size_t> begins;
    for (const Lesson& lesson : lessons) {
        begins.push_back(sheet.boxes().size());
        sheet.space();
        LessonWriter(sheet, lesson).writeAnswers(false);
    }
    const SheetPart all(titleOf(SheetKind::Answers), sheet, paper);
    behind = pagesOf(all, begins);
    return {all};
}

} // namespace

Handout handoutOf(const Lesson& lesson, SheetKind kind, const QPageSize& paper)
{
    const QString title =
        kind == SheetKind::Questions ? text(lesson.title) : LessonWriter::tr("%1: answers").arg(text(lesson.title));
    return printed({partOf(lesson, kind, paper, true)}, title, paper);
}

Handout bookletOf(const std::vector<Lesson>& lessons, SheetKind kind, const QPageSize& paper)
{
    std::vector<int> behind;
    std::vector<SheetPart> parts =
        kind == SheetKind::Questions ? partsOf(lessons, paper, behind) : runningAnswers(lessons, paper, behind);
    const auto ahead = static_cast<int>(contents(lessons, behind, 1, kind, paper).pages.size());
    parts.insert(parts.begin(), contents(lessons, behind, ahead + 1, kind, paper));
    return printed(parts, LessonWriter::tr("Ropescope lessons"), paper);
}

} // namespace rope
