// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/options/number_list.h"
#include "app/options/number_text_in.h"
#include "core/model/problem.h"

using namespace rope;
using Numbers = std::vector<std::int64_t>;

class TestNumberList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reals_data();
    void reals();
    void wholes_data();
    void wholes();
    void lists_data();
    void lists();
    void badLists_data();
    void badLists();
    void largestList();
};

namespace {
const ListRule rule{"positions", 0, 1LL << 40, 1000};
}

void TestNumberList::reals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<double>("value");
    QTest::newRow("plain") << "0.25" << true << 0.25;
    QTest::newRow("exponent") << "1e4" << true << 1e4;
    QTest::newRow("negative") << "-2.5" << true << -2.5;
    QTest::newRow("shortest exact") << "0.1" << true << 0.1;
    for (const char* bad :
         {"", " 1", "1 ", "12abc", "abc", "nan", "inf", "-inf", "1,5", "0x10", "1e400", "--1", "1e", "."})
        QTest::addRow("bad '%s'", bad) << QString::fromLatin1(bad) << false << 0.0;
}

void TestNumberList::reals()
{
    QFETCH(QString, text);
    QFETCH(bool, ok);
    QFETCH(double, value);
    const auto got = realFrom(text.toStdString());
    QCOMPARE(got.has_value(), ok);
    if (ok)
        QVERIFY(*got == value);
}

void TestNumberList::wholes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<qint64>("value");
    QTest::newRow("plain") << "4096" << true << qint64(4096);
    QTest::newRow("negative") << "-1" << true << qint64(-1);
    QTest::newRow("exponent") << "1e4" << true << qint64(10000);
    QTest::newRow("whole with point") << "8.0" << true << qint64(8);
    QTest::newRow("largest") << "9223372036854775807" << true << qint64(9223372036854775807);
    for (const char* bad : {"", "7.5", "1e-1", "7x", "nan", "inf", "1e300", "9223372036854775808", "1 000", "1,000"})
        QTest::addRow("bad '%s'", bad) << QString::fromLatin1(bad) << false << qint64(0);
}

void TestNumberList::wholes()
{
    QFETCH(QString, text);
    QFETCH(bool, ok);
    QFETCH(qint64, value);
    const auto got = wholeFrom(text.toStdString());
    QCOMPARE(got.has_value(), ok);
    if (ok)
        QCOMPARE(qint64(*got), value);
}

void TestNumberList::lists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qint64>>("expected");
    QTest::newRow("one") << "7" << QList<qint64>{7};
    QTest::newRow("range") << "2:5" << QList<qint64>{2, 3, 4};
    QTest::newRow("step, end missed") << "0:10:4" << QList<qint64>{0, 4, 8};
    QTest::newRow("step, end excluded") << "0:8:4" << QList<qint64>{0, 4};
    QTest::newRow("step longer than range") << "3:5:100" << QList<qint64>{3};
    QTest::newRow("list keeps order and repeats") << "5,0,5" << QList<qint64>{5, 0, 5};
    QTest::newRow("mixed") << "1,10:12,100:400:150" << QList<qint64>{1, 10, 11, 100, 250};
    QTest::newRow("exponent") << "1e3:1.002e3" << QList<qint64>{1000, 1001};
}

void TestNumberList::lists()
{
    QFETCH(QString, text);
    QFETCH(QList<qint64>, expected);
    const Numbers got = numberList(text.toStdString(), rule);
    QCOMPARE(QList<qint64>(got.begin(), got.end()), expected);
}

void TestNumberList::badLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("allowed");
    const QString form = QStringLiteral("whole numbers from 0 to 1099511627776");
    QTest::newRow("nothing") << ""
                             << "" << form;
    QTest::newRow("empty item") << "1,,2"
                                << "" << form;
    QTest::newRow("word") << "abc"
                          << "abc" << form;
    QTest::newRow("fraction") << "0:1.5"
                              << "0:1.5" << form;
    QTest::newRow("negative") << "-5:3"
                              << "-5:3" << form;
    QTest::newRow("too far") << "2000000000000"
                             << "2000000000000" << form;
    QTest::newRow("range too far") << "1099511627770:1099511627790"
                                   << "1099511627770:1099511627790" << form;
    QTest::newRow("four parts") << "1:2:3:4"
                                << "1:2:3:4" << form;
    QTest::newRow("open end") << "1:"
                              << "1:" << form;
    QTest::newRow("empty range") << "5:5"
                                 << "5:5"
                                 << "a < b";
    QTest::newRow("backwards") << "5:2"
                               << "5:2"
                               << "a < b";
    QTest::newRow("zero step") << "0:10:0"
                               << "0:10:0"
                               << "step of 1 or more";
    QTest::newRow("negative step") << "0:10:-1"
                                   << "0:10:-1"
                                   << "step of 1 or more";
    QTest::newRow("10^12 elements") << "0:1000000000000"
                                    << "0:1000000000000"
                                    << "at most 1000";
    QTest::newRow("10^18 elements") << "0:1000000000000000000"
                                    << "0:1000000000000000000"
                                    << "at most 1000";
    QTest::newRow("too many together") << "0:600,0:600"
                                       << "0:600,0:600"
                                       << "at most 1000";
}

void TestNumberList::badLists()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    QFETCH(QString, allowed);
    try {
        numberList(text.toStdString(), rule);
        QFAIL("no error");
    } catch (const InputError& error) {
        QCOMPARE(error.problems().size(), std::size_t(1));
        const Problem& p = error.problems().front();
        QCOMPARE(p.field, std::string("positions"));
        QCOMPARE(QString::fromStdString(p.value), value);
        QVERIFY2(QString::fromStdString(p.allowed).contains(allowed), p.allowed.c_str());
    }
}

void TestNumberList::largestList()
{
    QCOMPARE(numberList("0:1000", rule).size(), std::size_t(1000));
    QCOMPARE(numberList("1099511627776", rule), Numbers{1LL << 40});
    QCOMPARE(numberList("0:1099511627777:1099511627776", rule), (Numbers{0, 1LL << 40}));
}

QTEST_GUILESS_MAIN(TestNumberList)
#include "tst_number_list.moc"
