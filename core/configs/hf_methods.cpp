// SPDX-License-Identifier: GPL-3.0-or-later
// The meaning of each rope_type's keys, after modeling_rope_utils.py of Hugging Face transformers 5.x.
#include "core/configs/hf_methods.h"

#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"

namespace rope {

namespace {

/// Reads one dict into one LayerRope.
class MethodReader {
public:
    MethodReader(const JsonFields& fields, const ModelDims& dims, bool perLayer, LayerRope& out,
                 std::vector<Message>& warnings)
        : m_fields(fields), m_dims(dims), m_perLayer(perLayer), m_spec(out.spec), m_context(out.context),
          m_warnings(warnings)
    {
    }

    void plain()
    {
        setLengths(maxPositionsOr(4096), 1);
        if (m_fields.has("factor"))
            warn("{0} has a factor but no rope_type; the library then scales nothing.", {m_fields.path()});
    }

    void linear()
    {
        const double factor = requiredFactor("factor");
        setLengths(m_fields.integer("original_max_position_embeddings", 1, limits::maxLength)
                       .value_or(maxPositionsOr(4096)),
                   factor);
    }

    void dynamic()
    {
        // HunYuan: an alpha is a fixed change of base, whatever the length.
        if (const auto alpha = m_fields.positive("alpha")) {
            m_spec.method = "ntk";
            setNumber("factor", *alpha);
            setLengths(maxPositionsOr(4096), 1);
            return;
        }
        // The library measures against max_position_embeddings, whatever the dict calls original.
        setLengths(maxPositions(), requiredFactor("factor"));
        m_context.seqLen = m_spec.trainLength;
    }

    void yarn()
    {
        const std::int64_t original = originalLength();
        if (!m_fields.json().contains("factor"))
            m_fields.fail("factor", "a number greater than 0");
        const double ratio = double(maxPositionsOr(original)) / double(original);
        const double factor = m_fields.has("factor") ? requiredFactor("factor") : ratio;
        setNumber("factor", factor);
        for (const char* key : {"beta_fast", "beta_slow"})
            copyUnlessZero(key);
        // The library takes the pair only, and only if neither is zero.
        if (m_fields.number("mscale").value_or(0) != 0 && m_fields.number("mscale_all_dim").value_or(0) != 0)
            for (const char* key : {"mscale", "mscale_all_dim"})
                copyUnlessZero(key);
        copyAttentionFactor();
        copyTruncate();
        warnAboutBetas();
        setLengths(original, factor);
        warnAboutFactor(factor, original);
    }

    void llama3()
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

    void longrope()
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
        m_context.seqLen = m_spec.trainLength;
    }

    void proportional()
    {
        const double part = m_fields.number("partial_rotary_factor").value_or(1);
        if (!(part >= 0 && part <= 1))
            m_fields.fail("partial_rotary_factor", "a number from 0 to 1");
        setNumber("partial_rotary_factor", part);
        double factor = 1;
        if (m_fields.has("factor"))
            factor = requiredFactor("factor");
        setLengths(maxPositionsOr(4096), factor);
    }

private:
    void warn(const char* text, std::vector<std::string> args) { m_warnings.emplace_back(text, std::move(args)); }
    void setNumber(const char* key, double value) { m_spec.tunables[key] = value; }

    double requiredFactor(const char* key)
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

    void copyUnlessZero(const char* key)
    {
        const auto value = m_fields.number(key);
        if (value && *value != 0)
            setNumber(key, *value);
    }

    void copyAttentionFactor()
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
    void copyTruncate()
    {
        const auto value = m_fields.flag("truncate");
        if (!value)
            return;
        if (m_perLayer)
            warn("{0}.truncate has no effect: the library looks for it outside the layer types.", {m_fields.path()});
        else
            setNumber("truncate", *value ? 1 : 0);
    }

    /// Phi-3.5-MoE names the attention factor of short and long texts itself.
    void copyPhiMoeScale()
    {
        const auto shortScale = m_fields.positive("short_mscale");
        const auto longScale = m_fields.positive("long_mscale");
        if (!longScale)
            return;
        setNumber("attention_factor", *longScale);
        if (shortScale && *shortScale != *longScale)
            warn("{0}: short_mscale {1} differs from long_mscale {2}; the latter is shown for all lengths.",
                 {m_fields.path(), exactText(*shortScale), exactText(*longScale)});
    }

    void copyList(const char* key)
    {
        auto list = m_fields.numbers(key);
        const auto wanted = std::size_t(m_spec.pairCount());
        if (!list || list->size() != wanted)
            m_fields.fail(key, "a list of " + std::to_string(wanted) + " numbers, one per pair");
        for (std::size_t i = 0; i < wanted; ++i)
            if (!((*list)[i] > 0))
                throw InputError(m_fields.nameOf(key) + "[" + std::to_string(i) + "]", exactText((*list)[i]),
                                 "a number greater than 0");
        m_spec.tunables[key] = std::move(*list);
    }

    void warnAboutBetas()
    {
        const double fast = m_fields.number("beta_fast").value_or(32);
        const double slow = m_fields.number("beta_slow").value_or(1);
        if (fast < slow)
            warn("{0}: beta_fast {1} is below beta_slow {2}; the ramp then runs the other way.",
                 {m_fields.path(), exactText(fast), exactText(slow)});
        if (fast < 0 || slow < 0)
            m_fields.fail(fast < 0 ? "beta_fast" : "beta_slow", "a number greater than 0");
    }

    void warnAboutFactor(double factor, std::int64_t original)
    {
        const double implicit = double(maxPositionsOr(original)) / double(original);
        if (implicit != factor && implicit != 1)
            warn("{0}.factor is {1}, but max_position_embeddings / original_max_position_embeddings is {2}; the "
                 "library uses the factor.",
                 {m_fields.path(), exactText(factor), shownNumber(implicit)});
    }

    std::int64_t maxPositionsOr(std::int64_t fallback) const { return m_dims.maxPositions.value_or(fallback); }

    std::int64_t maxPositions() const
    {
        if (!m_dims.maxPositions)
            throw InputError("max_position_embeddings", "",
                             "a whole number from 1 to " + std::to_string(limits::maxLength));
        return *m_dims.maxPositions;
    }

    std::int64_t originalLength() const
    {
        const auto original = m_fields.integer("original_max_position_embeddings", 1, limits::maxLength);
        return original ? *original : maxPositions();
    }

    /// L' is what the config says; where that is the trained length itself, what the factor makes of it.
    void setLengths(std::int64_t original, double factor)
    {
        m_spec.trainLength = original;
        const std::int64_t max = maxPositionsOr(original);
        const double scaled = std::min(std::floor(double(original) * std::max(1.0, factor)), double(limits::maxLength));
        m_context.targetLength = max == original && !m_perLayer ? std::int64_t(scaled) : max;
    }

    const JsonFields& m_fields;
    const ModelDims& m_dims;
    bool m_perLayer;
    RopeSpec& m_spec;
    Context& m_context;
    std::vector<Message>& m_warnings;
};

struct RopeType {
    const char* name;
    const char* method;
    void (MethodReader::*read)();
    std::vector<const char*> keys; ///< beyond those every type may have
};

const std::vector<RopeType>& ropeTypes()
{
    static const std::vector<RopeType> all{
        {"default", "none", &MethodReader::plain, {"factor"}},
        {"mrope", "none", &MethodReader::plain, {"factor"}},
        {"linear", "linear", &MethodReader::linear, {"factor"}},
        {"dynamic", "dynamic", &MethodReader::dynamic, {"factor", "alpha"}},
        {"xdrope", "dynamic", &MethodReader::dynamic, {"factor", "alpha"}},
        {"yarn", "yarn", &MethodReader::yarn,
         {"factor", "beta_fast", "beta_slow", "mscale", "mscale_all_dim", "attention_factor", "truncate"}},
        {"longrope", "longrope", &MethodReader::longrope,
         {"short_factor", "long_factor", "factor", "attention_factor", "short_mscale", "long_mscale"}},
        {"su", "longrope", &MethodReader::longrope,
         {"short_factor", "long_factor", "factor", "attention_factor", "short_mscale", "long_mscale"}},
        {"llama3", "llama3", &MethodReader::llama3, {"factor", "low_freq_factor", "high_freq_factor"}},
        {"proportional", "proportional", &MethodReader::proportional, {"factor"}},
    };
    return all;
}

const RopeType& ropeTypeOf(const JsonFields& fields, const Family& family)
{
    std::string name = fields.text("rope_type").value_or("default");
    if (family.yarnMeansLongRope && name == "yarn")
        name = "longrope";
    std::string allowed;
    for (const RopeType& type : ropeTypes()) {
        if (name == type.name)
            return type;
        allowed += (allowed.empty() ? "" : ", ") + std::string(type.name);
    }
    fields.fail("rope_type", "one of " + allowed);
}

/// Keys that the library reads for something else than θ, or only carries along.
void warnAboutUnknownKeys(const JsonFields& fields, const RopeType& type, std::vector<Message>& warnings)
{
    static const std::vector<const char*> always{"rope_type", "type", "rope_theta", "partial_rotary_factor",
        "original_max_position_embeddings", "mrope_section", "mrope_interleaved", "mrope_layout"};
    std::string unknown;
    for (const auto& [key, value] : fields.json().items()) {
        const auto is = [&key = key](const char* known) { return key == known; };
        if (std::ranges::none_of(always, is) && std::ranges::none_of(type.keys, is) && !value.is_null())
            unknown += (unknown.empty() ? "" : ", ") + quotable(key);
    }
    if (!unknown.empty())
        warnings.emplace_back("Not used for the frequencies of {0} in {1}: {2}.",
                              std::vector<std::string>{type.name, fields.path(), quotable(unknown, 200)});
}

/// int(head_dim · partial_rotary_factor), as the library rounds it.
int rotaryDimOf(const RopeEntry& entry, const JsonFields& fields, const ModelDims& dims)
{
    const std::string most = "head_dim (" + std::to_string(dims.headDim) + ")";
    if (const auto part = fields.number("partial_rotary_factor")) {
        const double turning = std::floor(double(dims.headDim) * *part);
        if (!(turning >= 1 && turning <= double(dims.headDim)))
            throw InputError(entry.partName, exactText(*part), "a part that makes 1 to " + most + " elements turn");
        return int(turning);
    }
    const std::int64_t turning = dims.rotaryDim.value_or(dims.headDim);
    if (turning > dims.headDim)
        throw InputError("rotary_dim", std::to_string(turning), "a whole number from 1 to " + most);
    return int(turning);
}

/// The library makes (r + 1) / 2 pairs of an odd r, with exponents over r; as a list that is exact.
void keepOddDims(RopeSpec& spec, std::vector<Message>& warnings)
{
    if (spec.rotaryDim % 2 == 0)
        return;
    const int odd = spec.rotaryDim;
    spec.rotaryDim = odd + 1;
    spec.thetaMode = ThetaMode::Custom;
    for (int i = 0; i < spec.pairCount(); ++i)
        spec.customTheta.push_back(1.0 / std::pow(spec.base, 2.0 * i / odd));
    warnings.emplace_back("The rotary part is {0} elements, an odd number: the library turns {1} pairs with exponents "
                          "over {0}, shown here as a custom list.",
                          std::vector<std::string>{std::to_string(odd), std::to_string(spec.pairCount())});
}

} // namespace

LayerRope layerRopeOf(const RopeEntry& entry, const ModelDims& dims, const Family& family, bool perLayer,
                      std::vector<Message>& warnings)
{
    LayerRope out{entry.layerType, entry.rotates, {}, {}};
    const JsonFields fields(entry.values, entry.path);
    const RopeType& type = ropeTypeOf(fields, family);
    out.spec.method = type.method;
    out.spec.pairing = dims.pairing;
    out.spec.base = fields.number("rope_theta").value_or(family.base);
    out.spec.headDim = int(dims.headDim);
    // p-RoPE spreads its exponents over the whole head and stills the slow pairs itself.
    out.spec.rotaryDim = type.name == std::string_view("proportional") ? out.spec.headDim : rotaryDimOf(entry, fields, dims);
    MethodReader reader(fields, dims, perLayer, out, warnings);
    (reader.*type.read)();
    keepOddDims(out.spec, warnings);
    warnAboutUnknownKeys(fields, type, warnings);
    return out;
}

} // namespace rope
