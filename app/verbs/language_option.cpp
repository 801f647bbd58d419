// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/language_option.h"

#include <CLI/CLI.hpp>

#include "core/model/problem.h"
#include "core/model/text.h"
#include "ui/base/language.h"

namespace rope {

std::string languageIds()
{
    std::vector<std::string> ids;
    for (const LanguageChoice& choice : languages())
        ids.push_back(choice.id.toStdString());
    return joined(ids, " or ");
}

void addLanguage(CLI::App& verb, std::string& language)
{
    verb.add_option("--language", language, "of titles, descriptions and lessons: " + languageIds() + "; numbers stay")
        ->type_name("ID");
}

void checkLanguage(const std::string& id)
{
    if (!id.empty() && !isLanguage(QString::fromStdString(id)))
        throw InputError("language", quotable(id), languageIds());
}

} // namespace rope
