// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/rope/frequencies.h"
#include "core/scene/scene_text.h"
#include "support/good_run.h"
#include "support/paths.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;
using Reals = std::vector<double>;

/// The options of the scene, the same behind every verb: over a config, a saved scene, one after the other.
class TestSceneOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsOverrideConfig();
    void dimTurnsTheSamePart();
    void sceneFile();
    void currentLength();
    void methodSettings();

private:
    QTemporaryDir m_dir;
};

void TestSceneOptions::optionsOverrideConfig()
{
    const auto model = goodJson(words("compute frequencies --model llama-2-7b")).json();
    QCOMPARE(model["head_dim"].get<int>(), 128);
    const auto json = goodJson(words("--base 500 compute frequencies --model llama-2-7b --pairing interleaved")).json();
    QCOMPARE(json["head_dim"].get<int>(), 128);
    QCOMPARE(json["base"].get<double>(), 500.0);
    QCOMPARE(json["pairing"].get<std::string>(), std::string("interleaved"));
}

void TestSceneOptions::dimTurnsTheSamePart()
{
    QCOMPARE(goodJson(words("compute frequencies --dim 64")).json()["rotary_dim"].get<int>(), 64);
    QCOMPARE(goodJson(words("compute frequencies --dim 64 --rotary-dim 16")).json()["rotary_dim"].get<int>(), 16);
    // phi-2: 32 of 80 elements turn.
    QCOMPARE(goodJson(words("compute frequencies --model phi-2 --dim 160")).json()["rotary_dim"].get<int>(), 64);
}

void TestSceneOptions::sceneFile()
{
    Scene scene;
    scene.active.base = 123456.789;
    scene.active.headDim = 96;
    scene.active.rotaryDim = 48;
    const QString file = writeFile(m_dir, QStringLiteral("scene.json"), sceneText(scene));
    const auto json = goodJson(words("compute frequencies --lambda 2 --config") << file).json();
    scene.active.lambda = 2;
    QVERIFY(json["theta"].get<Reals>() == frequenciesOf(scene.active, scene.context).theta);
}

void TestSceneOptions::currentLength()
{
    // What a config's library holds after loading; a named length is looked at; an explicit n always wins.
    const auto thetaOf = [](const char* args) { return goodJson(words(args)).json()["theta"].get<Reals>(); };
    const Reals plain = thetaOf("compute frequencies --model llama-2-7b");
    QVERIFY(thetaOf("compute frequencies --model llama-2-7b --method dynamic --set factor=2") == plain);
    const char* grown = "compute frequencies --model llama-2-7b --method dynamic --set factor=2 --target-length 16384";
    QVERIFY(thetaOf(grown).back() < plain.back());
    const char* explicitly = "compute frequencies --model llama-2-7b --target-length 16384 --seq-len 4096 "
                             "--set factor=2 --method dynamic";
    QVERIFY(thetaOf(explicitly) == plain);
}

void TestSceneOptions::methodSettings()
{
    const char* args = "compute frequencies --train-length 2048 --target-length 8192 --method yarn "
                       "--set factor=10 --set beta_fast=20 --set truncate=false";
    RopeSpec spec;
    spec.trainLength = 2048;
    spec.method = "yarn";
    spec.tunables = {{"factor", 10.0}, {"beta_fast", 20.0}, {"truncate", 0.0}};
    const Frequencies f = frequenciesOf(spec, {8192, {}});
    const auto json = goodJson(words(args)).json();
    QVERIFY(json["theta"].get<Reals>() == f.theta);
    QVERIFY(json["attention_factor"].get<double>() == f.attentionFactor);
    const auto lists = goodJson(words("compute frequencies --dim 4 --method longrope --seq-len 100 "
                                      "--set short_factor=1,2 --set long_factor=4,8"))
                           .json();
    QVERIFY(lists["theta"].get<Reals>() == (Reals{1.0, 0.01 / 2}));
}

QTEST_GUILESS_MAIN(TestSceneOptions)
#include "tst_scene_options.moc"
