// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_sweep.h"

using namespace rope;

class TestSceneSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldReachesBothEnds_data();
    void everyFieldReachesBothEnds();
    void steps();
    void refused_data();
    void refused();
};

void TestSceneSweep::everyFieldReachesBothEnds_data()
{
    QTest::addColumn<QString>("field");
    for (const SweepField& field : sweepFields())
        QTest::newRow(field.id) << QString::fromLatin1(field.id);
}

void TestSceneSweep::everyFieldReachesBothEnds()
{
    QFETCH(QString, field);
    const Sweep sweep = sweepFrom((field + QStringLiteral("=3:48")).toStdString(), 7);
    const SweepField& f = *sweep.field;
    QCOMPARE(f.get(sweptScene(Scene(), sweep, 0)), 3.0);
    QCOMPARE(f.get(sweptScene(Scene(), sweep, 6)), 48.0);
    double before = 0;
    for (int frame = 0; frame < 7; ++frame) {
        const double now = f.get(sweptScene(Scene(), sweep, frame));
        QVERIFY(now > before);
        before = now;
    }
    Scene other = sweptScene(Scene(), sweep, 3);
    f.set(other, f.get(Scene()));
    QVERIFY(other == Scene()); // and moves nothing else
}

void TestSceneSweep::steps()
{
    const auto at = [](const char* text, int frame) {
        const Sweep sweep = sweepFrom(text, 5);
        return sweep.field->get(sweptScene(Scene(), sweep, frame));
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
        sweepFrom(text.toStdString(), frames);
        QFAIL("was taken");
    } catch (const InputError& error) {
        QCOMPARE(QString::fromStdString(error.problems().front().field), field);
    }
}

QTEST_APPLESS_MAIN(TestSceneSweep)
#include "tst_scene_sweep.moc"
