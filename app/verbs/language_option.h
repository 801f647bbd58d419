// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace rope {

/// "en or zh_CN".
std::string languageIds();
/// Throws InputError ("language", …) for one that the program does not have; empty: not given.
void checkLanguage(const std::string& id);

} // namespace rope
