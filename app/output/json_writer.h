// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "core/model/json_text.h"

namespace rope {

class Output;

/// One JSON object, member by member, in the look of jsonText(). Long lists go out as they are formatted;
/// a tree of millions of values would need many times their memory.
class JsonWriter
{
public:
    explicit JsonWriter(Output& out);

    void member(std::string_view key, const Json& value);
    void list(std::string_view key, std::span<const double> values);
    void list(std::string_view key, std::span<const std::int64_t> values);
    /// A list of lists from row-major values.
    void rows(std::string_view key, std::span<const double> values, std::size_t columns);
    void close();

private:
    void key(std::string_view name);
    template <typename T>
    void elements(std::span<const T> values);

    Output& m_out;
    bool m_first = true;
};

} // namespace rope
