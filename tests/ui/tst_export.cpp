// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/model/problem.h"
#include "support/ended.h"
#include "ui/plot/export.h"
#include "ui/plot_figures.h"

using namespace rope;
using rope::test::cells;
using rope::test::pairs;
using rope::test::wave;

namespace {

const PlotTheme light = PlotTheme::light();

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool alike(QColor a, QColor b, int within = 40)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= within;
}

/// The smallest rectangle that holds every pixel of that colour.
QRect boundsOf(const QImage& image, QColor colour)
{
    QRect bounds;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (alike(image.pixelColor(x, y), colour, 30))
                bounds |= QRect(x, y, 1, 1);
    return bounds;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_dir.isValid()); }
    void pngHasTheSizeAskedFor_data();
    void pngHasTheSizeAskedFor();
    void nothingToDrawHasNoAxes();
    void svgStaysInItsFrame();
    void pdfIsOnePageOfVectors();
    void colourScaleHasNoSeams();
    void smallMapsAreVectors_data();
    void smallMapsAreVectors();
    void chineseInTex();
    void numbersAreTheFiguresOwn();
    void failureKeepsTheOldFile();
    void badRequests_data();
    void badRequests();

private:
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_dir;
};

void TestExport::pngHasTheSizeAskedFor_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("small") << QSize(380, 240) << 1.0;
    QTest::newRow("scale 2") << QSize(640, 400) << 2.0;
    QTest::newRow("4k") << QSize(3840, 2160) << 1.0;
}

void TestExport::pngHasTheSizeAskedFor()
{
    QFETCH(QSize, size);
    QFETCH(double, scale);
    for (const Figure& figure : {wave(), pairs(), cells()}) {
        exportFigure(figure, path("a.png"), size, light, scale);
        const QImage image(path("a.png"));
        QCOMPARE(image.size(), size * scale);
        QVERIFY(alike(image.pixelColor(0, 0), light.background, 3));
        if (!figure.map)
            QVERIFY(boundsOf(image, light.colour({Role::Active, 0})).width() > image.width() / 2);
    }
    const PlotTheme dark = PlotTheme::darkTheme();
    exportFigure(wave(), path("dark.png"), size, dark, scale);
    QVERIFY(alike(QImage(path("dark.png")).pixelColor(0, 0), dark.background, 3));
}

/// The title says what is missing; a grid without curves would look like a fault.
void TestExport::nothingToDrawHasNoAxes()
{
    const auto colours = [this](const Figure& figure) {
        exportFigure(figure, path("empty.png"), {600, 400}, light);
        const QImage image(path("empty.png"));
        std::set<QRgb> found;
        for (int y = 120; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found.insert(image.pixel(x, y));
        return found.size();
    };
    Figure figure = test::wave();
    QVERIFY(colours(figure) > 10);
    figure.series.clear();
    figure.lines.clear();
    figure.headlines.clear();
    QCOMPARE(colours(figure), std::size_t(1));
}

void TestExport::svgStaysInItsFrame()
{
    const QString renderer = QStandardPaths::findExecutable(QStringLiteral("rsvg-convert"));
    Figure f = wave(5000);
    for (double& y : f.series[0].y)
        y *= 3; // runs far over the frame at both ends
    f.x.lo = 200;
    f.x.hi = 800;
    Series band = f.series[0];
    band.id = "band";
    band.kind = SeriesKind::Band;
    band.colour = {Role::Pin, 1};
    band.y2 = band.y;
    for (double& y : band.y2)
        y += 2;
    f.series.push_back(band);
    exportFigure(f, path("a.svg"), QSize(640, 400), light);
    const QByteArray svg = contents(path("a.svg"));
    QVERIFY(svg.contains("<svg") && svg.contains("A wave around zero"));
    if (renderer.isEmpty())
        QSKIP("rsvg-convert is not installed");
    QCOMPARE(QProcess::execute(renderer, {QStringLiteral("-o"), path("a-svg.png"), path("a.svg")}), 0);
    const QImage back(path("a-svg.png"));
    QVERIFY(qAbs(back.width() - 640) <= 2 && qAbs(back.height() - 400) <= 2);
    exportFigure(f, path("a-direct.png"), QSize(640, 400), light);
    const QImage direct(path("a-direct.png"));
    // Nothing but the background in the outermost strip, and the curve where the picture has it.
    for (int x = 0; x < back.width(); ++x)
        QVERIFY(alike(back.pixelColor(x, back.height() - 2), light.background, 12));
    // The legend's swatch of the same colour is above the frame: compare the curve's left, right and lower ends.
    const QColor accent = light.colour({Role::Active, 0});
    const QRect a = boundsOf(back, accent), b = boundsOf(direct, accent);
    QVERIFY2(qAbs(a.left() - b.left()) <= 2 && qAbs(a.right() - b.right()) <= 2 && qAbs(a.bottom() - b.bottom()) <= 2,
             qPrintable(QStringLiteral("%1 %2 %3").arg(a.left()).arg(a.right()).arg(a.bottom())));
}

void TestExport::pdfIsOnePageOfVectors()
{
    for (const Figure& figure : {wave(), pairs(), cells()}) {
        exportFigure(figure, path("a.pdf"), QSize(640, 400), light);
        const QByteArray pdf = contents(path("a.pdf"));
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY2(!pdf.contains("/DCTDecode"), "no lossy pictures");
    }
    const QString renderer = QStandardPaths::findExecutable(QStringLiteral("pdftoppm"));
    if (renderer.isEmpty())
        QSKIP("pdftoppm is not installed");
    exportFigure(wave(), path("a.pdf"), QSize(640, 400), light);
    QCOMPARE(QProcess::execute(renderer, {QStringLiteral("-r"), QStringLiteral("96"), QStringLiteral("-png"),
                                          QStringLiteral("-singlefile"), path("a.pdf"), path("a-pdf")}),
             0);
    const QImage back(path("a-pdf.png"));
    QVERIFY(qAbs(back.width() - 640) <= 2 && qAbs(back.height() - 400) <= 2);
    QVERIFY(boundsOf(back, light.colour({Role::Active, 0})).width() > 400);
}

void TestExport::smallMapsAreVectors_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("vectors");
    QTest::newRow("layout") << "layout" << true;
    QTest::newRow("patch_grid") << "patch_grid" << true;
    QTest::newRow("heatmap") << "heatmap" << false; // too many cells
}

/// Cells are rectangles where they are few, and so is the colour scale beside every map; the same colours are seen.
void TestExport::smallMapsAreVectors()
{
    QFETCH(QString, id);
    QFETCH(bool, vectors);
    const Figure figure = makeFigure(*findFigure(id.toStdString()), Scene(), {800, {}});
    QVERIFY(figure.map);
    exportFigure(figure, path("m.svg"), QSize(800, 500), light);
    const QByteArray svg = contents(path("m.svg"));
    QCOMPARE(svg.count("<image"), vectors ? 0 : 1);
    QVERIFY(!vectors || svg.count("<rect") >= 8);
    if (!vectors)
        return;
    QSvgRenderer renderer(path("m.svg"));
    QImage drawn(800, 500, QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    renderer.render(&painter);
    painter.end();
    exportFigure(figure, path("m.png"), QSize(800, 500), light);
    const QImage picture(path("m.png"));
    int differs = 0, looked = 0;
    for (int y = 150; y < 350; y += 7) // well inside the axes
        for (int x = 200; x < 600; x += 7, ++looked)
            differs += alike(drawn.pixelColor(x, y), picture.pixelColor(x, y), 40) ? 0 : 1;
    QVERIFY2(differs < looked / 10, qPrintable(QStringLiteral("%1 of %2").arg(differs).arg(looked)));
}

/// In a file of vectors it is painted by its viewer, between whose rectangles paper may shine through.
void TestExport::colourScaleHasNoSeams()
{
    const Figure figure = makeFigure(*findFigure("heatmap"), Scene(), {800, {}});
    const QSize size(1600, 1000);
    exportFigure(figure, path("s.svg"), size, light);
    exportFigure(figure, path("s.png"), size, light);
    const QImage picture(path("s.png"));
    QImage drawn(size, QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QSvgRenderer renderer(path("s.svg"));
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();
    // Its column is the one on the right with the most colour in it.
    const auto colour = [&](int x) {
        int sum = 0;
        for (int y = 0; y < size.height(); ++y)
            sum += picture.pixelColor(x, y).saturation();
        return sum;
    };
    int column = 1400;
    for (int x = column; x < size.width(); ++x)
        column = colour(x) > colour(column) ? x : column;
    int differs = 0, looked = 0;
    for (int y = 100; y < 800; ++y, ++looked)
        differs += alike(drawn.pixelColor(column, y), picture.pixelColor(column, y), 16) ? 0 : 1;
    QVERIFY2(differs < looked / 50,
             qPrintable(QStringLiteral("%1 of %2, column %3").arg(differs).arg(looked).arg(column)));
}

/// Only a file with Chinese in it needs more than pdflatex, and says so.
void TestExport::chineseInTex()
{
    Figure figure = wave();
    const auto tex = [&] {
        exportFigure(figure, path("f.tex"), QSize(600, 400), light);
        QFile file(path("f.tex"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QVERIFY(!tex().contains(QStringLiteral("ctex")));
    figure.title = Message("\u4f4d\u7f6e m");
    const QString chinese = tex();
    QVERIFY(chinese.contains(QStringLiteral("{ctex}")));
    QVERIFY(chinese.contains(QStringLiteral("xelatex or lualatex")));
    const QString latex = QStandardPaths::findExecutable(QStringLiteral("xelatex"));
    QProcess which;
    if (!latex.isEmpty())
        which.start(QStringLiteral("kpsewhich"), {QStringLiteral("ctex.sty")});
    if (latex.isEmpty() || !test::ended(which) || which.exitCode() != 0)
        QSKIP("no xelatex with ctex here");
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.start(latex, {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error"), path("f.tex")});
    QVERIFY(test::ended(process));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().right(800).constData());
}

void TestExport::numbersAreTheFiguresOwn()
{
    exportFigure(pairs(), path("a.csv"), QSize(640, 400), light);
    QCOMPARE(contents(path("a.csv")).toStdString(), figureCsv(pairs()));
    exportFigure(pairs(), path("a.json"), QSize(640, 400), light);
    const Json json = Json::parse(contents(path("a.json")).toStdString());
    QVERIFY(json == figureJson(pairs()));
}

void TestExport::failureKeepsTheOldFile()
{
    QFile old(path("old.png"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("precious");
    old.close();
    QVERIFY_EXCEPTION_THROWN(exportFigure(wave(), path("old.png"), QSize(300'000, 300'000), light), InputError);
    QCOMPARE(contents(path("old.png")), QByteArray("precious"));
    exportFigure(wave(), path("old.png"), QSize(300, 200), light);
    QCOMPARE(QImage(path("old.png")).size(), QSize(300, 200));
}

void TestExport::badRequests_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    QTest::newRow("no ending") << "picture" << QSize(640, 400);
    QTest::newRow("unknown ending") << "picture.bmp" << QSize(640, 400);
    QTest::newRow("no such folder") << "none/picture.png" << QSize(640, 400);
    QTest::newRow("a folder") << "folder.png" << QSize(640, 400);
    QTest::newRow("too wide") << "picture.png" << QSize(40'000, 400);
    QTest::newRow("too large") << "picture.png" << QSize(30'000, 30'000);
    QTest::newRow("no size") << "picture.png" << QSize(0, 400);
}

void TestExport::badRequests()
{
    QFETCH(QString, name);
    QFETCH(QSize, size);
    QDir(m_dir.path()).mkdir(QStringLiteral("folder.png"));
    const QString where = m_dir.filePath(name);
    const bool existed = QFile::exists(where);
    QVERIFY_EXCEPTION_THROWN(exportFigure(wave(), where, size, light), InputError);
    QCOMPARE(QFile::exists(where), existed);
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
