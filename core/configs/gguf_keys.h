// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "core/configs/gguf_header.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"

namespace rope {

/// Reads the keys of one architecture.
class GgufKeys
{
public:
    GgufKeys(const GgufHeader& header, std::string arch) : m_header(header), m_arch(std::move(arch)) {}

    /// A number; of a list with one per layer the largest, for layers without attention have 0.
    std::optional<double> number(const std::string& key) const
    {
        const auto it = m_header.values.find(m_arch + "." + key);
        if (it == m_header.values.end())
            return std::nullopt;
        const Json& value = it->second;
        if (value.is_number() && std::isfinite(value.get<double>()))
            return value.get<double>();
        if (!value.is_array() || value.empty() || !value[0].is_number())
            throw InputError("config", "a GGUF file whose " + quotable(m_arch) + "." + key + " is no number",
                             "a number");
        double most = 0;
        for (const Json& element : value)
            most = std::max(most, element.get<double>());
        return most;
    }

    double required(const std::string& key) const
    {
        const auto value = number(key);
        if (!value || !(*value > 0))
            throw InputError("config", "a GGUF file without " + quotable(m_arch) + "." + key, "one that says it");
        return *value;
    }

    [[noreturn]] void fail(const std::string& key, double value, const std::string& allowed) const
    {
        throw InputError("config", "a GGUF file whose " + quotable(m_arch) + "." + key + " is " + exactText(value),
                         allowed);
    }

    std::string text(const std::string& key) const
    {
        const auto it = m_header.values.find(m_arch + "." + key);
        return it != m_header.values.end() && it->second.is_string() ? it->second.get<std::string>() : std::string();
    }

    const Json* list(const std::string& key) const
    {
        const auto it = m_header.values.find(m_arch + "." + key);
        return it != m_header.values.end() && it->second.is_array() ? &it->second : nullptr;
    }

private:
    const GgufHeader& m_header;
    std::string m_arch;
};

} // namespace rope
