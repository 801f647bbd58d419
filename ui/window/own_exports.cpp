// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/own_exports.h"

#include <utility>

#include <QDateTime>
#include <QFileInfo>
#include <QHash>

namespace rope {

namespace {

using Stamp = std::pair<QDateTime, qint64>;

Stamp stampOf(const QString& path)
{
    const QFileInfo file(path);
    return {file.lastModified(), file.size()};
}

QHash<QString, Stamp>& exported()
{
    static QHash<QString, Stamp> all;
    return all;
}

} // namespace

void noteExport(const QString& path)
{
    exported().insert(path, stampOf(path));
}

bool isOwnExport(const QString& path)
{
    const auto known = exported().constFind(path);
    return known != exported().constEnd() && *known == stampOf(path);
}

} // namespace rope
