// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/model/number_list.h"
#include "core/model/problem.h"

using namespace rope;
using Numbers = std::vector<std::int64_t>;

class TestNumberList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists_data();
    void lists();
    void badLists_data();
    void badLists();
    void largestList();
    void realLists_data();
    void realLists();
};

namespace {
const ListRule rule{"positions", 0, 1LL << 40, 1000};
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
    QTest::newRow("k, powers and spaces") << "2^3, 1k, 1Ki" << QList<qint64>{8, 1000, 1024};
    QTest::newRow("dash includes its end") << "1, 8, 16-18" << QList<qint64>{1, 8, 16, 17, 18};
    QTest::newRow("dash as printed") << QString::fromUtf8("4–5") << QList<qint64>{4, 5};
    QTest::newRow("dash of one") << "5-5" << QList<qint64>{5};
    QTest::newRow("dash up to the last") << "1099511627775-1099511627776"
                                         << QList<qint64>{1099511627775, 1099511627776};
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
    QTest::newRow("dash backwards") << "5-3"
                                    << "5-3"
                                    << "a < b";
    QTest::newRow("dash too far") << "5-2000000000000"
                                  << "5-2000000000000"
                                  << "at most 1000";
    QTest::newRow("open dash") << "1-"
                               << "1-" << form;
    QTest::newRow("thousands mark") << "1,024"
                                    << "024"
                                    << "a comma starts the next number";
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

void TestNumberList::realLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<double>>("expected"); // empty: refused
    QTest::addColumn<QString>("bad");
    QTest::newRow("one") << "0.5" << QList<double>{0.5} << QString();
    QTest::newRow("every way") << "1e-2,1/64, 2^3 -5" << QList<double>{0.01, 1.0 / 64, 8, -5} << QString();
    QTest::newRow("pasted") << "[[1, 0.1]; 1e-2\n3]" << QList<double>{1, 0.1, 0.01, 3} << QString();
    QTest::newRow("nothing") << " " << QList<double>{} << "";
    QTest::newRow("empty place") << "1,,2" << QList<double>{} << " (number 2)";
    QTest::newRow("open end") << "1," << QList<double>{} << " (number 2)";
    QTest::newRow("open start") << ",1" << QList<double>{} << " (number 1)";
    QTest::newRow("word") << "1,abc" << QList<double>{} << "abc (number 2)";
    QTest::newRow("infinite") << "inf" << QList<double>{} << "inf";
    QTest::newRow("thousands mark") << "1,024" << QList<double>{} << "024 (number 2)";
    const auto pointed = [](const char* item, int place, const char* point) {
        return QStringLiteral("%1 (number %2) (a comma starts the next number; decimals follow a point: %3)")
            .arg(QLatin1String(item))
            .arg(place)
            .arg(QLatin1String(point));
    };
    QTest::newRow("decimal commas") << "1,05; 1,1;1,2" << QList<double>{} << pointed("1,05", 1, "1.05");
    QTest::newRow("apart by spaces") << "1 0,1\n0,01" << QList<double>{} << pointed("0,1", 2, "0.1");
    QTest::newRow("with signs") << "1;-2,5e-3" << QList<double>{} << pointed("-2,5e-3", 2, "-2.5e-3");
    QTest::newRow("thousands apart by spaces") << "100 1,024" << QList<double>{} << "1,024 (number 2)";
    QTest::newRow("commas without a space")
        << "0.5,0.25 0.125,0.0625" << QList<double>{0.5, 0.25, 0.125, 0.0625} << QString();
    QTest::newRow("rows of a file") << "1,2,3,4\n5,6,7,8" << QList<double>{1, 2, 3, 4, 5, 6, 7, 8} << QString();
    QTest::newRow("nested brackets") << "[[1,2],[3,4]]" << QList<double>{1, 2, 3, 4} << QString();
}

void TestNumberList::realLists()
{
    QFETCH(QString, text);
    QFETCH(QList<double>, expected);
    QFETCH(QString, bad);
    try {
        const auto got = realList(text.toStdString(), "theta", "numbers");
        QCOMPARE(QList<double>(got.begin(), got.end()), expected);
        QVERIFY(!got.empty());
    } catch (const InputError& error) {
        QVERIFY2(expected.isEmpty(), error.what());
        QCOMPARE(error.problems().front().field, std::string("theta"));
        QCOMPARE(QString::fromStdString(error.problems().front().value), bad);
    }
}

QTEST_GUILESS_MAIN(TestNumberList)
#include "tst_number_list.moc"
