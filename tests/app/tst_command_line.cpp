// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, run as a script runs it: no display, results on stdout.
#include <QTest>
#include <cmath>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/rope/frequencies.h"
#include "core/rope/rotation.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_text.h"
#include "support/data.h"
#include "support/near.h"
#include "support/paths.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;
using Reals = std::vector<double>;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelp_data();
    void versionAndHelp();
    void frequencies();
    void periodOfStillPairIsNull();
    void numbersReadBack();
    void aNameIsSafeInATerminal();
    void optionsOverrideConfig();
    void dimTurnsTheSamePart();
    void sceneFile();
    void currentLength();
    void methodSettings();
    void referenceConfigs_data();
    void referenceConfigs();
    void angles();
    void rotateReference_data();
    void rotateReference();
    void oneRowServesAllPositions();
    void lastElementsTurn();
    void kernel();
    void analysis();
    void solve();
    void solveAnswersInWords();
    void tablesAndCsv();
    void lists_data();
    void lists();
    void writesToAFullDeviceFail();

private:
    QTemporaryDir m_dir;
};

namespace {

/// Runs and demands success with a quiet stderr.
Run good(const QStringList& args)
{
    const Run run = ropescope(args);
    if (!run.exited || run.status != 0 || !run.err.isEmpty())
        qWarning() << args << "ended with" << run.status << run.err;
    return run.err.isEmpty() && run.status == 0 ? run : Run{};
}

Run goodJson(QStringList args)
{
    args << QStringLiteral("--format") << QStringLiteral("json");
    return good(args);
}

std::vector<std::string> keysOf(const nlohmann::ordered_json& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

void TestCommandLine::versionAndHelp_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("says");
    QTest::newRow("version") << words("--version") << "ropescope 0.";
    QTest::newRow("help") << words("--help") << "compute";
    QTest::newRow("compute") << words("compute --help") << "--rotary-dim";
    QTest::newRow("compute keys") << words("compute --help") << "attention_factor theta period";
    QTest::newRow("export") << words("export --help") << "--theme";
    QTest::newRow("list") << words("list --help") << "methods, figures, models";
}

void TestCommandLine::versionAndHelp()
{
    QFETCH(QStringList, args);
    QFETCH(QString, says);
    const Run run = good(args);
    QVERIFY2(QString::fromUtf8(run.out).contains(says), run.out.constData());
}

void TestCommandLine::frequencies()
{
    const auto json = goodJson(words("compute frequencies --dim 8")).json();
    QCOMPARE(keysOf(json), (std::vector<std::string>{"head_dim", "rotary_dim", "base", "lambda", "method", "pairing",
                                                     "attention_factor", "theta", "period"}));
    QCOMPARE(json["head_dim"].get<int>(), 8);
    QCOMPARE(json["rotary_dim"].get<int>(), 8);
    QCOMPARE(json["pairing"].get<std::string>(), std::string("half"));
    QCOMPARE(json["method"].get<std::string>(), std::string("none"));
    const Reals expected{1, 0.1, 0.01, 0.001};
    for (std::size_t i = 0; i < 4; ++i)
        QNEAR(json["theta"].at(i).get<double>(), expected[i], 1e-15);
    QVERIFY2(QString::fromUtf8(goodJson(words("compute frequencies --dim 8")).out).contains("0.10000000000000001"),
             "17 significant digits");
}

void TestCommandLine::periodOfStillPairIsNull()
{
    const auto json = goodJson(words("compute frequencies --dim 4 --theta custom:0.5,0")).json();
    QVERIFY(json["period"].at(1).is_null());
    QCOMPARE(json["theta"].at(1).get<double>(), 0.0);
    const auto still =
        goodJson(words("compute frequencies --dim 4 --theta none --method linear --set factor=8")).json();
    QVERIFY(still["theta"].get<Reals>() == Reals({0, 0}));
    const Run csv = good(words("compute frequencies --dim 4 --theta custom:0.5,0 --format csv"));
    QVERIFY(csv.out.contains("\n2,0,inf,0\n"));
}

/// What a file calls its scene may hold escape sequences; a terminal shows none of them.
void TestCommandLine::aNameIsSafeInATerminal()
{
    const QTemporaryDir dir;
    const QString file = test::writeFile(dir, QStringLiteral("s.ropescope"),
                                         R"({"ropescope_scene": 1, "name": "a\u001b[31mb\u009bc\u202ed\ne"})");
    const test::Run run = good(words("compute frequencies --dim 8 --config") << file);
    QVERIFY2(run.out.startsWith("a [31mb c d e, edited: d = 8"), run.out.constData());
    QVERIFY(!run.out.contains('\x1b'));
}

void TestCommandLine::numbersReadBack()
{
    RopeSpec spec;
    spec.base = 12345.678;
    spec.lambda = 0.3;
    spec.headDim = spec.rotaryDim = 96;
    const Frequencies f = frequenciesOf(spec, {});
    const auto json = goodJson(words("compute frequencies --dim 96 --base 12345.678 --lambda 0.3")).json();
    QVERIFY(json["theta"].get<Reals>() == f.theta);
    QVERIFY(json["period"].get<Reals>() == periodsOf(f.theta));
    QVERIFY(json["base"].get<double>() == 12345.678);
    QVERIFY(json["lambda"].get<double>() == 0.3);
    QVERIFY(goodJson(words("compute frequencies --lambda 1/64")).json()["lambda"].get<double>() == 1.0 / 64);
    for (const char* bad : {"1/", "/64", "1/0", "1/64/", "1,5", "1/2pi"})
        QCOMPARE(ropescope(words("compute frequencies --lambda") << QString::fromUtf8(bad)).status, 2);
}

void TestCommandLine::optionsOverrideConfig()
{
    const auto model = goodJson(words("compute frequencies --model llama-2-7b")).json();
    QCOMPARE(model["head_dim"].get<int>(), 128);
    const auto json = goodJson(words("--base 500 compute frequencies --model llama-2-7b --pairing interleaved")).json();
    QCOMPARE(json["head_dim"].get<int>(), 128);
    QCOMPARE(json["base"].get<double>(), 500.0);
    QCOMPARE(json["pairing"].get<std::string>(), std::string("interleaved"));
}

void TestCommandLine::dimTurnsTheSamePart()
{
    QCOMPARE(goodJson(words("compute frequencies --dim 64")).json()["rotary_dim"].get<int>(), 64);
    QCOMPARE(goodJson(words("compute frequencies --dim 64 --rotary-dim 16")).json()["rotary_dim"].get<int>(), 16);
    // phi-2: 32 of 80 elements turn.
    QCOMPARE(goodJson(words("compute frequencies --model phi-2 --dim 160")).json()["rotary_dim"].get<int>(), 64);
}

void TestCommandLine::sceneFile()
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

void TestCommandLine::currentLength()
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

void TestCommandLine::methodSettings()
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

void TestCommandLine::referenceConfigs_data()
{
    QTest::addColumn<int>("index");
    const auto cases = casesOf("hf_inv_freq.json");
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i]["name"].get<std::string>().c_str()) << int(i);
}

void TestCommandLine::referenceConfigs()
{
    QFETCH(int, index);
    const auto test = casesOf("hf_inv_freq.json").at(std::size_t(index));
    const QString file = writeFile(m_dir, QStringLiteral("config.json"), test["config"].dump());
    QStringList args = words("compute frequencies --format json --config");
    args << file;
    if (test.contains("layer_type"))
        args << QStringLiteral("--layer-type") << QString::fromStdString(test["layer_type"].get<std::string>());
    if (test.contains("seq_len") && !test["seq_len"].is_null())
        args << QStringLiteral("--seq-len") << QString::number(test["seq_len"].get<qint64>());
    const Run run = ropescope(args); // an odd config may warn on stderr
    QCOMPARE(run.status, 0);
    const auto json = run.json();
    const auto expected = test["inv_freq"].get<Reals>();
    const auto theta = json["theta"].get<Reals>();
    QCOMPARE(theta.size(), expected.size());
    for (std::size_t i = 0; i < theta.size(); ++i)
        QNEAR(theta[i], expected[i], 1e-13);
    QNEAR(json["attention_factor"].get<double>(), test["attention_factor"].get<double>(), 1e-12);
    QCOMPARE(json["pairing"].get<std::string>(), std::string(toId(pairingOf(test))));
}

void TestCommandLine::angles()
{
    const auto json = goodJson(words("compute angles --dim 8 --positions 0:4096:1365 --pairs 1,3")).json();
    QCOMPARE(keysOf(json), (std::vector<std::string>{"positions", "pairs", "angle"}));
    QCOMPARE(json["positions"].dump(), std::string("[0,1365,2730,4095]"));
    QCOMPARE(json["pairs"].dump(), std::string("[1,3]"));
    QCOMPARE(json["angle"].size(), std::size_t(4));
    QCOMPARE(json["angle"].at(3).at(0).get<double>(), 4095.0);
    QNEAR(json["angle"].at(3).at(1).get<double>(), 40.95, 1e-15);
    const auto all = goodJson(words("compute angles --dim 8 --position 7")).json();
    QCOMPARE(all["positions"].dump(), std::string("[7]"));
    QCOMPARE(all["pairs"].size(), std::size_t(4));
    QCOMPARE(goodJson(words("compute angles --dim 8")).json()["positions"].size(), std::size_t(16));
}

void TestCommandLine::rotateReference_data()
{
    QTest::addColumn<int>("index");
    const auto cases = casesOf("hf_rotated.json");
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i]["name"].get<std::string>().c_str()) << int(i);
}

void TestCommandLine::rotateReference()
{
    QFETCH(int, index);
    const auto test = casesOf("hf_rotated.json").at(std::size_t(index));
    const auto configs = casesOf("hf_inv_freq.json");
    const auto of =
        std::find_if(configs.begin(), configs.end(), [&](const auto& c) { return c["name"] == test["name"]; });
    QVERIFY(of != configs.end());
    QStringList args = words("compute rotate --format json");
    args << QStringLiteral("--config") << writeFile(m_dir, QStringLiteral("c.json"), of->at("config").dump());
    args << QStringLiteral("--vector")
         << writeFile(m_dir, QStringLiteral("x.json"), nlohmann::json{{"x", test["x"]}}.dump());
    QStringList positions;
    for (const auto& p : test["positions"])
        positions << QString::number(p.get<qint64>());
    args << QStringLiteral("--positions") << positions.join(QLatin1Char(','));
    if (of->contains("seq_len") && !of->at("seq_len").is_null())
        args << QStringLiteral("--seq-len") << QString::number(of->at("seq_len").get<qint64>());
    const auto json = ropescope(args).json();
    QCOMPARE(keysOf(json), (std::vector<std::string>{"positions", "y"}));
    QVERIFY(json["positions"] == test["positions"]);
    for (std::size_t row = 0; row < test["y"].size(); ++row)
        for (std::size_t i = 0; i < test["y"][row].size(); ++i)
            QNEAR(json["y"].at(row).at(i).get<double>(), test["y"][row][i].get<double>(), 0, 1e-10);
}

void TestCommandLine::oneRowServesAllPositions()
{
    const QString one = writeFile(m_dir, QStringLiteral("one.json"), R"({"x": [1, 0, 0, 0]})");
    const auto json = goodJson(words("compute rotate --dim 4 --positions 0,1 --vector") << one).json();
    QVERIFY(json["y"].at(0).get<Reals>() == (Reals{1, 0, 0, 0}));
    QNEAR(json["y"].at(1).at(0).get<double>(), std::cos(1.0), 1e-15);
    QNEAR(json["y"].at(1).at(2).get<double>(), std::sin(1.0), 1e-15);
    QCOMPARE(goodJson(words("compute rotate --dim 4 --vector") << one).json()["positions"].dump(),
             std::string("[1024]"));
    const QString two = writeFile(m_dir, QStringLiteral("two.json"), R"({"x": [[1, 0], [0, 1]]})");
    const auto rows = goodJson(words("compute rotate --dim 2 --vector") << two).json();
    QCOMPARE(rows["positions"].dump(), std::string("[0,1]"));
    QNEAR(rows["y"].at(1).at(0).get<double>(), -std::sin(1.0), 1e-15);
}

void TestCommandLine::lastElementsTurn()
{
    const QString scene = writeFile(m_dir, QStringLiteral("tail.rope.json"),
                                    R"({"ropescope_scene": 1, "rope":
        {"head_dim": 6, "rotary_dim": 2, "turns_tail": true, "base": 10000, "train_length": 4096}})");
    const QString x = writeFile(m_dir, QStringLiteral("six.json"), R"({"x": [1, 2, 3, 4, 1, 0]})");
    const auto json = goodJson(words("compute rotate --positions 1 --config") << scene << "--vector" << x).json();
    const auto y = json["y"].at(0).get<Reals>();
    QVERIFY((Reals{y.begin(), y.begin() + 4}) == (Reals{1, 2, 3, 4}));
    QNEAR(y[4], std::cos(1.0), 1e-15);
    QNEAR(y[5], std::sin(1.0), 1e-15);
}

void TestCommandLine::kernel()
{
    const auto json = goodJson(words("compute kernel --distances 0,1,10,100,1000")).json();
    QCOMPARE(keysOf(json), (std::vector<std::string>{"distance", "kernel", "bound"}));
    QCOMPARE(json["distance"].dump(), std::string("[0,1,10,100,1000]"));
    const Reals g{1, .9702, .6691, .4772, .1590};
    for (std::size_t i = 0; i < g.size(); ++i)
        QNEAR(json["kernel"].at(i).get<double>(), g[i], 0, 5e-5);
    QNEAR(json["bound"].at(0).get<double>(), 32.5, 1e-14);
    QNEAR(json["bound"].at(1).get<double>(), 31.54, 0, 5e-3);
    // A range takes the fast road, a list the plain one: they agree.
    const auto range = goodJson(words("compute kernel --distances 0:1001")).json();
    for (std::size_t s : {0U, 1U, 10U, 100U, 1000U})
        QNEAR(range["kernel"].at(s).get<double>(),
              json["kernel"]
                  .at(s == 0     ? 0
                      : s == 1   ? 1
                      : s == 10  ? 2
                      : s == 100 ? 3
                                 : 4)
                  .get<double>(),
              0, 1e-11);
    QCOMPARE(goodJson(words("compute kernel")).json()["distance"].size(),
             static_cast<std::size_t>(Scene().maxDistance));
}

void TestCommandLine::analysis()
{
    const auto json = goodJson(words("compute analysis --train-length 4096")).json();
    for (const char* key : {"turns", "never_full_turn", "first_negative", "longest_period", "shortest_period"})
        QVERIFY2(json.contains(key), key);
    QCOMPARE(json["never_full_turn"].get<int>(), 18);
    QCOMPARE(json["first_negative"].get<int>(), 1707);
    QNEAR(json["longest_period"].get<double>(), 54410.143, 1e-7);
    QCOMPARE(json["turns"].size(), std::size_t(64));
}

void TestCommandLine::solve()
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

void TestCommandLine::solveAnswersInWords()
{
    const Run run = good(words("solve base --train-length 4096 --target-length 1024 --criterion sign"));
    QVERIFY2(run.out.startsWith("base 4,29") && run.out.contains("bases that pass"), run.out.constData());
    QVERIFY(good(words("solve factor --value 20000")).out.contains("the same as"));
}

void TestCommandLine::tablesAndCsv()
{
    const QString vector = writeFile(m_dir, QStringLiteral("v.json"), R"({"x": [1, 2]})");
    const std::vector<std::pair<QStringList, QByteArray>> cases{
        {words("compute frequencies --dim 2"), "pair,theta [radians per token],period [tokens],"},
        {words("compute angles --dim 2"), "position [tokens],pair 1 [radians]\n"},
        {words("compute rotate --dim 2 --vector") << vector, "position [tokens],y0,y1\n"},
        {words("compute kernel --dim 2"), "distance [tokens],kernel,bound\n"},
        {words("compute analysis --dim 2"), "quantity,unit,pair,value,layer\n"},
    };
    for (const auto& [args, header] : cases) {
        const Run csv = good(args + words("--format csv"));
        QVERIFY2(csv.out.startsWith(header), csv.out.left(80).constData());
        const auto lines = csv.out.trimmed().split('\n');
        for (const QByteArray& line : lines)
            QCOMPARE(line.count(','), lines.first().count(','));
        const Run table = good(args);
        QVERIFY2(table.out.startsWith("d = 2, b = 10,000, method none"), table.out.left(80).constData());
    }
}

void TestCommandLine::lists_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QStringList>("ids");
    QStringList ids;
    for (const Method& m : methods())
        ids << QString::fromStdString(m.id);
    QTest::newRow("methods") << "methods" << ids;
    ids.clear();
    for (const FigureKind& f : figureKinds())
        ids << QString::fromStdString(f.id);
    QTest::newRow("figures") << "figures" << ids;
    ids.clear();
    for (const ModelPreset& m : modelPresets())
        ids << QString::fromStdString(m.id);
    QTest::newRow("models") << "models" << ids;
}

void TestCommandLine::lists()
{
    QFETCH(QString, topic);
    QFETCH(QStringList, ids);
    const auto json = goodJson({QStringLiteral("list"), topic}).json();
    QStringList got;
    for (const auto& item : json) {
        got << QString::fromStdString(item.at("id").get<std::string>());
        QVERIFY(!item.at("title").get<std::string>().empty());
    }
    QCOMPARE(got, ids);
    const Run table = good({QStringLiteral("list"), topic});
    for (const QString& id : ids)
        QVERIFY(QString::fromUtf8(table.out).contains(QLatin1Char('\n') + id));
}

void TestCommandLine::writesToAFullDeviceFail()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("no /dev/full here");
    QProcess process;
    process.setProcessEnvironment(headless(m_dir.path()));
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), words("compute frequencies"));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    const QByteArray err = process.readAllStandardError();
    QCOMPARE(err.count('\n'), 1);
    QVERIFY2(err.contains("standard output"), err.constData());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
