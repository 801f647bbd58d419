// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace rope {

/// Files that this program has exported since it started and nobody has touched since: replacing them needs no
/// question.
void noteExport(const QString& path);
bool isOwnExport(const QString& path);

} // namespace rope
