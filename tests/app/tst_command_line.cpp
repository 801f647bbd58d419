// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/rope/rotation.h"
#include "core/scaling/methods.h"
#include "support/good_run.h"
#include "support/paths.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;

/// The real program, run as a script runs it: no display, results on stdout.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelp_data();
    void versionAndHelp();
    void aNameIsSafeInATerminal();
    void tablesAndCsv();
    void lists_data();
    void lists();
    void writesToAFullDeviceFail();

private:
    QTemporaryDir m_dir;
};

void TestCommandLine::versionAndHelp_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("says");
    QTest::newRow("version") << words("--version") << "ropescope 0.";
    QTest::newRow("help") << words("--help") << "compute";
    QTest::newRow("compute") << words("compute --help") << "--rotary-dim";
    QTest::newRow("compute keys") << words("compute --help") << "attention_factor theta period";
    QTest::newRow("export") << words("export --help") << "--theme";
    QTest::newRow("list") << words("list --help") << "methods, figures, models";
}

void TestCommandLine::versionAndHelp()
{
    QFETCH(QStringList, args);
    QFETCH(QString, says);
    const Run run = good(args);
    QVERIFY2(QString::fromUtf8(run.out).contains(says), run.out.constData());
}

/// What a file calls its scene may hold escape sequences; a terminal shows none of them.
void TestCommandLine::aNameIsSafeInATerminal()
{
    const QTemporaryDir dir;
    const QString file = test::writeFile(dir, QStringLiteral("s.ropescope"),
                                         R"({"ropescope_scene": 1, "name": "a\u001b[31mb\u009bc\u202ed\ne"})");
    const test::Run run = good(words("compute frequencies --dim 8 --config") << file);
    QVERIFY2(run.out.startsWith("a [31mb c d e, edited: d = 8"), run.out.constData());
    QVERIFY(!run.out.contains('\x1b'));
}

void TestCommandLine::tablesAndCsv()
{
    const QString vector = writeFile(m_dir, QStringLiteral("v.json"), R"({"x": [1, 2]})");
    const std::vector<std::pair<QStringList, QByteArray>> cases{
        {words("compute frequencies --dim 2"), "pair,theta [radians per token],period [tokens],"},
        {words("compute angles --dim 2"), "position [tokens],pair 1 [radians]\n"},
        {words("compute rotate --dim 2 --vector") << vector, "position [tokens],y0,y1\n"},
        {words("compute kernel --dim 2"), "distance [tokens],kernel,bound\n"},
        {words("compute analysis --dim 2"), "quantity,unit,pair,value,layer\n"},
    };
    for (const auto& [args, header] : cases) {
        const Run csv = good(args + words("--format csv"));
        QVERIFY2(csv.out.startsWith(header), csv.out.left(80).constData());
        const auto lines = csv.out.trimmed().split('\n');
        for (const QByteArray& line : lines)
            QCOMPARE(line.count(','), lines.first().count(','));
        const Run table = good(args);
        QVERIFY2(table.out.startsWith("d = 2, b = 10,000, method none"), table.out.left(80).constData());
    }
}

void TestCommandLine::lists_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QStringList>("ids");
    QStringList ids;
    for (const Method& m : methods())
        ids << QString::fromStdString(m.id);
    QTest::newRow("methods") << "methods" << ids;
    ids.clear();
    for (const FigureKind& f : figureKinds())
        ids << QString::fromStdString(f.id);
    QTest::newRow("figures") << "figures" << ids;
    ids.clear();
    for (const ModelPreset& m : modelPresets())
        ids << QString::fromStdString(m.id);
    QTest::newRow("models") << "models" << ids;
}

void TestCommandLine::lists()
{
    QFETCH(QString, topic);
    QFETCH(QStringList, ids);
    const auto json = goodJson({QStringLiteral("list"), topic}).json();
    QStringList got;
    for (const auto& item : json) {
        got << QString::fromStdString(item.at("id").get<std::string>());
        QVERIFY(!item.at("title").get<std::string>().empty());
    }
    QCOMPARE(got, ids);
    const Run table = good({QStringLiteral("list"), topic});
    for (const QString& id : ids)
        QVERIFY(QString::fromUtf8(table.out).contains(QLatin1Char('\n') + id));
}

void TestCommandLine::writesToAFullDeviceFail()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("no /dev/full here");
    QProcess process;
    process.setProcessEnvironment(headless(m_dir.path()));
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), words("compute frequencies"));
    QVERIFY(ended(process));
    QCOMPARE(process.exitCode(), 2);
    const QByteArray err = process.readAllStandardError();
    QCOMPARE(err.count('\n'), 1);
    QVERIFY2(err.contains("standard output"), err.constData());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
