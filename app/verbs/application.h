// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>

class QApplication;

namespace rope {

/// Under which name the program keeps its settings and data; also for verbs that make no application.
void nameApplication();

/// Whether there is something to open a window on.
bool hasDisplay();

/// For pictures and for texts in another language than English (""): needs no display and uses none.
std::unique_ptr<QApplication> offscreenApplication(const std::string& language = {});

/// For the window. Throws std::runtime_error without a display; ends the program with the same sentence and
/// status 2 when the display cannot be reached, which Qt cannot report otherwise.
std::unique_ptr<QApplication> windowApplication();

} // namespace rope
