// SPDX-License-Identifier: GPL-3.0-or-later
// After the functions of modeling_rope_utils.py of Hugging Face transformers 5.x, one a rope_type.
#include "core/configs/method_reader.h"

#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"
#include "core/model/yarn_mscale.h"

namespace rope {

MethodReader::MethodReader(const JsonFields& fields, const ModelDims& dims, const Family& family, bool perLayer,
                           LayerRope& out, std::vector<Message>& warnings)
    : m_fields(fields), m_dims(dims), m_family(family), m_perLayer(perLayer), m_spec(out.spec), m_context(out.context),
      m_readings(out.readings), m_warnings(warnings)
{}

void MethodReader::plain()
{
    setLengths(m_dims.trained.value_or(maxPositionsOr(4096)), 1);
    if (m_dims.risesBySteps) {
        m_spec.method = "dynamic-qwen1";
        m_context.seqLen = m_spec.trainLength;
    }
    if (m_fields.has("factor"))
        warn("{0} has a factor but no rope_type; the library then scales nothing.", {m_fields.path()});
}

void MethodReader::linear()
{
    const double factor = requiredFactor("factor");
    const auto original = m_fields.integer("original_max_position_embeddings", 1, limits::maxLength);
    const std::int64_t max = maxPositionsOr(4096);
    setLengths(original ? *original : m_dims.trained.value_or(max), factor);
    if (!original && !m_dims.trained)
        leaveOpen(max, factor);
}

/// A factor over one length, of which no key says whether it is meant to be raised or was.
void MethodReader::leaveOpen(std::int64_t max, double factor)
{
    const auto trained = std::int64_t(double(max) / factor);
    const std::int64_t meant = m_context.targetLength;
    if (meant <= max || trained < 1)
        return;
    const auto text = [](const char* form, std::int64_t first, std::int64_t second) {
        return Message(form, std::vector<std::string>{grouped(first), grouped(second)});
    };
    m_readings = {{"trained", text("trained at {0} tokens, meant for {1}", max, meant), max, meant},
                  {"raised", text("trained at {0} tokens, {1} is the raised length", trained, max), trained, max}};
}

/// vLLM's name for NTK-fixed, and with mixed_b for NTK-mixed; GTE's for the former.
void MethodReader::ntk()
{
    if (const auto mixed = m_fields.number("mixed_b")) {
        m_spec.method = "ntk-mixed";
        setNumber("mixed_b", *mixed);
    }
    const double factor = requiredFactor("factor");
    const auto original = m_fields.integer("original_max_position_embeddings", 1, limits::maxLength);
    setLengths(original.value_or(maxPositionsOr(4096)), factor);
    if (!original)
        leaveOpen(maxPositionsOr(4096), factor);
}

void MethodReader::dynamic()
{
    // HunYuan: an alpha is a fixed change of base, whatever the length; 0 counts as none.
    if (const auto alpha = m_fields.number("alpha"); alpha && *alpha != 0 && isRead("alpha", m_family.readsAlpha)) {
        m_fields.positive("alpha");
        m_spec.method = "ntk-alpha";
        setNumber("alpha", *alpha);
        setLengths(maxPositionsOr(4096), 1);
        warn("{0}.alpha {1}: shown is the base up to {2} tokens; beyond them the library leaves alpha and raises the "
             "plain base with the length.",
             {m_fields.path(), shownNumber(*alpha), std::to_string(m_spec.trainLength)});
        return;
    }
    // The library measures against max_position_embeddings, whatever the dict calls original.
    setLengths(m_dims.trained ? *m_dims.trained : maxPositions(), requiredFactor("factor"));
    followLength();
}

/// θ is that of the current length, unless the code leaves its update out, as some with several position axes does.
void MethodReader::followLength()
{
    m_context.seqLen = m_spec.trainLength;
    if (!m_family.lengthBlind)
        return;
    warn("{0}: this model's code never looks at the length, so θ stays as it is at the start: nothing is scaled by it.",
         {m_fields.path()});
    if (m_spec.method == "longrope") {
        m_spec.tunables["long_factor"] = m_spec.tunables.at("short_factor");
        return;
    }
    m_spec.method = "none";
    m_spec.tunables.clear();
    m_context.seqLen.reset();
}

void MethodReader::yarn()
{
    yarnLengthsAndRamp();
    // For cos and sin the library takes the pair only, and only if neither is zero; for the scores the latter alone.
    if (m_fields.number("mscale_all_dim").value_or(0) != 0)
        for (const char* key : {"mscale", "mscale_all_dim"})
            copyUnlessZero(key);
    copyAttentionFactor();
}

/// vLLM's DeepSeek form takes each of the two alone as well: mscale 1 and mscale_all_dim 0 when absent.
void MethodReader::deepseekYarn()
{
    yarnLengthsAndRamp();
    const double factor = std::get<double>(m_spec.tunables.at("factor"));
    setNumber("attention_factor", yarnMscale(factor, m_fields.number("mscale").value_or(1)) /
                                      yarnMscale(factor, m_fields.number("mscale_all_dim").value_or(0)));
    copyAttentionFactor();
}

void MethodReader::telechatYarn()
{
    yarnLengthsAndRamp();
    copyAttentionFactor();
}

void MethodReader::yarnLengthsAndRamp()
{
    const std::int64_t original = originalLength();
    if (!m_fields.json().contains("factor"))
        m_fields.fail("factor", "a number greater than 0");
    const double ratio = double(maxPositionsOr(original)) / double(original);
    const double factor = m_fields.has("factor") ? requiredFactor("factor") : ratio;
    setNumber("factor", factor);
    for (const char* key : {"beta_fast", "beta_slow"})
        copyUnlessZero(key);
    copyTruncate();
    checkBetas();
    setLengths(original, factor);
    warnAboutFactor(factor, original);
    // The library takes max_position_embeddings then; whoever raised it already meant something else.
    if (!m_fields.has("original_max_position_embeddings"))
        leaveOpen(original, factor);
}

void MethodReader::llama3()
{
    const std::int64_t original = originalLength();
    const double factor = requiredFactor("factor");
    const double low = requiredFactor("low_freq_factor");
    const double high = requiredFactor("high_freq_factor");
    if (high <= low)
        warn("{0}: high_freq_factor {1} is not above low_freq_factor {2}; no pair is blended, each is kept or "
             "divided.",
             {m_fields.path(), exactText(high), exactText(low)});
    setLengths(original, factor);
}

void MethodReader::longrope()
{
    const std::int64_t original = originalLength();
    copyList("short_factor");
    copyList("long_factor");
    copyAttentionFactor();
    copyPhiMoeScale();
    const double ratio = double(maxPositionsOr(original)) / double(original);
    double factor = ratio;
    if (m_fields.has("factor")) {
        factor = requiredFactor("factor");
        warnAboutFactor(factor, original);
    }
    setLengths(original, factor);
    followLength();
}

void MethodReader::proportional()
{
    setNumber("partial_rotary_factor", m_fields.number("partial_rotary_factor").value_or(1));
    const double factor = m_fields.has("factor") ? requiredFactor("factor") : 1;
    setLengths(maxPositionsOr(4096), factor);
}

double MethodReader::requiredFactor(const char* key)
{
    const auto value = m_fields.positive(key);
    if (!value)
        m_fields.fail(key, "a number greater than 0");
    setNumber(key, *value);
    if (*value < 1 && std::string_view(key) == "factor")
        warn("{0}.factor {1} is below 1: it shortens periods instead of lengthening them.",
             {m_fields.path(), exactText(*value)});
    return *value;
}

void MethodReader::copyUnlessZero(const char* key)
{
    if (const auto value = m_fields.number(key); value && *value != 0)
        setNumber(key, *value);
}

void MethodReader::copyAttentionFactor()
{
    const auto value = m_fields.number("attention_factor");
    if (!value)
        return;
    if (*value < 0)
        m_fields.fail("attention_factor", "a number from 0");
    setNumber("attention_factor", *value);
    if (*value < 1)
        warn("{0}.attention_factor {1} is used as it is: it multiplies cos and sin. Leave it out for the "
             "method's own value.",
             {m_fields.path(), exactText(*value)});
}

/// The library looks for `truncate` in the outer dict only, so one inside a layer type's dict has no effect.
void MethodReader::copyTruncate()
{
    const auto value = m_fields.flag("truncate");
    if (!m_fields.json().contains("truncate"))
        return;
    if (m_perLayer)
        warn("{0}.truncate has no effect: the library looks for it outside the layer types.", {m_fields.path()});
    else
        setNumber("truncate", value.value_or(false) ? 1 : 0); // Python takes null for false
}

/// Phi-3.5-MoE names the attention factor of short and long texts itself; a model starts with short ones.
void MethodReader::copyPhiMoeScale()
{
    const auto shortScale = m_fields.positive("short_mscale");
    const auto longScale = m_fields.positive("long_mscale");
    if (!longScale || !isRead("long_mscale", m_family.readsMscales))
        return;
    setNumber("attention_factor", shortScale.value_or(*longScale));
    if (shortScale && *shortScale != *longScale)
        warn("{0}: short_mscale {1} is shown for all lengths; beyond {2} tokens the class takes long_mscale {3}.",
             {m_fields.path(), exactText(*shortScale), std::to_string(originalLength()), exactText(*longScale)});
}

void MethodReader::copyList(const char* key)
{
    auto list = m_fields.numbers(key);
    const auto wanted = std::size_t((m_spec.rotaryDim + 1) / 2); // an odd part has a pair more
    if (!list || list->size() != wanted)
        m_fields.fail(key, "a list of " + std::to_string(wanted) + " numbers, one per pair");
    for (std::size_t i = 0; i < wanted; ++i)
        if (!((*list)[i] > 0))
            throw InputError(m_fields.nameOf(key) + "[" + std::to_string(i) + "]", exactText((*list)[i]),
                             "a number greater than 0");
    m_spec.tunables[key] = std::move(*list);
}

void MethodReader::checkBetas()
{
    for (const char* key : {"beta_fast", "beta_slow"})
        if (const auto beta = m_fields.number(key); beta && *beta != 0 && !(*beta >= 1e-6 && *beta <= 1e6))
            m_fields.fail(key, "a number from 1e-6 to 1e6, or 0 for the default");
    const double fast = m_fields.number("beta_fast").value_or(32);
    const double slow = m_fields.number("beta_slow").value_or(1);
    if (fast < slow)
        warn("{0}: beta_fast {1} is below beta_slow {2}; the ramp then runs the other way.",
             {m_fields.path(), exactText(fast), exactText(slow)});
}

void MethodReader::warnAboutFactor(double factor, std::int64_t original)
{
    const double implicit = double(maxPositionsOr(original)) / double(original);
    if (implicit != factor && implicit != 1)
        warn("{0}.factor is {1}, but max_position_embeddings / original_max_position_embeddings is {2}; the "
             "library uses the factor.",
             {m_fields.path(), exactText(factor), shownNumber(implicit)});
}

std::int64_t MethodReader::maxPositions() const
{
    if (!m_dims.maxPositions)
        throw InputError("max_position_embeddings", "",
                         "a whole number from 1 to " + std::to_string(limits::maxLength));
    return *m_dims.maxPositions;
}

std::int64_t MethodReader::originalLength() const
{
    const auto original = m_fields.integer("original_max_position_embeddings", 1, limits::maxLength);
    return original ? *original : maxPositions();
}

/// L' is what the config says; where that is the trained length itself, what the factor makes of it.
void MethodReader::setLengths(std::int64_t original, double factor)
{
    m_spec.trainLength = original;
    const std::int64_t max = maxPositionsOr(original);
    const double scaled = std::min(std::floor(double(original) * std::max(1.0, factor)), double(limits::maxLength));
    m_context.targetLength = max == original && !m_perLayer ? std::int64_t(scaled) : max;
}

} // namespace rope
