// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/json_text.h"

namespace rope {

/// One object of a config together with the path that messages name it by ("" at the top, "rope_scaling", …).
/// A key whose value is null counts as absent. A value of the wrong type throws InputError with the full name.
/// The object must outlive this view.
class JsonFields
{
public:
    explicit JsonFields(const Json& object, std::string path = {}) : m_object(&object), m_path(std::move(path)) {}

    const Json& json() const { return *m_object; }
    const std::string& path() const { return m_path; }
    std::string nameOf(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }

    /// nullptr when absent or null.
    const Json* find(const std::string& key) const;
    bool has(const std::string& key) const { return find(key) != nullptr; }

    std::optional<double> number(const std::string& key) const;
    std::optional<double> positive(const std::string& key) const;
    /// A whole number from min to max; 4096.0 counts as whole. `allowed` empty: made from the range.
    std::optional<std::int64_t> integer(const std::string& key, std::int64_t min, std::int64_t max,
                                        const std::string& allowed = {}) const;
    std::optional<bool> flag(const std::string& key) const;
    std::optional<std::string> text(const std::string& key) const;
    std::optional<std::vector<double>> numbers(const std::string& key) const;
    std::optional<std::vector<std::string>> texts(const std::string& key) const;
    /// A nested object; absent when the key is.
    std::optional<JsonFields> object(const std::string& key) const;

    [[noreturn]] void fail(const std::string& key, const std::string& allowed) const;

private:
    const Json* m_object;
    std::string m_path;
};

/// A value short enough to show: "\"8.0\"", "a list of 48", "an object".
std::string shownJson(const Json& value);

} // namespace rope
