// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reference/speech.h"

namespace rope {

/// As the program speaks now: references in its language.
Speech windowSpeech();

} // namespace rope
