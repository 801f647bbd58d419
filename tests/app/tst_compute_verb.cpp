// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QTest>

#include "core/rope/frequencies.h"
#include "core/rope/rotation.h"
#include "support/data.h"
#include "support/good_run.h"
#include "support/near.h"
#include "support/paths.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;
using Reals = std::vector<double>;

namespace {

std::vector<std::string> keysOf(const nlohmann::ordered_json& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

} // namespace

/// ropescope compute: numbers that a script reads back, against values worked out apart.
class TestComputeVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frequencies();
    void periodOfStillPairIsNull();
    void numbersReadBack();
    void referenceConfigs_data();
    void referenceConfigs();
    void angles();
    void rotateReference_data();
    void rotateReference();
    void oneRowServesAllPositions();
    void lastElementsTurn();
    void kernel();
    void analysis();

private:
    QTemporaryDir m_dir;
};

void TestComputeVerb::frequencies()
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

void TestComputeVerb::periodOfStillPairIsNull()
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

void TestComputeVerb::numbersReadBack()
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

void TestComputeVerb::referenceConfigs_data()
{
    QTest::addColumn<int>("index");
    const auto cases = casesOf("hf_inv_freq.json");
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i]["name"].get<std::string>().c_str()) << int(i);
}

void TestComputeVerb::referenceConfigs()
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

void TestComputeVerb::angles()
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

void TestComputeVerb::rotateReference_data()
{
    QTest::addColumn<int>("index");
    const auto cases = casesOf("hf_rotated.json");
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i]["name"].get<std::string>().c_str()) << int(i);
}

void TestComputeVerb::rotateReference()
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

void TestComputeVerb::oneRowServesAllPositions()
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

void TestComputeVerb::lastElementsTurn()
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

void TestComputeVerb::kernel()
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
    // SelfExtend: 2000 tokens away look 1146 away, whatever the query; ReRoPE: never more than its window.
    const auto seen = goodJson(words("compute kernel --method self-extend --set window=1024 --set group_size=8 "
                                     "--distances 500,2000"));
    const auto plain = goodJson(words("compute kernel --distances 500,1146,1024")).json();
    QNEAR(seen.json()["kernel"].at(0).get<double>(), plain["kernel"].at(0).get<double>(), 0, 1e-12);
    QNEAR(seen.json()["kernel"].at(1).get<double>(), plain["kernel"].at(1).get<double>(), 0, 1e-12);
    const auto far = goodJson(words("compute kernel --method rerope --set window=1024 --distances 20000")).json();
    QNEAR(far["kernel"].at(0).get<double>(), plain["kernel"].at(2).get<double>(), 0, 1e-12);
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

void TestComputeVerb::analysis()
{
    const auto json = goodJson(words("compute analysis --train-length 4096")).json();
    for (const char* key : {"turns", "never_full_turn", "first_negative", "longest_period", "shortest_period"})
        QVERIFY2(json.contains(key), key);
    QCOMPARE(json["never_full_turn"].get<int>(), 18);
    QCOMPARE(json["first_negative"].get<int>(), 1707);
    QNEAR(json["longest_period"].get<double>(), 54410.143, 1e-7);
    QCOMPARE(json["turns"].size(), std::size_t(64));
}

QTEST_GUILESS_MAIN(TestComputeVerb)
#include "tst_compute_verb.moc"
