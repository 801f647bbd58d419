// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include "ui/widgets/question_bar.h"

using namespace rope;

/// A question above the figures.
class TestQuestionBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buttonsFindRoom_data();
    void buttonsFindRoom();
    void itCanWait();
};

void TestQuestionBar::buttonsFindRoom_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("beside");
    QTest::newRow("wide window") << 1200 << true;
    QTest::newRow("beside two panels") << 360 << false;
}

/// Between two panels the question keeps lines that can be read.
void TestQuestionBar::buttonsFindRoom()
{
    QFETCH(int, width);
    QFETCH(bool, beside);
    QWidget place;
    place.resize(width, 300);
    QuestionBar bar(&place);
    bar.resize(width, 100);
    bar.ask(QStringLiteral("The program ended without warning. Its work of 2026-11-28 00:35 is kept."),
            {{QStringLiteral("Restore"), [] {}}, {QStringLiteral("Discard"), [] {}}, {QStringLiteral("Later"), [] {}}});
    place.show();
    QVERIFY(QTest::qWaitForWindowExposed(&place));
    bar.resize(width, bar.heightForWidth(width));
    const auto* label = bar.findChild<QLabel*>();
    const auto* first = bar.findChild<QPushButton*>();
    QCOMPARE(first->geometry().top() < label->geometry().bottom(), beside);
    QVERIFY(label->width() >= 30 * label->fontMetrics().averageCharWidth());
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
}

/// Asked before or meanwhile, a question is there again afterwards; an answered one is not.
void TestQuestionBar::itCanWait()
{
    QWidget place;
    QuestionBar bar(&place);
    place.show();
    bar.ask(QStringLiteral("First?"), {{QStringLiteral("Yes"), [] {}}});
    QVERIFY(bar.isVisible());
    bar.setWaiting(true);
    QVERIFY(!bar.isVisible());
    QCOMPARE(bar.question(), QStringLiteral("First?"));
    bar.ask(QStringLiteral("Second?"), {{QStringLiteral("Yes"), [] {}}});
    QVERIFY(!bar.isVisible());
    bar.setWaiting(false);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.question(), QStringLiteral("Second?"));
    bar.setWaiting(true);
    bar.withdraw(QStringLiteral("Second?"));
    bar.setWaiting(false);
    QVERIFY(!bar.isVisible() && bar.question().isEmpty());
}

QTEST_MAIN(TestQuestionBar)
#include "tst_question_bar.moc"
