// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

class QApplication;

namespace rope {

/// For pictures: needs no display and uses none.
std::unique_ptr<QApplication> offscreenApplication();

/// For the window. Throws std::runtime_error without a display; ends the program with the same sentence and
/// status 2 when the display cannot be reached, which Qt cannot report otherwise.
std::unique_ptr<QApplication> windowApplication();

} // namespace rope
