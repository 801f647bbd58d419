// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTextBlock>
#include <QtTest>

#include "ui/lessons/editor/lesson_text_edit.h"
#include "ui/lessons/editor/lesson_tint.h"
#include "ui/plot/theme.h"
#include "ui/widgets/shades.h"
#include "ui/written_lesson.h"

using namespace rope;
using namespace rope::test;

/// The colours of the text of a lesson.
class TestLessonTint : public QObject, private WrittenLesson
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_lesson_tint"); }
    void init() { open(); }
    void cleanup() { close(); }
    void tintsStandOut_data();
    void tintsStandOut();
    void keysAndValuesAreTinted();
};

void TestLessonTint::tintsStandOut_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("highContrast");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("white") << false << true;
    QTest::newRow("black") << true << true;
}

void TestLessonTint::tintsStandOut()
{
    QFETCH(bool, dark);
    QFETCH(bool, highContrast);
    const QPalette palette = paletteOf(shadesOf(dark, highContrast));
    for (int part = 0; part < LessonTint::PartCount; ++part)
        for (const auto paper : {QPalette::Base, QPalette::AlternateBase}) {
            const double ratio =
                contrastOf(LessonTint::colourOf(LessonTint::Part(part), palette), palette.color(paper));
            QVERIFY2(ratio >= 7, qPrintable(QStringLiteral("part %1: %2").arg(part).arg(ratio)));
        }
}

void TestLessonTint::keysAndValuesAreTinted()
{
    write(sound + QStringLiteral("\n```ask truefalse\nprompt: Is $θ_k$ {K}?\nholds: 1\n```\n// note\n"));
    QTextDocument* document = editor().text().document();
    const auto colourAt = [&](int line, int column) {
        for (const auto& range : document->findBlockByNumber(line - 1).layout()->formats())
            if (column >= range.start && column < range.start + range.length)
                return range.format.foreground().color();
        return QColor();
    };
    const QPalette palette = editor().text().palette();
    const auto tint = [&](LessonTint::Part part) { return LessonTint::colourOf(part, palette); };
    QCOMPARE(colourAt(3, 0), tint(LessonTint::Key));
    QCOMPARE(colourAt(3, 8), QColor());
    QCOMPARE(colourAt(9, 3), tint(LessonTint::Heading));
    QCOMPARE(colourAt(11, 11), tint(LessonTint::Value));
    QCOMPARE(colourAt(17, 1), tint(LessonTint::Fence));
    QCOMPARE(colourAt(18, 2), tint(LessonTint::Key));
    QCOMPARE(colourAt(18, 12), tint(LessonTint::Maths));
    QCOMPARE(colourAt(18, 18), tint(LessonTint::Value));
    QCOMPARE(colourAt(21, 4), tint(LessonTint::Remark));
}

QTEST_MAIN(TestLessonTint)
#include "tst_lesson_tint.moc"
