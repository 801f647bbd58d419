// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace CLI {
class App;
}

namespace rope {

/// "en or zh_CN".
std::string languageIds();
/// --language of a verb that writes texts for people.
void addLanguage(CLI::App& verb, std::string& language);
/// Throws InputError ("language", …) for one that the program does not have; empty: not given.
void checkLanguage(const std::string& id);

} // namespace rope
