// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace rope {

class Output;

struct Column {
    std::string name;
    std::string unit; ///< empty: a pure number or a text
};

using Cell = std::variant<std::int64_t, double, std::string>;

/// Rows and columns that a table or a CSV file is made from. Cells are asked for one by one, so that
/// millions of rows need no memory of their own.
struct Grid {
    std::vector<Column> columns;
    std::size_t rows = 0;
    std::function<Cell(std::size_t row, std::size_t column)> cell;
};

/// For people: aligned columns, thousands separators, five significant digits.
void writeTable(Output& out, const Grid& grid);

/// RFC 4180 with '\n': a header line "name [unit]", numbers with 17 significant digits, "inf" for infinity.
void writeCsv(Output& out, const Grid& grid);

} // namespace rope
