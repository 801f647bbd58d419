// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/json_fields.h"

#include <cmath>

#include "core/model/number_text.h"
#include "core/model/problem.h"

namespace rope {

std::string shownJson(const Json& value)
{
    if (value.is_array())
        return "a list of " + std::to_string(value.size());
    if (value.is_object())
        return "an object";
    return value.is_number_float() ? exactText(value.get<double>()) : quotable(value.dump());
}

const Json* JsonFields::find(const std::string& key) const
{
    if (key.empty()) // a family without such a key
        return nullptr;
    const auto it = m_object->find(key);
    return it == m_object->end() || it->is_null() ? nullptr : &*it;
}

void JsonFields::fail(const std::string& key, const std::string& allowed) const
{
    const auto it = m_object->find(key);
    throw InputError(nameOf(key), it == m_object->end() ? "" : shownJson(*it), allowed);
}

std::optional<double> JsonFields::number(const std::string& key) const
{
    const Json* value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_number())
        fail(key, "a number");
    if (!std::isfinite(value->get<double>()))
        fail(key, "a finite number");
    return value->get<double>();
}

std::optional<double> JsonFields::positive(const std::string& key) const
{
    const auto value = number(key);
    if (value && !(*value > 0))
        fail(key, "a number greater than 0");
    return value;
}

std::optional<std::int64_t> JsonFields::integer(const std::string& key, std::int64_t min, std::int64_t max,
                                                const std::string& allowed) const
{
    const Json* value = find(key);
    if (!value)
        return std::nullopt;
    const double number = value->is_number() ? value->get<double>() : NAN;
    if (!(std::floor(number) == number && number >= double(min) && number <= double(max) && std::abs(number) <= 0x1p53))
        fail(key,
             allowed.empty() ? "a whole number from " + std::to_string(min) + " to " + std::to_string(max) : allowed);
    return std::int64_t(number);
}

std::optional<bool> JsonFields::flag(const std::string& key) const
{
    const Json* value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_boolean())
        fail(key, "true or false");
    return value->get<bool>();
}

std::optional<std::string> JsonFields::text(const std::string& key) const
{
    const Json* value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_string())
        fail(key, "a text");
    return value->get<std::string>();
}

std::optional<std::vector<double>> JsonFields::numbers(const std::string& key) const
{
    const Json* value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_array())
        fail(key, "a list of numbers");
    std::vector<double> out;
    for (const Json& element : *value) {
        if (!element.is_number() || !std::isfinite(element.get<double>()))
            throw InputError(nameOf(key) + "[" + std::to_string(out.size()) + "]", shownJson(element), "a number");
        out.push_back(element.get<double>());
    }
    return out;
}

std::optional<std::vector<std::string>> JsonFields::texts(const std::string& key) const
{
    const Json* value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_array())
        fail(key, "a list of texts");
    std::vector<std::string> out;
    for (const Json& element : *value) {
        if (!element.is_string())
            throw InputError(nameOf(key) + "[" + std::to_string(out.size()) + "]", shownJson(element), "a text");
        out.push_back(element.get<std::string>());
    }
    return out;
}

std::optional<JsonFields> JsonFields::object(const std::string& key) const
{
    const Json* value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_object())
        fail(key, "an object or null");
    return JsonFields(*value, nameOf(key));
}

} // namespace rope
