// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/model_dims.h"

#include "core/configs/word_list.h"
#include "core/model/head_dims.h"
#include "core/model/problem.h"

namespace rope {

namespace {

using Keys = std::initializer_list<const char*>;

constexpr std::int64_t usualPart = 64; ///< qk_nope_head_dim and qk_rope_head_dim where neither is given

/// The first key is the usual one; of the others a known class takes its own alone.
std::optional<std::int64_t> firstInteger(const JsonFields& config, const Family& family, Keys keys, std::int64_t max)
{
    for (const char* key : keys) {
        const bool isTaken = key == *keys.begin() || family.type.empty() || listsWord(family.otherNames, key);
        if (const auto value = isTaken ? config.integer(key, 1, max) : std::nullopt)
            return value;
    }
    return std::nullopt;
}

std::int64_t required(const JsonFields& config, const Family& family, Keys keys, std::int64_t fallback)
{
    const auto value = firstInteger(config, family, keys, 1 << 26);
    if (!value && fallback == 0)
        throw InputError(config.nameOf(*keys.begin()), "", "a whole number greater than 0");
    return value.value_or(fallback);
}

/// What turns outside a head may be wider than one.
std::int64_t saidHeadDim(const JsonFields& config, const Family& family, const std::string& key)
{
    return saidHeadDim(config, key, family.ownRope ? 1 << 16 : limits::maxHeadDim);
}

std::int64_t latentPart(const JsonFields& config, const char* key)
{
    return config.integer(key, 1, limits::maxHeadDim / 2).value_or(usualPart);
}

/// hidden_size / heads, rounded down as the classes do, so that it may be odd.
std::int64_t quotientHead(const JsonFields& config, const Family& family, int widths = 1)
{
    const std::int64_t hidden =
        required(config, family, {"hidden_size", "n_embd", "n_embed", "d_model"}, family.hidden);
    const std::int64_t heads = required(
        config, family,
        {"num_attention_heads", "n_head", "n_heads", "decoder_num_attention_heads", "encoder_num_attention_heads"},
        family.heads);
    return widths * hidden / heads;
}

std::int64_t headDimOf(const JsonFields& config, const Family& family, const std::string& layerType,
                       const SingleHeads& single)
{
    if (family.headDimBeats && config.json().contains("head_dim")) {
        const std::int64_t said = saidHeadDim(config, family, "head_dim");
        return said > 0 ? said : quotientHead(config, family);
    }
    if (family.latent == LatentHead::NopeAndRope)
        return latentPart(config, "qk_nope_head_dim") + latentPart(config, "qk_rope_head_dim");
    if (const auto own = single.find(layerType); own != single.end())
        return own->second;
    if (family.globalHeadDim > 0 && layerType == family.fullLayer) {
        const std::int64_t global = saidHeadDim(config, family, "global_head_dim");
        return global > 0 ? global : family.globalHeadDim;
    }
    if (const std::int64_t said = saidHeadDim(config, family, std::string(family.headKey)); said > 0)
        return said;
    // Models outside the tables may have latent attention; of those within, headKey says which do.
    if (family.type.empty() && config.has("qk_rope_head_dim"))
        if (const std::int64_t rotating = saidHeadDim(config, family, "qk_rope_head_dim");
            rotating > 0 && !config.has("partial_rotary_factor"))
            return rotating;
    // An explicit null or 0 turns the class's default off.
    if (family.headDim > 0 && !config.json().contains(family.headKey))
        return family.headDim;
    return quotientHead(config, family, family.headWidths);
}

bool saysHalf(const JsonFields& config, const Family& family)
{
    if (!family.interleaveKey.empty() && config.flag(std::string(family.interleaveKey)) == false)
        return true;
    if (family.halfIf.key.empty())
        return false;
    const Json* given = config.find(std::string(family.halfIf.key));
    return (given ? given->dump() : std::string(family.halfIf.absent)) == family.halfIf.wanted;
}

Pairing pairingOf(const JsonFields& config, const Family& family)
{
    if (saysHalf(config, family))
        return Pairing::Half;
    return config.flag(std::string(family.neighboursKey)).value_or(false) ? Pairing::Interleaved : family.pairing;
}

} // namespace

std::int64_t saidHeadDim(const JsonFields& fields, const std::string& key, std::int64_t most)
{
    // 0 stands for "none" in configs of DeepSeek models without latent attention.
    const std::int64_t said = fields.integer(key, 0, most, headDimAllowed()).value_or(0);
    if (said % 2 != 0)
        throw InputError(fields.nameOf(key), std::to_string(said), headDimAllowed());
    return said;
}

ModelDims dimsOf(const JsonFields& config, const Family& family, const std::string& layerType,
                 const SingleHeads& single)
{
    ModelDims dims;
    dims.pairing = pairingOf(config, family);
    dims.headDim = headDimOf(config, family, layerType, single);
    if (dims.headDim < limits::minHeadDim || (dims.headDim > limits::maxHeadDim && !family.ownRope))
        throw InputError(config.nameOf(family.headKey.empty() ? "head_dim" : std::string(family.headKey)),
                         std::to_string(dims.headDim), headDimAllowed());
    // What makes no sense is refused also where it is not read.
    const auto said = config.integer("rotary_dim", 1, limits::maxHeadDim);
    if (said && *said > dims.headDim)
        config.fail("rotary_dim", "a whole number from 1 to head_dim (" + std::to_string(dims.headDim) + ")");
    if (family.readsRotaryDim)
        dims.rotaryDim = said;
    if (!dims.rotaryDim && family.rotaryDim > 0)
        dims.rotaryDim = family.rotaryDim;
    dims.maxPositions = firstInteger(config, family,
                                     {"max_position_embeddings", "n_positions", "max_seq_len", "seq_length",
                                      "max_sequence_length", "model_max_length"},
                                     limits::maxLength);
    if (!dims.maxPositions && family.positions > 0)
        dims.maxPositions = family.positions;
    dims.trained = config.integer(std::string(family.trainedKey), 1, limits::maxLength);
    dims.risesBySteps = config.flag(std::string(family.stepsKey)).value_or(false);
    return dims;
}

bool partIsCounted(const Family& family)
{
    return family.latent == LatentHead::NopeAndRope || family.latent == LatentHead::PartOfHead;
}

double usualPartOf(const JsonFields& config, const Family& family)
{
    if (!partIsCounted(family))
        return family.partial;
    const double turning = double(latentPart(config, "qk_rope_head_dim"));
    if (family.latent == LatentHead::NopeAndRope)
        return turning / (turning + double(latentPart(config, "qk_nope_head_dim")));
    return config.has("qk_rope_head_dim") ? turning / double(headDimOf(config, family, {}, {})) : family.partial;
}

} // namespace rope
