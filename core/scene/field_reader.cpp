// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/field_reader.h"

#include <cmath>
#include <limits>

#include "core/model/problem.h"

namespace rope {

namespace {

constexpr int mostWhole = 1000000000; // of numbers that are no lengths
constexpr std::size_t mostText = 400; // bytes

bool isShortText(const Json& v)
{
    return v.is_string() && v.get_ref<const std::string&>().size() <= mostText;
}

} // namespace

std::string shownValue(const Json& value)
{
    return quotable(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string indexed(const std::string& list, std::size_t index)
{
    return list + "[" + std::to_string(index) + "]";
}

FieldReader::FieldReader(const Json& json, std::string path, const FieldForm& form)
    : m_json(json), m_path(std::move(path)), m_form(form)
{
    if (!json.is_object())
        throw InputError(m_path.empty() ? form.name : m_path, shownValue(json), "a JSON object");
}

const Json* FieldReader::member(const std::string& key)
{
    m_known.insert(key);
    const auto it = m_json.find(key);
    return it == m_json.end() ? nullptr : &*it;
}

const Json* FieldReader::list(const std::string& key, std::size_t most)
{
    const Json* v = member(key);
    if (v && (!v->is_array() || v->size() > most))
        throw InputError(name(key), shownValue(*v), "a list of at most " + std::to_string(most));
    return v;
}

void FieldReader::read(const std::string& key, double& out)
{
    if (const Json* v = member(key))
        out = v->is_number() ? v->get<double>() : throw InputError(name(key), shownValue(*v), "a number");
}

void FieldReader::read(const std::string& key, std::int64_t& out)
{
    if (const Json* v = member(key))
        out = whole(key, *v);
}

void FieldReader::read(const std::string& key, int& out)
{
    std::int64_t wide = out;
    read(key, wide);
    if (wide < -mostWhole || wide > mostWhole)
        throw InputError(name(key), std::to_string(wide), "a whole number within ±1e9");
    out = static_cast<int>(wide);
}

void FieldReader::read(const std::string& key, bool& out)
{
    if (const Json* v = member(key))
        out = v->is_boolean() ? v->get<bool>() : throw InputError(name(key), shownValue(*v), "true or false");
}

void FieldReader::read(const std::string& key, std::string& out)
{
    if (const Json* v = member(key))
        out = isShortText(*v) ? v->get<std::string>()
                              : throw InputError(name(key), shownValue(*v), "a text of at most 400 bytes");
}

void FieldReader::read(const std::string& key, std::vector<double>& out)
{
    if (const Json* v = member(key))
        out = numbers(key, *v);
}

void FieldReader::read(const std::string& key, std::vector<int>& out)
{
    const Json* v = member(key);
    if (!v)
        return;
    out.clear();
    for (double number : numbers(key, *v)) {
        if (!(std::abs(number) <= mostWhole && number == std::floor(number)))
            throw InputError(name(key), shownValue(number), "whole numbers");
        out.push_back(static_cast<int>(number));
    }
}

void FieldReader::read(const std::string& key, std::vector<std::string>& out, std::size_t most, const std::string& what)
{
    const Json* v = member(key);
    if (!v)
        return;
    if (!v->is_array() || v->size() > most)
        throw InputError(name(key), shownValue(*v), "a list of at most " + std::to_string(most) + " " + what);
    out.clear();
    for (const Json& text : *v)
        out.push_back(isShortText(text) ? text.get<std::string>()
                                        : throw InputError(name(key), shownValue(text), "texts of at most 400 bytes"));
}

std::vector<double> FieldReader::numbers(const std::string& key, const Json& v) const
{
    if (!v.is_array() || v.size() > 4096)
        throw InputError(name(key), shownValue(v), "a list of at most 4096 numbers");
    std::vector<double> out;
    for (const Json& element : v)
        out.push_back(element.is_number() ? element.get<double>()
                                          : throw InputError(name(key), shownValue(element), "a list of numbers"));
    return out;
}

void FieldReader::finish() const
{
    for (const auto& [key, value] : m_json.items())
        if (!m_known.contains(key))
            throw InputError(name(quotable(key)), "unknown",
                             std::string("a field of ") + m_form.name + " version " + std::to_string(m_form.version));
}

std::int64_t FieldReader::whole(const std::string& key, const Json& v) const
{
    if (v.is_number_integer() &&
        (!v.is_number_unsigned() || v.get<std::uint64_t>() <= std::numeric_limits<std::int64_t>::max()))
        return v.get<std::int64_t>();
    throw InputError(name(key), shownValue(v), "a whole number");
}

} // namespace rope
