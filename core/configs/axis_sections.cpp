// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/axis_sections.h"

#include "core/model/sections_fit.h"

namespace rope {

void readAxisSections(const JsonFields& rope, RopeSpec& spec, std::vector<Message>& warnings)
{
    const Json* sections = rope.find("mrope_section");
    if (!sections || !sections->is_array() || sections->empty() || sections->size() > limits::maxAxes)
        return;
    AxisSections read;
    for (const Json& pairs : *sections)
        read.pairs.push_back(pairs.is_number_integer() && pairs >= 0 && pairs <= limits::maxHeadDim ? pairs.get<int>()
                                                                                                    : -1);
    const Json* interleaved = rope.find("mrope_interleaved");
    read.interleaved = interleaved && *interleaved == true;
    if (fits(read, spec.pairCount()))
        spec.axes = read;
    else
        warnings.emplace_back("{0} does not add up to {1} pairs; one position axis is shown.",
                              std::vector{rope.nameOf("mrope_section"), std::to_string(spec.pairCount())});
}

} // namespace rope
