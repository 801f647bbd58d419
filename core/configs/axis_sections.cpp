// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/axis_sections.h"

#include "core/model/number_text.h"
#include "core/model/sections_fit.h"

namespace rope {

namespace {

/// A list of whole numbers as sections; nullopt for anything else.
std::optional<std::vector<int>> sectionsIn(const Json& given)
{
    if (!given.is_array() || given.empty() || given.size() > limits::maxAxes)
        return std::nullopt;
    std::vector<int> out;
    for (const Json& pairs : given) {
        // Some files have 16.0 for 16, and so do the classes.
        const double count = pairs.is_number() ? pairs.get<double>() : -1;
        if (!(count >= 0 && count <= limits::maxHeadDim && count == double(int(count))))
            return std::nullopt;
        out.push_back(int(count));
    }
    return out;
}

} // namespace

void readAxisSections(const JsonFields& rope, RopeSpec& spec, std::vector<Message>& warnings)
{
    // HunYuan's older files call them xdrope_section; where both stand there, they have to agree.
    const Json* own = rope.find("mrope_section");
    const Json* older = rope.find("xdrope_section");
    if (!own && !older)
        return;
    const std::string key = own ? "mrope_section" : "xdrope_section";
    if (own && older && *own != *older)
        warnings.emplace_back("{0} and {1} differ; the former is shown, the library refuses such a file.",
                              std::vector{rope.nameOf("mrope_section"), rope.nameOf("xdrope_section")});
    const auto pairs = sectionsIn(own ? *own : *older);
    const Json* interleaved = rope.find("mrope_interleaved");
    const bool isInterleaved = interleaved && *interleaved == true;
    if (!pairs)
        warnings.emplace_back("{0} is {1}, not a list of pairs per position axis; one position axis is shown.",
                              std::vector{rope.nameOf(key), shownJson(own ? *own : *older)});
    else if (fits({*pairs, isInterleaved}, spec.pairCount()))
        spec.axes = {*pairs, isInterleaved};
    else
        warnings.emplace_back("{0} does not add up to {1} pairs; one position axis is shown.",
                              std::vector{rope.nameOf(key), std::to_string(spec.pairCount())});
}

} // namespace rope
