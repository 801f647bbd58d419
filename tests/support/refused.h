// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of the program that have to end in one line on stderr, status 2 and nothing on stdout.
#pragma once
#include <algorithm>
#include <string>
#include <utility>

#include <QTest>

#include "support/program.h"

namespace rope::test {

/// A folder with files that are wrong in one way each.
class BadFiles
{
public:
    /// False when one could not be written.
    bool write()
    {
        const std::pair<const char*, std::string> files[] = {
            {"malformed.json", "{\"x\": [1, 2"},
            {"torn.weights", std::string("GGUF\x09\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 24)},
            {"empty.json", ""},
            {"nothing.json", "{}"},
            {"ragged.json", R"({"x": [[1, 2], [1]]})"},
            {"three.json", R"({"x": [[1, 2], [3, 4], [5, 6]]})"},
            {"text.json", R"({"x": [1, "a"]})"},
            {"huge.json", R"({"x": [1, 1e999]})"},
            {"scalar.json", R"({"x": 1})"},
            {"mixed.json", R"({"x": [[1, 2], 3]})"},
            {"edge.json", R"({"x": [1.7e308, 1.7e308]})"},
            {"open.json", R"({"model_type": "llama", "rope_scaling": {"type": "linear", "factor": 4}})"},
            {"deep.json", "{\"x\": " + std::string(100000, '[') + std::string(100000, ']') + "}"},
            {"scene.json", R"({"ropescope_scene": 1, "rope": {"head_dim": 0}})"},
            {"big.json", R"({"model_type": "llama", "rope_scaling": {"type": "linear", "factor": 1e300}})"},
            {"odd.json", R"({"model_type": "llama", "hidden_size": 512, "num_attention_heads": 8, "head_dim": 7})"},
        };
        return std::ranges::all_of(files, [this](const auto& file) {
            return !writeFile(m_dir, QString::fromLatin1(file.first), file.second).isEmpty();
        });
    }
    QString path() const { return m_dir.path(); }

    /// Words, with {} for the folder and '' for an empty one.
    QStringList filled(const QString& args) const
    {
        QStringList out;
        for (QString word : args.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            out << (word == QLatin1String("''") ? QString() : word.replace(QLatin1String("{}"), path()));
        return out;
    }

private:
    QTemporaryDir m_dir;
};

inline void addRefusedColumns()
{
    QTest::addColumn<QString>("args");
    QTest::addColumn<QString>("says"); ///< start of the line after "ropescope: "; {} is the folder of the files
}

/// Runs the row and looks at all that it left.
inline void checkRefused(const BadFiles& files)
{
    QFETCH(QString, args);
    QFETCH(QString, says);
    const Run run = ropescope(files.filled(args));
    QVERIFY(run.exited);
    const QString line = QString::fromUtf8(run.err);
    const QString start = QStringLiteral("ropescope: ") + says.replace(QLatin1String("{}"), files.path());
    QVERIFY2(line.startsWith(start), qPrintable(line + QStringLiteral("\nexpected: ") + start));
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY(run.err.endsWith('\n'));
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.status, 2);
    QVERIFY2(!QFile::exists(files.path() + QStringLiteral("/o")), "nothing is made for a request that is refused");
}

} // namespace rope::test
