// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/grid.h"

#include <algorithm>
#include <cmath>

#include "app/output/output.h"
#include "core/model/number_text.h"
#include "core/model/safe_text.h"

namespace rope {

namespace {

std::string heading(const Column& column)
{
    return column.unit.empty() ? column.name : column.name + " [" + column.unit + "]";
}

/// In columns of a terminal: Chinese signs and their punctuation (three bytes from U+3000 on) take two each.
std::size_t widthOf(const std::string& utf8)
{
    std::size_t width = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        width += (byte & 0xC0U) != 0x80U;
        width += byte >= 0xE3U && byte <= 0xEFU;
    }
    return width;
}

std::string shown(const Cell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return grouped(*whole);
    if (const auto* real = std::get_if<double>(&cell))
        return shownNumber(*real, 5);
    return safeText(std::get<std::string>(cell));
}

std::string exact(const Cell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&cell))
        return std::isfinite(*real) ? digits17(*real) : exactText(*real);
    return csvCell(std::get<std::string>(cell));
}

struct Layout {
    std::vector<std::size_t> widths;
    std::vector<bool> isText;
};

Layout layoutOf(const Grid& grid)
{
    Layout layout;
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        std::size_t width = widthOf(heading(grid.columns[c]));
        bool text = false;
        for (std::size_t r = 0; r < grid.rows; ++r) {
            const Cell cell = grid.cell(r, c);
            text = text || std::holds_alternative<std::string>(cell);
            width = std::max(width, widthOf(shown(cell)));
        }
        layout.widths.push_back(width);
        layout.isText.push_back(text);
    }
    return layout;
}

void writeAligned(Output& out, const Layout& layout, const std::function<std::string(std::size_t)>& textOf)
{
    std::string line;
    for (std::size_t c = 0; c < layout.widths.size(); ++c) {
        const std::string text = textOf(c);
        const std::string space(layout.widths[c] - widthOf(text), ' ');
        line += (c == 0 ? "" : "  ") + (layout.isText[c] ? text + space : space + text);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << "\n";
}

} // namespace

void writeTable(Output& out, const Grid& grid)
{
    const Layout layout = layoutOf(grid);
    writeAligned(out, layout, [&](std::size_t c) { return heading(grid.columns[c]); });
    for (std::size_t r = 0; r < grid.rows; ++r)
        writeAligned(out, layout, [&](std::size_t c) { return shown(grid.cell(r, c)); });
}

void writeCsv(Output& out, const Grid& grid)
{
    for (std::size_t c = 0; c < grid.columns.size(); ++c)
        out << (c == 0 ? "" : ",") << csvCell(heading(grid.columns[c]));
    out << "\n";
    for (std::size_t r = 0; r < grid.rows; ++r) {
        for (std::size_t c = 0; c < grid.columns.size(); ++c)
            out << (c == 0 ? "" : ",") << exact(grid.cell(r, c));
        out << "\n";
    }
}

} // namespace rope
