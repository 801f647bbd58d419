// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/lab/lab_run.h"
#include "core/model/json_text.h"

namespace rope::lab {

/// A setup as JSON, and back. The RoPE stands in it as in a scene. Reading throws InputError naming the field for
/// whatever is missing, unknown or of another kind, and with every problem of the setup.
Json setupJson(const LabSetup& setup);
LabSetup setupFromJson(const Json& json);

} // namespace rope::lab
