// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rope::gguf {

// Words of refusals behind which a bare name from the file stands; a translation leaves that name as it is
// (ui/base/message_text).
inline constexpr const char* ofArchitecture = "a GGUF file of the architecture ";
inline constexpr const char* withScaling = "a GGUF file with rope.scaling.type ";

} // namespace rope::gguf
