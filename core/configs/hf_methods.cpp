// SPDX-License-Identifier: GPL-3.0-or-later
// The meaning of each rope_type's keys, after modeling_rope_utils.py of Hugging Face transformers 5.x and, for those it
// does not know, rotary_embedding/__init__.py of vLLM (ntk, deepseek_yarn, telechat3-yarn, openpangu).
#include "core/configs/hf_methods.h"

#include <algorithm>
#include <cmath>

#include "core/configs/method_reader.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace {

struct RopeType {
    const char* name;
    const char* method;
    void (MethodReader::*read)();
    std::vector<const char*> keys; ///< beyond those every type may have
};

const std::vector<RopeType>& ropeTypes()
{
    static const std::vector<const char*> yarnKeys{"factor",         "beta_fast",        "beta_slow", "mscale",
                                                   "mscale_all_dim", "attention_factor", "truncate"};
    static const std::vector<const char*> longropeKeys{"short_factor",     "long_factor",  "factor",
                                                       "attention_factor", "short_mscale", "long_mscale"};
    static const std::vector<RopeType> all{
        {"default", "none", &MethodReader::plain, {"factor"}},
        {"mrope", "none", &MethodReader::plain, {"factor"}},
        {"openpangu", "none", &MethodReader::plain, {"factor"}},
        {"linear", "linear", &MethodReader::linear, {"factor"}},
        {"dynamic", "dynamic", &MethodReader::dynamic, {"factor", "alpha"}},
        {"xdrope", "dynamic", &MethodReader::dynamic, {"factor", "alpha"}},
        {"ntk", "ntk-fixed", &MethodReader::ntk, {"factor", "mixed_b"}},
        {"yarn", "yarn", &MethodReader::yarn, yarnKeys},
        {"deepseek_yarn", "yarn", &MethodReader::deepseekYarn, yarnKeys},
        {"telechat3-yarn", "yarn-telechat3", &MethodReader::telechatYarn, yarnKeys},
        {"longrope", "longrope", &MethodReader::longrope, longropeKeys},
        {"su", "longrope", &MethodReader::longrope, longropeKeys},
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
    for (const RopeType& type : ropeTypes())
        if (name == type.name)
            return type;
    fields.fail("rope_type", "one of " + joined(ropeTypes(), ", ", &RopeType::name));
}

/// Keys that the library reads for something else than θ, or only carries along.
void warnAboutUnknownKeys(const JsonFields& fields, const RopeType& type, std::vector<Message>& warnings)
{
    static const std::vector<const char*> always{"rope_type",
                                                 "type",
                                                 "rope_theta",
                                                 "partial_rotary_factor",
                                                 "original_max_position_embeddings",
                                                 "mrope_section",
                                                 "xdrope_section",
                                                 "mrope_interleaved",
                                                 "mrope_layout",
                                                 "llama_4_scaling_beta",
                                                 "llama_4_scaling_length"};
    std::vector<std::string> unknown;
    for (const auto& [key, value] : fields.json().items()) {
        const auto is = [&key = key](const char* known) { return key == known; };
        if (std::ranges::none_of(always, is) && std::ranges::none_of(type.keys, is) && !value.is_null())
            unknown.push_back(quotable(key));
    }
    if (!unknown.empty())
        warnings.emplace_back("Not used for the frequencies of {0} in {1}: {2}.",
                              std::vector<std::string>{type.name, fields.path(), quotable(joined(unknown), 200)});
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

/// The library makes (r + 1) / 2 pairs of an odd r, p-RoPE r / 2, with exponents over r; as a list that is exact.
void keepOddDims(RopeSpec& spec, std::vector<Message>& warnings)
{
    spec.headDim += spec.headDim % 2;
    if (spec.rotaryDim % 2 == 0)
        return;
    const int odd = spec.rotaryDim;
    spec.rotaryDim = spec.method == "proportional" ? odd - 1 : odd + 1;
    if (odd == 1)
        return; // one pair, which turns by 1
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
    LayerRope out{entry.layerType, entry.rotates, {}, {}, entry.path};
    const JsonFields fields(entry.values, entry.path);
    const RopeType& type = ropeTypeOf(fields, family);
    out.alsoCalled = servedBy(family, entry.layerType);
    out.spec.method = type.method;
    out.spec.pairing = dims.pairing;
    out.spec.base = fields.number("rope_theta").value_or(family.base);
    out.spec.headDim = int(dims.headDim);
    // p-RoPE spreads its exponents over the whole head and stills the slow pairs itself.
    out.spec.rotaryDim =
        type.name == std::string_view("proportional") ? out.spec.headDim : rotaryDimOf(entry, fields, dims);
    // What turns there is no head; its other elements are of no concern.
    if (family.ownRope)
        out.spec.headDim = out.spec.rotaryDim;
    out.spec.turnsTail = family.turnsTail && out.spec.rotaryDim < out.spec.headDim;
    MethodReader reader(fields, dims, family, perLayer, out, warnings);
    (reader.*type.read)();
    if (family.longRopeOnly && out.spec.method != "none" && out.spec.method != "longrope")
        warnings.emplace_back("The library refuses {0} of type {1} for this model: its class scales by longrope only.",
                              std::vector<std::string>{fields.path(), type.name});
    keepOddDims(out.spec, warnings);
    warnAboutUnknownKeys(fields, type, warnings);
    return out;
}

} // namespace rope
