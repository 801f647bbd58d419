// SPDX-License-Identifier: GPL-3.0-or-later
// `ropescope explain` and `list glossary`.
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "core/reference/glossary.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void glossaryIsListed();
    void figures_data();
    void figures();
    void numbersAreOfTheModel();
    void terms();
    void inAnotherLanguage();
    void bad_data();
    void bad();
};

void TestExplain::glossaryIsListed()
{
    const auto all = ropescope({"list", "glossary", "--format", "json"}).json();
    QCOMPARE(all.size(), glossary().size());
    for (const auto& term : all) {
        QVERIFY(!findFigure(term.at("id").get<std::string>())); // explain takes both
        QVERIFY(!term.at("means").get<std::string>().empty());
        QVERIFY(term.at("means").get<std::string>().find_first_of("*$") == std::string::npos);
    }
    const QByteArray table = ropescope({"list", "glossary"}).out;
    QVERIFY(table.contains("rope_theta") && table.contains("training-length"));
}

void TestExplain::figures_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"periods", "precision", "lab_heads"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestExplain::figures()
{
    QFETCH(QString, id);
    const Run run = ropescope({"explain", id});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    QVERIFY(run.out.startsWith(QByteArray::fromStdString(findFigure(id.toStdString())->title.english())));
    for (const char* heading : {"What it shows", "Formula", "How to read it", "Source"})
        QVERIFY2(run.out.contains(heading), run.out.constData());
    QVERIFY(!run.out.contains('{') && !run.out.contains("**"));
}

void TestExplain::numbersAreOfTheModel()
{
    QVERIFY(ropescope({"explain", "decay"}).out.contains("1,707"));
    const QByteArray llama = ropescope({"explain", "decay", "--model", "llama-3.1-8b"}).out;
    QVERIFY(llama.contains("85,130") || llama.contains("85,133"));
}

void TestExplain::terms()
{
    QVERIFY(ropescope({"explain", "frequency"}).out.startsWith("frequency   θ_k = b^(−2(k−1)/d)"));
    QVERIFY(ropescope({"explain", "frequency", "--pairs-from", "0"}).out.startsWith("frequency   θ_k = b^(−2k/d)"));
    QVERIFY(ropescope({"explain", "base", "--notation", "hf"}).out.startsWith("base   rope_theta"));
}

void TestExplain::inAnotherLanguage()
{
    const Run term = ropescope({"explain", "frequency", "--language", "zh_CN"});
    QCOMPARE(term.status, 0);
    QCOMPARE(term.err, QByteArray());
    QVERIFY(term.out.startsWith("频率   θ_k = b^(−2(k−1)/d)"));
    QVERIFY(term.out.contains("来源：RoFormer，式 (15)") && term.out.contains("参见：周期、旋转角、底数"));
    const QByteArray page = ropescope({"explain", "decay", "--language", "zh_CN"}).out;
    QVERIFY2(page.contains("怎样读图") && page.contains("1,707") && !page.contains("How to read it"), page.constData());
    QVERIFY(ropescope({"list", "glossary", "--language", "zh_CN"}).out.contains("周期"));
    QCOMPARE(ropescope({"explain", "frequency", "--language", "en"}).out, ropescope({"explain", "frequency"}).out);
}

void TestExplain::bad_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("name") << QStringList{"explain", "nonsense"} << QByteArray("NAME is nonsense");
    QTest::newRow("none") << QStringList{"explain"} << QByteArray("NAME is missing");
    QTest::newRow("notation") << QStringList{"explain", "base", "--notation", "x"}
                              << QByteArray("course, roformer or hf");
    QTest::newRow("count") << QStringList{"explain", "base", "--pairs-from", "2"} << QByteArray("1 or 0");
    QTest::newRow("language") << QStringList{"explain", "base", "--language", "x"} << QByteArray("zh_CN");
}

void TestExplain::bad()
{
    QFETCH(QStringList, args);
    QFETCH(QByteArray, said);
    const Run run = ropescope(args);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(run.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
