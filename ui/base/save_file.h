// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace rope {

/// Writes a file whole or not at all. Throws InputError ("file", path, why).
void saveWhole(const QString& path, const QByteArray& content);

} // namespace rope
