// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArrayView>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>
#include <QTemporaryDir>

namespace rope::test {

/// Its path; empty when it could not be written. The name may have folders, which are made.
inline QString writeFile(const QTemporaryDir& dir, const QString& name, QByteArrayView bytes)
{
    QFile file(dir.filePath(name));
    const bool written = QDir().mkpath(QFileInfo(file.fileName()).path()) && file.open(QIODevice::WriteOnly) &&
                         file.write(bytes.data(), bytes.size()) == bytes.size();
    return written ? file.fileName() : QString();
}

} // namespace rope::test
