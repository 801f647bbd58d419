// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/configs/json_fields.h"
#include "core/model/message.h"
#include "core/model/rope_spec.h"

namespace rope {

/// mrope_section and mrope_interleaved of a dict of RoPE parameters. Sections that do not add up to the pairs are left
/// out with a warning.
void readAxisSections(const JsonFields& rope, RopeSpec& spec, std::vector<Message>& warnings);

} // namespace rope
