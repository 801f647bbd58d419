// SPDX-License-Identifier: GPL-3.0-or-later
// Source: llama_model_rope_type, load_hparams and the graphs of llama.cpp (2026), names from gguf-py's constants.py.
// Facts only. Of bert and starcoder the graphs add learned positions and rotate nothing.
#include "core/configs/gguf_architectures.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/configs/word_list.h"

namespace rope {

namespace {

struct Still {
    std::string_view instead;
    std::string_view names; ///< with spaces between
};
constexpr std::array still{
    Still{"ALiBi", "bloom jais jina-bert jina-bert-v2 mpt refact"},
    Still{"absolute positions", "bert clip gpt2 starcoder whisper"},
    Still{"a relative position bias", "t5 t5encoder"},
    Still{"positions from a convolution", "wavtokenizer-dec"},
    Still{"no position embedding", "jamba kimi-linear nemotron_h nemotron_h_moe"},
    Still{"no attention", "arwkv7 mamba mamba2 rwkv6 rwkv6qwen2 rwkv7"},
    Still{"no code in llama.cpp", "gptj"},
};

constexpr std::array<std::string_view, 41> neighbours{
    "llama",       "llada",         "llama4",        "deci",          "baichuan",     "internlm2",  "minicpm",
    "xverse",      "command-r",     "cohere2",       "cohere2moe",    "olmo",         "arctic",     "deepseek",
    "deepseek2",   "deepseek2-ocr", "deepseek32",    "deepseek4",     "muse-glimmer", "plm",        "chatglm",
    "granite",     "granitemoe",    "granitehybrid", "graniteswitch", "chameleon",    "bailingmoe", "neo-bert",
    "smollm3",     "arcee",         "ernie4_5",      "ernie4_5-moe",  "mistral3",     "eagle3",     "mistral4",
    "llama-embed", "maincoder",     "glm-dsa",       "nanbeige",      "glm4",         "granite-swa"};

constexpr std::array<std::string_view, 79> halves{"falcon",
                                                  "falcon-h1",
                                                  "grok",
                                                  "dbrx",
                                                  "jina-bert-v3",
                                                  "modern-bert",
                                                  "nomic-bert",
                                                  "nomic-bert-moe",
                                                  "eurobert",
                                                  "stablelm",
                                                  "bitnet",
                                                  "qwen",
                                                  "qwen2",
                                                  "dream",
                                                  "qwen2moe",
                                                  "qwen3",
                                                  "qwen3moe",
                                                  "llada-moe",
                                                  "rnd1",
                                                  "olmo2",
                                                  "olmoe",
                                                  "phi2",
                                                  "phi3",
                                                  "phimoe",
                                                  "plamo",
                                                  "plamo2",
                                                  "plamo3",
                                                  "gemma",
                                                  "gemma2",
                                                  "gemma3",
                                                  "gemma3n",
                                                  "gemma4",
                                                  "gemma4-assistant",
                                                  "gemma-embedding",
                                                  "starcoder2",
                                                  "openelm",
                                                  "gptneox",
                                                  "codeshell",
                                                  "orion",
                                                  "nemotron",
                                                  "exaone",
                                                  "exaone4",
                                                  "exaone-moe",
                                                  "minicpm3",
                                                  "bailingmoe2",
                                                  "dots1",
                                                  "hunyuan-moe",
                                                  "jais2",
                                                  "gpt-oss",
                                                  "hunyuan-dense",
                                                  "hy_v3",
                                                  "lfm2",
                                                  "lfm2moe",
                                                  "smallthinker",
                                                  "seed_oss",
                                                  "grovemoe",
                                                  "apertus",
                                                  "minimax-m2",
                                                  "minimax-m3",
                                                  "cogvlm",
                                                  "pangu-embedded",
                                                  "afmoe",
                                                  "laguna",
                                                  "qwen3next",
                                                  "mimo2",
                                                  "step35",
                                                  "talkie",
                                                  "mellum",
                                                  "qwen2vl",
                                                  "paddleocr",
                                                  "qwen3vl",
                                                  "qwen3vlmoe",
                                                  "qwen35",
                                                  "qwen35moe",
                                                  "qwen3tts",
                                                  "glm4moe",
                                                  "hunyuan_vl",
                                                  "dflash",
                                                  "minimax-01"};

constexpr std::array<std::string_view, 5> axesTakeTurns{"qwen3vl", "qwen3vlmoe", "qwen35", "qwen35moe", "qwen3tts"};
constexpr std::array<std::string_view, 6> onlySliding{"cohere2",    "cohere2moe", "exaone4",
                                                      "exaone-moe", "afmoe",      "smallthinker"};
constexpr std::array<std::string_view, 2> firstIsFull{"laguna", "smallthinker"};
constexpr std::array<std::string_view, 5> localPlain{"gemma3", "gemma3n", "step35", "mimo2", "laguna"};
constexpr std::array<std::string_view, 2> everyFourthStill{"llama4", "smollm3"};
constexpr std::array<std::string_view, 3> heated{"mistral3", "mistral4", "deepseek2"};
constexpr std::array<std::string_view, 3> everyFourthAttends{"qwen3next", "qwen35", "qwen35moe"};

struct Every {
    std::string_view name;
    int full;
};
constexpr std::array<Every, 11> patterns{Every{"cohere2", 4}, Every{"cohere2moe", 4},  Every{"exaone4", 4},
                                         Every{"gemma2", 2},  Every{"gemma3", 6},      Every{"gemma3n", 5},
                                         Every{"gpt-oss", 2}, Every{"olmo2", 4},       Every{"afmoe", 4},
                                         Every{"laguna", 4},  Every{"smallthinker", 4}};

std::string insteadOf(const std::string& name)
{
    for (const Still& kind : still)
        if (listsWord(kind.names, name))
            return std::string(kind.instead);
    return {};
}

bool holds(const auto& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

} // namespace

GgufArchitecture ggufArchitectureOf(const std::string& name)
{
    GgufArchitecture out;
    out.instead = insteadOf(name);
    if (holds(neighbours, name))
        out.pairing = Pairing::Interleaved;
    out.known = !out.instead.empty() || out.pairing == Pairing::Interleaved || holds(halves, name);
    out.interleavedAxes = holds(axesTakeTurns, name);
    out.fullFirst = holds(firstIsFull, name);
    out.fullIsStill = holds(onlySliding, name);
    out.halvesFull = name == "step35";
    out.ownLocalRope = holds(localPlain, name);
    out.localBase = name == "laguna" ? 0 : out.localBase;
    out.window = name == "smallthinker" ? 4096 : 0;
    out.heatsQueries = holds(heated, name);
    out.stillEvery = holds(everyFourthStill, name) ? 4 : 0;
    out.attentionEvery = holds(everyFourthAttends, name) ? 4 : 0;
    out.state = name.starts_with("lfm2") ? "conv" : out.attentionEvery > 0 ? "linear_attention" : "mamba";
    out.ownFamily = name == "llama4";
    out.chunk = out.ownFamily ? 8192 : 0;
    const auto pattern = std::ranges::find(patterns, name, &Every::name);
    out.fullEvery = pattern == patterns.end() ? 0 : pattern->full;
    return out;
}

} // namespace rope
