// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <exception>
#include <vector>

#include <QString>

#include "core/model/problem.h"

namespace rope {

/// Problems of a scene in the words of the window: "Base scale λ is 0; allowed: a number greater than 0". Fields that
/// no control shows keep their own name.
QString problemText(const std::vector<Problem>& problems);

/// Why something ended with an exception, as one sentence; fields have the names of files and options.
QString whyFailed(const std::exception& error);
QString whyFailed(const InputError& error);

} // namespace rope
