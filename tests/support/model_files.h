// SPDX-License-Identifier: GPL-3.0-or-later
// Files of models, written for a test, and what is read of them.
#pragma once
#include <functional>
#include <string>

#include <QByteArray>
#include <QTemporaryDir>

#include "core/configs/model_config.h"
#include "core/configs/model_file.h"
#include "core/model/problem.h"
#include "support/write_file.h"

namespace rope::test {

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
    const QString path = writeFile(dir, "model.gguf", bytes);
    return refusalOf([&path] { sceneOf(path); });
}

} // namespace rope::test
