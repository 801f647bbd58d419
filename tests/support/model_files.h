// SPDX-License-Identifier: GPL-3.0-or-later
// Files of models, written for a test, and what is read of them.
#pragma once
#include <functional>
#include <string>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "core/configs/model_config.h"
#include "core/configs/model_file.h"
#include "core/model/problem.h"

namespace rope::test {

inline QString saved(const QTemporaryDir& dir, const QString& name, const QByteArray& bytes)
{
    QDir(dir.path()).mkpath(QFileInfo(dir.filePath(name)).path());
    QFile file(dir.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

inline Scene sceneOf(const QString& path, const std::string& layerType = {})
{
    return sceneFromConfig(readHfConfig(readModelFile(path.toStdString())), layerType, Scene{});
}

inline QString refusalOf(const std::function<void()>& read)
{
    try {
        read();
    } catch (const InputError& error) {
        return QString::fromStdString(error.what());
    }
    return QStringLiteral("read without complaint");
}

inline QString refusalOf(const QByteArray& bytes)
{
    const QTemporaryDir dir;
    const QString path = saved(dir, "model.gguf", bytes);
    return refusalOf([&path] { sceneOf(path); });
}

} // namespace rope::test
