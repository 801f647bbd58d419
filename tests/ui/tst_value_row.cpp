// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

#include "core/model/rope_spec.h"
#include "ui/widgets/number_lists.h"
#include "ui/widgets/stops.h"
#include "ui/widgets/value_row.h"

using namespace rope;

class TestValueRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedValueIsExact();
    void refusedTextRestoresTheValue_data();
    void refusedTextRestoresTheValue();
    void arrowsStepThroughStops();
    void sliderGivesStops();
    void showingAValueEmitsNothing();
    void resetAsks();
    void stopsAreRisingAndInside_data();
    void stopsAreRisingAndInside();
    void pairLists();

private:
    static ValueRow* baseRow()
    {
        return new ValueRow({QStringLiteral("base"), QStringLiteral("Base"), {}, {}, QStringLiteral("help")},
                            {std::nextafter(1.0, 2.0), 1e15, false, 0, stops::decades(2, 1e9)});
    }
    static void type(ValueRow& row, const QString& text)
    {
        auto* line = row.findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
};

void TestValueRow::typedValueIsExact()
{
    std::unique_ptr<ValueRow> row(baseRow());
    QSignalSpy edited(row.get(), &ValueRow::edited);
    type(*row, QStringLiteral("500000.123456789"));
    QCOMPARE(edited.count(), 1);
    QVERIFY(edited[0][0].toDouble() == 500000.123456789);
    QVERIFY(row->value() == 500000.123456789);
}

void TestValueRow::refusedTextRestoresTheValue_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"1", "0", "-5", "1e16", "hello"})
        QTest::newRow(text) << text;
}

void TestValueRow::refusedTextRestoresTheValue()
{
    QFETCH(QString, text);
    std::unique_ptr<ValueRow> row(baseRow());
    row->setValue(10000);
    QSignalSpy edited(row.get(), &ValueRow::edited);
    QSignalSpy refused(row.get(), &ValueRow::refused);
    type(*row, text);
    QCOMPARE(edited.count(), 0);
    QVERIFY(refused.count() >= 1);
    QVERIFY(refused[0][0].toString().contains(QStringLiteral("Base")));
    QVERIFY(row->value() == 10000);
    QCOMPARE(row->findChild<QLineEdit*>()->text(), QStringLiteral("10,000"));
}

void TestValueRow::arrowsStepThroughStops()
{
    std::unique_ptr<ValueRow> row(baseRow());
    row->setValue(10001);
    QTest::keyClick(row->box(), Qt::Key_Down);
    QVERIFY(row->value() == 10000);
    QTest::keyClick(row->box(), Qt::Key_Up);
    QVERIFY(row->value() == 12500);
    QTest::keyClick(row->slider(), Qt::Key_Right);
    QVERIFY(row->value() == 15000);
}

void TestValueRow::sliderGivesStops()
{
    std::unique_ptr<ValueRow> row(baseRow());
    QSignalSpy edited(row.get(), &ValueRow::edited);
    row->slider()->setValue(row->slider()->maximum());
    QCOMPARE(edited.count(), 1);
    QVERIFY(row->value() == 1e9);
}

void TestValueRow::showingAValueEmitsNothing()
{
    std::unique_ptr<ValueRow> row(baseRow());
    QSignalSpy edited(row.get(), &ValueRow::edited);
    row->setValue(123456.5);
    QCOMPARE(edited.count(), 0);
    QVERIFY(row->value() == 123456.5);
}

void TestValueRow::resetAsks()
{
    std::unique_ptr<ValueRow> row(baseRow());
    row->setDefault(10000);
    row->setValue(10000);
    QVERIFY(!row->resetButton()->isEnabled());
    row->setValue(20000);
    QSignalSpy reset(row.get(), &ValueRow::resetRequested);
    QTest::mouseClick(row->resetButton(), Qt::LeftButton);
    QCOMPARE(reset.count(), 1);
}

void TestValueRow::stopsAreRisingAndInside_data()
{
    QTest::addColumn<QList<double>>("stops");
    QTest::addColumn<double>("lo");
    QTest::addColumn<double>("hi");
    QTest::addColumn<double>("member");
    const auto list = [](const std::vector<double>& v) { return QList<double>(v.begin(), v.end()); };
    QTest::newRow("base") << list(stops::decades(2, 1e9)) << 2.0 << 1e9 << 1e4;
    QTest::newRow("lambda") << list(stops::octaves(1.0 / 64, 64, 8)) << 1.0 / 64 << 64.0 << 1.0;
    QTest::newRow("length") << list(stops::lengths(16, 16777216)) << 16.0 << 16777216.0 << 16777216.0;
    QTest::newRow("head") << list(stops::headDims()) << 2.0 << double(limits::maxHeadDim) << 128.0;
}

void TestValueRow::stopsAreRisingAndInside()
{
    QFETCH(QList<double>, stops);
    QFETCH(double, lo);
    QFETCH(double, hi);
    QFETCH(double, member);
    QVERIFY(stops.size() > 20);
    QVERIFY(std::adjacent_find(stops.begin(), stops.end(), std::greater_equal<>()) == stops.end());
    QVERIFY(stops.first() == lo && stops.last() == hi);
    QVERIFY(stops.contains(member));
}

void TestValueRow::pairLists()
{
    QVERIFY(*parsePairs(QStringLiteral("1, 8, 16-18"), 64) == (std::vector<int>{1, 8, 16, 17, 18}));
    QVERIFY(parsePairs(QString(), 64)->empty());
    for (const char* bad : {"0", "65", "5-3", "x", "1-", "1;2"})
        QVERIFY2(!parsePairs(QString::fromLatin1(bad), 64), bad);
    QCOMPARE(shownPairList({1, 8, 16, 17, 18}), QStringLiteral("1, 8, 16-18"));
}

QTEST_MAIN(TestValueRow)
#include "tst_value_row.moc"
