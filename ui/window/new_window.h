// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include <QStringList>

namespace rope {

/// Another window is another process: what goes wrong in one is not the end of the other. `args` as on the command
/// line. Returns whether it was started.
bool openWindow(const QStringList& args);
/// What is done instead, for tests; empty: the above.
void setWindowOpener(std::function<bool(const QStringList& args)> opener);

} // namespace rope
