// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QPainter>
#include <QtTest>

#include "ui/plot/raster.h"

using namespace rope;

/// The rasteriser beside QPainter's antialiased strokes, and against areas that are known.
class TestRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inkIsLengthTimesWidth_data();
    void inkIsLengthTimesWidth();
    void looksLikeThePainter_data();
    void looksLikeThePainter();
    void discCoversItsArea();
    void dashesCoverTheirShare();
    void touchingStrokesAreOneShape();
    void nothingOutsideTheClip();
    void opaqueColourStaysItself();
};

namespace {

constexpr QSize size(320, 200);

QImage blank(double ratio = 1)
{
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    return image;
}

QRectF page()
{
    return QRectF(QPointF(), size);
}

/// The sum of all alphas in logical pixels.
double inkOf(const QImage& image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y)) / 255.0;
    return sum / (image.devicePixelRatio() * image.devicePixelRatio());
}

QPolygonF wave(double amplitude, double turns)
{
    QPolygonF line;
    for (int i = 0; i <= 560; ++i)
        line.push_back({20 + i * 0.5, 100 + amplitude * std::sin(i * turns * 6.283185307179586 / 560)});
    return line;
}

} // namespace

void TestRaster::inkIsLengthTimesWidth_data()
{
    QTest::addColumn<QLineF>("line");
    QTest::addColumn<double>("ratio");
    for (double ratio : {1.0, 2.0}) {
        const QString at = QStringLiteral(" at %1").arg(ratio);
        QTest::newRow(qPrintable(QStringLiteral("level") + at)) << QLineF(40, 60.3, 240, 60.3) << ratio;
        QTest::newRow(qPrintable(QStringLiteral("slanted") + at)) << QLineF(40, 60, 240, 110) << ratio;
        QTest::newRow(qPrintable(QStringLiteral("steep") + at)) << QLineF(100, 20, 112, 180) << ratio;
        QTest::newRow(qPrintable(QStringLiteral("upright") + at)) << QLineF(100.4, 20, 100.4, 180) << ratio;
        QTest::newRow(qPrintable(QStringLiteral("from right to left") + at)) << QLineF(240, 110, 40, 60) << ratio;
    }
}

void TestRaster::inkIsLengthTimesWidth()
{
    QFETCH(QLineF, line);
    QFETCH(double, ratio);
    QImage image = blank(ratio);
    constexpr double width = 3;
    Raster(image, {}, page()).line({line.p1(), line.p2()}, width, Qt::blue);
    // The pen is round: half a disc at either end. Sub-columns are an eighth of a pixel: 4 % of a line 3 wide.
    const double expected = line.length() * width + M_PI * width * width / 4;
    QVERIFY2(std::abs(inkOf(image) / expected - 1) < 0.05, qPrintable(QString::number(inkOf(image) / expected)));
}

void TestRaster::looksLikeThePainter_data()
{
    QTest::addColumn<double>("amplitude");
    QTest::addColumn<double>("turns");
    QTest::newRow("flat") << 2.0 << 1.0;
    QTest::newRow("gentle") << 30.0 << 2.0;
    QTest::newRow("steep") << 70.0 << 6.0;
}

void TestRaster::looksLikeThePainter()
{
    QFETCH(double, amplitude);
    QFETCH(double, turns);
    const QPolygonF line = wave(amplitude, turns);
    QImage ours = blank(), theirs = blank();
    Raster(ours, {}, page()).line(line, 1.7, Qt::black);
    QPainter painter(&theirs);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.end();
    double difference = 0;
    for (int y = 0; y < ours.height(); ++y)
        for (int x = 0; x < ours.width(); ++x) {
            const int by = std::abs(qAlpha(ours.pixel(x, y)) - qAlpha(theirs.pixel(x, y)));
            QVERIFY2(by < 110, qPrintable(QStringLiteral("%1 at %2, %3").arg(by).arg(x).arg(y)));
            difference += by / 255.0;
        }
    QVERIFY2(difference / inkOf(theirs) < 0.08, qPrintable(QString::number(difference / inkOf(theirs))));
}

void TestRaster::discCoversItsArea()
{
    for (double radius : {1.4, 3.4, 12.0}) {
        QImage image = blank();
        Raster(image, {}, page()).disc({100.3, 77.8}, radius, Qt::red);
        const double expected = M_PI * radius * radius;
        QVERIFY2(std::abs(inkOf(image) / expected - 1) < 0.06, qPrintable(QString::number(inkOf(image) / expected)));
    }
}

void TestRaster::dashesCoverTheirShare()
{
    QImage image = blank();
    Raster(image, {}, page()).dashedLine({{20, 50}, {140, 80}, {300, 70}}, 2, Qt::black, {10, 6});
    const double length = QLineF(20, 50, 140, 80).length() + QLineF(140, 80, 300, 70).length();
    QVERIFY(std::abs(inkOf(image) / (length * 2 * 10 / 16) - 1) < 0.08);
}

void TestRaster::touchingStrokesAreOneShape()
{
    QImage image = blank();
    std::vector<QRectF> strokes;
    for (int x = 40; x < 140; ++x)
        strokes.emplace_back(x, 50, 1, 60);
    const QColor half(0, 0, 255, 128);
    Raster(image, {}, page()).strokes(strokes, 2, half);
    // Translucent once, however many strokes there are.
    for (int x = 45; x < 135; ++x)
        QCOMPARE(qAlpha(image.pixel(x, 80)), 128);
    QCOMPARE(qAlpha(image.pixel(90, 47)), 0);
    QCOMPARE(qAlpha(image.pixel(20, 80)), 0);
}

void TestRaster::nothingOutsideTheClip()
{
    QImage image = blank();
    Raster raster(image, {}, QRectF(50, 0, 100, 200));
    raster.line({{-1e7, 60}, {1e7, 90}}, 4, Qt::black);
    raster.line({{60, -1e7}, {60, 1e7}}, 4, Qt::black);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (x < 50 || x >= 150)
                QCOMPARE(qAlpha(image.pixel(x, y)), 0);
    QCOMPARE(qAlpha(image.pixel(60, 5)), 255);
    QCOMPARE(qAlpha(image.pixel(60, 195)), 255);
}

void TestRaster::opaqueColourStaysItself()
{
    QImage image = blank();
    const QColor colour(17, 99, 201);
    Raster(image, {}, page()).line({{20, 100}, {300, 100}}, 6, colour);
    QCOMPARE(image.pixel(100, 100), colour.rgba());
}

QTEST_MAIN(TestRaster)
#include "tst_raster.moc"
