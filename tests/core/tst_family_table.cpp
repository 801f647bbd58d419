// SPDX-License-Identifier: GPL-3.0-or-later
// What each family's line says, read from configs that say little themselves.
#include <QtTest>

#include <set>

#include "core/configs/families.h"
#include "core/configs/family_tables.h"
#include "core/configs/model_config.h"
#include "core/configs/strict_json.h"

using namespace rope;

namespace {

Scene sceneOf(const std::string& config, const std::string& layerType = {}, std::optional<std::int64_t> seqLen = {})
{
    Scene scene = sceneFromConfig(readHfConfig(config), layerType, Scene{});
    if (seqLen)
        scene.context.seqLen = seqLen;
    return scene;
}

} // namespace

class TestFamilyTable : public QObject
{
    Q_OBJECT

private slots:
    void readsAsTheFamilyDoes_data();
    void readsAsTheFamilyDoes();
    void knowsWhichEndTurns();
    void familyTableIsSound();
};

void TestFamilyTable::readsAsTheFamilyDoes_data()
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
    row("voxtral, the class's own text part", R"({"model_type": "voxtral", "text_config": {"hidden_size": 2048}})",
        "128 128 100000000 half none");
    row("cosmos3 omni", R"({"model_type": "cosmos3_omni"})", "128 128 500000 half none");
    row("persimmon", R"({"model_type": "persimmon"})", "64 32 10000 half none");
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
        R"({"model_type": "its own", "hidden_size": 4096, "num_attention_heads": 32, "layer_types": ["full_attention"], "rope_parameters": {"full_attention": {"rope_theta": 1e6}, "local_attention": {"rope_theta": 1e4}}})",
        "128 128 1000000 half none");
    row("part of an unusual name",
        R"({"model_type": "x", "vlm_config": {"brain": {"model_type": "qwen3", "rope_theta": 7e5}, "vision_tower": {"hidden_size": 64, "num_attention_heads": 1, "rope_theta": 1e3}}})",
        "128 128 700000 half none");
    row("part in a list",
        R"({"model_type": "x", "parts": [{"patch": 14}, 3, {"inner": {"model_type": "qwen3", "rope_theta": 7e5}}]})",
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
    row("mimo sliding", R"({"model_type": "mimo_v2_flash", "swa_rope_theta": 20000})", "192 64 10000 half none",
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
        R"({"model_type": "its own", "hidden_size": 4096, "num_attention_heads": 32, "layer_types": ["full_attention", "sliding_attention"], "rope_parameters": {"full_attention": null, "sliding_attention": {"rope_theta": 20000}}})",
        "128 128 20000 half none");
}

void TestFamilyTable::readsAsTheFamilyDoes()
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

void TestFamilyTable::knowsWhichEndTurns()
{
    const RopeSpec v4 = sceneOf(R"({"model_type": "deepseek_v4", "rope_theta": 10000})").active;
    QVERIFY(v4.turnsTail);
    QCOMPARE(v4.firstTurning(), 448);
    QVERIFY(!sceneOf(R"({"model_type": "glm4"})").active.turnsTail);
}

void TestFamilyTable::familyTableIsSound()
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
    for (const families::Alias& alias : families::aliases()) {
        const bool isItself = alias.type == alias.family; // only what it reads at the top level is said there
        QVERIFY2(types.contains(alias.family) && (isItself || !types.contains(alias.type)),
                 std::string(alias.type).c_str());
        QVERIFY2(alias.text.empty() || Json::accept(alias.text), std::string(alias.type).c_str());
    }
}

QTEST_GUILESS_MAIN(TestFamilyTable)
#include "tst_family_table.moc"
