// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/model/message.h"
#include "core/model/scene.h"

namespace rope {

/// What turns in a scene, in parts of one line of symbols: "A model", "d = 128", "b = 10,000", "YaRN", "L = 4,096",
/// "L′ = 16,384". The parts come in the order of their weight: where room is short the last ones go.
std::vector<Message> captionOf(const Scene& scene);

} // namespace rope
