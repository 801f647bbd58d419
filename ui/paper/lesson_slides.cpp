// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/lesson_slides.h"

#include <algorithm>
#include <memory>
#include <optional>

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include "core/lessons/quantities/quantities.h"
#include "core/model/number_text.h"
#include "ui/base/pdf_date.h"
#include "ui/paper/paper_figure.h"
#include "ui/paper/question_sheet.h"
#include "ui/paper/sheet.h"
#include "ui/plot/plot_frame.h"
#include "ui/plot/plot_view.h"

namespace rope {

namespace {

// In pixels of a page of 1280x720, as it is thrown on a wall.
constexpr int dotsPerInch = 96;
constexpr QSizeF page(1280, 720);
constexpr double side = 56, head = 48, foot = 56, gutter = 40;
constexpr double textPart = 0.44;               // of the width, beside figures
constexpr double largest = 1.9, smallest = 0.6; // of the type of a handout
constexpr double figurePoints = 11;
constexpr double notesMargin = 56;
const QColor quietInk(0x5a, 0x64, 0x72);

/// lupdate counts the calls in members of SlideWriter to that class.
QString tr(const char* text)
{
    return QCoreApplication::translate("rope::SlideWriter", text);
}

/// Text and question of a step in a column of that width.
Sheet columnOf(const LessonStep& step, const Quantities& quantities, double width)
{
    Sheet sheet(width);
    sheet.heading(QString::fromStdString(step.title));
    sheet.prose(step.text, quantities, false, !hidesOnPaper(step, "numbers"));
    if (step.question) {
        sheet.enterQuestion();
        sheet.prose(step.question->prompt, quantities);
        writeChoices(sheet, *step.question, quantities);
        sheet.leaveQuestion();
    }
    return sheet;
}

double heightOf(const Sheet& sheet)
{
    double out = 0;
    for (std::size_t i = 0; i < sheet.boxes().size(); ++i)
        out += sheet.boxes()[i].height + (i > 0 ? sheet.boxes()[i].gap : 0);
    return out;
}

void paintColumn(QPainter& painter, const Sheet& sheet)
{
    double y = 0;
    for (std::size_t i = 0; i < sheet.boxes().size(); ++i) {
        const FlowBox& box = sheet.boxes()[i];
        y += i > 0 ? box.gap : 0;
        painter.save();
        painter.translate(0, y);
        box.paint(painter, 0);
        painter.restore();
        y += box.height;
    }
}

/// Where each of up to six figures stands.
std::vector<QRect> places(std::size_t count, const QRect& room)
{
    const int columns = count <= 2 ? 1 : 2;
    const int rows =
        static_cast<int>((count + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns));
    std::vector<QRect> out;
    for (int i = 0; i < static_cast<int>(count); ++i) {
        const int row = i / columns, column = i % columns;
        const int width = room.width() / columns, height = room.height() / rows;
        out.emplace_back(room.x() + column * width, room.y() + row * height, width - 8, height - 8);
    }
    return out;
}

/// Minutes and notes of a step.
Sheet notesOf(const LessonStep& step, const QString& minutes, const Quantities& quantities, double width)
{
    Sheet sheet(width);
    if (step.minutes > 0)
        sheet.paragraph(minutes, true);
    for (const std::string& note : step.notes)
        sheet.prose(note, quantities);
    return sheet;
}

class SlideWriter
{
public:
    /// `notes`: paper for slides with the notes beneath; none: slides that fill the page.
    SlideWriter(const QString& title, std::optional<QPageSize> notes) : m_pdf(&m_buffer), m_withNotes(notes)
    {
        m_buffer.open(QIODevice::WriteOnly);
        m_pdf.setResolution(dotsPerInch);
        m_pdf.setPageSize(
            notes.value_or(QPageSize(page * 72 / dotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch)));
        m_pdf.setPageMargins(QMarginsF());
        m_pdf.setTitle(title);
        m_pdf.setCreator(QStringLiteral("Ropescope"));
        m_painter.begin(&m_pdf);
        m_painter.setRenderHint(QPainter::LosslessImageRendering);
    }

    void step(const Lesson& lesson, std::size_t index)
    {
        if (m_out.pages++ > 0)
            m_pdf.newPage();
        const LessonStep& step = lesson.steps[index];
        const Scene scene = settled(lesson.sceneOf(index));
        const std::vector<std::string> figures = lesson.figuresOf(index);
        const double whole = page.width() - 2 * side;
        const Quantities quantities(scene);
        m_painter.save();
        if (m_withNotes)
            shrink();
        text(step, quantities, figures.empty() ? whole : whole * textPart);
        if (!figures.empty())
            paintFigures(figures, scene, hidesOnPaper(step, "title"));
        edges(lesson, index);
        m_painter.restore();
        if (m_withNotes)
            notes(step, quantities);
    }

    Slides done()
    {
        m_painter.end();
        settlePdfDate(m_buffer.buffer());
        m_out.pdf = m_buffer.data();
        return m_out;
    }

private:
    /// The slide into the upper part of an upright page, with a line around it.
    void shrink()
    {
        const double scale = (m_pdf.width() - 2 * notesMargin) / page.width();
        m_painter.translate(notesMargin, notesMargin);
        m_painter.scale(scale, scale);
        m_painter.setPen(QPen(quietInk, 1 / scale));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(QRectF({0, 0}, page));
    }

    /// In type as large as there is room for, and no larger than that of a handout.
    void notes(const LessonStep& step, const Quantities& quantities)
    {
        const double width = m_pdf.width() - 2 * notesMargin;
        const double top = notesMargin + width * page.height() / page.width() + notesMargin / 2;
        const double room = m_pdf.height() - top - notesMargin;
        const QString minutes = tr("%1 min").arg(QString::fromStdString(shownNumber(step.minutes, 3)));
        double scale = 1.15;
        Sheet sheet = notesOf(step, minutes, quantities, width / scale);
        while (heightOf(sheet) * scale > room && scale > smallest) {
            scale -= 0.05;
            sheet = notesOf(step, minutes, quantities, width / scale);
        }
        m_painter.save();
        m_painter.translate(notesMargin, top);
        m_painter.scale(scale, scale);
        paintColumn(m_painter, sheet);
        m_painter.restore();
    }

    /// The largest type with which the whole step stands on the page.
    void text(const LessonStep& step, const Quantities& quantities, double width)
    {
        const double room = page.height() - head - foot;
        double scale = largest;
        Sheet sheet = columnOf(step, quantities, width / scale);
        while (heightOf(sheet) * scale > room && scale > smallest) {
            scale -= 0.1;
            sheet = columnOf(step, quantities, width / scale);
        }
        m_out.smallestScale = m_out.smallestScale == 0 ? scale : std::min(m_out.smallestScale, scale);
        m_painter.save();
        m_painter.translate(side, head);
        m_painter.scale(scale, scale);
        paintColumn(m_painter, sheet);
        m_painter.restore();
    }

    void paintFigures(const std::vector<std::string>& ids, const Scene& scene, bool covered)
    {
        const double whole = page.width() - 2 * side;
        const int left = static_cast<int>(side + whole * textPart + gutter);
        const QRect room(left, static_cast<int>(head), static_cast<int>(page.width() - side) - left,
                         static_cast<int>(page.height() - head - foot));
        const std::vector<QRect> rects = places(ids.size(), room);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const double shape = shapeOf(rects[i].size(), figurePoints);
            const auto figure = paperFigure(ids[i], scene, covered, {rects[i].width(), {}, {}, shape});
            PlotView view;
            view.setTheme(PlotTheme::light());
            view.setTextSize(figurePoints);
            view.setFigure(figure);
            m_painter.save();
            m_painter.translate(rects[i].topLeft());
            view.paintTo(&m_painter, rects[i].size());
            m_painter.restore();
        }
    }

    void edges(const Lesson& lesson, std::size_t index)
    {
        QFont font;
        font.setPixelSize(15);
        font.setHintingPreference(QFont::PreferNoHinting);
        m_painter.setFont(font);
        m_painter.setPen(quietInk);
        const QRectF line(side, page.height() - foot + 14, page.width() - 2 * side, 24);
        m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, QString::fromStdString(lesson.title));
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                           tr("%1 of %2").arg(index + 1).arg(lesson.steps.size()));
    }

    QBuffer m_buffer;
    QPdfWriter m_pdf;
    std::optional<QPageSize> m_withNotes;
    QPainter m_painter;
    Slides m_out;
};

} // namespace

namespace {

Slides pagesOf(const std::vector<Lesson>& lessons, const QString& title, const std::optional<QPageSize>& notes)
{
    SlideWriter writer(title, notes);
    for (const Lesson& lesson : lessons)
        for (std::size_t i = 0; i < lesson.steps.size(); ++i)
            writer.step(lesson, i);
    return writer.done();
}

} // namespace

Slides slidesOf(const std::vector<Lesson>& lessons, const QString& title)
{
    return pagesOf(lessons, title, {});
}

Slides notesPagesOf(const std::vector<Lesson>& lessons, const QString& title, const QPageSize& paper)
{
    return pagesOf(lessons, title, paper);
}

bool hasNotes(const std::vector<Lesson>& lessons)
{
    return std::ranges::any_of(lessons, [](const Lesson& lesson) {
        return std::ranges::any_of(lesson.steps, [](const LessonStep& step) { return !step.notes.empty(); });
    });
}

} // namespace rope
