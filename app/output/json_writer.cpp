// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/json_writer.h"

#include "app/output/output.h"
#include "core/model/number_text.h"

namespace rope {

namespace {

std::string text(double value)
{
    return digits17(value);
}
std::string text(std::int64_t value)
{
    return std::to_string(value);
}

} // namespace

JsonWriter::JsonWriter(Output& out) : m_out(out)
{
    m_out << "{";
}

void JsonWriter::key(std::string_view name)
{
    m_out << (m_first ? "\n  " : ",\n  ") << Json(name).dump() << ": ";
    m_first = false;
}

template <typename T>
void JsonWriter::elements(std::span<const T> values)
{
    m_out << "[";
    for (std::size_t i = 0; i < values.size(); ++i)
        m_out << (i == 0 ? "" : ", ") << text(values[i]);
    m_out << "]";
}

void JsonWriter::member(std::string_view name, const Json& value)
{
    key(name);
    m_out << jsonText(value);
}

void JsonWriter::list(std::string_view name, std::span<const double> values)
{
    key(name);
    elements(values);
}

void JsonWriter::list(std::string_view name, std::span<const std::int64_t> values)
{
    key(name);
    elements(values);
}

void JsonWriter::rows(std::string_view name, std::span<const double> values, std::size_t columns)
{
    key(name);
    m_out << "[";
    for (std::size_t start = 0; start < values.size(); start += columns) {
        m_out << (start == 0 ? "\n    " : ",\n    ");
        elements(values.subspan(start, columns));
    }
    m_out << "\n  ]";
}

void JsonWriter::close()
{
    m_out << "\n}\n";
}

} // namespace rope
