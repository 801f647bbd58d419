// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teaching/student_list.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/configs/model_config.h"
#include "core/model/problem.h"
#include "core/model/text.h"
#include "core/model/utf8.h"

namespace rope {

namespace {

constexpr std::size_t mostStudents = 500;
constexpr std::size_t mostListBytes = 1U << 20U;
const std::string aList = "a CSV file in UTF-8 with 1 to 500 names, a line each";

using Row = std::vector<std::string>;

/// What a column may be called, in small letters.
const std::vector<std::string> wholeNames{"name",     "names",   "student",    "students", "full name",
                                          "fullname", "learner", "teilnehmer", "姓名",     "学生"};
const std::vector<std::string> surnames{"surname",      "last name", "lastname",  "family name", "nachname",
                                        "familienname", "nom",       "apellidos", "姓"};
const std::vector<std::string> firstNames{"first name", "firstname", "given name", "forename",
                                          "vorname",    "prénom",    "nombre",     "名"};
const std::vector<std::string> others{
    "id",       "id number",      "student id",    "no",     "no.",    "nr",   "nr.",           "number",
    "matrikel", "matrikelnummer", "matriculation", "email",  "e-mail", "mail", "email address", "username",
    "user",     "group",          "class",         "klasse", "gruppe", "学号", "班级"};

bool isAmong(const std::vector<std::string>& words, const std::string& cell)
{
    std::string low(trimmed(cell));
    std::ranges::transform(low, low.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::ranges::count(words, low) > 0;
}

/// Without its byte order mark. A file of another coding would turn names into something else without a word.
std::string_view checkedUtf8(std::string_view csv)
{
    if (csv.starts_with("\xEF\xBB\xBF"))
        csv.remove_prefix(3);
    for (std::size_t at = 0, line = 1; at < csv.size();) {
        const std::size_t length = utf8Length(csv.substr(at));
        if (length == 0)
            throw InputError("students", "a byte in line " + std::to_string(line) + " that is not UTF-8",
                             aList + "; spreadsheets call it \"CSV UTF-8\"");
        line += csv[at] == '\n' ? 1 : 0;
        at += length;
    }
    return csv;
}

/// Of the first line that says something, outside quotes: a semicolon or a tab is never part of a name.
char separatorOf(std::string_view csv)
{
    bool quoted = false;
    char out = ',';
    for (const char c : csv) {
        quoted = quoted != (c == '"');
        if (!quoted && (c == ';' || c == '\t'))
            return c;
        if (!quoted && c == '\n' && &c != csv.data())
            break;
    }
    return out;
}

/// Rows that hold something.
class CsvReader
{
public:
    CsvReader(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    std::vector<Row> run()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            step(m_text[m_at]);
        endRow();
        return std::move(m_rows);
    }

private:
    void step(char c)
    {
        if (m_quoted) {
            if (c != '"')
                m_cell += c;
            else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
                m_cell += m_text[m_at++];
            else
                m_quoted = false;
        } else if (c == '"' && trimmed(m_cell).empty()) {
            m_cell.clear();
            m_quoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == '\n' || c == '\r') {
            endRow();
        } else {
            m_cell += c;
        }
    }

    void endCell()
    {
        m_row.emplace_back(trimmed(m_cell));
        m_cell.clear();
    }

    void endRow()
    {
        m_quoted = false;
        endCell();
        if (std::ranges::any_of(m_row, [](const std::string& cell) { return !cell.empty(); }))
            m_rows.push_back(std::move(m_row));
        m_row.clear();
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    bool m_quoted = false;
    std::string m_cell;
    Row m_row;
    std::vector<Row> m_rows;
};

/// Where the names are; both columns where first name and surname have one each.
struct Columns {
    std::size_t name = 0;
    std::optional<std::size_t> surname;
};

std::optional<std::size_t> columnOf(const Row& head, const std::vector<std::string>& words)
{
    const auto it = std::ranges::find_if(head, [&](const std::string& cell) { return isAmong(words, cell); });
    return it == head.end() ? std::nullopt : std::optional(static_cast<std::size_t>(it - head.begin()));
}

bool isHead(const Row& row)
{
    return columnOf(row, wholeNames) || columnOf(row, surnames) || columnOf(row, firstNames) ||
           (row.size() > 1 && columnOf(row, others)); // alone "No" is a person
}

Columns columnsFrom(const Row& head)
{
    const auto whole = columnOf(head, wholeNames), first = columnOf(head, firstNames);
    // "Name, Vorname": the one is the surname then.
    const auto surname = columnOf(head, surnames) ? columnOf(head, surnames) : whole;
    if (first && surname)
        return {*first, surname};
    for (const auto& column : {whole, surname, first})
        if (column)
            return {*column, {}};
    throw InputError("students", "line 1, " + inQuotes(joined(head)),
                     "a head that names a column of names (Name, Student, Surname, First name), or none");
}

bool hasDigit(const std::string& cell)
{
    return std::ranges::any_of(cell, [](char c) { return c >= '0' && c <= '9'; });
}

/// Of lines without a head.
std::size_t firstWithoutNumbers(const Row& row)
{
    const auto it = std::ranges::find_if(row, [](const std::string& cell) { return !cell.empty() && !hasDigit(cell); });
    return it == row.end() ? 0 : static_cast<std::size_t>(it - row.begin());
}

std::string cellOf(const Row& row, std::size_t column)
{
    return column < row.size() ? row[column] : std::string();
}

/// "Müller, Anna" is one name that a comma parts, and so is nothing with a space in the first half or more than that.
bool isPartedName(const Row& row, std::size_t column)
{
    return row.size() == column + 2 && row[column].find(' ') == std::string::npos && !row[column + 1].empty() &&
           !hasDigit(row[column + 1]) && row[column + 1].find('@') == std::string::npos;
}

std::string nameIn(const Row& row, const Columns& columns)
{
    std::string out = cellOf(row, columns.name);
    if (columns.surname)
        if (const std::string surname = cellOf(row, *columns.surname); !surname.empty())
            out += (out.empty() ? "" : " ") + surname;
    return out;
}

} // namespace

std::vector<std::string> studentsFrom(const std::string& csv)
{
    const std::string_view text = checkedUtf8(csv);
    const char separator = separatorOf(text);
    const std::vector<Row> rows = CsvReader(text, separator).run();
    const bool headed = !rows.empty() && isHead(rows.front());
    const Columns columns = headed ? columnsFrom(rows.front()) : Columns{};
    std::vector<std::string> out;
    for (std::size_t i = headed ? 1 : 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const std::size_t column = headed ? columns.name : firstWithoutNumbers(row);
        std::string name = headed ? nameIn(row, columns) : cellOf(row, column);
        if (!headed && separator == ',' && isPartedName(row, column))
            name += ", " + row[column + 1];
        if (!name.empty())
            out.push_back(quotable(name, 80));
    }
    if (out.empty() || out.size() > mostStudents)
        throw InputError("students", std::to_string(out.size()) + " names", aList);
    return out;
}

std::vector<std::string> studentsIn(const std::string& path)
{
    return studentsFrom(readTextFile(path, mostListBytes, "students"));
}

} // namespace rope
