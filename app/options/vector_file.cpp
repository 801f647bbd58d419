// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/vector_file.h"

#include <cmath>

#include "core/configs/model_config.h"
#include "core/model/json_text.h"
#include "core/model/rope_spec.h"

namespace rope {

namespace {

constexpr std::size_t maxFileBytes = 512U << 20U;

struct Reader {
    std::string path;
    std::size_t columns;
    VectorRows rows;

    [[noreturn]] void refuse(const std::string& found, const std::string& allowed) const
    {
        throw InputError("vector", quotable(path, 200) + (found.empty() ? "" : " (" + found + ")"), allowed);
    }

    void addRow(const Json& row)
    {
        const std::string name = "row " + std::to_string(++rows.count);
        if (row.size() != columns)
            refuse(name + " has " + std::to_string(row.size()) + " numbers",
                   "rows of head_dim (" + std::to_string(columns) + ") numbers");
        for (const Json& value : row) {
            if (!value.is_number() || !std::isfinite(value.get<double>()))
                refuse(name + " holds " + quotable(value.dump(-1, ' ', false, Json::error_handler_t::replace), 20),
                       "finite numbers");
            rows.values.push_back(value.get<double>());
        }
    }

    void read(const Json& file)
    {
        const auto x = file.is_object() ? file.find("x") : file.end();
        if (x == file.end() || !x->is_array() || x->empty())
            refuse("no list \"x\"", "{\"x\": […]} or {\"x\": [[…], …]}");
        if (!x->front().is_array()) {
            addRow(*x);
            return;
        }
        if (x->size() > static_cast<std::size_t>(limits::maxElements) / columns)
            refuse(std::to_string(x->size()) + " rows", "at most " + std::to_string(limits::maxElements) + " numbers");
        for (const Json& row : *x)
            if (row.is_array())
                addRow(row);
            else
                refuse("row " + std::to_string(rows.count + 1) + " is no list", "{\"x\": [[…], …]}");
    }
};

/// Parses with a bound on nesting: a list of lists in an object is as deep as a vector file goes.
Json parsed(const Reader& reader, std::string_view text)
{
    const auto shallow = [&](int depth, Json::parse_event_t event, Json&) {
        const bool opens = event == Json::parse_event_t::array_start || event == Json::parse_event_t::object_start;
        if (opens && depth > 8)
            reader.refuse("lists nested too deep", "{\"x\": […]} or {\"x\": [[…], …]}");
        return true;
    };
    try {
        return Json::parse(text, shallow);
    } catch (const Json::parse_error& error) {
        reader.refuse("byte " + std::to_string(error.byte), "a JSON file");
    } catch (const Json::exception&) {
        reader.refuse("a number too large", "a JSON file with finite numbers");
    }
}

} // namespace

VectorRows vectorRows(std::string_view jsonText, const std::string& path, std::size_t columns)
{
    Reader reader{path, columns, {}};
    reader.read(parsed(reader, jsonText));
    return std::move(reader.rows);
}

VectorRows readVectorFile(const std::string& path, std::size_t columns)
{
    std::string text;
    try {
        text = readTextFile(path, maxFileBytes);
    } catch (const InputError& error) {
        throw InputError("vector", error.problems().front().value, error.problems().front().allowed);
    }
    return vectorRows(text, path, columns);
}

} // namespace rope
