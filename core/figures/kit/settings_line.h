// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/model/message.h"
#include "core/model/scene.h"

namespace rope {

/// What a figure was made with, as one line for below it: "Llama 3.1 8B: d 128, b 500,000, λ 1, method llama3, L 8,192,
/// L′ 131,072".
Message settingsOf(const Scene& scene);

} // namespace rope
