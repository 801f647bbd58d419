// SPDX-License-Identifier: GPL-3.0-or-later
// What is handed in from outside costs what it weighs, and is taken as it stands or refused: options without a value,
// vector files, names that are not UTF-8, an instruction set that is forced.
#include <QDir>
#include <QElapsedTimer>
#include <QTest>
#include <cmath>

#include <CLI/CLI.hpp>
#include <sys/resource.h>

#include "app/program_options.h"
#include "core/kernels/targets.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;

class TestStrictInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyValues_data();
    void emptyValues();
    void vectorMemory_data();
    void vectorMemory();
    void vectorTime();
    void vectorsAreStrict_data();
    void vectorsAreStrict();
    void vectorsAreRead();
    void largeFileIsNamed();
    void namesThatAreNotUtf8_data();
    void namesThatAreNotUtf8();
    void instructionSets();
    void unknownInstructionSet();

private:
    QTemporaryDir m_dir;
};

namespace {

/// Rows for every option of `app` that takes a value, and for those of its verbs. Options of the scene are one code:
/// behind one verb they are enough.
void addOptions(const CLI::App& app, const QStringList& verbs)
{
    for (const CLI::Option* option : app.get_options()) {
        const bool ofScene = option->get_group() == sceneGroup && verbs != QStringList{"compute"};
        if (option->get_items_expected_max() == 0 || ofScene || option->get_positional() || option->get_group().empty())
            continue;
        QStringList args = verbs;
        if (args == QStringList{"compute"})
            args << "frequencies";
        const QString name = QString::fromStdString(option->get_name());
        args << name << QString();
        QTest::newRow(qPrintable(args.join(QLatin1Char(' ')))) << args << name;
    }
    for (const CLI::App* verb : app.get_subcommands(nullptr))
        addOptions(*verb, verbs + QStringList{QString::fromStdString(verb->get_name())});
}

Run shell(const QString& command)
{
    static const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(headless(home.path()));
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
    Run run;
    run.exited = ended(process) && process.exitStatus() == QProcess::NormalExit;
    run.status = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

/// As every bad input ends: one line, status 2, nothing on standard output.
void checkRefused(const Run& run, const QByteArray& start)
{
    QVERIFY(run.exited);
    QVERIFY2(run.err.startsWith("ropescope: " + start), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.status, 2);
}

} // namespace

void TestStrictInput::emptyValues_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("name");
    CLI::App app;
    Arguments arguments;
    addVerbs(app, arguments);
    addOptions(app, {});
}

/// An empty value is refused by the option's name, whether or not the option matters for what was asked.
void TestStrictInput::emptyValues()
{
    QFETCH(QStringList, args);
    QFETCH(QString, name);
    checkRefused(ropescope(args), name.toUtf8());
}

void TestStrictInput::vectorMemory_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("again"); ///< until the file has 32 MB
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("numbers of another key")
        << QByteArray(R"({"a": [1)") << QByteArray(",1") << QByteArray(R"(], "x": [1, 2]})");
    QTest::newRow("lists of another key")
        << QByteArray(R"({"a": [[])") << QByteArray(",[]") << QByteArray(R"(], "x": [1, 2]})");
    QTest::newRow("one row") << QByteArray(R"({"x": [1)") << QByteArray(",1") << QByteArray("]}");
    QTest::newRow("rows of two") << QByteArray(R"({"x": [[1,2])") << QByteArray(",[0.5,0.25]") << QByteArray("]}");
    QTest::newRow("a long string") << QByteArray(R"({"a": ")") << QByteArray("aa") << QByteArray(R"(", "x": [1, 2]})");
    QTest::newRow("keys") << QByteArray(R"({"x": [1, 2])") << QByteArray() << QByteArray("}");
}

/// At most three times what the file weighs.
void TestStrictInput::vectorMemory()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, again);
    QFETCH(QByteArray, end);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer keeps more beside each piece of memory than this limit leaves");
#endif
    constexpr int size = 32 << 20;
    QByteArray text = start;
    for (int key = 0; text.size() < size; ++key)
        text += again.isEmpty() ? ",\"key" + QByteArray::number(key) + "\":1" : again;
    const QString path = writeFile(m_dir, "memory.json", (text + end).toStdString());
    const auto limit = [] {
        const rlimit most{3UL * size + (48UL << 20), RLIM_INFINITY}; // what a run without a file takes, on top
        setrlimit(RLIMIT_DATA, &most);
    };
    const Run run =
        ropescope({"compute", "rotate", "--dim", "2", "--vector", path, "--position", "0", "--format", "json"}, limit);
    QVERIFY(run.exited);
    QVERIFY2(!run.err.contains("memory;"), run.err.constData());
    QVERIFY2(run.status == 0 || run.err.startsWith("ropescope: --"), run.err.constData()); // not by a signal
}

/// Linear: 250,000 keys took more than a minute when each was looked for among all others.
void TestStrictInput::vectorTime()
{
    std::string text = R"({"x": [1, 2])";
    for (int key = 0; key < 250000; ++key)
        text += ",\"" + std::to_string(key) + "\":" + std::to_string(key);
    const QString path = writeFile(m_dir, "keys.json", text + "}");
    QElapsedTimer timer;
    timer.start();
    const Run run =
        ropescope({"compute", "rotate", "--dim", "2", "--vector", path, "--position", "0", "--format", "json"});
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY(timer.elapsed() < 20000);
}

void TestStrictInput::vectorsAreStrict_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("bytes after a NUL") << QByteArray("{\"x\": [1, 2]}\0, and more", 25) << QByteArray("NUL byte");
    QTest::newRow("a NUL at the end") << QByteArray("{\"x\": [1, 2]}\0", 14) << QByteArray("NUL byte");
    QTest::newRow("two lists") << QByteArray(R"({"x": [1, 2], "x": [3, 4]})") << QByteArray("\"x\" stands twice");
    QTest::newRow("keys twice elsewhere")
        << QByteArray(R"({"x": [1, 2], "a": {"b": 1, "b": 1}})") << QByteArray("twice");
    QTest::newRow("NaN") << QByteArray(R"({"x": [NaN, 2]})") << QByteArray("NaN");
    QTest::newRow("text behind") << QByteArray(R"({"x": [1, 2]} 3)") << QByteArray("unexpected \"3\"");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0", 4) << QByteArray("UTF-16");
    QTest::newRow("a list in an object") << QByteArray(R"({"x": {"x": [1, 2]}})") << QByteArray("no list \"x\"");
    QTest::newRow("x further down") << QByteArray(R"({"a": {"x": [1, 2]}})") << QByteArray("no list \"x\"");
    QTest::newRow("a list at the top") << QByteArray("[1, 2]") << QByteArray("no list \"x\"");
    QTest::newRow("a list in a row") << QByteArray(R"({"x": [1, [2]]})") << QByteArray("nested too deep");
    QTest::newRow("an object as a row") << QByteArray(R"({"x": [{"a": 1}]})") << QByteArray("row 1 is no list");
}

void TestStrictInput::vectorsAreStrict()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const QString path = writeFile(m_dir, "strict.json", text.toStdString());
    for (const char* option : {"--vector", "--query-file", "--key-file"}) {
        const QString what = QByteArray(option) == "--vector" ? "rotate" : "frequencies";
        const Run run = ropescope({"compute", what, "--dim", "2", option, path});
        checkRefused(run, QByteArray(option) + " is " + path.toUtf8() + " (");
        QVERIFY2(run.err.contains(says), run.err.constData());
    }
}

void TestStrictInput::vectorsAreRead()
{
    const QString path =
        writeFile(m_dir, "rows.json", R"({"note": [["x"], {"x": 3}], "x": [[1, 2], [3, 4]], "y": [5]})");
    const Run run =
        ropescope({"compute", "rotate", "--dim", "2", "--vector", path, "--positions", "0,0", "--format", "json"});
    QVERIFY2(run.status == 0, run.err.constData());
    const std::vector<std::vector<double>> rows{{1, 2}, {3, 4}};
    QVERIFY((run.json()["y"].get<std::vector<std::vector<double>>>() == rows));
}

/// FILE is what was typed, not --config, however it fails to be read.
void TestStrictInput::largeFileIsNamed()
{
    const QString path = writeFile(m_dir, "large.json", "{}" + std::string(20U << 20U, ' '));
    checkRefused(ropescope({path}), "FILE is " + path.toUtf8() + "; allowed: a readable file (it is larger than");
}

void TestStrictInput::namesThatAreNotUtf8_data()
{
    QTest::addColumn<QString>("args");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("export") << QStringLiteral("export --figures periods --format csv --out \"$NAME\"")
                            << QByteArray("--out");
    QTest::newRow("lesson") << QStringLiteral("lesson export frequency-formula --out \"$NAME\"") << QByteArray("--out");
    QTest::newRow("run") << QStringLiteral("lab train --steps 1 --out \"$NAME\"") << QByteArray("--out");
    QTest::newRow("picture") << QStringLiteral("--screenshot \"$NAME\"") << QByteArray("--screenshot");
    QTest::newRow("file") << QStringLiteral("\"$NAME\"") << QByteArray("FILE");
}

/// Qt would write to another name.
void TestStrictInput::namesThatAreNotUtf8()
{
    QFETCH(QString, args);
    QFETCH(QByteArray, name);
    const QTemporaryDir folder;
    const Run run = shell(QStringLiteral("NAME=$(printf '%1/a\\377b'); %2/ropescope %3")
                              .arg(folder.path(), QStringLiteral(ROPE_BIN_DIR), args));
    checkRefused(run, name + " is ");
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestStrictInput::instructionSets()
{
    std::vector<double> best;
    for (const std::string& set : kernels::instructionSets()) {
        const Run run = shell(
            QStringLiteral("ROPESCOPE_INSTRUCTIONS=%1 %2/ropescope compute kernel --distances 0:5000 --format json")
                .arg(QString::fromStdString(set), QStringLiteral(ROPE_BIN_DIR)));
        QVERIFY2(run.status == 0, run.err.constData());
        const auto kernel = run.json()["kernel"].get<std::vector<double>>();
        QCOMPARE(kernel.size(), std::size_t(5000));
        if (best.empty())
            best = kernel;
        for (std::size_t s = 0; s < kernel.size(); ++s)
            QVERIFY2(std::abs(kernel[s] - best[s]) <= 4e-15, set.c_str()); // absolute; values up to 1
    }
}

void TestStrictInput::unknownInstructionSet()
{
    const Run run =
        shell(QStringLiteral("ROPESCOPE_INSTRUCTIONS=MMX %1/ropescope list methods").arg(QStringLiteral(ROPE_BIN_DIR)));
    checkRefused(run, "ROPESCOPE_INSTRUCTIONS is MMX; allowed: ");
    QVERIFY(run.err.contains(kernels::instructionSets().front().c_str()));
}

QTEST_GUILESS_MAIN(TestStrictInput)
#include "tst_strict_input.moc"
