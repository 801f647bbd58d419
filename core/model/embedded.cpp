// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/embedded.h"

#include <algorithm>

namespace rope {

std::string_view textIn(const std::string& language, const EmbeddedFile& file,
                        const std::vector<EmbeddedFile>& translations)
{
    const auto there = std::ranges::find(translations, language + "/" + std::string(file.name), &EmbeddedFile::name);
    return there == translations.end() ? file.text : there->text;
}

} // namespace rope
