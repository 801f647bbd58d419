// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace rope {

/// The names in a CSV text (RFC 4180; apart by commas, semicolons or tabs, in UTF-8 with or without a byte order mark).
/// A first line that says what the columns are ("Name", "Surname", "Nachname", "ID", "姓名" …) decides where the names
/// are, surname and first name being put together; else they are in the first column that holds no number, and in two
/// where the comma parts "Müller, Anna". Throws InputError ("students", …): a byte that is no UTF-8, with its line; a
/// head without a column of names; none or more than 500 names; one that is no text of a line.
std::vector<std::string> studentsFrom(const std::string& csv);
/// Those of a file; also InputError ("students", …) for one that cannot be read or is larger than a MiB.
std::vector<std::string> studentsIn(const std::string& path);

} // namespace rope
