// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/json_text.h"

#include <algorithm>

#include "core/model/number_text.h"

namespace rope {

namespace {

using NumberText = std::string (*)(const Json&);

void write(const Json& json, NumberText numberText, const std::string& indent, std::string& out);

void writeMembers(const Json& json, NumberText numberText, const std::string& indent, std::string& out)
{
    const bool flat = json.is_array() && std::ranges::none_of(json, [](const Json& e) { return e.is_structured(); });
    const std::string inner = indent + "  ";
    bool first = true;
    out += json.is_array() ? '[' : '{';
    for (const auto& [key, value] : json.items()) {
        out += first ? "" : flat ? ", " : ",";
        first = false;
        if (!flat)
            out += "\n" + inner;
        if (json.is_object())
            out += Json(key).dump() + ": ";
        write(value, numberText, inner, out);
    }
    if (!flat && !first)
        out += "\n" + indent;
    out += json.is_array() ? ']' : '}';
}

void write(const Json& json, NumberText numberText, const std::string& indent, std::string& out)
{
    if (json.is_structured())
        writeMembers(json, numberText, indent, out);
    else if (json.is_number_float())
        out += numberText(json);
    else
        out += json.dump();
}

} // namespace

std::string jsonText(const Json& json)
{
    std::string out;
    write(
        json, [](const Json& number) { return digits17(number.get<double>()); }, "", out);
    return out;
}

std::string shortJsonText(const Json& json)
{
    std::string out;
    write(
        json, [](const Json& number) { return number.dump(); }, "", out);
    return out;
}

} // namespace rope
