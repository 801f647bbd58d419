// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed counts: an option that would change nothing, or speaks against another one, is refused and named.
#include <QDir>
#include <QFile>
#include <QTest>

#include "support/program.h"

using namespace rope::test;

class TestIdleOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void taken_data();
    void taken();
    void namesOutsideUtf8();
    void configOutsideUtf8();
    void helpIntoAFullDisk();
    void decimalComma();

private:
    QStringList filled(const QString& args) const
    {
        QStringList out;
        for (QString word : args.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            out << (word == QLatin1String("''") ? QString() : word.replace(QLatin1String("{}"), m_dir.path()));
        return out;
    }

    QTemporaryDir m_dir;
};

void TestIdleOptions::refused_data()
{
    QTest::addColumn<QString>("args");
    QTest::addColumn<QString>("says"); ///< start of the line after "ropescope: "; {} is a folder
    const auto row = [](const char* args, const char* says) { QTest::newRow(args) << args << says; };
    row("compute kernel --pairs 1", "--pairs is 1; allowed: only with compute angles");
    row("compute kernel --positions 1", "--positions is 1; allowed: only with compute angles or compute rotate");
    row("compute frequencies --distances 1,2", "--distances is 1,2; allowed: only with compute kernel");
    row("compute analysis --pairs 1:3", "--pairs is 1:3; allowed: only with compute angles");
    row("solve base --positions 1,5", "--positions is 1,5; allowed: nothing: solve asks about the RoPE alone, no "
                                      "position, distance or list of pairs");
    row("solve base --distance 4",
        "--distance is 4; allowed: nothing: solve asks about the RoPE alone, no position, distance or list of pairs");
    row("convert --to hf --pairs 1:3",
        "--pairs is 1:3; allowed: nothing: convert writes the RoPE alone, no position, distance or pair");
    row("convert --to hf --distance 3",
        "--distance is 3; allowed: nothing: convert writes the RoPE alone, no position, distance or pair");
    const char* const out = "export --out {} --figures periods ";
    const auto exported = [&](const char* args, const char* says) {
        QTest::newRow(args) << QString::fromLatin1(out) + QString::fromLatin1(args) << says;
    };
    exported("--frames 5", "--frames is 5; allowed: only with --sweep");
    exported("--fps 5", "--fps is 5; allowed: only with --sweep");
    exported("--format csv --theme dark", "--theme is dark; allowed: only with a format that is painted");
    exported("--format json --transparent", "--transparent is given; allowed: only with a format that is painted");
    exported("--format csv --caption x", "--caption is x; allowed: only with a format that is painted");
    exported("--format csv --for slide", "--for is slide; allowed: only with a format that is painted");
    exported("--lab nope", "--lab is nope; allowed: only with figures of the Lab");
    exported("--option periods.quantity=period --option periods.quantity=frequency",
             "--option is periods.quantity=frequency; allowed: each option once");
    exported("--sweep base=2:9 --frames 2.5", "--frames is 2.5");
    exported("--sweep base=2:9 --frames 1e9", "--frames is 1e9; allowed: a whole number from 2 to 3600");
    exported("--sweep base=2:9 --frames 1", "--frames is 1; allowed: a whole number from 2 to 3600");
    exported("--sweep base=2:9 --fps x", "--fps is x");
    exported("--sweep base=2:9 --fps 61", "--fps is 61; allowed: a whole number from 1 to 60");
    exported("--sweep pair=0:3 --frames 2", "--sweep is pair 0; allowed: a pair from 1 to 64");
    exported("--sweep pair=1:65 --frames 2", "--sweep is pair 65; allowed: a pair from 1 to 64");
    exported("--sweep position=-1:5 --frames 2", "--sweep is position −1; allowed: a whole number from 0");
    exported("--sweep distance=0:9e99 --frames 2", "--sweep is distance ");
    row("export --out {} --distances 0:9 --sweep distances=4:9",
        "--distances is 0:9; allowed: only without --sweep distances=");
    row("export --out {} --figures lab_heads --lab {}/none", "--lab is");
    // empty values name what is allowed
    row("solve base --value ''", "--value is missing; allowed: length, factor, alpha: the base asked about");
    row("solve base --criterion ''", "--criterion is missing; allowed: sign, critical-dimension");
    row("solve base --pair ''", "--pair is missing; allowed: one-frequency: the pair");
    row("convert --to ''", "--to is missing; allowed: hf");
    row("export --out {} --theme ''", "--theme is missing; allowed: light");
    row("export --out {} --size ''", "--size is missing; allowed: width and height in pixels");
    row("list methods --format ''", "--format is missing; allowed: table or json");
    // contradictions, names
    row("--model llama-3-8b {}/m.json --screenshot {}/z.png", "--model is llama-3-8b; allowed: FILE or --model");
    row("--config {}/a.json {}/b.json", "--config is {}/a.json; allowed: FILE or --config, not both");
    row("--screenshot {}/x.jpg", "--screenshot is {}/x.jpg; allowed: a name that ends in .png");
    row("explain decay --notation x", "--notation is x");
    row("explain decay --pairs-from 2", "--pairs-from is 2");
    row("lesson export period --out {} --paper a5", "--paper is a5");
    row("comput frequencies", "comput is neither a verb nor a file; allowed: compute, solve");
    row("compute analysis --config {}", "--config is {}; allowed: a file, or a folder with a config.json");
    row("compute analysis --config file://elsewhere{}/m.json",
        "--config is file://elsewhere{}/m.json; allowed: a path");
    row("compute analysis --config file://{}/m%00.json", "--config is file://{}/m%00.json; allowed: a path");
}

void TestIdleOptions::refused()
{
    QFETCH(QString, args);
    QFETCH(QString, says);
    const Run run = ropescope(filled(args));
    const QString line = QString::fromUtf8(run.err);
    QVERIFY2(line.startsWith(QStringLiteral("ropescope: ") + says.replace(QLatin1String("{}"), m_dir.path())),
             run.err.constData());
    QCOMPARE(line.count(QLatin1Char('\n')), 1);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
}

void TestIdleOptions::taken_data()
{
    QTest::addColumn<QString>("args");
    QTest::addColumn<QString>("says"); ///< on stderr
    QTest::newRow("1e1 frames") << "export --out {} --figures periods --format csv --sweep base=2:9 --frames 1e1"
                                << "";
    QTest::newRow("thousands") << "compute analysis --target-length 128k"
                               << "128k is read as 128,000; 128ki would be 131,072.";
    QTest::newRow("twice") << "export --out {} --figures phasors,phasors --format json"
                           << "The figure phasors is named twice; it is written once.";
    QTest::newRow("size of numbers") << "export --out {} --figures decay --format csv --size 300x200"
                                     << "says only in how many columns a dense curve is looked at: 300.";
    QTest::newRow("size beside a purpose") << "export --out {} --figures layout --for slide --size 300x200"
                                           << "--size 300x200 goes before the 1280x720 of --for slide.";
    QTest::newRow("a URL") << "compute analysis --config file://{}/m.json"
                           << "";
    QTest::newRow("a URL of this machine") << "compute analysis --config file://localhost{}/m.json"
                                           << "";
    QTest::newRow("binary") << "compute analysis --target-length 128Ki"
                            << "";
}

void TestIdleOptions::taken()
{
    QFile model(m_dir.filePath(QStringLiteral("m.json")));
    QVERIFY(model.open(QIODevice::WriteOnly));
    model.write(R"({"model_type": "llama", "hidden_size": 64, "num_attention_heads": 2, "rope_theta": 10000.0})");
    model.close();
    QFETCH(QString, args);
    QFETCH(QString, says);
    const Run run = ropescope(filled(args));
    QCOMPARE(run.status, 0);
    QVERIFY2(says.isEmpty() ? run.err.isEmpty() : run.err.contains(says.toUtf8()), run.err.constData());
}

/// Qt would write r�.csv instead.
void TestIdleOptions::namesOutsideUtf8()
{
    QProcess shell;
    shell.setProcessEnvironment(headless(m_dir.path()));
    shell.setWorkingDirectory(m_dir.path());
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral(ROPE_BIN_DIR "/ropescope lesson results --out $'r\\xff.csv'")});
    QVERIFY(ended(shell));
    QCOMPARE(shell.exitCode(), 2);
    QVERIFY(shell.readAllStandardError().contains("a name in UTF-8"));
    QVERIFY(QDir(m_dir.path()).entryList({QStringLiteral("r*")}, QDir::Files).isEmpty());
}

/// What is read may be called anything.
void TestIdleOptions::configOutsideUtf8()
{
    QProcess shell;
    shell.setProcessEnvironment(headless(m_dir.path()));
    shell.setWorkingDirectory(m_dir.path());
    shell.start(
        QStringLiteral("bash"),
        {QStringLiteral("-c"),
         QStringLiteral("echo '{\"model_type\": \"llama\", \"rope_theta\": 1e4}' >$'c\\xff.json' && " ROPE_BIN_DIR
                        "/ropescope compute analysis --config $'c\\xff.json'")});
    QVERIFY(ended(shell));
    QCOMPARE(shell.readAllStandardError(), QByteArray());
    QCOMPARE(shell.exitCode(), 0);
}

void TestIdleOptions::helpIntoAFullDisk()
{
    QProcess shell;
    shell.setProcessEnvironment(headless(m_dir.path()));
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral(ROPE_BIN_DIR "/ropescope --help >/dev/full")});
    QVERIFY(ended(shell));
    QCOMPARE(shell.exitCode(), 2);
}

void TestIdleOptions::decimalComma()
{
    const Run run = ropescope({"compute", "frequencies", "--method", "linear", "--set", "factor=0,5"});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("decimal"), run.err.constData());
    QVERIFY(!run.err.contains("list of"));
}

QTEST_GUILESS_MAIN(TestIdleOptions)
#include "tst_idle_options.moc"
