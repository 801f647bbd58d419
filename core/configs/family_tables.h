// SPDX-License-Identifier: GPL-3.0-or-later
// The families, one line each, in tables by kind. A new family is one line in one of them.
#pragma once
#include <span>

#include "core/configs/families.h"
#include "core/model/json_text.h"

namespace rope::families {

std::span<const Family> textFamilies();
std::span<const Family> latentFamilies();
std::span<const Family> layeredFamilies();
std::span<const Family> mediaFamilies();
std::span<const Family> outsideFamilies();

/// What a multimodal class makes of keys of its language model that stand at the top level.
enum class TopKeys {
    Unread,  ///< nothing: it reads them in the part of the language model alone
    Read,    ///< it takes them where that part is missing
    LaidOver ///< it lays them over that part too
};

/// A multimodal type and the type its language model has when its part of the config does not name one.
struct Alias {
    std::string_view type;
    std::string_view family;
    TopKeys topKeys = TopKeys::Unread;
    std::string_view text = {}; ///< JSON text of the class's own language part, where it is not the family's defaults
    bool textIsUnder = false;   ///< a language part of the config is laid over that one, key by key
    std::string_view partKey = "text_config"; ///< where the language part stands
    std::string_view olderPartKey = {};       ///< and in older files
    std::string_view partType = {};           ///< model_type of that part where it holds a language model in its turn
    std::string_view ownKeys = {};  ///< of the outer model itself, with spaces between; "atom_" is all that begin so
    std::string_view flatKeys = {}; ///< of the language model that the class takes from the top level; empty: all
};
std::span<const Alias> aliases();
/// nullptr for a model_type that is none.
const Alias* findAlias(std::string_view modelType);
/// Of a config or a part of one, by its own model_type; nullptr for others.
const Alias* aliasOf(const Json& config);
/// A key at the top level that is about the outer model itself.
bool isOwnKey(const Alias& alias, std::string_view key);
/// The name of a part that is no language model itself but holds one (Qwen's Omni).
bool holdsLanguageModel(std::string_view partKey);

/// Model types without rotary positions, with spaces between, and what they have instead.
struct StillFamilies {
    std::string_view instead;
    std::string_view types;
};
std::span<const StillFamilies> stillFamilies();

} // namespace rope::families
