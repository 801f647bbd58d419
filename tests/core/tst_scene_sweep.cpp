// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "core/scene/scene_sweep.h"

using namespace rope;

class TestSceneSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldReachesBothEnds_data();
    void everyFieldReachesBothEnds();
    void everyNumberOfAMethod_data();
    void everyNumberOfAMethod();
    void theCommonFrequencyWhereThereIsOne();
    void steps();
    void refused_data();
    void refused();
    void endsOutside_data();
    void endsOutside();
};

void TestSceneSweep::everyFieldReachesBothEnds_data()
{
    QTest::addColumn<QString>("field");
    for (const SweepField& field : sweepFields(Scene()))
        QTest::newRow(field.id.c_str()) << QString::fromStdString(field.id);
}

void TestSceneSweep::everyFieldReachesBothEnds()
{
    QFETCH(QString, field);
    const Sweep sweep = sweepFrom((field + QStringLiteral("=4:64")).toStdString(), 7, Scene());
    const SweepField& f = sweep.field;
    QCOMPARE(f.get(sweptScene(Scene(), sweep, 0)), 4.0);
    QCOMPARE(f.get(sweptScene(Scene(), sweep, 6)), 64.0);
    double before = 0;
    for (int frame = 0; frame < 7; ++frame) {
        const double now = f.get(sweptScene(Scene(), sweep, frame));
        QVERIFY(now > before);
        before = now;
    }
    Scene other = sweptScene(Scene(), sweep, 3);
    f.set(other, f.get(Scene()));
    QVERIFY(other.active == Scene().active && other.context == Scene().context); // and moves nothing else
    if (!field.endsWith(QStringLiteral("dim")))                                  // there are fewer pairs to select
        QVERIFY(other == Scene());
}

void TestSceneSweep::theCommonFrequencyWhereThereIsOne()
{
    Scene scene;
    QVERIFY(!findSweepField("theta", scene));
    scene.active.thetaMode = ThetaMode::Identical;
    const Sweep sweep = sweepFrom("theta=0.01:1", 3, scene);
    QCOMPARE(sweptScene(scene, sweep, 0).active.identicalTheta, 0.01);
    QCOMPARE(sweptScene(scene, sweep, 1).active.identicalTheta, 0.1);
    QCOMPARE(sweptScene(scene, sweep, 2).active.identicalTheta, 1.0);
}

void TestSceneSweep::everyNumberOfAMethod_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("tunable");
    for (const Method& method : methods())
        for (const Tunable& t : method.tunables)
            if (t.kind == TunableKind::Number || t.kind == TunableKind::Integer)
                QTest::addRow("%s, %s", method.id.c_str(), t.id.c_str())
                    << QString::fromStdString(method.id) << QString::fromStdString(t.id);
}

/// Every number of every method moves, between the ends that are offered, and is no field of another method.
void TestSceneSweep::everyNumberOfAMethod()
{
    QFETCH(QString, method);
    QFETCH(QString, tunable);
    Scene scene;
    setMethod(scene, method.toStdString());
    const std::string id =
        (findSweepField(tunable.toStdString(), Scene()) ? method + QLatin1Char('.') + tunable : tunable).toStdString();
    const auto field = findSweepField(id, scene);
    QVERIFY(field);
    const auto [from, to] = field->usual(scene);
    QVERIFY(from < to);
    const std::string text = id + "=" + shownNumber(from, 12) + ":" + shownNumber(to, 12);
    const Sweep sweep = sweepFrom(text, 3, scene);
    const Scene first = sweptScene(scene, sweep, 0), last = sweptScene(scene, sweep, 2);
    QVERIFY(std::abs(field->get(first) - from) <= 1e-9 * std::abs(from)); // as it was written
    QVERIFY(std::abs(field->get(last) - to) <= 1e-9 * std::abs(to));
    QVERIFY(!(first == last));
    Scene plain;
    plain.active.method = "none";
    QVERIFY_EXCEPTION_THROWN(sweepFrom(text, 3, plain), InputError);
}

void TestSceneSweep::steps()
{
    const auto at = [](const char* text, int frame) {
        const Sweep sweep = sweepFrom(text, 5, Scene());
        return sweep.field.get(sweptScene(Scene(), sweep, frame));
    };
    QCOMPARE(at("position=0:1000", 1), 250.0);
    QCOMPARE(at("position=1000:0", 1), 750.0);
    QVERIFY(std::abs(at("base=1:10000", 1) - 10) < 1e-9); // relative 1e-10
    QVERIFY(std::abs(at("base=100:1e6", 2) - 10000) < 1e-6);
    QCOMPARE(at("position=1k:2Ki", 4), 2048.0);
}

void TestSceneSweep::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("frames");
    QTest::addColumn<QString>("field");
    QTest::newRow("no field") << "0:10" << 5 << "sweep";
    QTest::newRow("unknown") << "colour=0:10" << 5 << "sweep";
    QTest::newRow("one end") << "position=5" << 5 << "sweep";
    QTest::newRow("no number") << "position=a:b" << 5 << "sweep";
    QTest::newRow("ratio from nothing") << "base=0:10" << 5 << "sweep";
    QTest::newRow("one frame") << "position=0:10" << 1 << "frames";
    QTest::newRow("endless") << "position=0:10" << 1000000 << "frames";
}

void TestSceneSweep::refused()
{
    QFETCH(QString, text);
    QFETCH(int, frames);
    QFETCH(QString, field);
    try {
        sweepFrom(text.toStdString(), frames, Scene());
        QFAIL("was taken");
    } catch (const InputError& error) {
        QCOMPARE(QString::fromStdString(error.problems().front().field), field);
    }
}

void TestSceneSweep::endsOutside_data()
{
    QTest::addColumn<bool>("sound");
    for (const char* text : {"pair=0:3", "pair=1:65", "position=-1:5", "distance=0:9e99", "distance=-9e99:1",
                             "base=0.5:9", "dim=16:4096", "rotary-dim=16:256"})
        QTest::newRow(text) << false;
    for (const char* text : {"pair=1:64", "dim=16:128", "rotary-dim=16:128", "position=0:5", "distance=9:0", "base=2:9",
                             "target-length=1:9"})
        QTest::newRow(text) << true;
}

/// Nothing is moved to where it would be allowed.
void TestSceneSweep::endsOutside()
{
    QFETCH(bool, sound);
    const Sweep sweep = sweepFrom(QTest::currentDataTag(), 2, Scene());
    try {
        checkSweep(Scene(), sweep);
        QVERIFY(sound);
    } catch (const InputError& error) {
        QVERIFY(!sound);
        QCOMPARE(error.problems().front().field, std::string("sweep"));
    }
}

QTEST_APPLESS_MAIN(TestSceneSweep)
#include "tst_scene_sweep.moc"
