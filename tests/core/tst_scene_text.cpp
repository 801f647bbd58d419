// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/model/problem.h"
#include "core/scene/scene_text.h"

using namespace rope;

class TestSceneText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultIsShort();
    void roundTripIsExact();
    void smallHeadNeedsNoSelectedPair();
    void badText_data();
    void badText();
    void tellsScenesFromConfigs();
};

void TestSceneText::defaultIsShort()
{
    const std::string text = sceneText(Scene{});
    QVERIFY(text.size() < 250);
    QVERIFY(sceneFromText(text) == Scene{});
}

void TestSceneText::roundTripIsExact()
{
    Scene s;
    s.name = "Llama “3.1” 8B\n";
    s.active.headDim = 96;
    s.active.rotaryDim = 48;
    s.active.base = 500000.1;
    s.active.lambda = 1.0 / 3.0;
    s.active.thetaMode = ThetaMode::Custom;
    s.active.identicalTheta = 0.1 + 0.2;
    s.active.customTheta = {1.0, 1e-300, 0.1};
    s.active.pairing = Pairing::InterleavedToHalf;
    s.active.trainLength = 8191;
    s.active.method = "longrope";
    s.active.tunables = {{"factor", 3.3}, {"short_factor", std::vector<double>{1.05, 2.0}}};
    s.context = {131072, 5000};
    s.pins = {{s.active, "first", 3}, {RopeSpec{}, "", 0}};
    s.position = 16777215;
    s.distance = 777;
    s.query = {0.1, -2};
    s.key = {1e-300, 3};
    s.maxDistance = 1 << 20;
    s.pairs = {1, 7, 24};
    s.selectedPair = 7;
    s.figureOptions = {{"decay.axis", "log"}};
    QVERIFY(sceneFromText(sceneText(s)) == s);
    for (int mode = 0; mode <= int(ThetaMode::None); ++mode) {
        s.active.thetaMode = ThetaMode(mode);
        QVERIFY(sceneFromText(sceneText(s)) == s);
    }
}

void TestSceneText::smallHeadNeedsNoSelectedPair()
{
    const Scene s = sceneFromText(R"({"ropescope_scene": 1, "rope": {"head_dim": 8}})");
    QCOMPARE(s.selectedPair, 4);
    QVERIFY(problemsOf(s).empty());
}

void TestSceneText::badText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("no version") << QByteArray(R"({})") << "ropescope_scene";
    QTest::newRow("newer version") << QByteArray(R"({"ropescope_scene": 2})") << "ropescope_scene";
    QTest::newRow("unknown field") << QByteArray(R"({"ropescope_scene": 1, "colour": "red"})") << "colour";
    QTest::newRow("unknown field of the RoPE")
        << QByteArray(R"({"ropescope_scene": 1, "rope": {"dim": 3}})") << "rope.dim";
    QTest::newRow("text for a number") << QByteArray(R"({"ropescope_scene": 1, "rope": {"base": "10000"}})")
                                       << "rope.base";
    QTest::newRow("fraction for a whole number")
        << QByteArray(R"({"ropescope_scene": 1, "target_length": 1.5})") << "target_length";
    QTest::newRow("bad mode") << QByteArray(R"({"ropescope_scene": 1, "rope": {"theta_mode": "wild"}})")
                              << "rope.theta_mode";
    QTest::newRow("bad pairing") << QByteArray(R"({"ropescope_scene": 1, "rope": {"pairing": "thirds"}})")
                                 << "rope.pairing";
    QTest::newRow("pins no list") << QByteArray(R"({"ropescope_scene": 1, "pins": 3})") << "pins";
    QTest::newRow("bad pin") << QByteArray(R"({"ropescope_scene": 1, "pins": [{"rope": {"lambda": []}}]})")
                             << "pins[0].rope.lambda";
    QTest::newRow("bad pairs") << QByteArray(R"({"ropescope_scene": 1, "pairs": [1.5]})") << "pairs";
    QTest::newRow("pair out of an int") << QByteArray(R"({"ropescope_scene": 1, "pairs": [1e300]})") << "pairs";
    QTest::newRow("pair below an int") << QByteArray(R"({"ropescope_scene": 1, "pairs": [-3e9]})") << "pairs";
    // Read as unsigned by the JSON library, they must not wrap around.
    for (const char* field : {"target_length", "seq_len", "position", "distance", "max_distance", "selected_pair"})
        for (const char* value : {"18446744073709551611", "9223372036854775808", "1e300", "-1e300", "1.5"})
            QTest::addRow("%s %s", field, value)
                << QByteArray("{\"ropescope_scene\": 1, \"") + field + "\": " + value + "}" << field;
    for (const char* field : {"head_dim", "rotary_dim", "train_length"})
        for (const char* value : {"18446744073709551611", "1e300"})
            QTest::addRow("rope.%s %s", field, value)
                << QByteArray("{\"ropescope_scene\": 1, \"rope\": {\"") + field + "\": " + value + "}}"
                << QStringLiteral("rope.") + QLatin1String(field);
    QTest::newRow("colour that wraps") << QByteArray(
                                              R"({"ropescope_scene": 1, "pins": [{"colour": 18446744073709551611}]})")
                                       << "pins[0].colour";
    QTest::newRow("version that wraps") << QByteArray(R"({"ropescope_scene": 18446744073709551617})")
                                        << "ropescope_scene";
    QTest::newRow("bad tunables") << QByteArray(R"({"ropescope_scene": 1, "rope": {"tunables": {"factor": "4"}}})")
                                  << "rope.tunables.factor";
    QTest::newRow("not JSON") << QByteArray("ropescope_scene") << "scene";
}

void TestSceneText::badText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, field);
    try {
        sceneFromText(text.toStdString());
        QFAIL("no error");
    } catch (const InputError& e) {
        QCOMPARE(QString::fromStdString(e.problems().front().field), field);
    }
}

void TestSceneText::tellsScenesFromConfigs()
{
    QVERIFY(looksLikeScene(sceneText(Scene{})));
    QVERIFY(!looksLikeScene(R"({"model_type": "llama"})"));
}

QTEST_GUILESS_MAIN(TestSceneText)
#include "tst_scene_text.moc"
