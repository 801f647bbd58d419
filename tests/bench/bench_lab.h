// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rope::bench {

/// The rows about the Lab.
void registerLab();

} // namespace rope::bench
