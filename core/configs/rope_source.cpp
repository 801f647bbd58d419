// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/rope_source.h"

namespace rope {

namespace {

/// InternLM 1 has `rotary: {base, type, scaling_factor}`; its "dynamic" is the library's, with a factor of 1.
std::optional<Json> rotaryOf(const JsonFields& config, const Family& family)
{
    const Json* given = config.find("rotary");
    if (!given || (family.dictKey != "rotary" && !given->is_object()))
        return std::nullopt;
    const JsonFields rotary = *config.object("rotary");
    Json out = Json::object();
    const std::string type = rotary.text("type").value_or("origin");
    out["rope_type"] = type == "origin" ? "default" : type;
    if (type == "dynamic")
        out["factor"] = rotary.positive("scaling_factor").value_or(1);
    if (const auto base = baseAt(rotary, "base"))
        out["rope_theta"] = *base;
    return out;
}

std::optional<RopeSource> ownDictOf(const JsonFields& config, const Family& family)
{
    if (auto rotary = rotaryOf(config, family))
        return RopeSource{*rotary, "rotary", {}};
    const std::string key(family.dictKey);
    const auto own = config.object(key);
    if (!own)
        return std::nullopt;
    Json values = own->json();
    if (values.value("type", Json()) == "no_scaling")
        values["type"] = "default";
    return RopeSource{values, config.nameOf(key), {}};
}

/// A number that alone turns dynamic NTK on (Nomic BERT).
std::optional<RopeSource> dynamicOf(const JsonFields& config, const Family& family)
{
    const std::string key(family.dynamicKey);
    const auto factor = config.positive(key);
    if (!factor)
        return std::nullopt;
    return RopeSource{{{"rope_type", "dynamic"}, {"factor", *factor}}, config.nameOf(key), {}};
}

void noteLoser(RopeSource& source, const JsonFields& parameters, std::vector<Message>& warnings)
{
    if (source.values == parameters.json())
        return;
    if (const Json* base = parameters.find("rope_theta"); base && base->is_number())
        source.lostBase = base->get<double>();
    warnings.emplace_back("The config has both rope_scaling and rope_parameters; rope_scaling wins, as in the "
                          "library.");
}

} // namespace

std::optional<double> baseAt(const JsonFields& fields, const std::string& key)
{
    const auto base = fields.number(key);
    if (base && !(*base > 1 && *base <= limits::maxBase))
        fields.fail(key, "a number greater than 1, at most 1e15");
    return base;
}

RopeSource ropeSourceOf(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    auto scaling = config.object("rope_scaling");
    const auto parameters = config.object("rope_parameters");
    if (scaling && !scaling->json().empty() && family.ignoresScaling) {
        warnings.emplace_back("{0} has no effect: this model's class does not use it.",
                              std::vector{config.nameOf("rope_scaling")});
        scaling.reset();
    }
    const bool hasScaling = scaling && !scaling->json().empty();
    if (hasScaling) {
        RopeSource out{scaling->json(), "rope_scaling", {}};
        if (parameters)
            noteLoser(out, *parameters, warnings);
        return out;
    }
    if (parameters)
        return {parameters->json(), "rope_parameters", {}};
    if (auto own = ownDictOf(config, family))
        return *own;
    if (auto dynamic = dynamicOf(config, family))
        return *dynamic;
    RopeSource out{Json::object(), "rope_scaling", {}};
    if (!family.defaultRope.empty())
        out.values = Json::parse(family.defaultRope);
    return out;
}

} // namespace rope
