// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/model_dims.h"

#include "core/model/problem.h"

namespace rope {

namespace {

using Keys = std::initializer_list<const char*>;

std::optional<std::int64_t> firstInteger(const JsonFields& config, Keys keys, std::int64_t max)
{
    for (const char* key : keys)
        if (const auto value = config.integer(key, 1, max))
            return value;
    return std::nullopt;
}

std::int64_t required(const JsonFields& config, Keys keys, std::int64_t fallback)
{
    const auto value = firstInteger(config, keys, 1 << 26);
    if (!value && fallback == 0)
        throw InputError(config.nameOf(*keys.begin()), "", "a whole number greater than 0");
    return value.value_or(fallback);
}

const char* const headDimAllowed = "an even number from 2 to 1024";

std::int64_t saidHeadDim(const JsonFields& config, const std::string& key)
{
    // 0 stands for "none" in configs of DeepSeek models without latent attention.
    return config.integer(key, 0, limits::maxHeadDim, headDimAllowed).value_or(0);
}

std::int64_t headDimOf(const JsonFields& config, const Family& family, const std::string& layerType)
{
    if (family.globalHeadDim > 0 && layerType == "full_attention") {
        const std::int64_t global = saidHeadDim(config, "global_head_dim");
        return global > 0 ? global : family.globalHeadDim;
    }
    if (const std::int64_t said = saidHeadDim(config, std::string(family.headKey)); said > 0)
        return said;
    const std::int64_t rotating = saidHeadDim(config, "qk_rope_head_dim");
    if (rotating > 0 && !config.has("partial_rotary_factor"))
        return rotating;
    // An explicit null turns the class's default off.
    const bool isNull = config.json().contains(family.headKey) && !config.has(std::string(family.headKey));
    if (family.headDim > 0 && !isNull && !config.has("qk_rope_head_dim"))
        return family.headDim;
    const std::int64_t hidden = required(config, {"hidden_size", "n_embd", "d_model"}, family.hidden);
    const std::int64_t heads =
        required(config, {"num_attention_heads", "n_head", "n_heads", "encoder_num_attention_heads"}, family.heads);
    return family.headWidths * hidden / heads;
}

Pairing pairingOf(const JsonFields& config, const Family& family)
{
    if (family.pairing == Pairing::InterleavedToHalf && config.flag("rope_interleave") == false)
        return Pairing::Half;
    return config.flag("rotary_emb_interleaved").value_or(false) ? Pairing::Interleaved : family.pairing;
}

} // namespace

ModelDims dimsOf(const JsonFields& config, const Family& family, const std::string& layerType)
{
    ModelDims dims;
    dims.pairing = pairingOf(config, family);
    dims.headDim = headDimOf(config, family, layerType);
    if (dims.headDim < limits::minHeadDim || dims.headDim > limits::maxHeadDim || dims.headDim % 2 != 0)
        throw InputError(config.nameOf(std::string(family.headKey)), std::to_string(dims.headDim), headDimAllowed);
    dims.rotaryDim = config.integer("rotary_dim", 1, limits::maxHeadDim);
    if (!dims.rotaryDim && family.rotaryDim > 0)
        dims.rotaryDim = family.rotaryDim;
    dims.maxPositions = firstInteger(config,
                                     {"max_position_embeddings", "n_positions", "max_seq_len", "seq_length",
                                      "max_sequence_length", "model_max_length"},
                                     limits::maxLength);
    if (!dims.maxPositions && family.positions > 0)
        dims.maxPositions = family.positions;
    return dims;
}

} // namespace rope
