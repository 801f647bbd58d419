// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF headers that most tests of their reading begin with, and their reading.
#pragma once
#include <QtTest>

#include <stdexcept>
#include <string>

#include "core/configs/model_config.h"
#include "core/configs/model_file.h"
#include "support/gguf_writer.h"

namespace rope::test {

/// A header of that architecture with 8 layers and heads of 128.
inline GgufWriter fileOf(const std::string& arch)
{
    GgufWriter out;
    out.text("general.architecture", arch).integer(arch + ".attention.key_length", 128);
    return out.integer(arch + ".context_length", 131072).integer(arch + ".block_count", 8);
}

inline GgufWriter withBase(const std::string& arch, float base = 500000)
{
    return fileOf(arch).real(arch + ".rope.freq_base", base);
}

inline ModelConfig readOf(const QByteArray& bytes)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath("m.gguf"));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("no room");
    file.close();
    return readHfConfig(readModelFile(file.fileName().toStdString()));
}

} // namespace rope::test
