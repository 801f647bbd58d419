// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>

// Lesson text on the screen: nothing in it is markup, formulas are drawn in the palette's colours, the widget fits its
// text.
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QSvgRenderer>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QVBoxLayout>

#include "core/lessons/prose/formulas.h"
#include "ui/prose/formula_object.h"
#include "ui/prose/lesson_prose.h"
#include "ui/prose/prose_document.h"

using namespace rope;

namespace {

Scene sceneOf512()
{
    Scene scene;
    scene.active.headDim = scene.active.rotaryDim = 512;
    scene.selectedPair = 129;
    return scene;
}

std::vector<ProseBlock> blocks(const char* source)
{
    return proseOf(source, Quantities(sceneOf512()));
}

QString shownText(const ProseView& view)
{
    return view.document()->toPlainText().remove(QChar(0x2060)).replace(QChar(QChar::Nbsp), u' ');
}

/// The format of the first character of `text` in the view.
QTextCharFormat formatAt(const ProseView& view, const QString& text)
{
    QTextCursor cursor = view.document()->find(text);
    cursor.setPosition(cursor.selectionStart() + 1);
    return cursor.charFormat();
}

int pixelsNear(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            count += std::abs(c.red() - colour.red()) + std::abs(c.green() - colour.green()) +
                         std::abs(c.blue() - colour.blue()) <
                     40;
        }
    return count;
}

} // namespace

class TestLessonProse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormula_data();
    void everyFormula();
    void nothingIsMarkup();
    void marksBecomeFormats();
    void mathsDoesNotBreak();
    void heightFollowsWidthAndSize();
    void numbersFollowTheScene();
    void whatCannotBeWorkedOutIsLeftOut();
    void formulaTakesTheTextColour();
    void wideFormulaShrinks();
    void spokenAndCopied();
    void pagingKeysPassThrough();
};

void TestLessonProse::everyFormula_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(formulas().size() >= 30);
    for (const Formula& formula : formulas())
        QTest::newRow(formula.name.c_str()) << QString::fromStdString(formula.name);
}

void TestLessonProse::everyFormula()
{
    QFETCH(QString, name);
    const Formula& formula = *findFormula(name.toStdString());
    QVERIFY(!formula.tex.empty());
    const QByteArray svg = QByteArray::fromStdString(formula.svg);
    QVERIFY2(svg.contains("currentColor") && !svg.contains("style=") && !svg.contains("href"),
             "plain outlines in one colour");
    QCOMPARE(svg.count("<svg"), 1);
    QVERIFY2(svg.contains("<title>" +
                          QString::fromStdString(formula.tex).toHtmlEscaped().replace("&quot;", "\"").toUtf8() +
                          "</title>"),
             "made of another TeX: run scripts/formulas");
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QVERIFY2(renderer.viewBoxF().width() < 18500, "too wide for the panel");
    QImage image((renderer.viewBoxF().size() / 20).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QVERIFY2(pixelsNear(image, Qt::black) > 100, "nothing was drawn");
    Scene scene = sceneOf512();
    scene.active.trainLength = 2048;
    const Quantities quantities(scene);
    if (!formula.filled.empty())
        QVERIFY2(!filledLine(formula.name, &quantities).empty(), "the line with numbers cannot be worked out");
}

void TestLessonProse::nothingIsMarkup()
{
    ProseView view;
    view.setProse(blocks("<b>bold</b> &amp; <img src=\"file:///etc/passwd\"> <a href=\"http://x\">y</a>"));
    QCOMPARE(shownText(view),
             QStringLiteral("<b>bold</b> &amp; <img src=\"file:///etc/passwd\"> <a href=\"http://x\">y</a>"));
    QVERIFY(!formatAt(view, QStringLiteral("bold")).font().bold());
    std::vector<ProseBlock> hostile(1);
    hostile[0].runs = {{"a\n\xE2\x80\xA9\xEF\xBF\xBC\x01z", false, false, false, 0}};
    view.setProse(hostile);
    QCOMPARE(view.document()->blockCount(), 1);
    QVERIFY(!shownText(view).contains(QChar::ObjectReplacementCharacter));
}

void TestLessonProse::marksBecomeFormats()
{
    ProseView view;
    view.setProse(blocks("Some *leaning* and **heavy** text, $ln θ_k^{2}$.\n\n- one\n- two"));
    QVERIFY(formatAt(view, QStringLiteral("leaning")).fontItalic());
    QCOMPARE(formatAt(view, QStringLiteral("heavy")).fontWeight(), int(QFont::Bold));
    QVERIFY(formatAt(view, QStringLiteral("θ")).fontItalic());
    QVERIFY2(!formatAt(view, QStringLiteral("ln")).fontItalic(), "a function's name stands upright");
    QCOMPARE(formatAt(view, QStringLiteral("k")).verticalAlignment(), QTextCharFormat::AlignSubScript);
    QCOMPARE(formatAt(view, QStringLiteral("2")).verticalAlignment(), QTextCharFormat::AlignSuperScript);
    QVERIFY(view.document()->lastBlock().textList());
    QCOMPARE(view.document()->blockCount(), 3);
}

void TestLessonProse::mathsDoesNotBreak()
{
    const ProseStyle style{QFont(), Qt::black, Qt::gray};
    QTextDocument document;
    const auto linesOf = [&](const char* source, double width) {
        fillDocument(document, blocks(source), style, nullptr);
        document.setTextWidth(width);
        return document.size().isEmpty() ? 0 : document.begin().layout()->lineCount();
    };
    linesOf("$a − b · (c + d)/e − 10 / 200$", -1);
    const double width = document.idealWidth() + 1;
    QCOMPARE(linesOf("aaaa $a − b · (c + d)/e − 10 / 200$", width), 2);
    QVERIFY(document.begin().layout()->lineAt(0).textLength() == 5);
    QCOMPARE(linesOf("aaaa a − b · (c + d)/e − 10 / 200", width), 2);
    QVERIFY2(document.begin().layout()->lineAt(0).textLength() > 5, "other text does break there");
    // Nor does a number leave its %.
    linesOf("they differ by 15 %", -1);
    QCOMPARE(linesOf("they differ by 15 %", document.idealWidth() - 1), 2);
    QCOMPARE(document.begin().layout()->lineAt(0).textLength(), int(std::strlen("they differ by ")));
    QCOMPARE(document.toPlainText(), QStringLiteral("they differ by 15 %"));
}

void TestLessonProse::heightFollowsWidthAndSize()
{
    QScrollArea area;
    area.setWidgetResizable(true);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    auto* view = new ProseView;
    column->addWidget(view);
    column->addStretch();
    area.setWidget(inner);
    view->setProse(blocks("A paragraph that is long enough to need a number of lines in a narrow panel, and fewer in a "
                          "wide one.\n\n$$frequency$$\n\nMore."));
    area.resize(600, 500);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    const auto fits = [view] { return view->height() == int(std::ceil(view->document()->size().height())); };
    QVERIFY(fits());
    const int wide = view->height();
    area.resize(240, 500);
    QTRY_VERIFY(view->height() > wide);
    QVERIFY(fits());
    const int narrow = view->height();
    view->setTextSize(2 * QFontInfo(view->font()).pointSizeF());
    QVERIFY(view->height() > narrow);
    QVERIFY(fits());
    view->setProse({});
    QCOMPARE(view->height(), 0);
}

void TestLessonProse::numbersFollowTheScene()
{
    ProseView view;
    view.setProse(blocks("$$frequency$$"));
    QCOMPARE(view.document()->blockCount(), 1);
    view.setScene(sceneOf512());
    QVERIFY2(shownText(view).contains(QStringLiteral("θ129 = 10,000−256/512 = 0.01")), qPrintable(shownText(view)));
    Scene other = sceneOf512();
    other.active.base = 160000;
    view.setScene(other);
    QVERIFY2(shownText(view).contains(QStringLiteral("θ129 = 160,000−256/512 = 0.0025")), qPrintable(shownText(view)));
}

void TestLessonProse::whatCannotBeWorkedOutIsLeftOut()
{
    ProseView view;
    view.setProse(blocks("$$base-from-frequency$$"));
    view.setScene(sceneOf512());
    QCOMPARE(view.document()->blockCount(), 2);
    Scene first = sceneOf512();
    first.selectedPair = 1; // says nothing about the base
    view.setScene(first);
    QCOMPARE(view.document()->blockCount(), 1);
}

void TestLessonProse::formulaTakesTheTextColour()
{
    ProseView view;
    view.setProse(blocks("$$kernel$$"));
    for (const QColor& colour : {QColor(0x1b, 0x23, 0x30), QColor(0xe8, 0xeb, 0xf0)}) {
        QPalette palette = view.palette();
        palette.setColor(QPalette::Text, colour);
        palette.setColor(QPalette::Base, colour.lightness() < 128 ? Qt::white : Qt::black);
        view.setPalette(palette);
        view.resize(400, view.height());
        QImage image(view.size() * 2, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        image.fill(palette.color(QPalette::Base));
        view.render(&image, {}, {}, QWidget::DrawChildren);
        QVERIFY(pixelsNear(image, colour) > 200);
    }
}

void TestLessonProse::wideFormulaShrinks()
{
    QTextDocument document;
    document.setDocumentMargin(0);
    FormulaObject::installIn(document);
    fillDocument(document, blocks("$$score$$"), {QFont(), Qt::black, Qt::gray}, nullptr);
    document.setTextWidth(900);
    const double full = document.idealWidth();
    document.setTextWidth(150);
    QVERIFY(full > 200 && full < 900);
    QVERIFY2(document.idealWidth() <= 150, qPrintable(QString::number(document.idealWidth())));
}

void TestLessonProse::spokenAndCopied()
{
    ProseView view;
    view.setProse(blocks("Look at $θ_k$:\n\n$$frequency$$"));
    view.setScene(sceneOf512());
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::StaticText);
    QCOMPARE(spoken->text(QAccessible::Name),
             QStringLiteral("Look at θ_k:\nFormula frequency: θ_(129) = 10,000^(−256/512) = 0.01"));
    view.setAccessibleName(QStringLiteral("Question"));
    QVERIFY(spoken->text(QAccessible::Name).startsWith(QStringLiteral("Question: Look")));
    view.selectAll();
    view.copy();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QString::fromStdString(findFormula("frequency")->tex)), qPrintable(copied));
    QVERIFY(!copied.contains(QChar(0x2060)) && !copied.contains(QChar::ObjectReplacementCharacter));
}

void TestLessonProse::pagingKeysPassThrough()
{
    ProseView view;
    view.setProse(blocks("Text."));
    for (const int key : {Qt::Key_PageDown, Qt::Key_PageUp}) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        press.accept();
        QCoreApplication::sendEvent(&view, &press);
        QVERIFY(!press.isAccepted());
        QKeyEvent asked(QEvent::ShortcutOverride, key, Qt::NoModifier);
        asked.ignore();
        QCoreApplication::sendEvent(&view, &asked);
        QVERIFY(!asked.isAccepted());
    }
}

QTEST_MAIN(TestLessonProse)
#include "tst_lesson_prose.moc"
