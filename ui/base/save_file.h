// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>

#include <QByteArray>
#include <QString>

namespace rope {

/// Writes a file whole or not at all: what was there stays until all of `content` is on the disk. Only a regular file
/// is ever replaced; a device, pipe, socket or folder of that name is refused and left alone.
/// Throws InputError (field, path, why).
void saveWhole(const QString& path, const QByteArray& content, const std::string& field = "file");

/// Called with each file that saveWhole() has replaced, from now on and on the thread that saves; empty: nobody is.
void onReplaced(std::function<void(const QString& path)> heard);

} // namespace rope
