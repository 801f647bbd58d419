// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include "core/figures/kit/figure_text.h"
#include "ui/plot/export.h"
#include "ui/workspace_fixture.h"

using namespace rope;

namespace {

/// Numbers as text: NaN, a gap in a curve, is not equal to itself.
std::string textOf(const Figure& figure)
{
    return jsonText(figureJson(figure));
}

QString differenceOf(const QImage& a, const QImage& b)
{
    int count = 0, most = 0;
    QRect where;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (const QColor p = a.pixelColor(x, y), q = b.pixelColor(x, y); p != q) {
                ++count;
                where |= QRect(x, y, 1, 1);
                most = std::max({most, std::abs(p.red() - q.red()), std::abs(p.green() - q.green()),
                                 std::abs(p.blue() - q.blue())});
            }
    return QStringLiteral("%1 pixels differ, by up to %2, within %3,%4 to %5,%6")
        .arg(count)
        .arg(most)
        .arg(where.left())
        .arg(where.top())
        .arg(where.right())
        .arg(where.bottom());
}

Scene busyScene()
{
    Scene scene;
    scene.active.method = "yarn";
    scene.position = 5000;
    scene.distance = 700;
    scene.selectedPair = 33;
    scene.query.assign(128, 0.5);
    scene.query[3] = -2;
    scene.key.assign(128, -1.0);
    scene.key[70] = 4;
    RopeSpec pin = scene.active;
    pin.lambda = 8;
    scene.pins = {{pin, "λ = 8", 1}};
    return scene;
}

} // namespace

/// Every figure takes one road: what a file holds without a window is what the window shows.
class TestWindowExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigure_data();
    void everyFigure();

private:
    QTemporaryDir m_dir;
};

void TestWindowExport::everyFigure_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("busy");
    for (const FigureKind& kind : figureKinds())
        for (const bool busy : {false, true})
            QTest::addRow("%s, %s scene", kind.id.c_str(), busy ? "busy" : "default")
                << QString::fromStdString(kind.id) << busy << busy;
}

void TestWindowExport::everyFigure()
{
    QFETCH(QString, id);
    QFETCH(bool, dark);
    QFETCH(bool, busy);
    const FigureKind& kind = *findFigure(id.toStdString());
    test::ShownWorkspace w;
    if (busy)
        QVERIFY(w.store.restore(busyScene()));
    w.theme.choose(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QVERIFY(w.show({kind.id}, QSize(820, 560)));
    PlotView& shown = w.plot(0);
    Figure headless;
    // A colour scale takes room when it comes, so that fewer columns are asked for: then the figure is made again.
    QVERIFY(QTest::qWaitFor([&] {
        headless = makeFigure(kind, w.store.scene(), shown.view());
        return textOf(shown.figure()) == textOf(headless);
    }));

    const QString csv = m_dir.filePath(QStringLiteral("a.csv")), png = m_dir.filePath(QStringLiteral("a.png"));
    exportFigure(headless, csv, shown.size(), w.theme.plot());
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), figureCsv(shown.figure()));

    // The picture is the window's but for the cursors, which belong to the session and not to the figure, and for the
    // names of pins, which the window says once for all figures.
    shown.setNamesPins(true);
    for (const Meaning meaning : {Meaning::Pair, Meaning::Position, Meaning::Distance, Meaning::Key})
        shown.setCursor(meaning, std::nullopt);
    exportFigure(headless, png, shown.size(), w.theme.plot());
    const QImage window = shown.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QImage written = QImage(png).convertToFormat(QImage::Format_RGB32);
    QCOMPARE(written.size(), window.size());
    QVERIFY2(written == window, qPrintable(differenceOf(written, window)));
}

QTEST_MAIN(TestWindowExport)
#include "tst_window_export.moc"
