// SPDX-License-Identifier: GPL-3.0-or-later
// Looks a model_type up in the tables.
#include "core/configs/families.h"

#include <algorithm>
#include <map>

#include "core/configs/family_tables.h"
#include "core/configs/word_list.h"

namespace rope {

namespace {

using Index = std::map<std::string_view, const Family*>;

const Index& index()
{
    static const Index all = [] {
        Index out;
        for (const auto table : {families::textFamilies(), families::latentFamilies(), families::layeredFamilies(),
                                 families::mediaFamilies(), families::outsideFamilies()})
            for (const Family& family : table)
                out.emplace(family.type, &family);
        return out;
    }();
    return all;
}

} // namespace

const Family* findFamily(std::string_view modelType)
{
    const families::Alias* alias = families::findAlias(modelType);
    const auto it = index().find(alias ? alias->family : modelType);
    return it == index().end() ? nullptr : it->second;
}

bool hasLatentHead(const Family& family)
{
    return family.latent != LatentHead::None;
}

const Family& generalFamily()
{
    static constexpr Family general{
        .type = {}, .readsPartial = true, .readsRotaryDim = true, .neighboursKey = "rotary_emb_interleaved"};
    return general;
}

std::vector<std::string_view> ownKeysOf(const Family& family)
{
    std::vector<std::string_view> out{
        family.headKey,      family.baseKey,     family.otherBaseKey,   family.localBaseKey, family.partialKey,
        family.baseRatioKey, family.baseListKey, family.partialListKey, family.dictKey,      family.trainedKey,
        family.dynamicKey,   family.stepsKey,    family.interleaveKey,  family.twoAxesKey,   family.neighboursKey,
        family.partKey,      family.onlyIf.key,  family.logNKey};
    std::erase(out, std::string_view());
    return out;
}

std::string insteadOfRope(std::string_view modelType)
{
    if (!modelType.empty())
        for (const families::StillFamilies& still : families::stillFamilies())
            if (listsWord(still.types, modelType))
                return std::string(still.instead);
    return {};
}

} // namespace rope
