// SPDX-License-Identifier: GPL-3.0-or-later
// Every case of hf_inv_freq.json: what Hugging Face transformers computes from a config, we read and compute too.
#include <QtTest>

#include <cmath>
#include <set>

#include "core/configs/families.h"
#include "core/configs/family_tables.h"
#include "core/configs/model_config.h"
#include "core/configs/strict_json.h"
#include "core/rope/frequencies.h"
#include "support/paths.h"

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

Scene sceneOfCase(const Json& oneCase)
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

class TestHfReader : public QObject
{
    Q_OBJECT

private slots:
    void readsReferenceCase_data() { addCases(); }
    void readsReferenceCase();
    void computesReferenceCase_data() { addCases(); }
    void computesReferenceCase();
    void readsAsTheFamilyDoes_data();
    void readsAsTheFamilyDoes();
    void warns_data();
    void warns();
    void saysWhatIsNotRead_data();
    void saysWhatIsNotRead();
    void takesTheOtherReading();
    void choosesLayers();
    void sharesOneRopeAmongLayerTypes();
    void refusesLayersWithoutRotation();
    void leavesTheViewAlone();
    void treatsOddRotaryDimAsTheLibrary();
    void takesLengthsFromTheConfig();
    void loadsLengthDependentMethodsAtTheirTrainedLength();
    void readsDualChunks();
    void knowsWhichEndTurns();
    void familyTableIsSound();
};

void TestHfReader::readsReferenceCase()
{
    QFETCH(int, index);
    const Json& c = cases()[std::size_t(index)];
    const Scene scene = sceneOfCase(c);
    static const std::map<std::string, Pairing> pairings{{"half_split", Pairing::Half},
                                                         {"interleaved", Pairing::Interleaved},
                                                         {"interleaved_in_halfsplit_out", Pairing::InterleavedToHalf}};
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
    const Scene scene = sceneOfCase(c);
    const Frequencies f = frequenciesOf(scene.active, scene.context);
    QVERIFY(relativelyClose(f.theta, c["inv_freq"].get<std::vector<double>>(), 1e-13));
    QVERIFY(relativelyClose(f.theta, c["inv_freq_fp32"].get<std::vector<double>>(), 5e-7));
    const double wanted = c["attention_factor"];
    QVERIFY2(std::abs(f.attentionFactor - wanted) <= 1e-12, qPrintable(QString::number(f.attentionFactor, 'g', 17)));
}

void TestHfReader::readsAsTheFamilyDoes_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("read"); // head_dim rotary_dim base pairing method
    const auto row = [](const char* name, const char* config, const char* read, const char* layer = "") {
        QTest::newRow(name) << config << layer << read;
    };
    row("empty llama", R"({"model_type": "llama"})", "128 128 10000 half none");
    row("mixtral default base", R"({"model_type": "mixtral"})", "128 128 1000000 half none");
    row("qwen3 default head", R"({"model_type": "qwen3", "hidden_size": 1024, "num_attention_heads": 16})",
        "128 128 10000 half none");
    row("null head_dim", R"({"model_type": "qwen3", "hidden_size": 1024, "num_attention_heads": 16, "head_dim": null})",
        "64 64 10000 half none");
    row("gpt-oss without dict", R"({"model_type": "gpt_oss"})", "64 64 150000 half yarn");
    row("gpt-oss own base, default dict", R"({"model_type": "gpt_oss", "rope_theta": 1e6, "rope_scaling": null})",
        "64 64 1000000 half yarn");
    row("apertus without dict", R"({"model_type": "apertus"})", "128 128 12000000 half llama3");
    row("apertus default dict keeps its base", R"({"model_type": "apertus", "rope_theta": 500000})",
        "128 128 12000000 half llama3");
    row("cwm without dict", R"({"model_type": "cwm"})", "128 128 1000000 half llama3");
    row("solar turns whole heads", R"({"model_type": "solar_open"})", "128 128 1000000 half none");
    row("minimax-m2", R"({"model_type": "minimax_m2", "rotary_dim": 64})", "128 64 5000000 half none");
    row("glm4 partial by default", R"({"model_type": "glm4"})", "128 64 10000 interleaved none");
    row("glm4 partial in the dict", R"({"model_type": "glm4", "rope_parameters": {"partial_rotary_factor": 1.0}})",
        "128 128 10000 interleaved none");
    row("glm4_moe pairs halves",
        R"({"model_type": "glm4_moe", "hidden_size": 5120, "num_attention_heads": 96, "head_dim": 128})",
        "128 64 10000 half none");
    row("llama ignores partial unscaled", R"({"model_type": "llama", "partial_rotary_factor": 0.5})",
        "128 128 10000 half none");
    row("llama takes partial scaled",
        R"({"model_type": "llama", "partial_rotary_factor": 0.5, "rope_scaling": {"type": "linear", "factor": 2}})",
        "128 64 10000 half linear");
    row("unknown type takes partial",
        R"({"model_type": "new_model", "hidden_size": 1024, "num_attention_heads": 8, "partial_rotary_factor": 0.25, "rope_theta": 7e5})",
        "128 32 700000 half none");
    row("nemotron half of the head", R"({"model_type": "nemotron"})", "128 64 10000 half none");
    row("persimmon", R"({"model_type": "persimmon"})", "64 32 25000 half none");
    row("stablelm default quarter", R"({"model_type": "stablelm"})", "80 20 10000 half none");
    row("gpt-neox names",
        R"({"model_type": "gpt_neox", "hidden_size": 4096, "num_attention_heads": 32, "rotary_pct": 0.5, "rotary_emb_base": 20000})",
        "128 64 20000 half none");
    row("gpt-neox does not know rope_theta", R"({"model_type": "gpt_neox", "rope_theta": 1e6})",
        "96 24 10000 half none");
    row("gpt-j fixed base", R"({"model_type": "gptj", "rope_theta": 1e6})", "256 64 10000 interleaved none");
    row("codegen", R"({"model_type": "codegen", "n_embd": 1024, "n_head": 16, "n_positions": 2048, "rotary_dim": 32})",
        "64 32 10000 interleaved none");
    row("chatglm",
        R"({"model_type": "chatglm", "hidden_size": 4096, "num_attention_heads": 32, "kv_channels": 128, "rope_ratio": 500})",
        "128 64 5000000 interleaved none");
    row("dbrx inner part",
        R"({"model_type": "dbrx", "d_model": 6144, "n_heads": 48, "max_seq_len": 32768, "attn_config": {"model_type": "", "rope_theta": 500000}})",
        "128 128 500000 half none");
    row("mpt with rope",
        R"({"model_type": "mpt", "d_model": 4096, "n_heads": 32, "attn_config": {"rope": true, "rope_theta": 20000}})",
        "128 128 20000 half none");
    row("jetmoe", R"({"model_type": "jetmoe", "kv_channels": 64})", "64 64 10000 half none");
    row("zamba2 twice as wide heads",
        R"({"model_type": "zamba2", "hidden_size": 2560, "num_attention_heads": 32, "use_mem_rope": true})",
        "160 160 10000 half none");
    row("moonshine", R"({"model_type": "moonshine", "hidden_size": 288, "encoder_num_attention_heads": 8})",
        "36 32 10000 interleaved none");
    row("nomic-bert",
        R"({"model_type": "nomic_bert", "n_embd": 768, "n_head": 12, "rotary_emb_base": 1000, "rotary_emb_fraction": 1.0, "rotary_emb_interleaved": false})",
        "64 64 1000 half none");
    row("ernie 4.5 interleaves", R"({"model_type": "ernie4_5"})", "128 128 500000 interleaved none");
    row("helium interleaves", R"({"model_type": "helium"})", "128 128 100000 interleaved none");
    row("cohere", R"({"model_type": "cohere"})", "128 128 500000 interleaved none");
    row("cohere2 slides", R"({"model_type": "cohere2", "rope_theta": 50000})", "128 128 50000 interleaved none");
    row("exaone4 without window", R"({"model_type": "exaone4", "sliding_window": null})", "128 128 10000 half none");
    row("deepseek without latent attention",
        R"({"model_type": "deepseek_v2", "hidden_size": 1280, "num_attention_heads": 10, "qk_rope_head_dim": 0})",
        "128 128 10000 interleaved none");
    row("deepseek-v3 not interleaved", R"({"model_type": "deepseek_v3", "rope_interleave": false})",
        "64 64 10000 half none");
    row("kimi",
        R"({"model_type": "kimi_k25", "text_config": {"model_type": "kimi_k2", "rope_theta": 50000, "qk_rope_head_dim": 64}})",
        "64 64 50000 interleaved-to-half none");
    row("minicpm3",
        R"({"model_type": "minicpm3", "hidden_size": 2560, "num_attention_heads": 40, "qk_rope_head_dim": 32})",
        "32 32 10000 half none");
    row("llava leaves all to llama", R"({"model_type": "llava", "text_config": {"max_position_embeddings": 4096}})",
        "128 128 10000 half none");
    row("gemma3 leaves heads out",
        R"({"model_type": "gemma3", "text_config": {"hidden_size": 2560, "rope_scaling": {"factor": 8.0, "rope_type": "linear"}}})",
        "256 256 1000000 half linear");
    row("gemma3 sliding",
        R"({"model_type": "gemma3", "text_config": {"hidden_size": 2560, "rope_scaling": {"factor": 8.0, "rope_type": "linear"}}})",
        "256 256 10000 half none", "sliding_attention");
    row("gemma4 without dict", R"({"model_type": "gemma4", "text_config": {"global_head_dim": 256}})",
        "256 256 1000000 half proportional", "full_attention");
    row("two levels down",
        R"({"model_type": "qwen2_5_omni", "thinker_config": {"text_config": {"model_type": "qwen2_5_omni_text", "hidden_size": 3584, "num_attention_heads": 28}}})",
        "128 128 1000000 half none");
    row("llm_config",
        R"({"model_type": "internvl_chat", "llm_config": {"model_type": "qwen2", "hidden_size": 896, "num_attention_heads": 14, "rope_theta": 1e6}})",
        "64 64 1000000 half none");
    row("modernbert scales both",
        R"({"model_type": "modernbert", "rope_scaling": {"rope_type": "linear", "factor": 2}})",
        "64 64 10000 half linear", "sliding_attention");
    row("old key type scales nothing in per-layer classes",
        R"({"model_type": "modernbert", "rope_scaling": {"type": "linear", "factor": 2}})", "64 64 10000 half none",
        "sliding_attention");
    row("null entry of a class that fills in its dicts",
        R"({"model_type": "gemma3_text", "rope_parameters": {"full_attention": {"rope_theta": 2e6}, "sliding_attention": null}})",
        "256 256 10000 half none", "sliding_attention");
    row("layer dict that layer_types lacks",
        R"({"model_type": "llama", "layer_types": ["full_attention"], "rope_parameters": {"full_attention": {"rope_theta": 1e6}, "local_attention": {"rope_theta": 1e4}}})",
        "128 128 1000000 half none");
    row("part of an unusual name",
        R"({"model_type": "x", "vlm_config": {"brain": {"model_type": "qwen3", "rope_theta": 7e5}, "vision_tower": {"hidden_size": 64, "num_attention_heads": 1, "rope_theta": 1e3}}})",
        "128 128 700000 half none");
    row("bare NaN elsewhere", R"({"model_type": "llama", "initializer_range": NaN, "cutoff": -Infinity})",
        "128 128 10000 half none");
    row("ntk", R"({"model_type": "llama", "rope_scaling": {"type": "ntk", "factor": 4}})",
        "128 128 10000 half ntk-fixed");
    row("ntk with mixed_b",
        R"({"model_type": "llama", "rope_scaling": {"type": "ntk", "factor": 4, "mixed_b": 0.625}})",
        "128 128 10000 half ntk-mixed");
    row("deepseek_yarn",
        R"({"model_type": "deepseek_v3", "rope_scaling": {"type": "deepseek_yarn", "factor": 40, "original_max_position_embeddings": 4096}})",
        "64 64 10000 interleaved-to-half yarn");
    row("telechat3-yarn",
        R"({"model_type": "llama", "rope_scaling": {"rope_type": "telechat3-yarn", "factor": 8, "original_max_position_embeddings": 4096}})",
        "128 128 10000 half yarn-telechat3");
    row("openpangu",
        R"({"model_type": "llama", "rope_scaling": {"rope_type": "openpangu", "mrope_section": [24, 20, 20]}})",
        "128 128 10000 half none");
    row("mistral params",
        R"({"dim": 3072, "n_layers": 26, "n_heads": 32, "head_dim": 128, "rope_theta": 1e6, "yarn": {"factor": 16, "original_max_position_embeddings": 16384, "apply_scale": false, "alpha": 1, "beta": 32}})",
        "128 128 1000000 interleaved yarn");
    row("nomic beyond training",
        R"({"model_type": "nomic_bert", "max_trained_positions": 2048, "n_positions": 8192, "rotary_scaling_factor": 2})",
        "64 64 1000 half dynamic");
    row("mla switched off", R"({"model_type": "deepseek_v2", "use_mla": false, "head_dim": 128})",
        "64 64 10000 half none");
    row("rope_interleave is not read everywhere", R"({"model_type": "glm_moe_dsa", "rope_interleave": false})",
        "64 64 10000 interleaved-to-half none");
    row("odd quotient", R"({"model_type": "qwen3_omni_moe_text"})", "74 74 1000000 half none");
    row("laguna sliding", R"({"model_type": "laguna"})", "128 128 10000 half none", "sliding_attention");
    row("zaya", R"({"model_type": "zaya"})", "128 64 5000000 half none");
    row("csm", R"({"model_type": "csm"})", "64 64 500000 half none");
    row("two bases in one list", R"({"model_type": "granite_swa", "layer_rope_theta": [10000.0, 0, 500000.0]})",
        "128 128 500000 half none", "rope_theta 500000");
    row("olmo3 sliding keeps the class's base",
        R"({"model_type": "olmo3", "rope_theta": 1e6, "rope_scaling": {"rope_type": "yarn", "factor": 8}})",
        "128 128 500000 half none", "sliding_attention");
    row("olmo3 full",
        R"({"model_type": "olmo3", "rope_theta": 1e6, "rope_scaling": {"rope_type": "yarn", "factor": 8}})",
        "128 128 1000000 half yarn", "full_attention");
    row("mimo full", R"({"model_type": "mimo_v2_flash"})", "192 64 5000000 half none", "full_attention");
    row("mimo sliding", R"({"model_type": "mimo_v2_flash", "swa_rope_theta": 20000})", "192 64 20000 half none",
        "sliding_attention");
    row("dict's base wins", R"({"model_type": "llama", "rope_theta": 1e4, "rope_parameters": {"rope_theta": 1e5}})",
        "128 128 100000 half none");
    row("rope_scaling wins",
        R"({"model_type": "llama", "rope_scaling": {"type": "linear", "factor": 2}, "rope_parameters": {"rope_type": "yarn", "factor": 4}})",
        "128 128 10000 half linear");
    row("empty rope_scaling does not win",
        R"({"model_type": "llama", "rope_scaling": {}, "rope_parameters": {"rope_type": "linear", "factor": 4}})",
        "128 128 10000 half linear");
    row("rope_type wins over type",
        R"({"model_type": "llama", "rope_scaling": {"type": "yarn", "rope_type": "linear", "factor": 2}})",
        "128 128 10000 half linear");
    row("mrope",
        R"({"model_type": "qwen2_vl", "hidden_size": 1536, "num_attention_heads": 12, "rope_scaling": {"type": "mrope", "mrope_section": [16, 24, 24]}})",
        "128 128 1000000 half none");
    row("hunyuan alpha",
        R"({"model_type": "hunyuan_v1_dense", "head_dim": 128, "rope_scaling": {"type": "dynamic", "alpha": 1000.0, "factor": 1.0}})",
        "128 128 10000 half ntk-alpha");
    row("qwen 1", R"({"model_type": "qwen", "rotary_emb_base": 10000, "seq_length": 2048, "use_dynamic_ntk": true})",
        "128 128 10000 half dynamic-qwen1");
    row("qwen 1 without", R"({"model_type": "qwen", "rotary_emb_base": 10000, "use_dynamic_ntk": false})",
        "128 128 10000 half none");
    row("qwen 2.5 1m",
        R"({"model_type": "qwen2", "hidden_size": 3584, "num_attention_heads": 28, "rope_theta": 1e7, "dual_chunk_attention_config": {"chunk_size": 262144, "local_size": 8192}})",
        "128 128 10000000 half dual-chunk");
    row("rotary_emb_base of no known model",
        R"({"hidden_size": 1024, "num_attention_heads": 8, "rotary_pct": 0.25, "rotary_emb_base": 20000})",
        "128 32 20000 half none");
    row("phi-3-small",
        R"({"model_type": "phi3small", "hidden_size": 4096, "num_attention_heads": 32, "rope_embedding_base": 500000})",
        "128 128 500000 half none");
    row("phi-3-small default base", R"({"model_type": "phi3small"})", "128 128 1000000 half none");
    row("old falcon", R"({"model_type": "RefinedWebModel", "hidden_size": 4544, "n_head": 71, "alibi": false})",
        "64 64 10000 half none");
    row("hunyuan alpha 0",
        R"({"model_type": "hunyuan_v1_dense", "head_dim": 128, "rope_scaling": {"type": "dynamic", "alpha": 0, "factor": 2.0}})",
        "128 128 10000 half dynamic");
    row("internlm rotary", R"({"model_type": "internlm", "rotary": {"base": 20000, "type": "dynamic"}})",
        "128 128 20000 half dynamic");
    row("internlm rotary unscaled", R"({"model_type": "internlm", "rotary": {"base": 20000, "type": "origin"}})",
        "128 128 20000 half none");
    row("rotary xlm-roberta",
        R"({"model_type": "xlm-roberta", "hidden_size": 1024, "num_attention_heads": 16, "position_embedding_type": "rotary", "rotary_emb_base": 20000.0})",
        "64 64 20000 half none");
    row("rotary git", R"({"model_type": "git", "hidden_size": 768, "num_attention_heads": 12, "rope_theta": 50000})",
        "64 64 50000 half none");
    row("granite with rope", R"({"model_type": "granitemoehybrid", "position_embedding_type": "rope"})",
        "128 128 10000 half none");
    row("per layer, null does not turn",
        R"({"model_type": "llama", "layer_types": ["full_attention", "sliding_attention"], "rope_parameters": {"full_attention": null, "sliding_attention": {"rope_theta": 20000}}})",
        "128 128 20000 half none");
}

void TestHfReader::readsAsTheFamilyDoes()
{
    QFETCH(QString, config);
    QFETCH(QString, layer);
    const RopeSpec spec = sceneOf(config.toStdString(), layer.toStdString()).active;
    const QString read = QString("%1 %2 %3 %4 %5")
                             .arg(spec.headDim)
                             .arg(spec.rotaryDim)
                             .arg(spec.base, 0, 'f', 0)
                             .arg(toId(spec.pairing))
                             .arg(QString::fromStdString(spec.method));
    QTEST(read, "read");
}

void TestHfReader::warns_data()
{
    QTest::addColumn<QString>("rope");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char* name, const char* rope, const char* warning) {
        QTest::newRow(name) << rope << warning;
    };
    row("nothing odd", R"({"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 4096})", "");
    row("factor disagrees", R"({"rope_type": "yarn", "factor": 8.0, "original_max_position_embeddings": 4096})",
        "rope_scaling.factor is 8, but max_position_embeddings / original_max_position_embeddings is 4; the library "
        "uses the factor.");
    row("equal factors",
        R"({"rope_type": "llama3", "factor": 16.0, "low_freq_factor": 1.0, "high_freq_factor": 1.0, "original_max_position_embeddings": 8192})",
        "rope_scaling: high_freq_factor 1 is not above low_freq_factor 1; no pair is blended, each is kept or "
        "divided.");
    row("attention factor below one",
        R"({"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 4096, "attention_factor": 0.1})",
        "rope_scaling.attention_factor 0.1 is used as it is: it multiplies cos and sin. Leave it out for the method's "
        "own value.");
    row("betas swapped",
        R"({"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 4096, "beta_fast": 1, "beta_slow": 32})",
        "rope_scaling: beta_fast 1 is below beta_slow 32; the ramp then runs the other way.");
    row("factor below one", R"({"rope_type": "linear", "factor": 0.5})",
        "rope_scaling.factor 0.5 is below 1: it shortens periods instead of lengthening them.");
    row("unknown keys",
        R"({"rope_type": "linear", "factor": 2.0, "original_max_position_embeddings": 8192, "finetuned": true, "fancy": 1})",
        "Not used for the frequencies of linear in rope_scaling: finetuned, fancy.");
    row("factor without type", R"({"factor": 2.0})",
        "rope_scaling has a factor but no rope_type; the library then scales nothing.");
}

void TestHfReader::warns()
{
    QFETCH(QString, rope);
    const ModelConfig config = readHfConfig(
        "{\"model_type\": \"llama\", \"rope_theta\": 10000, \"max_position_embeddings\": 16384, \"rope_scaling\": " +
        rope.toStdString() + "}");
    QString warning;
    for (const Message& m : config.warnings)
        warning += QString::fromStdString(m.english());
    QTEST(warning, "warning");
}

void TestHfReader::saysWhatIsNotRead_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char* name, const char* config, const char* warning) {
        QTest::newRow(name) << config << warning;
    };
    row("gpt-neox rope_theta", R"({"model_type": "gpt_neox", "rotary_emb_base": 10000, "rope_theta": 50000})",
        "rope_theta has no effect: this model's code takes its base from rotary_emb_base.");
    row("gpt-neox rope_theta at the default",
        R"({"model_type": "gpt_neox", "rotary_emb_base": 10000, "rope_theta": 10000})", "");
    row("gpt-j rope_theta", R"({"model_type": "gptj", "rope_theta": 50000})",
        "rope_theta has no effect: this model's code takes its base from 10000, always.");
    row("llama rope_theta", R"({"model_type": "llama", "rope_theta": 50000})", "");
    row("another name of the base", R"({"head_dim": 64, "rotary_emb_base": 20000})",
        "rotary_emb_base is read as the base.");
    row("two bases", R"({"head_dim": 64, "rope_theta": 50000, "rotary_emb_base": 20000})",
        "rotary_emb_base is not read here and does not change what is shown.");
    row("qwen 1", R"({"model_type": "qwen", "rotary_emb_base": 10000, "seq_length": 8192, "use_dynamic_ntk": true})",
        "");
    row("internlm 1", R"({"model_type": "internlm", "rotary": {"base": 10000, "type": "dynamic"}})", "");
    row("rotary git", R"({"model_type": "git", "head_dim": 64, "rope_theta": 50000})",
        "Models of type git have absolute positions, but this config has keys of rotary embeddings; it is read by "
        "them.");
    row("phi-3-small position scale",
        R"({"model_type": "phi3small", "rope_embedding_base": 1e6, "rope_position_scale": 2.0})",
        "rope_position_scale is not read here and does not change what is shown.");
    row("blocks",
        R"({"head_dim": 64, "rope_theta": 50000, "dual_chunk_attention_config": {"chunk_size": 8}, "compress_pos": {"a": 1}})",
        "dual_chunk_attention_config is not read here and does not change what is shown.compress_pos is not read here "
        "and does not change what is shown.");
    row("base of the class", R"({"model_type": "mixtral"})",
        "No rope_theta is given; 1000000 is taken, the default of this model's class.");
    row("dropped base",
        R"({"model_type": "llama", "rope_scaling": {"rope_type": "default"}, "rope_parameters": {"rope_theta": 5e5}})",
        "The config has both rope_scaling and rope_parameters; rope_scaling wins, as in the library."
        "rope_parameters.rope_theta 500000 is dropped with its dict; without rope_theta the base is 10000.");
    row("unknown family", R"({"model_type": "brand_new", "head_dim": 64, "rope_theta": 50000})",
        "Models of type brand_new are not known here; read by the general rule (halves make pairs).");
    row("interval",
        R"({"model_type": "smollm3", "rope_theta": 5e6, "num_hidden_layers": 36, "no_rope_layer_interval": 3})",
        "12 of 36 layers use no rotation: one in 3.");
    row("sliding only",
        R"({"model_type": "cohere2", "rope_theta": 50000, "layer_types": ["sliding_attention", "sliding_attention", "sliding_attention", "full_attention"]})",
        "1 of 4 layers use no rotation (full_attention).");
    row("tail", R"({"model_type": "deepseek_v4", "rope_theta": 10000, "compress_rope_theta": 160000})", "");
    row("use_dynamic_ntk of no known model", R"({"head_dim": 64, "rope_theta": 50000, "use_dynamic_ntk": true})",
        "use_dynamic_ntk is not read here and does not change what is shown.");
    row("dual chunks",
        R"({"model_type": "qwen2", "rope_theta": 1e7, "dual_chunk_attention_config": {"chunk_size": 262144, "local_size": 8192}})",
        "Distances are shown as vLLM and SGLang see them with Dual Chunk Attention; transformers leaves "
        "dual_chunk_attention_config alone.");
    row("dual chunks besides yarn",
        R"({"model_type": "qwen2", "rope_theta": 1e7, "max_position_embeddings": 32768, "rope_scaling": {"rope_type": "yarn", "factor": 4, "original_max_position_embeddings": 8192}, "dual_chunk_attention_config": {"chunk_size": 6144, "local_size": 1024}})",
        "The config has Dual Chunk Attention besides yarn; shown is yarn alone.");
    row("idle type", R"({"model_type": "olmo3", "rope_theta": 5e5, "rope_scaling": {"type": "yarn", "factor": 8}})",
        "rope_scaling.type \"yarn\" has no effect: this model's class reads rope_type only, so nothing is scaled. With "
        "the key rope_type it would be.rope_scaling has a factor but no rope_type; the library then scales nothing.");
    row("found part", R"({"vlm_config": {"model_type": "qwen3", "rope_theta": 7e5}})",
        "The language model is taken from vlm_config.");
    row("linear, read two ways",
        R"({"model_type": "llama", "rope_theta": 10000, "max_position_embeddings": 16384, "rope_scaling": {"type": "linear", "factor": 4}})",
        "rope_scaling can be read two ways: trained at 16384 tokens and meant for 65536 (shown, --reading trained), or "
        "trained at 4096 and 16384 already the raised length (--reading raised). No key says which; the frequencies "
        "are "
        "the same.");
    row("yarn, read two ways",
        R"({"model_type": "llama", "rope_theta": 10000, "max_position_embeddings": 16384, "rope_scaling": {"type": "yarn", "factor": 4}})",
        "rope_scaling can be read two ways: trained at 16384 tokens and meant for 65536 (shown, --reading trained: "
        "what "
        "the library does without original_max_position_embeddings), or trained at 4096 and 16384 already the raised "
        "length (--reading raised). No key says which; the frequencies differ.");
}

void TestHfReader::saysWhatIsNotRead()
{
    QFETCH(QString, config);
    QString warning;
    const ModelConfig read = readHfConfig(config.toStdString());
    for (const Message& m : read.open)
        warning += QString::fromStdString(m.english());
    for (const Message& m : read.warnings)
        warning += QString::fromStdString(m.english());
    QTEST(warning, "warning");
}

void TestHfReader::takesTheOtherReading()
{
    const std::string linear =
        R"({"model_type": "llama", "max_position_embeddings": 16384, "rope_scaling": {"type": "linear", "factor": 4}})";
    ModelConfig config = readHfConfig(linear);
    const std::vector<double> theta = frequenciesOf(config.layers[0].spec, config.layers[0].context).theta;
    takeReading(config, "raised");
    QCOMPARE(config.layers[0].spec.trainLength, std::int64_t(4096));
    QCOMPARE(config.layers[0].context.targetLength, std::int64_t(16384));
    QVERIFY(config.open.empty());
    QVERIFY(frequenciesOf(config.layers[0].spec, config.layers[0].context).theta == theta);
    QVERIFY_EXCEPTION_THROWN(takeReading(config, "magic"), InputError);
    // YaRN's ramp is measured against the length of training: read the other way it is that of a config that says so.
    const auto thetaOf = [](const ModelConfig& c) {
        return frequenciesOf(c.layers[0].spec, c.layers[0].context).theta;
    };
    ModelConfig yarn = readHfConfig(
        R"({"model_type": "llama", "max_position_embeddings": 16384, "rope_scaling": {"type": "yarn", "factor": 4}})");
    const auto asTheLibrary = thetaOf(yarn);
    takeReading(yarn, "raised");
    const ModelConfig said = readHfConfig(
        R"({"model_type": "llama", "max_position_embeddings": 16384, "rope_scaling": {"type": "yarn", "factor": 4, "original_max_position_embeddings": 4096}})");
    QVERIFY(said.layers[0].readings.empty());
    QVERIFY(thetaOf(yarn) == thetaOf(said) && asTheLibrary != thetaOf(said));
    // A key that says the length, a factor that raises nothing, a method that knows: nothing is open.
    for (
        const char* closed :
        {R"({"head_dim": 64, "rope_theta": 1e4, "max_position_embeddings": 16384, "rope_scaling": {"type": "linear", "factor": 4, "original_max_position_embeddings": 4096}})",
         R"({"head_dim": 64, "rope_theta": 1e4, "max_position_embeddings": 16384, "rope_scaling": {"type": "linear", "factor": 1}})",
         R"({"head_dim": 64, "rope_theta": 1e4, "max_position_embeddings": 16384, "rope_scaling": {"type": "dynamic", "factor": 4}})",
         R"({"head_dim": 64, "rope_theta": 1e4, "max_position_embeddings": 16384})"}) {
        ModelConfig plain = readHfConfig(closed);
        QVERIFY2(plain.open.empty() && plain.layers[0].readings.empty(), closed);
        QVERIFY_EXCEPTION_THROWN(takeReading(plain, "raised"), InputError);
    }
    QVERIFY(
        !readHfConfig(
             R"({"head_dim": 64, "rope_theta": 1e4, "max_position_embeddings": 16384, "rope_scaling": {"type": "ntk", "factor": 4}})")
             .open.empty());
}

void TestHfReader::choosesLayers()
{
    const ModelConfig config = readHfConfig(R"({"model_type": "gemma3_text"})");
    QCOMPARE(config.layers.size(), std::size_t(2));
    QCOMPARE(config.layers[config.defaultLayer].layerType, std::string("full_attention"));
    QVERIFY(config.layer("sliding_attention") != nullptr);
    QVERIFY(config.layer("") == nullptr);
    const ModelConfig cohere = readHfConfig(R"({"model_type": "cohere2"})");
    QCOMPARE(cohere.layers[cohere.defaultLayer].layerType, std::string("sliding_attention"));
    QVERIFY(!cohere.layer("full_attention")->rotates);
}

void TestHfReader::sharesOneRopeAmongLayerTypes()
{
    const ModelConfig config =
        readHfConfig(R"({"model_type": "qwen3_next", "layer_types": ["linear_attention", "full_attention"]})");
    QCOMPARE(config.layers.size(), std::size_t(1));
    QCOMPARE(config.layer("full_attention"), &config.layers[0]);
    QVERIFY(config.layer("linear_attention") == nullptr);
    QVERIFY(config.layer("sliding_attention") == nullptr);
    for (const char* type : {"gpt_oss", "gemma2", "qwen3", "llama4_text", "mistral", "llama", "phi3"})
        for (const char* layer : {"full_attention", "sliding_attention"})
            QVERIFY2(readHfConfig(std::string(R"({"model_type": ")") + type + "\"}").layer(layer), type);
    QVERIFY(readHfConfig(R"({"model_type": "llama4_text"})").layer("chunked_attention"));
    QVERIFY(!readHfConfig(R"({"model_type": "llama4_text"})").layer("magic"));
}

void TestHfReader::refusesLayersWithoutRotation()
{
    const auto refusal = [](const char* layer, const char* config = R"({"model_type": "cohere2"})") {
        try {
            sceneOf(config, layer);
        } catch (const InputError& error) {
            return QString::fromStdString(error.what());
        }
        return QString();
    };
    QCOMPARE(refusal("full_attention"),
             QString("layer_type is full_attention (no rotation); allowed: sliding_attention"));
    QCOMPARE(refusal("nonsense"), QString("layer_type is nonsense; allowed: sliding_attention"));
    const QString alike = " (no rotation); allowed: all layers alike (leave it out)";
    QCOMPARE(refusal("linear_attention", R"({"model_type": "qwen3_next"})"), "layer_type is linear_attention" + alike);
    QCOMPARE(refusal("conv", R"({"model_type": "lfm2", "layer_types": ["conv", "full_attention"]})"),
             "layer_type is conv" + alike);
    for (const char* layer : {"", "full_attention"})
        QCOMPARE(
            refusal(
                layer,
                R"({"model_type": "llama", "rope_parameters": {"full_attention": null, "sliding_attention": null}})"),
            QString("rope_parameters is null for every layer type; allowed: an object for a layer type that rotates"));
}

void TestHfReader::leavesTheViewAlone()
{
    Scene base;
    base.position = 77;
    base.maxDistance = 999;
    base.pairs = {1, 40};
    base.pins = {{RopeSpec{}, "pinned", 2}};
    base.selectedPair = 60;
    const Scene scene =
        sceneFromConfig(readHfConfig(R"({"model_type": "llama", "head_dim": 64, "_name_or_path": "a/b"})"), "", base);
    QCOMPARE(scene.position, std::int64_t(77));
    QCOMPARE(scene.maxDistance, std::int64_t(999));
    QVERIFY(scene.pins == base.pins);
    QCOMPARE(scene.selectedPair, 32);
    QVERIFY(scene.pairs == std::vector<int>{1});
    QCOMPARE(scene.name, std::string("a/b"));
}

void TestHfReader::treatsOddRotaryDimAsTheLibrary()
{
    // int(100 · 0.25) = 25: arange(0, 25, 2) has 13 entries, exponents over 25.
    const Scene scene = sceneOf(R"({"model_type": "stablelm", "head_dim": 100, "rope_theta": 10000})");
    const Frequencies f = frequenciesOf(scene.active, scene.context);
    QCOMPARE(f.size(), std::size_t(13));
    for (std::size_t i = 0; i < f.size(); ++i)
        QVERIFY(std::abs(f.theta[i] / std::pow(10000.0, -2.0 * double(i) / 25) - 1) < 1e-14);
}

void TestHfReader::takesLengthsFromTheConfig()
{
    const auto lengths = [](const char* rope) {
        const Scene s =
            sceneOf(std::string(R"({"model_type": "llama", "max_position_embeddings": 16384)") + rope + "}");
        return std::pair(s.active.trainLength, s.context.targetLength);
    };
    using Lengths = std::pair<std::int64_t, std::int64_t>;
    QVERIFY(lengths("") == Lengths(16384, 16384));
    QVERIFY(lengths(R"(, "rope_scaling": {"type": "linear", "factor": 4})") == Lengths(16384, 65536));
    // A factor below 1 shortens periods, not what the model was trained on.
    QVERIFY(lengths(R"(, "rope_scaling": {"type": "linear", "factor": 0.5})") == Lengths(16384, 16384));
    const char* yarn = R"(, "rope_scaling": {"type": "yarn", "factor": 4, "original_max_position_embeddings": 4096})";
    QVERIFY(lengths(yarn) == Lengths(4096, 16384));
    const char* top =
        R"(, "original_max_position_embeddings": 8192, "rope_scaling": {"type": "yarn", "factor": 4, "original_max_position_embeddings": 4096})";
    QVERIFY(lengths(top) == Lengths(8192, 16384));
    // A factor of one layer type raises nothing: Gemma 3 has it on the global layers and names its whole length.
    const char* gemma =
        R"({"model_type": "gemma3_text", "max_position_embeddings": 131072, "rope_parameters": {
            "full_attention": {"rope_type": "linear", "factor": 8, "rope_theta": 1000000},
            "sliding_attention": {"rope_type": "default", "rope_theta": 10000}}})";
    const Scene global = sceneOf(gemma, "full_attention");
    QVERIFY(Lengths(global.active.trainLength, global.context.targetLength) == Lengths(131072, 131072));
}

void TestHfReader::loadsLengthDependentMethodsAtTheirTrainedLength()
{
    const Scene dynamic = sceneOf(
        R"({"model_type": "llama", "max_position_embeddings": 4096, "rope_scaling": {"type": "dynamic", "factor": 2}})");
    QVERIFY(dynamic.context.seqLen == 4096);
    QCOMPARE(dynamic.context.targetLength, std::int64_t(8192));
    const Scene steps =
        sceneOf(R"({"model_type": "qwen", "seq_length": 2048, "use_dynamic_ntk": true, "use_logn_attn": true})");
    QVERIFY(steps.context.seqLen == 2048);
    QCOMPARE(steps.active.trainLength, std::int64_t(2048));
    QVERIFY(steps.active.temperature.logN);
    QCOMPARE(steps.active.temperature.length, std::int64_t(2048));
    const Scene linear = sceneOf(R"({"model_type": "llama", "rope_scaling": {"type": "linear", "factor": 2}})");
    QVERIFY(!linear.context.seqLen);
}

void TestHfReader::readsDualChunks()
{
    const Scene scene = sceneOf(R"({"model_type": "qwen2", "rope_theta": 1e7, "max_position_embeddings": 1010000,
        "dual_chunk_attention_config": {"chunk_size": 262144, "local_size": 8192, "original_max_position_embeddings": 262144}})");
    const Tunables sizes{{"chunk_size", 262144.0}, {"local_size", 8192.0}};
    QVERIFY(scene.active.tunables == sizes);
    QCOMPARE(scene.active.trainLength, std::int64_t(262144));
    QCOMPARE(scene.context.targetLength, std::int64_t(1010000));
    try {
        readHfConfig(
            R"({"model_type": "qwen2", "dual_chunk_attention_config": {"chunk_size": 1024, "local_size": 1024}})");
        QFAIL("accepted");
    } catch (const InputError& error) {
        QCOMPARE(error.problems().front().field, std::string("dual_chunk_attention_config.local_size"));
    }
}

void TestHfReader::knowsWhichEndTurns()
{
    const RopeSpec v4 = sceneOf(R"({"model_type": "deepseek_v4", "rope_theta": 10000})").active;
    QVERIFY(v4.turnsTail);
    QCOMPARE(v4.firstTurning(), 448);
    QVERIFY(!sceneOf(R"({"model_type": "glm4"})").active.turnsTail);
}

void TestHfReader::familyTableIsSound()
{
    QVERIFY(findFamily("llama") && !findFamily("no_such_model") && !findFamily(""));
    QCOMPARE(findFamily("gemma3"), findFamily("gemma3_text"));
    QCOMPARE(insteadOfRope("bloom"), std::string("ALiBi"));
    QVERIFY(insteadOfRope("llama").empty() && insteadOfRope("").empty() && insteadOfRope("berta").empty());
    std::set<std::string_view> types;
    for (const auto table : {families::textFamilies(), families::latentFamilies(), families::layeredFamilies(),
                             families::mediaFamilies(), families::outsideFamilies()})
        for (const Family& family : table) {
            QVERIFY2(types.insert(family.type).second, std::string(family.type).c_str());
            QVERIFY2(insteadOfRope(family.type).empty(), std::string(family.type).c_str());
            QVERIFY(family.defaultRope.empty() || Json::accept(family.defaultRope));
        }
    for (const families::Alias& alias : families::aliases())
        QVERIFY2(types.contains(alias.family) && !types.contains(alias.type), std::string(alias.type).c_str());
}

QTEST_GUILESS_MAIN(TestHfReader)
#include "tst_hf_reader.moc"
