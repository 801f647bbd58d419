// SPDX-License-Identifier: GPL-3.0-or-later
// Every case of hf_inv_freq.json: what Hugging Face transformers computes from a config, we read and compute too.
#include <QtTest>

#include <cmath>

#include "core/configs/model_config.h"
#include "core/configs/strict_json.h"
#include "core/rope/frequencies.h"

using namespace rope;

namespace {

const Json& cases()
{
    static const Json all = Json::parse(readTextFile(std::string(ROPE_DATA_DIR) + "/hf_inv_freq.json"));
    return all.is_array() ? all : all.begin().value();
}

Scene sceneOf(const std::string& config, const std::string& layerType = {}, std::optional<std::int64_t> seqLen = {})
{
    Scene scene = sceneFromConfig(readHfConfig(config), layerType, Scene{});
    if (seqLen)
        scene.context.seqLen = seqLen;
    return scene;
}

Scene sceneOf(const Json& oneCase)
{
    std::optional<std::int64_t> seqLen;
    if (oneCase.contains("seq_len") && !oneCase["seq_len"].is_null())
        seqLen = oneCase["seq_len"].get<std::int64_t>();
    return sceneOf(oneCase["config"].dump(), oneCase.value("layer_type", std::string()), seqLen);
}

void addCases()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(cases().size()); ++i)
        QTest::newRow(cases()[std::size_t(i)]["name"].get<std::string>().c_str()) << i;
}

bool relativelyClose(const std::vector<double>& got, const std::vector<double>& wanted, double tolerance)
{
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const bool close = wanted[i] == 0 ? got[i] == 0 : std::abs(got[i] / wanted[i] - 1) <= tolerance;
        if (!close) {
            qWarning("pair %zu: %.17g, wanted %.17g", i + 1, got[i], wanted[i]);
            return false;
        }
    }
    return got.size() == wanted.size();
}

} // namespace

class TestHfReader : public QObject {
    Q_OBJECT

private slots:
    void readsReferenceCase_data() { addCases(); }
    void readsReferenceCase();
    void computesReferenceCase_data() { addCases(); }
    void computesReferenceCase();
};

void TestHfReader::readsReferenceCase()
{
    QFETCH(int, index);
    const Json& c = cases()[std::size_t(index)];
    const Scene scene = sceneOf(c);
    static const std::map<std::string, Pairing> pairings{{"half_split", Pairing::Half},
        {"interleaved", Pairing::Interleaved}, {"interleaved_in_halfsplit_out", Pairing::InterleavedToHalf}};
    QCOMPARE(scene.active.rotaryDim, c["rotary_dim"].get<int>());
    QVERIFY(scene.active.pairing == pairings.at(c["pairing"]));
    const std::string type = c["rope_type"];
    QCOMPARE(QString::fromStdString(scene.active.method), QString::fromStdString(type == "default" ? "none" : type));
    QVERIFY(problemsOf(scene).empty());
}

void TestHfReader::computesReferenceCase()
{
    QFETCH(int, index);
    const Json& c = cases()[std::size_t(index)];
    const Scene scene = sceneOf(c);
    const Frequencies f = frequenciesOf(scene.active, scene.context);
    QVERIFY(relativelyClose(f.theta, c["inv_freq"].get<std::vector<double>>(), 1e-13));
    QVERIFY(relativelyClose(f.theta, c["inv_freq_fp32"].get<std::vector<double>>(), 5e-7));
    const double wanted = c["attention_factor"];
    QVERIFY2(std::abs(f.attentionFactor - wanted) <= 1e-12, qPrintable(QString::number(f.attentionFactor, 'g', 17)));
}

QTEST_GUILESS_MAIN(TestHfReader)
#include "tst_hf_reader.moc"
