// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include <QString>

namespace rope {

/// The directory of --out, made when it is missing. Throws InputError ("out", …).
QString directoryFrom(const std::string& text);

} // namespace rope
