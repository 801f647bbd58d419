// SPDX-License-Identifier: GPL-3.0-or-later
// `ropescope export` headless: every figure, every format, and exactly the numbers of core.
#include <QFileInfo>
#include <QImage>
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;

class TestExportVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacedIsSaid();
    void everyFormat_data();
    void everyFormat();
    void numbersAreThoseOfCore();
    void someFigures();
    void sizeAndTheme();
    void stretch();
    void figureOption();
    void distanceAndVectors();
    void directoryIsMade();
    void runsOfTheLab();
};

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Run exportTo(const QString& directory, const QStringList& args)
{
    return ropescope(QStringList{QStringLiteral("export"), QStringLiteral("--out"), directory} + args);
}

} // namespace

/// What was there is replaced, and that is said once, beside the paths and not among them.
void TestExportVerb::replacedIsSaid()
{
    const QTemporaryDir dir;
    const QStringList args{"--format", "csv", "--figures", "decay"};
    const Run first = exportTo(dir.path(), args);
    QCOMPARE(first.err, QByteArray());
    const Run again = exportTo(dir.path(), args);
    QCOMPARE(again.status, 0);
    QCOMPARE(again.out, first.out);
    QCOMPARE(again.err, "ropescope: replaced " + dir.filePath(QStringLiteral("decay.csv")).toUtf8() + "\n");
    const Run more = exportTo(dir.path(), {"--format", "csv", "--figures", "decay,periods,angles"});
    QCOMPARE(more.err.count('\n'), 1);
    QCOMPARE(exportTo(dir.path(), {"--format", "csv", "--figures", "decay,periods"}).err,
             "ropescope: replaced 2 files that were there, " + dir.filePath(QStringLiteral("decay.csv")).toUtf8() +
                 " the first of them\n");
}

void TestExportVerb::everyFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << "png" << QByteArray("\x89PNG");
    QTest::newRow("svg") << "svg" << QByteArray("<?xml");
    QTest::newRow("pdf") << "pdf" << QByteArray("%PDF");
    QTest::newRow("tex") << "tex" << QByteArray("% ");
    QTest::newRow("json") << "json" << QByteArray("{");
    QTest::newRow("csv") << "csv" << QByteArray();
}

void TestExportVerb::everyFormat()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, start);
    const QTemporaryDir dir;
    const Run run = exportTo(dir.path(), {"--format", format, "--size", "800x500"});
    const bool isNumbers = format == QLatin1String("json") || format == QLatin1String("csv");
    QCOMPARE(run.err, isNumbers
                          ? QByteArray("ropescope: warning: Of numbers, --size 800x500 says only in how many columns "
                                       "a dense curve is looked at: 800.\n")
                          : QByteArray());
    QCOMPARE(run.status, 0);
    QStringList expected;
    for (const FigureKind& kind : figureKinds())
        expected << dir.filePath(QString::fromStdString(kind.id) + QLatin1Char('.') + format);
    QCOMPARE(QString::fromUtf8(run.out).split(QLatin1Char('\n'), Qt::SkipEmptyParts), expected);
    for (const QString& path : expected) {
        const QByteArray text = contents(path);
        QVERIFY2(!text.isEmpty() && text.startsWith(start), qPrintable(path));
    }
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), expected.size());
}

void TestExportVerb::numbersAreThoseOfCore()
{
    const QTemporaryDir dir;
    Scene scene;
    scene.active.headDim = scene.active.rotaryDim = 64;
    scene.active.base = 500000;
    scene = settled(scene);
    const QStringList args{"--dim", "64", "--base", "500000", "--size", "700x500", "--format"};
    QCOMPARE(exportTo(dir.path(), args + QStringList{"json"}).status, 0);
    QCOMPARE(exportTo(dir.path(), args + QStringList{"csv"}).status, 0);
    for (const FigureKind& kind : figureKinds()) {
        if (kind.usesLab) // measured on a run, which this scene does not name: tst_lab_figures
            continue;
        const QString path = dir.filePath(QString::fromStdString(kind.id));
        const Figure figure = makeFigure(kind, scene, {700, {}});
        const auto read = Json::parse(contents(path + QStringLiteral(".json")).toStdString());
        QVERIFY2(read == Json::parse(jsonText(figureJson(figure))), kind.id.c_str());
        QCOMPARE(contents(path + QStringLiteral(".csv")).toStdString(), figureCsv(figure));
    }
}

void TestExportVerb::someFigures()
{
    const QTemporaryDir dir;
    const Run run = exportTo(dir.path(), {"--figures", "angles,periods,angles", "--format", "json"});
    QCOMPARE(run.status, 0);
    const QStringList names = QDir(dir.path()).entryList(QDir::Files);
    QCOMPARE(names, (QStringList{"angles.json", "periods.json"}));
}

void TestExportVerb::sizeAndTheme()
{
    const QTemporaryDir dir;
    QCOMPARE(exportTo(dir.path(), {"--figures", "periods", "--size", "640x400"}).status, 0);
    const QImage light(dir.filePath("periods.png"));
    QCOMPARE(light.size(), QSize(640, 400));
    QCOMPARE(exportTo(dir.path(), {"--figures", "periods", "--size", "640x400", "--theme", "dark"}).status, 0);
    const QImage dark(dir.filePath("periods.png"));
    QVERIFY(light.pixelColor(1, 1).lightness() > 200);
    QVERIFY(dark.pixelColor(1, 1).lightness() < 80);
}

void TestExportVerb::stretch()
{
    const QTemporaryDir dir;
    const QStringList args{"--format",    "json",       "--figures",   "angles,decay",
                           "--positions", "100:201:10", "--distances", "0:5000"};
    QCOMPARE(exportTo(dir.path(), args).status, 0);
    const auto angles = Json::parse(contents(dir.filePath("angles.json")).toStdString());
    QCOMPARE(angles["x"]["lo"].get<double>(), 100.0);
    QCOMPARE(angles["x"]["hi"].get<double>(), 200.0);
    const auto decay = Json::parse(contents(dir.filePath("decay.json")).toStdString());
    QCOMPARE(decay["x"]["hi"].get<double>(), 4999.0);
}

void TestExportVerb::figureOption()
{
    const QTemporaryDir dir;
    const FigureKind* kind = findFigure("periods");
    QVERIFY(kind && !kind->options.empty() && kind->options[0].choices.size() > 1);
    const FigureOption& option = kind->options[0];
    Scene scene;
    scene.figureOptions["periods." + option.id] = option.choices[1].id;
    const QString choice = QString::fromStdString("periods." + option.id + "=" + option.choices[1].id);
    QCOMPARE(exportTo(dir.path(), {"--figures", "periods", "--format", "csv", "--option", choice}).status, 0);
    QCOMPARE(contents(dir.filePath("periods.csv")).toStdString(), figureCsv(makeFigure(*kind, scene, {1600, {}})));
    QVERIFY(figureCsv(makeFigure(*kind, scene)) != figureCsv(makeFigure(*kind, Scene{})));
}

void TestExportVerb::distanceAndVectors()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath("q.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"x\": [1, 2, 3, 4]}") > 0);
    file.close();
    QCOMPARE(exportTo(dir.path(), {"--figures", "relative", "--format", "csv", "--dim", "4", "--distance", "5",
                                   "--query-file", file.fileName(), "--option", "relative.vectors=given"})
                 .status,
             0);
    Scene scene;
    scene.active.headDim = scene.active.rotaryDim = 4;
    scene = settled(scene);
    scene.distance = 5;
    scene.query = {1, 2, 3, 4};
    scene.figureOptions["relative.vectors"] = "given";
    QCOMPARE(contents(dir.filePath("relative.csv")).toStdString(),
             figureCsv(makeFigure(*findFigure("relative"), scene, {1600, {}})));
}

void TestExportVerb::directoryIsMade()
{
    const QTemporaryDir dir;
    const QString deep = dir.filePath("one/two");
    QCOMPARE(exportTo(deep, {"--figures", "periods", "--format", "csv"}).status, 0);
    QVERIFY(QFileInfo::exists(deep + QStringLiteral("/periods.csv")));
}

/// Figures of the Lab show the runs that the scene names, else those of --lab; what is not there is refused, and the
/// line below says what was measured.
void TestExportVerb::runsOfTheLab()
{
    QTemporaryDir directory;
    const auto sceneWith = [&](const char* run) {
        const QString path = directory.filePath(QStringLiteral("scene.json"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(R"({"ropescope_scene": 1, "lab_runs": [")") + run + "\"]}");
        return path;
    };
    const QStringList accuracy{QStringLiteral("--figures"), QStringLiteral("lab_accuracy"), QStringLiteral("--format"),
                               QStringLiteral("json")};
    const auto figure = [&] {
        return Json::parse(contents(directory.filePath(QStringLiteral("lab_accuracy.json"))).toStdString());
    };
    const Run named = exportTo(directory.path(), accuracy + QStringList{"--config", sceneWith("repeat-none")});
    QVERIFY2(named.status == 0, named.err.constData());
    QCOMPARE(figure()["series"][0]["name"].get<std::string>(), std::string("no rotation, as trained"));
    QCOMPARE(figure()["caption"][0].get<std::string>(), std::string("small model, made task"));
    const Run both =
        exportTo(directory.path(), accuracy + QStringList{"--config", sceneWith("repeat-none"), "--lab",
                                                          "repeat-linear", "--lab", "repeat-geometric-seed2"});
    QVERIFY2(both.status == 0, both.err.constData());
    QCOMPARE(figure()["series"][0]["name"].get<std::string>(), std::string("linear, as trained"));
    QCOMPARE(figure()["series"][1]["name"].get<std::string>(), std::string("geometric, seed 2"));
    const Run unknown = exportTo(directory.path(), accuracy + QStringList{"--config", sceneWith("run-77")});
    QCOMPARE(unknown.status, 2);
    QVERIFY2(unknown.err.contains("lab_runs is run-77"), unknown.err.constData());
    const Run twice =
        exportTo(directory.path(), accuracy + QStringList{"--lab", "repeat-none", "--lab", "repeat-none"});
    QCOMPARE(twice.status, 2);
    QVERIFY2(twice.err.contains("--lab is repeat-none more than once; allowed: each run once"), twice.err.constData());
}

QTEST_GUILESS_MAIN(TestExportVerb)
#include "tst_export_verb.moc"
