// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/lesson_keys.h"

#include <map>

#include "core/model/text.h"

namespace rope::lessons {

std::vector<std::string> keysOfBlock(const std::string& block)
{
    using Keys = std::vector<std::string>;
    static const std::map<std::string, Keys> all{
        {"head", {"ropescope_lesson", "title", "chapter", "covers", "summary"}},
        {"show", {"figures", "arrangement", "highlight", "hide", "play"}},
        {"lecturer", {"minutes", "notes"}},
        {"ask one", {"option", "vary"}},
        {"ask several", {"option", "vary"}},
        {"ask truefalse", {"holds", "vary"}},
        {"ask number", {"answer", "unit", "tolerance", "mistake", "vary"}},
        {"ask scene", {"holds", "watch", "mistake", "example", "solution", "only"}},
        {"ask words", {"model", "point", "vary"}},
        {"ask order", {"item", "vary"}},
        {"ask match", {"pair", "extra", "vary"}},
        {"ask draw", {"curve", "x", "y", "tolerance", "mistake", "vary"}},
        {"ask click", {"figure", "axis", "answer", "unit", "tolerance", "mistake", "vary"}}};
    const auto own = all.find(block);
    if (own == all.end())
        return {};
    Keys out = block.starts_with("ask ") ? Keys{"prompt", "hint", "explain"} : Keys();
    out.insert(out.end(), own->second.begin(), own->second.end());
    return out;
}

std::string unknownKey(const std::string& key, const std::string& block)
{
    const std::string where = block.starts_with("ask ") ? " in " + inQuotes(block) : "";
    return "\"" + key + "\" is unknown" + where + "; allowed: " + joined(keysOfBlock(block));
}

} // namespace rope::lessons
