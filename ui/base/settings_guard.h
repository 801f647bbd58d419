// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace rope {

/// Makes the program's settings safe to read, before anything reads them. A settings file that is no regular file
/// would hold the program up: none are used then. One that cannot be read through is copied aside, and keeps what can
/// be read. Returns what a person should know.
QStringList guardSettings();

/// From now on no settings are found and none are left, and nobody hears that they could not be written.
void useNoSettings();

} // namespace rope
