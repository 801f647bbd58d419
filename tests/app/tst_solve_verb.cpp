// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/good_run.h"
#include "support/near.h"
#include "support/paths.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;

/// ropescope solve: answers in JSON and in words.
class TestSolveVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void solve();
    void solveAnswersInWords();
};

void TestSolveVerb::solve()
{
    const auto base = goodJson(words("solve base --train-length 4096 --target-length 16384 "
                                     "--criterion critical-dimension"))
                          .json();
    for (const char* key : {"quantity", "value", "criterion", "inputs"})
        QVERIFY2(base.contains(key), key);
    QCOMPARE(base["quantity"].get<std::string>(), std::string("base"));
    QCOMPARE(base["criterion"].get<std::string>(), std::string("critical-dimension"));
    QNEAR(base["value"].get<double>(), 71738, 1e-5);
    QVERIFY(!base.contains("islands"));

    const auto lambda = goodJson(words("solve lambda --train-length 2048 --target-length 8192")).json();
    QCOMPARE(lambda["criterion"].get<std::string>(), std::string("period-matching"));
    QNEAR(lambda["value"].get<double>(), 4.08899, 0, 5e-6);
    QCOMPARE(lambda["inputs"]["train_length"].get<int>(), 2048);

    const auto sign = goodJson(words("solve base --target-length 1024 --criterion sign")).json();
    QNEAR(sign["value"].get<double>(), 4295, 5e-4);
    QVERIFY(sign["islands"].size() > 1);
    QVERIFY(sign["islands"].at(0)["first"] == sign["value"]);

    const auto length = goodJson(words("solve length --base 500000 --criterion sign")).json();
    QCOMPARE(length["value"].get<double>(), 18438.0);
    const auto one = goodJson(words("solve base --criterion one-frequency --dim 512 --pair 129 --value 0.01")).json();
    QNEAR(one["value"].get<double>(), 10000, 1e-12);
}

void TestSolveVerb::solveAnswersInWords()
{
    const Run run = good(words("solve base --train-length 4096 --target-length 1024 --criterion sign"));
    QVERIFY2(run.out.startsWith("base 4,29") && run.out.contains("bases that pass"), run.out.constData());
    QVERIFY(good(words("solve factor --value 20000")).out.contains("the same as"));
}

QTEST_GUILESS_MAIN(TestSolveVerb)
#include "tst_solve_verb.moc"
