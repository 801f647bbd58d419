// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/save_file.h"

#include <QSaveFile>

#include "core/model/problem.h"

namespace rope {

void saveWhole(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        throw InputError("file", path.toStdString(),
                         "a path that can be written (" + file.errorString().toStdString() + ")");
}

} // namespace rope
