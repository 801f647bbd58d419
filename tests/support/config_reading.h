// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of a config as one line, and rows of tests that state it.
#pragma once
#include <QtTest>

#include <algorithm>
#include <string>

#include "core/configs/model_config.h"
#include "core/model/problem.h"

/// Two keys that most configs need.
#define ROPE_HEADS R"("hidden_size": 4096, "num_attention_heads": 32)"

namespace rope::reading {

inline std::string lineOf(const RopeSpec& spec)
{
    return std::to_string(spec.headDim) + " " + std::to_string(spec.rotaryDim) + " " +
           std::to_string(std::int64_t(spec.base)) + " " + toId(spec.pairing) + " " + spec.method;
}

/// The layer as it is read ("head_dim rotary_dim base pairing method"), or "refused: " and why it is not.
inline std::string readOf(const std::string& config, const std::string& layer)
{
    try {
        return lineOf(sceneFromConfig(readHfConfig(config), layer, Scene{}).active);
    } catch (const InputError& error) {
        return std::string("refused: ") + error.what();
    }
}

inline bool warns(const std::string& config, const std::string& part)
{
    const auto warnings = readHfConfig(config).warnings;
    return std::ranges::any_of(warnings, [&](const Message& w) { return w.english().find(part) != std::string::npos; });
}

/// The columns of row().
inline void addColumns()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("read");    // the whole line, or part of the refusal
    QTest::addColumn<QString>("warning"); // part of one; empty: none is looked for
}

inline void row(const char* name, const char* config, const char* read, const char* warning = "",
                const char* layer = "")
{
    QTest::newRow(name) << QString(config) << QString(layer) << QString(read) << QString(warning);
}

/// Whether the row's config is read as the row says.
inline void checkRow()
{
    QFETCH(QString, config);
    QFETCH(QString, layer);
    QFETCH(QString, read);
    QFETCH(QString, warning);
    const std::string got = readOf(config.toStdString(), layer.toStdString());
    if (got.starts_with("refused: "))
        QVERIFY2(got.find(read.toStdString()) != std::string::npos, got.c_str());
    else
        QCOMPARE(got, read.toStdString());
    if (!warning.isEmpty())
        QVERIFY2(warns(config.toStdString(), warning.toStdString()), qPrintable(warning));
}

} // namespace rope::reading
