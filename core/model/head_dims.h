// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/model/rope_spec.h"

namespace rope {

/// What a head dimension may be, for refusals and help.
inline std::string headDimAllowed()
{
    return "an even number from " + std::to_string(limits::minHeadDim) + " to " + std::to_string(limits::maxHeadDim);
}

} // namespace rope
