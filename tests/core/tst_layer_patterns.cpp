// SPDX-License-Identifier: GPL-3.0-or-later
// Which layers slide, keep a state or do not rotate, where a config leaves it to its class.
#include <QTest>
#include <algorithm>

#include "core/configs/model_config.h"
#include "support/layer_runs.h"

using namespace rope;

class TestLayerPatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patterns_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("runs");
        QTest::addColumn<int>("window"); // of the first local layer
        const auto row = [](const char* keys, int count, const std::string& runs, int window = 0) {
            QTest::newRow(keys) << QString::fromLatin1(keys) << count << QString::fromStdString(runs) << window;
        };
        // every layer has the window that the config names
        row(R"("model_type": "phi3", "sliding_window": 2047)", 32, repeated("L", 32), 2047);
        row(R"("model_type": "starcoder2", "sliding_window": 4096)", 30, repeated("L", 30), 4096);
        row(R"("model_type": "mixtral", "sliding_window": 4096)", 32, repeated("L", 32), 4096);
        row(R"("model_type": "phimoe", "sliding_window": 2047)", 4, "LLLL", 2047);
        row(R"("model_type": "mixtral")", 4, "GGGG");
        row(R"("model_type": "phi3", "sliding_window": null)", 4, "GGGG");
        row(R"("model_type": "mistral")", 4, "LLLL", 4096);
        // a switch, and the layers before that number see all
        row(R"("model_type": "qwen2", "use_sliding_window": true, "max_window_layers": 14, "sliding_window": 4096)", 28,
            repeated("G", 14) + repeated("L", 14), 4096);
        row(R"("model_type": "qwen3", "use_sliding_window": true, "max_window_layers": 14, "sliding_window": 8192)", 28,
            repeated("G", 14) + repeated("L", 14), 8192);
        row(R"("model_type": "qwen2", "use_sliding_window": true)", 30, repeated("G", 28) + "LL", 4096);
        row(R"("model_type": "qwen2", "use_sliding_window": false, "max_window_layers": 14, "sliding_window": 4096)", 4,
            "GGGG");
        row(R"("model_type": "qwen2_vl", "use_sliding_window": true, "max_window_layers": 2)", 4, "GGLL", 4096);
        row(R"("model_type": "qwen3_moe", "use_sliding_window": true)", 4, "LLLL", 4096);
        row(R"("model_type": "qwen3_omni_moe_text", "use_sliding_window": true, "sliding_window": 64)", 2, "GG");
        row(R"("model_type": "qwen2_moe", "use_sliding_window": true, "max_window_layers": 3)", 6, "LGLGGG", 4096);
        row(R"("model_type": "dots1", "max_window_layers": 2)", 4, "GGLL", 4096);
        row(R"("model_type": "muse_glimmer_assistant")", 2, "LL", 2048);
        row(R"("model_type": "mimi")", 8, repeated("L", 8), 250);
        row(R"("model_type": "doge")", 2, "GG");
        row(R"("model_type": "doge", "sliding_window": 64)", 2, "LL", 64);
        row(R"("model_type": "cohere_compass_text")", 2, "GG");
        row(R"("model_type": "cohere_compass_text", "layer_types": ["sliding_attention", "full_attention"])", 2, "LG",
            4096);
        // every n-th sees all
        row(R"("model_type": "cwm")", 64, repeated("GLLL", 16), 8192);
        row(R"("model_type": "t5_gemma_module")", 4, "LGLG", 4096);
        row(R"("model_type": "gemma2")", 4, "LGLG", 4096);
        row(R"("model_type": "gemma3_text")", 26, repeated("LLLLLG", 4) + "LL", 4096);
        row(R"("model_type": "gemma3_text", "sliding_window_pattern": 3, "sliding_window": 512)", 26,
            repeated("LLG", 8) + "LL", 512);
        row(R"("model_type": "gemma3_text", "sliding_window_pattern": 3)", 26, repeated("LLG", 8) + "LL", 4096);
        // The library writes that key, beside layer_types, and does not read it.
        row(R"("model_type": "gemma3_text", "_sliding_window_pattern": 3)", 26, repeated("LLLLLG", 4) + "LL", 4096);
        row(R"("model_type": "gemma3n_text")", 10, repeated("LLLLG", 2), 512);
        row(R"("model_type": "gemma4_text")", 8, "LLLLLGLG", 512); // the last one sees all in any case
        row(R"("model_type": "gemma4_unified_text")", 6, "LLLLLG", 1024);
        row(R"("model_type": "gpt_oss")", 4, "LGLG", 128);
        row(R"("model_type": "olmo3")", 8, "LLLGLLLG", 4096);
        row(R"("model_type": "mimo_v2_flash")", 12, "GLLLLGLLLLLG", 128);
        row(R"("model_type": "modernbert", "global_attn_every_n_layers": 3, "local_attention": 128)", 22,
            repeated("GLL", 7) + "G", 128);
        row(R"("model_type": "modernbert-decoder")", 6, "GLLGLL", 64);
        row(R"("model_type": "granite_swa", "rope_theta": 10000)", 8, "GLLLGLLL", 128);
        // those that see all do not rotate
        row(R"("model_type": "afmoe", "global_attn_every_n_layers": 4)", 32, repeated("LLLS", 8), 1024);
        row(R"("model_type": "cohere2")", 8, "LLLSLLLS", 4096);
        row(R"("model_type": "cohere2", "sliding_window_pattern": 2)", 4, "LSLS", 4096);
        // the first layers are dense: full, and turning all the same
        row(R"("model_type": "cohere2_moe", "first_k_dense_replace": 2)", 8, "GGLLLSLL", 4096);
        row(R"("model_type": "cohere2_moe", "first_k_dense_replace": 2, "prefix_dense_sliding_window_pattern": 2)", 8,
            "LSLLLSLL", 4096);
        row(R"("model_type": "cohere2_moe", "mlp_layer_types": ["dense", "sparse", "sparse"], "layer_types":
            ["full_attention", "sliding_attention", "full_attention"])",
            3, "GLS", 4096);
        row(R"("model_type": "exaone4", "sliding_window_pattern": "LLLG")", 6, "LLLSLS", 4096);
        row(R"("model_type": "exaone4", "sliding_window": null)", 4, "GGGG");
        row(R"("model_type": "muse_glimmer_text")", 8, "LLLSLLLS", 2048);
        row(R"("model_type": "muse_glimmer_text", "layer_rope_theta": [500000, 0, 500000, 10000])", 4, "LSLG", 2048);
        // that order holds whatever the types of its layers are, and without windows
        row(R"("model_type": "muse_glimmer_text", "layer_types": ["sliding_attention", "full_attention",
            "full_attention", "sliding_attention"])",
            4, "LGGS", 2048);
        row(R"("model_type": "muse_glimmer_text", "sliding_window": null)", 5, "SGGGS");
        // keys of other classes
        row(R"("model_type": "llama", "no_rope_layers": [0, 1])", 2, "GG");
        row(R"("model_type": "qwen3", "no_rope_layer_interval": 2)", 2, "GG");
        row(R"("model_type": "some_new_one", "no_rope_layers": [0, 1], "rope_theta": 1e4)", 2, "SG");
        row(R"("model_type": "smollm3", "use_sliding_window": true, "sliding_window": 64)", 4, "GGGS");
        row(R"("model_type": "smollm3", "no_rope_layers": [1, 0, 1, 1, 1, 0, 0, 0, 0])", 6, "GSGGGS");
        row(R"("model_type": "llama4_text", "attention_chunk_size": null)", 4, "GGGS");
        row(R"("model_type": "llama4_text")", 4, "LLLS");
        // no attention at all
        row(R"("model_type": "qwen3_next")", 48, repeated("NNNG", 12));
        row(R"("model_type": "qwen3_next", "full_attention_interval": 2)", 4, "NGNG");
        row(R"("model_type": "olmo_hybrid")", 8, "NNNGNNNG");
        row(R"("model_type": "olmo_hybrid")", 3, "NNG"); // one layer at least sees all
        row(R"("model_type": "minimax")", 4, "GNGN");
        row(R"("model_type": "bamba", "attn_layer_indices": [1, 3])", 5, "NGNGN");
        row(R"("model_type": "lfm2", "full_attn_idxs": [2])", 4, "NNGN");
        row(R"("model_type": "recurrent_gemma")", 6, "NNLNNL", 2048);
        row(R"("model_type": "zamba2", "use_mem_rope": true, "layers_block_type": ["mamba", "hybrid"])", 4, "NGNG");
        row(R"("model_type": "deepseek_v4", "compress_ratios": [0, 4, 128, 0])", 4, "LGGL", 128);
        // no line of its own
        row(R"("model_type": "llama", "sliding_window": 512)", 2, "GG");
        row(R"("model_type": "some_new_one", "sliding_window_pattern": 2, "sliding_window": 64, "rope_theta": 10000)",
            4, "LGLG", 64);
        row(R"("model_type": "some_new_one", "layer_types": ["sliding_attention", "full_attention"], "rope_theta": 1e4)",
            2, "?G");
    }

    /// Counts and windows of what each configuration class makes of these keys (transformers 5.16).
    void patterns()
    {
        QFETCH(QString, keys);
        QFETCH(int, count);
        QFETCH(QString, runs);
        QFETCH(int, window);
        const ModelConfig config = readHfConfig(
            R"({"hidden_size": 4096, "num_attention_heads": 32, "max_position_embeddings": 32768, "num_hidden_layers": )" +
            std::to_string(count) + ", " + keys.toStdString() + "}");
        QCOMPARE(QString::fromStdString(runsOf(config.plan)), runs);
        const auto local = std::ranges::find_if(config.plan, [](const ModelLayer& l) { return l.window > 0; });
        if (window > 0)
            QCOMPARE(local->window, std::int64_t(window));
    }

    /// EmbeddingGemma: transformers sees |m − n| < 512 / 2 + 1 then, 256 tokens to either side.
    void bothWays()
    {
        const std::string keys = R"("model_type": "gemma3_text", "num_hidden_layers": 6, "sliding_window": 512)";
        const auto planOf = [](const std::string& text) { return readHfConfig("{" + text + "}").plan; };
        QVERIFY(!planOf(keys)[0].bothWays);
        QVERIFY(!planOf(keys + R"(, "use_bidirectional_attention": false)")[0].bothWays);
        const auto plan = planOf(keys + R"(, "use_bidirectional_attention": true)");
        QVERIFY(plan[0].bothWays && plan[0].window == 512 && !plan[5].bothWays);
        QCOMPARE(reachOf(plan)[4], std::int64_t(1 + 5 * 256));
    }

    void told_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* keys, const char* said) { QTest::newRow(keys) << keys << said; };
        row(R"("model_type": "qwen3_next", "num_hidden_layers": 48)", "36 of 48 layers have no attention");
        row(R"("model_type": "minimax", "num_hidden_layers": 2, "layer_types": ["linear_attention", "full_attention"])",
            "1 of 2 layers have no attention");
        row(R"("model_type": "smollm3", "num_hidden_layers": 6, "no_rope_layers": [1, 0, 1, 1, 1, 1, 0, 0, 0])",
            "1 of 6 layers use no rotation");
        row(R"("model_type": "smollm3", "num_hidden_layers": 6, "no_rope_layers": [1, 0, 1, 1, 1, 1, 0, 0, 0])",
            "no_rope_layers names 9 layers, the model has 6");
        row(R"("model_type": "cohere2_moe", "num_hidden_layers": 8, "first_k_dense_replace": 2)",
            "2 of 8 layers are dense: they see all and rotate all the same");
        row(R"("model_type": "muse_glimmer_text")", "One layer in 4 uses no rotation");
        row(R"("model_type": "muse_glimmer_text", "num_hidden_layers": 50)",
            "13 of 50 layers use no rotation: one in 4");
        row(R"("model_type": "muse_glimmer", "text_config": {"num_hidden_layers": 52})",
            "13 of 52 layers use no rotation: one in 4");
        row(R"("model_type": "llama", "num_hidden_layers": 2, "no_rope_layers": [0, 1])",
            "no_rope_layers is not read here");
        row(R"("model_type": "gemma3_text", "num_hidden_layers": 6, "_sliding_window_pattern": 3)",
            "_sliding_window_pattern has no effect: the library writes it and reads sliding_window_pattern alone");
        row(R"("model_type": "gemma2", "num_hidden_layers": 3, "layer_types": ["full_attention"])",
            "layer_types names 1 layers, the model has 3");
        row(R"("model_type": "some_new_one", "num_hidden_layers": 1, "layer_types": ["sliding_attention"], "rope_theta": 1e4)",
            "1 of 1 layers see a window, and the config does not say how long it is");
        row(R"("model_type": "some_new_one", "num_hidden_layers": 2, "sliding_window": 64, "rope_theta": 1e4)",
            "sliding_window is given, but nothing says for which layers");
    }

    void told()
    {
        QFETCH(QString, keys);
        QFETCH(QString, said);
        const ModelConfig config =
            readHfConfig(R"({"hidden_size": 4096, "num_attention_heads": 32, "max_position_embeddings": 32768, )" +
                         keys.toStdString() + "}");
        QVERIFY(std::ranges::any_of(config.warnings, [&said](const Message& warning) {
            return QString::fromStdString(warning.english()).contains(said);
        }));
    }
};

QTEST_GUILESS_MAIN(TestLayerPatterns)
#include "tst_layer_patterns.moc"
