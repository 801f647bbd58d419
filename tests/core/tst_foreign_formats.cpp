// SPDX-License-Identifier: GPL-3.0-or-later
// Files of other programs that look like a model's config are refused by name, not read with a base they do not have.
#include <QtTest>

#include "core/configs/model_config.h"
#include "support/model_files.h"

using namespace rope;

class TestForeignFormats : public QObject
{
    Q_OBJECT

private slots:
    void refusedByName_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* config, const char* says) {
            QTest::newRow(name) << QByteArray(config) << says;
        };
        row("MLC", R"({"model_type": "llama", "quantization": "q4f16_1", "model_config": {"hidden_size": 4096,
        "num_attention_heads": 32, "position_embedding_base": 500000.0, "rope_scaling": {"factor": 8.0}}})",
            "config is a config of MLC; allowed: the config.json of the model that it was made from");
        row("TensorRT-LLM", R"({"architecture": "LlamaForCausalLM", "hidden_size": 4096, "num_attention_heads": 32,
        "rotary_base": 500000.0})",
            "config is a config of TensorRT-LLM");
        row("its engine", R"({"pretrained_config": {"architecture": "LlamaForCausalLM", "hidden_size": 4096,
        "num_attention_heads": 32, "rotary_base": 500000.0}, "build_config": {}})",
            "config is a config of TensorRT-LLM");
        row("Megatron", R"({"hidden_size": 4096, "num_attention_heads": 32, "rotary_base": 500000, "num_layers": 32})",
            "config is a config of Megatron; allowed: the config.json of the model converted");
        row("LitGPT", R"({"n_embd": 4096, "n_head": 32, "padded_vocab_size": 128256, "rope_base": 500000})",
            "config is a config of LitGPT");
        row("DeepSeek's own", R"({"dim": 7168, "inter_dim": 18432, "n_layers": 61, "n_heads": 128,
        "qk_rope_head_dim": 64})",
            "config is a config of DeepSeek's own code");
        row("ONNX", R"({"model": {"decoder": {"head_size": 128, "hidden_size": 4096}}, "search": {}})",
            "config is a config of ONNX Runtime");
        row("Keras", R"({"class_name": "Llama3Backbone", "registered_name": "keras_hub>Llama3Backbone", "config": {}})",
            "config is a config of Keras");
        row("OpenCLIP", R"({"model_cfg": {}, "preprocess_cfg": {}})", "config is a config of OpenCLIP");
        row("Ollama's manifest", R"({"schemaVersion": 2, "mediaType": "x", "layers": []})",
            "config is a manifest of Ollama; allowed: the GGUF file that it names");
        row("Ollama's config", R"({"model_format": "gguf", "model_family": "llama", "model_type": "8.0B"})",
            "config is a config of Ollama");
        row("a quantization", R"({"bits": 4, "group_size": 128})",
            "a quantization; allowed: the config.json beside it");
        row("a processor", R"({"processor_class": "LlavaProcessor"})", "config is a processor's config");
        row("CTranslate2", R"({"bos_token": "<s>", "layer_norm_epsilon": null})", "config is a config of CTranslate2");
        row("special tokens", R"({"bos_token": "<s>", "eos_token": "</s>"})", "config is a list of special tokens");
    }
    void refusedByName()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, says);
        const QString said = test::refusalOf([&config] { readHfConfig(config.toStdString()); });
        QVERIFY2(said.contains(says), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestForeignFormats)
#include "tst_foreign_formats.moc"
