// SPDX-License-Identifier: GPL-3.0-or-later
// What lessons say of the tasks of the Lab and no figure shows: worked out apart from the lessons.
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/lab/task.h"
#include "core/lessons/reading/lesson_text.h"

using namespace rope;
using namespace rope::lab;

namespace {

/// How often the token that occurs most often in the period is the one that is asked for.
double shareByCounting(const PeriodRange& periods)
{
    constexpr int length = 64, sequences = 4000;
    const Task& task = *findTask("repeat");
    std::vector<int> tokens(length), targets(length), distances(length);
    double share = 0;
    for (int i = 0; i < sequences; ++i) {
        RandomBits random(1, static_cast<std::uint64_t>(i));
        std::ranges::fill(targets, -1);
        std::ranges::fill(distances, -1);
        task.fill(random, periods, {tokens, targets, distances});
        const int asked = *std::ranges::find_if(distances, [](int d) { return d >= 0; });
        std::map<int, int> count;
        for (int t = 0; t <= asked; ++t)
            ++count[tokens[static_cast<std::size_t>(t)]];
        const int most = std::ranges::max_element(count, {}, [](const auto& c) { return c.second; })->first;
        const auto places = std::ranges::count_if(targets, [](int target) { return target >= 0; });
        share += double(std::ranges::count(targets, most)) / double(places) / sequences;
    }
    return share;
}

} // namespace

class TestLessonClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countingIsNotEnough();
};

/// "Of 8 tokens drawn from 32 that is about one in five, of 24 one in eight: 16 % on average", and what decides the
/// question lies above all of them.
void TestLessonClaims::countingIsNotEnough()
{
    const double eight = shareByCounting({8, 8}), many = shareByCounting({24, 24}), all = shareByCounting({8, 24});
    QVERIFY2(std::abs(eight - 0.2) < 0.02, qPrintable(QString::number(eight)));
    QVERIFY2(std::abs(many - 0.125) < 0.01, qPrintable(QString::number(many)));
    QVERIFY2(std::abs(all - 0.16) < 0.005, qPrintable(QString::number(all)));
    const Question& q = *findLesson("positions-in-a-model")->steps[0].question;
    QCOMPARE(q.holds, std::string("lab_accuracy < 0.21"));
    QVERIFY(eight < 0.215);
    QVERIFY(q.explain.find("16 % on average") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestLessonClaims)
#include "tst_lesson_claims.moc"
