// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons on paper: what stands on which sheet, and that nothing is torn.
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include "core/lessons/reading/lesson_text.h"
#include "support/ended.h"
#include "support/paths.h"
#include "support/pdf_lines.h"
#include "ui/base/scene_line.h"
#include "ui/paper/lesson_handout.h"
#include "ui/paper/page_flow.h"
#include "ui/paper/paper_figure.h"
#include "ui/paper/sheet.h"

using namespace rope;

namespace {

const QPageSize a4(QPageSize::A4);

Lesson sample()
{
    QFile file(QStringLiteral(ROPE_DATA_DIR "/lessons/07-sample.md"));
    const std::string text = file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    const ReadLesson read = readLesson(text, "07-sample.md");
    for (const LessonProblem& p : read.problems)
        qWarning("line %d: %s", p.line, p.text.c_str());
    return read.problems.empty() ? read.lesson : Lesson();
}

FlowBox box(double height, bool keepWithNext = false, double gap = 0)
{
    return {height, gap, keepWithNext, false, {}};
}

/// "0 1 | 2": the boxes of each page.
QString layoutOf(const std::vector<FlowBox>& boxes, double height)
{
    QStringList pages;
    for (const FlowPage& page : paginated(boxes, height)) {
        QStringList numbers;
        for (const PlacedBox& placed : page)
            numbers += QString::number(placed.index);
        pages += numbers.join(u' ');
    }
    return pages.join(QStringLiteral(" | "));
}

/// `page` counts from 1.
QString textOfPage(const QString& pdf, const QString& page)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-f"), page, QStringLiteral("-l"), page, pdf, QStringLiteral("-")});
    return test::ended(process) ? QString::fromUtf8(process.readAllStandardOutput()).simplified() : QString();
}

} // namespace

class TestLessonHandout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxesFlow();
    void boxesGrowIntoWhatIsLeft();
    void boxesShrinkToSaveAPage();
    void pagesAreEvenlyFull();
    void answersOfABookletRunOn();
    void pagesAreFull();
    void roomToWriteGrows();
    void whoHandsItInHasALine();
    void questionsHoldNoAnswers();
    void answersHoldThem();
    void pagesAreInThePdf();
    void figuresAreVectors();
    void figuresFitTheirPlace();
    void figuresOfTheLabAreMeasured();
    void darkWindowPrintsOnWhite();
    void bookletHasContents();
    void letterPaper();
    void sceneInOneLine();
};

void TestLessonHandout::boxesFlow()
{
    QCOMPARE(layoutOf({}, 100), QString());
    QCOMPARE(layoutOf({box(40), box(40), box(40)}, 100), QStringLiteral("0 1 | 2"));
    QCOMPARE(layoutOf({box(40), box(40, true), box(40)}, 100), QStringLiteral("0 | 1 2"));
    QCOMPARE(layoutOf({box(40), box(30, true), box(10, true), box(30)}, 100), QStringLiteral("0 | 1 2 3"));
    QCOMPARE(layoutOf({box(50), box(50, false, 10)}, 100), QStringLiteral("0 | 1"));               // the gap counts
    QCOMPARE(layoutOf({box(60, true), box(60, true), box(60)}, 100), QStringLiteral("0 | 1 | 2")); // no page holds them
    QCOMPARE(layoutOf({box(10), box(500), box(10)}, 100), QStringLiteral("0 | 1 | 2"));            // nor this one
    std::vector<FlowBox> parts{box(10), box(10)};
    parts[1].startsPage = true;
    QCOMPARE(layoutOf(parts, 100), QStringLiteral("0 | 1"));
    const auto pages = paginated({box(40, false, 9), box(40, false, 10), box(40, false, 10)}, 100);
    QCOMPARE(pages[0][0].y, 0.0);
    QCOMPARE(pages[0][1].y, 50.0);
    QCOMPARE(pages[1][0].y, 0.0);
}

void TestLessonHandout::boxesGrowIntoWhatIsLeft()
{
    std::vector<FlowBox> boxes{box(20), box(40), box(10, false, 5), box(20), box(80)};
    boxes[1].grows = 10;
    boxes[3].grows = 30;
    boxes[4].startsPage = true;
    const auto pages = paginated(boxes, 115);
    QCOMPARE(pages.size(), std::size_t(2));
    // 20 are left, for 40 that could be used: half of what each can.
    QCOMPARE(pages[0][1].more, 5.0);
    QCOMPARE(pages[0][2].y, 70.0);
    QCOMPARE(pages[0][3].more, 15.0);
    QCOMPARE(filledPart(pages[0], boxes, 115), 1.0);
    QCOMPARE(filledPart(pages[1], boxes, 100), 0.8);
    boxes[1].grows = 2; // no more than it can use
    boxes[3].grows = 0;
    QCOMPARE(paginated(boxes, 115)[0][1].more, 2.0);
}

/// What shrinks does so where there is a page less then, and nowhere else; what is left over goes back.
void TestLessonHandout::boxesShrinkToSaveAPage()
{
    std::vector<FlowBox> boxes{box(40), box(60), box(10)};
    boxes[1].shrinks = 20;
    const auto saved = paginated(boxes, 100);
    QCOMPARE(saved.size(), std::size_t(1));
    QCOMPARE(saved[0][1].more, -10.0); // 20 could be had, 10 are needed
    QCOMPARE(saved[0][2].y, 90.0);
    QCOMPARE(filledPart(saved[0], boxes, 100), 1.0);
    boxes[2].height = 40;
    const auto asTheyAre = paginated(boxes, 100);
    QCOMPARE(asTheyAre.size(), std::size_t(2));
    QCOMPARE(asTheyAre[0][1].more, 0.0);
}

/// Where something can grow, the last page is not left nearly empty; what a page holds together stays together.
void TestLessonHandout::pagesAreEvenlyFull()
{
    std::vector<FlowBox> boxes(12, box(10));
    QCOMPARE(layoutOf(boxes, 100), QStringLiteral("0 1 2 3 4 5 6 7 8 9 | 10 11")); // nothing would use the room
    boxes[3].grows = boxes[8].grows = 30;
    QCOMPARE(layoutOf(boxes, 100), QStringLiteral("0 1 2 3 4 5 | 6 7 8 9 10 11"));
    const auto pages = paginated(boxes, 100);
    QCOMPARE(pages[0][3].more, 30.0);
    QCOMPARE(filledPart(pages[0], boxes, 100), 0.9);
    QCOMPARE(filledPart(pages[1], boxes, 100), 0.9);
    for (std::size_t i = 0; i < 8; ++i)
        boxes[i].keepWithNext = true;
    QCOMPARE(layoutOf(boxes, 100), QStringLiteral("0 1 2 3 4 5 6 7 8 | 9 10 11"));
    // No one height for all pages to end at finds this: the first ends where it may grow, the second takes what is
    // high.
    std::vector<FlowBox> uneven{box(20), box(40), box(15), box(20), box(80)};
    uneven[1].grows = 10;
    uneven[3].grows = 30;
    QCOMPARE(layoutOf(uneven, 115), QStringLiteral("0 1 2 | 3 4"));
}

/// Answers of a booklet follow each other, so that only the last page may be half empty; and each lesson is on the page
/// that the contents say.
void TestLessonHandout::answersOfABookletRunOn()
{
    const std::vector<Lesson>& lessons = shippedLessons();
    const Handout booklet = bookletOf(lessons, SheetKind::Answers, a4);
    const auto halfEmpty = std::ranges::count_if(booklet.filled, [](double part) { return part < 0.7; });
    QVERIFY2(halfEmpty <= 1 + booklet.pages / 10, qPrintable(QString::number(halfEmpty)));
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("answers.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(booklet.pdf);
    file.close();
    for (const std::size_t i : {std::size_t(0), lessons.size() / 2, lessons.size() - 1}) {
        const QString title = QString::fromStdString(lessons[i].title);
        const qsizetype at = booklet.text.indexOf(u' ' + title + u'\n');
        QVERIFY2(at > 0, qPrintable(title));
        const QString page = booklet.text.left(at).section(u'\n', -1);
        QVERIFY2(textOfPage(file.fileName(), page).contains(title), qPrintable(title + u' ' + page));
    }
}

/// Of all pages of all lessons, those at the end too, none is less than 70 % full.
void TestLessonHandout::pagesAreFull()
{
    int all = 0;
    QStringList empty;
    for (const Lesson& lesson : shippedLessons()) {
        const std::vector<double> filled = handoutOf(lesson, SheetKind::Questions, a4).filled;
        for (std::size_t page = 0; page < filled.size(); ++page, ++all)
            if (filled[page] < 0.7)
                empty << QStringLiteral("%1, page %2 of %3: %4 %")
                             .arg(QString::fromStdString(lesson.id))
                             .arg(page + 1)
                             .arg(filled.size())
                             .arg(100 * filled[page]);
    }
    QVERIFY(all > 100);
    QVERIFY2(empty.isEmpty(), qPrintable(empty.join(u'\n')));
}

/// Where a page has room there are more lines to write on, as far apart as before or a little more, and the stripe
/// beside the question goes on to its end.
void TestLessonHandout::roomToWriteGrows()
{
    Sheet sheet(600);
    sheet.enterQuestion();
    sheet.lines(2);
    sheet.leaveQuestion();
    const FlowBox& box = sheet.boxes().front();
    QVERIFY(box.grows > box.height);
    const auto linesAt = [&box](double more) {
        QImage image(620, int(box.height + more) + 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        box.paint(painter, more);
        painter.end();
        int lines = 0, stripe = 0;
        for (int y = 0; y < image.height(); ++y) {
            lines += image.pixel(300, y) != image.pixel(610, y) &&
                     (y == 0 || image.pixel(300, y - 1) == image.pixel(610, y));
            stripe += image.pixel(1, y) != image.pixel(610, y);
        }
        return std::pair(lines, std::abs(stripe - (box.height + more)) < 2);
    };
    QCOMPARE(linesAt(0), std::pair(2, true));
    QCOMPARE(linesAt(10), std::pair(2, true));
    QCOMPARE(linesAt(box.grows), std::pair(6, true));
}

void TestLessonHandout::whoHandsItInHasALine()
{
    const QString line = QStringLiteral("Name Date Points of %1\n");
    const auto asks = std::ranges::count_if(sample().steps, [](const LessonStep& s) { return s.question.has_value(); });
    QVERIFY(asks > 0);
    QVERIFY(handoutOf(sample(), SheetKind::Questions, a4).text.contains(line.arg(asks)));
    QVERIFY(!handoutOf(sample(), SheetKind::Answers, a4).text.contains(QStringLiteral("Points of")));
    QVERIFY(!bookletOf({sample()}, SheetKind::Questions, a4).text.contains(QStringLiteral("Points of")));
}

void TestLessonHandout::questionsHoldNoAnswers()
{
    const Handout sheet = handoutOf(sample(), SheetKind::Questions, a4);
    for (const char* text :
         {"A sample of everything", "Every kind of text", "A head is cut into pairs", "Pair 129 turns by 0.01.",
          "<b>this</b>", "Question 6", "The first", "True", "rad per token", "Last period in tokens",
          "Scene: d = 512, b = 10,000, L = 4,096, L′ = 16,384, m = 1,024", "Figure 2. ", "See figures 1 and 2.",
          "Mark the place in figure 3."})
        QVERIFY2(sheet.text.contains(QString::fromUtf8(text)), text);
    for (const char* text : {"nobody guesses", "It falls", "Count them", "Set the base to", "The exponent is",
                             "highest frequency", "first crossing", "Look at the right end"})
        QVERIFY2(!sheet.text.contains(QString::fromUtf8(text)), text);
}

void TestLessonHandout::answersHoldThem()
{
    const Handout sheet = handoutOf(sample(), SheetKind::Answers, a4);
    for (const char* text :
         {"A sample of everything", "Question 1: A head is cut into pairs", "0.01 rad per token", "nobody guesses",
          "Question 2", "The last", "highest frequency", "The head has 512 elements", "False", "It falls",
          "Set the base to 500,000.", "first crossing"})
        QVERIFY2(sheet.text.contains(QString::fromUtf8(text)), text);
    QVERIFY2(!sheet.text.contains(QStringLiteral("The last period is now")),
             "that period is of a scene the student made");
    QVERIFY(!sheet.text.contains(QStringLiteral("Look at the right end"))); // reason of the right option
}

void TestLessonHandout::pagesAreInThePdf()
{
    const Handout sheet = handoutOf(sample(), SheetKind::Questions, a4);
    QVERIFY(sheet.pages >= 2);
    QVERIFY(sheet.pdf.startsWith("%PDF-"));
    QCOMPARE(int(sheet.pdf.count("/Type /Page\n")), sheet.pages);
    QVERIFY(sheet.pdf.contains("/MediaBox [0 0 595.00"));
}

void TestLessonHandout::figuresAreVectors()
{
    Lesson lesson = sample();
    QVERIFY(!handoutOf(lesson, SheetKind::Questions, a4).pdf.contains("/Subtype /Image"));
    lesson.steps[0].figures = {"heatmap"};
    const QByteArray pdf = handoutOf(lesson, SheetKind::Questions, a4).pdf;
    QVERIFY(pdf.contains("/Subtype /Image"));
    QVERIFY2(!pdf.contains("/DCTDecode"), "a map loses cells as JPEG");
}

/// A figure alone lies over the whole width, and so do its five circles: in one row.
void TestLessonHandout::figuresFitTheirPlace()
{
    Lesson lesson = sample();
    lesson.steps.resize(1);
    lesson.steps[0].question.reset();
    lesson.steps[0].figures = {"phasors"};
    Scene scene = lesson.sceneOf(0);
    scene.pairs = {1, 10, 23, 37, 41};
    scene.selectedPair = 10;
    lesson.steps[0].scene = scene;
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("sheet.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(handoutOf(lesson, SheetKind::Questions, a4).pdf);
    file.close();
    const QStringList pairs{QStringLiteral("23"), QStringLiteral("37"), QStringLiteral("41")};
    QCOMPARE(test::heightsOf(pairs, file.fileName()), 1);
}

/// On paper nobody can choose a story first.
void TestLessonHandout::figuresOfTheLabAreMeasured()
{
    int seen = 0;
    for (const Lesson& lesson : shippedLessons())
        for (std::size_t i = 0; i < lesson.steps.size(); ++i)
            for (const std::string& id : lesson.figuresOf(i)) {
                if (!findFigure(id)->usesLab)
                    continue;
                const auto figure = paperFigure(id, lesson.sceneOf(i), false, {900, {}});
                const std::string where = lesson.id + ": " + id + ": " + figure->title.english();
                QVERIFY2(!figure->series.empty() || figure->map.has_value(), where.c_str());
                QVERIFY2(!figure->title.english().starts_with("No run yet"), where.c_str());
                QVERIFY(paperFigure(id, lesson.sceneOf(i), true, {900, {}})->title.english().empty());
                ++seen;
            }
    QVERIFY(seen > 5);
    // Two figures without data are alike, and the second was a mention of the first.
    QVERIFY(!handoutOf(*findLesson("positions-in-a-model"), SheetKind::Questions, a4)
                 .text.contains(QStringLiteral("See figure 2.")));
}

void TestLessonHandout::darkWindowPrintsOnWhite()
{
    const auto firstPage = [] { // the info before it holds the time
        const QByteArray pdf = handoutOf(sample(), SheetKind::Questions, a4).pdf;
        const auto start = pdf.indexOf("stream");
        return pdf.mid(start, pdf.indexOf("endstream") - start);
    };
    const QByteArray light = firstPage();
    const QPalette before = QGuiApplication::palette();
    QGuiApplication::setPalette(
        QPalette(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white, Qt::white, Qt::black, Qt::black));
    const QByteArray dark = firstPage();
    QGuiApplication::setPalette(before);
    QVERIFY(light.size() > 1000);
    QVERIFY(dark == light);
}

void TestLessonHandout::bookletHasContents()
{
    std::vector<Lesson> lessons{sample(), sample()};
    lessons[1].title = "Another lesson";
    lessons[1].chapter = "Other things";
    const int pages = handoutOf(lessons[0], SheetKind::Questions, a4).pages;
    const Handout booklet = bookletOf(lessons, SheetKind::Questions, a4);
    QCOMPARE(booklet.pages, 1 + 2 * pages);
    const QString contents = booklet.text.left(booklet.text.indexOf(QStringLiteral("Every kind of text")));
    QVERIFY2(contents.contains(QStringLiteral("2 A sample of everything\n")), qPrintable(contents));
    QVERIFY2(contents.contains(QStringLiteral("%1 Another lesson\n").arg(2 + pages)), qPrintable(contents));
    QVERIFY(contents.contains(QStringLiteral("Other things")));
}

void TestLessonHandout::letterPaper()
{
    const Handout sheet = handoutOf(sample(), SheetKind::Answers, QPageSize(QPageSize::Letter));
    QVERIFY(sheet.pdf.contains("/MediaBox [0 0 612.00"));
}

void TestLessonHandout::sceneInOneLine()
{
    Scene scene;
    QCOMPARE(sceneLine(scene), QStringLiteral("d = 128, b = 10,000, L = 4,096, L′ = 16,384"));
    scene.name = "A model";
    scene.active.rotaryDim = 32;
    scene.active.lambda = 0.25;
    scene.active.method = "yarn";
    scene.pins = {{RopeSpec(), "plain", 0}};
    QCOMPARE(sceneLine(scene), QStringLiteral("A model: d = 128, r = 32, b = 10,000, λ = 0.25, YaRN (as models ship "
                                              "it), L = 4,096, L′ = 16,384, beside plain"));
    scene.pins = {{RopeSpec(), "A", 0}, {RopeSpec(), "B", 1}, {RopeSpec(), "C", 2}};
    QVERIFY(sceneLine(scene).endsWith(QStringLiteral(", beside A, B and C")));
    scene = {};
    scene.active.thetaMode = ThetaMode::Identical;
    scene.active.identicalTheta = 0.1;
    QVERIFY(sceneLine(scene).contains(QStringLiteral("all θ = 0.1")) &&
            !sceneLine(scene).contains(QStringLiteral("b =")));
}

QTEST_MAIN(TestLessonHandout)
#include "tst_lesson_handout.moc"
