// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace rope {

/// Plain text as TeX shows it: special characters escaped, Greek letters and signs as mathematics.
QString texOf(const QString& text);

} // namespace rope
