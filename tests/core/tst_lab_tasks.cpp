// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>
#include <set>

#include "core/lab/evaluation.h"
#include "core/lab/examples.h"
#include "support/tiny_run.h"

using namespace rope;
using namespace rope::lab;

/// Tasks of the Lab, and the setups that it refuses.
class TestLabTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badSetups_data()
    {
        QTest::addColumn<LabSetup>("setup");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* field, auto change) {
            LabSetup s = small();
            change(s);
            QTest::newRow(field) << s << QString(field);
        };
        row("task", [](LabSetup& s) { s.task = "chess"; });
        row("vocabulary", [](LabSetup& s) { s.task = "text"; });
        row("width", [](LabSetup& s) { s.shape.width = 40; });
        row("layers", [](LabSetup& s) { s.shape.layers = 5; });
        row("heads", [](LabSetup& s) { s.shape.heads = 3; });
        row("length", [](LabSetup& s) { s.length = 4097; });
        row("periods", [](LabSetup& s) { s.periods = {9, 8}; });
        row("batch", [](LabSetup& s) { s.batch = 0; });
        row("steps", [](LabSetup& s) { s.steps = 0; });
        row("rate", [](LabSetup& s) { s.rate = std::nan(""); });
        row("warmup", [](LabSetup& s) { s.warmup = -1; });
        row("rate_end", [](LabSetup& s) { s.rateEnd = 1.5; });
        row("head_dim", [](LabSetup& s) { s.rope.headDim = s.rope.rotaryDim = 32; });
        row("base", [](LabSetup& s) { s.rope.base = 1; });
        row("method", [](LabSetup& s) { s.rope.method = "nope"; });
    }
    void badSetups()
    {
        QFETCH(LabSetup, setup);
        QFETCH(QString, field);
        try {
            newRun(setup);
            QFAIL("accepted");
        } catch (const InputError& error) {
            QCOMPARE(QString::fromStdString(error.problems().front().field), field);
        }
    }

    void tasks_data()
    {
        QTest::addColumn<QString>("id");
        for (const Task& task : rope::lab::tasks())
            QTest::newRow(task.id.c_str()) << QString::fromStdString(task.id);
    }

    /// What is asked can be read where the task says, and is the same whoever asks.
    void tasks()
    {
        QFETCH(QString, id);
        const Task& task = *findTask(id.toStdString());
        QVERIFY(!task.title.empty() && !task.needs.empty());
        Examples examples(20, 96), one(1, 96);
        examples.fill(task, {8, 24}, 1, 0, Use::Training);
        one.fill(task, {8, 24}, 1, 13, Use::Training);
        QVERIFY(std::ranges::equal(one.tokens(), examples.tokens().subspan(std::size_t(13 * 96), 96)));
        int asked = 0;
        for (std::size_t i = 0; i < examples.tokens().size(); ++i) {
            QVERIFY(examples.tokens()[i] >= 0 && examples.tokens()[i] < task.vocabulary);
            const int target = examples.targets()[i], distance = examples.distances()[i];
            QVERIFY(target < task.vocabulary);
            asked += target >= 0;
            if (target < 0 || distance < 0)
                continue;
            QVERIFY(distance <= int(i % 96));
            if (id == QStringLiteral("count"))
                QVERIFY(target == distance && examples.tokens()[i - std::size_t(distance)] == 0);
            else
                QCOMPARE(examples.tokens()[i - std::size_t(distance)], target);
            // Where a repetition begins cannot be known: what is asked for comes after a token that was repeated.
            if (id == QStringLiteral("repeat"))
                QVERIFY(distance < int(i % 96) &&
                        examples.tokens()[i] == examples.tokens()[i - std::size_t(distance) - 1]);
        }
        QVERIFY(asked > 20 * 96 / 8);
    }

    /// What is measured of a text no training has seen: no stretch of 32 letters occurs in both.
    void measuredTextIsHeldOut()
    {
        constexpr int window = 32, length = 256, count = 200;
        std::set<std::vector<int>> trained;
        Examples examples(count, length);
        const auto stretches = [&](Use use, auto&& take) {
            examples.fill(*findTask("text"), {}, 1, 0, use);
            for (int i = 0; i < count; ++i)
                for (int t = 0; t + window <= length; ++t) {
                    const auto at = examples.tokens().begin() + i * length + t;
                    take(std::vector<int>(at, at + window));
                }
        };
        stretches(Use::Training, [&](std::vector<int> s) { trained.insert(std::move(s)); });
        QVERIFY(trained.size() > 5000);
        bool met = false;
        stretches(Use::Measuring, [&](const std::vector<int>& s) { met = met || trained.contains(s); });
        QVERIFY(!met);
    }
};

QTEST_GUILESS_MAIN(TestLabTasks)
#include "tst_lab_tasks.moc"
