// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/vector_file.h"

#include <algorithm>
#include <cmath>

#include "core/configs/model_config.h"
#include "core/configs/strict_json.h"
#include "core/model/rope_spec.h"

namespace rope {

namespace {

constexpr std::size_t maxFileBytes = 512U << 20U;
/// A list of lists in an object is as deep as a vector file goes; the numbers of other keys cost nothing.
constexpr JsonLimits bounds{.maxBytes = maxFileBytes,
                            .maxDepth = 8,
                            .maxValues = maxFileBytes,
                            .maxKeys = 1U << 18U,
                            .maxTokenBytes = 1U << 20U};
const char* const allowedForm = "{\"x\": […]} or {\"x\": [[…], …]}";

/// Keeps the numbers of "x" and nothing else.
class RowReader : public JsonListener
{
public:
    RowReader(std::string path, std::size_t columns) : m_path(std::move(path)), m_columns(columns) {}

    [[noreturn]] void refuse(const std::string& found, const std::string& allowed) const
    {
        throw InputError("vector", quotable(m_path, 200) + (found.empty() ? "" : " (" + found + ")"), allowed);
    }

    VectorRows take()
    {
        if (m_rows.count == 0)
            refuse("no list \"x\"", allowedForm);
        return std::move(m_rows);
    }

    /// A first reading only counts, so that the second needs no more room than the numbers take.
    void keepNumbers(std::size_t count)
    {
        m_keeps = true;
        m_rows.values.reserve(count);
    }
    std::size_t numbers() const { return m_numbers; }

    void key(std::string key) override
    {
        if (m_depth == 1)
            m_isX = key == "x";
    }

    void value(Json value) override
    {
        if (!m_isX || m_depth < 2)
            return;
        if (m_depth == 2 && !m_single && m_rows.count > 0)
            refuse(rowName(m_rows.count + 1) + " is no list", allowedForm);
        if (m_depth == 2 && !m_single) {
            m_single = true;
            beginRow();
        }
        addNumber(value);
    }

    void open(bool isArray) override
    {
        ++m_depth;
        m_isX = m_isX && (isArray || m_depth > 2);
        if (!m_isX || m_depth < 3)
            return;
        if (m_depth > 3 || m_single)
            refuse("lists nested too deep", allowedForm);
        if (!isArray)
            refuse(rowName(m_rows.count + 1) + " is no list", allowedForm);
        beginRow();
    }

    void close() override
    {
        if (m_isX && (m_depth == 3 || (m_depth == 2 && m_single)))
            endRow();
        --m_depth;
    }

private:
    std::size_t maxNumbers() const { return static_cast<std::size_t>(limits::maxElements) / m_columns * m_columns; }
    static std::string rowName(std::size_t row) { return "row " + std::to_string(row); }

    void beginRow()
    {
        ++m_rows.count;
        m_inRow = 0;
    }

    void addNumber(const Json& value)
    {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            refuse(rowName(m_rows.count) + " holds " +
                       quotable(value.dump(-1, ' ', false, Json::error_handler_t::replace), 20),
                   "finite numbers");
        if (++m_inRow > m_columns)
            return; // counted, for the message
        if (++m_numbers > maxNumbers())
            refuse("more than " + std::to_string(maxNumbers() / m_columns) + " rows",
                   "at most " + std::to_string(limits::maxElements) + " numbers");
        if (m_keeps)
            m_rows.values.push_back(value.get<double>());
    }

    void endRow() const
    {
        if (m_inRow != m_columns)
            refuse(rowName(m_rows.count) + " has " + std::to_string(m_inRow) + " numbers",
                   "rows of head_dim (" + std::to_string(m_columns) + ") numbers");
    }

    std::string m_path;
    std::size_t m_columns;
    VectorRows m_rows;
    std::size_t m_depth = 0;
    std::size_t m_inRow = 0;
    std::size_t m_numbers = 0;
    bool m_keeps = false;
    bool m_isX = false;
    bool m_single = false; ///< "x" is one row
};

} // namespace

VectorRows vectorRows(std::string_view jsonText, const std::string& path, std::size_t columns)
{
    RowReader counted(path, columns), kept(path, columns);
    try {
        readStrictJson(jsonText, counted, "vector file", bounds);
        kept.keepNumbers(counted.numbers());
        readStrictJson(jsonText, kept, "vector file", bounds);
    } catch (const InputError& error) {
        const Problem& problem = error.problems().front();
        if (problem.field == "vector")
            throw;
        kept.refuse(problem.value, std::string("a JSON file with ") + allowedForm);
    }
    return kept.take();
}

VectorRows readVectorFile(const std::string& path, std::size_t columns)
{
    return vectorRows(readTextFile(path, maxFileBytes, "vector"), path, columns);
}

} // namespace rope
