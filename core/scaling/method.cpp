// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/method.h"

#include <algorithm>

namespace rope {

namespace {

const TunableValue* valueOf(const Tunables* tunables, const std::string& id)
{
    if (!tunables)
        return nullptr;
    const auto it = tunables->find(id);
    return it == tunables->end() ? nullptr : &it->second;
}

} // namespace

std::optional<double> MethodInput::given(const std::string& id) const
{
    if (const TunableValue* value = valueOf(tunables, id))
        if (const double* number = std::get_if<double>(value))
            return *number;
    return std::nullopt;
}

std::optional<double> MethodInput::number(const std::string& id) const
{
    if (const auto set = given(id))
        return set;
    const auto it = std::ranges::find(declared, id, &Tunable::id);
    if (it == declared.end())
        return std::nullopt;
    return it->automaticValue ? it->automaticValue(*this) : it->fallback;
}

std::span<const double> MethodInput::list(const std::string& id) const
{
    if (const TunableValue* value = valueOf(tunables, id))
        if (const auto* list = std::get_if<std::vector<double>>(value))
            return *list;
    return {};
}

double MethodInput::factor() const
{
    return number("factor").value_or(lengthRatio());
}

double MethodInput::lengthRatio() const
{
    return std::max(1.0, targetLength / trainLength);
}

Message titleOf(MethodGroup group)
{
    switch (group) {
    case MethodGroup::Pairs: return "Pair by pair";
    case MethodGroup::Base: return "Through the base";
    case MethodGroup::Clip: return "Slow pairs stop";
    case MethodGroup::Distance: return "Other distances, same θ";
    }
    return {};
}

const Tunable* Method::tunable(const std::string& tunableId) const
{
    const auto it = std::ranges::find(tunables, tunableId, &Tunable::id);
    return it == tunables.end() ? nullptr : &*it;
}

} // namespace rope
