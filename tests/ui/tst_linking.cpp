// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "ui/workspace_fixture.h"

using namespace rope;
using test::alike;
using test::changedShare;
using test::ShownWorkspace;

namespace {

const Axis* axisOf(const Figure& figure, Meaning meaning)
{
    return figure.x.meaning == meaning ? &figure.x : figure.y.meaning == meaning ? &figure.y : nullptr;
}

const char* nameOf(Meaning meaning)
{
    constexpr const char* names[] = {"value", "pair", "position", "distance", "key"};
    return names[static_cast<std::size_t>(meaning)];
}

/// A value that both axes show, away from the cursor the scene starts with.
double sharedValue(const Axis& a, const Axis& b)
{
    const double lo = std::max(a.lo, b.lo), hi = std::min(a.hi, b.hi);
    const bool log = a.scale == AxisScale::Log; // a place that can be pointed at there
    return std::round(log ? std::sqrt(std::max(lo, 1.0) * hi) : lo + 0.71 * (hi - lo));
}

/// Where to point in that plot so that the pointer is at `value` along the meaning's axis.
QPoint spotAt(const PlotView& plot, Meaning meaning, double value)
{
    const Figure& f = plot.figure();
    const auto inside = [](const Axis& axis) {
        return axis.scale == AxisScale::Log ? std::sqrt(axis.lo * axis.hi) : std::lerp(axis.lo, axis.hi, 0.4);
    };
    const bool alongX = f.x.meaning == meaning;
    return plot.pixelOf(alongX ? value : inside(f.x), alongX ? inside(f.y) : value).toPoint();
}

/// The line at `value` in the other plot: column or row, and the stretch of the plot area it runs over.
struct Line {
    bool column = true;
    int at = 0, from = 0, to = 0;
};

Line lineAt(const PlotView& plot, Meaning meaning, double value)
{
    const Figure& f = plot.figure();
    const QPointF low = plot.pixelOf(f.x.lo, f.y.lo), high = plot.pixelOf(f.x.hi, f.y.hi);
    const bool column = f.x.meaning == meaning;
    const QPointF p = column ? plot.pixelOf(value, f.y.lo) : plot.pixelOf(f.x.lo, value);
    const double a = column ? low.y() : low.x(), b = column ? high.y() : high.x();
    return {column, static_cast<int>(std::floor(column ? p.x() : p.y())), static_cast<int>(std::min(a, b)) + 4,
            static_cast<int>(std::max(a, b)) - 4};
}

double changedAlong(const QImage& before, const QImage& after, const Line& line)
{
    double most = 0;
    for (int offset : {-1, 0, 1})
        most = std::max(most, changedShare(before, after, line.column, line.at + offset, line.from, line.to));
    return most;
}

/// The largest share of the line, a pixel to the left or right allowed, that has the cursor's colour.
double cursorAlong(const QImage& image, const Line& line, QColor cursor)
{
    double most = 0;
    for (int offset : {-1, 0, 1}) {
        int found = 0;
        for (int i = line.from; i < line.to; ++i)
            found += alike(image.pixelColor(line.column ? QPoint(line.at + offset, i) : QPoint(i, line.at + offset)),
                           cursor, 160)
                         ? 1
                         : 0;
        most = std::max(most, double(found) / std::max(1, line.to - line.from));
    }
    return most;
}

double valueIn(const Scene& scene, Meaning meaning)
{
    switch (meaning) {
    case Meaning::Pair: return scene.selectedPair;
    case Meaning::Position: return double(scene.position);
    case Meaning::Distance: return double(scene.distance);
    case Meaning::Key: return double(scene.position - scene.distance);
    case Meaning::Value: break;
    }
    return std::nan("");
}

} // namespace

/// What is pointed at in one view is shown in every other that knows such a place: real events, painted pixels.
class TestLinking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairOfViews_data();
    void everyPairOfViews();
    void clickInAMatrixSetsQueryAndKey();
};

void TestLinking::everyPairOfViews_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("meaning");
    int rows = 0; // 42 by pair, 42 by position, 2 by distance, 2 by key at least
    std::vector<std::pair<std::string, Figure>> figures;
    for (const FigureKind& kind : figureKinds())
        figures.emplace_back(kind.id, makeFigure(kind, Scene{}, {64, {}}));
    for (const Meaning meaning : {Meaning::Pair, Meaning::Position, Meaning::Distance, Meaning::Key})
        for (const auto& [from, a] : figures)
            for (const auto& [to, b] : figures)
                if (from != to && axisOf(a, meaning) && axisOf(b, meaning)) {
                    QTest::addRow("%s to %s by %s", from.c_str(), to.c_str(), nameOf(meaning))
                        << QString::fromStdString(from) << QString::fromStdString(to) << static_cast<int>(meaning);
                    ++rows;
                }
    QVERIFY(rows >= 88);
}

void TestLinking::everyPairOfViews()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, meaning);
    const auto what = static_cast<Meaning>(meaning);
    ShownWorkspace w;
    QVERIFY(w.show({from.toStdString(), to.toStdString()}, QSize(1100, 460)));
    PlotView &a = w.plot(0), &b = w.plot(1);
    const double wanted = sharedValue(*axisOf(a.figure(), what), *axisOf(b.figure(), what));

    QSignalSpy hovered(&a, &PlotView::hovered);
    const QImage before = b.grab().toImage();
    const QPoint spot = spotAt(a, what, wanted);
    QTest::mouseMove(&a, spot);
    std::optional<double> said;
    for (const auto& signal : hovered)
        if (signal[0].value<Meaning>() == what)
            said = signal[1].value<std::optional<double>>();
    QVERIFY(said);
    const Axis& there = *axisOf(b.figure(), what);
    QVERIFY2(*said >= there.lo && *said <= there.hi, "the point nearest to the pointer is out of the other view");
    const Line line = lineAt(b, what, *said);
    QVERIFY2(changedAlong(before, b.grab().toImage(), line) > 0.25, "no hover in the other view");
    QTest::mouseMove(&a, QPoint(1, 1));
    QCOMPARE(b.grab().toImage(), before);

    QTest::mouseMove(&a, spot);
    QTest::mouseClick(&a, Qt::LeftButton, Qt::NoModifier, spot);
    QVERIFY(w.settle());
    QTest::mouseMove(&a, QPoint(1, 1));
    const double now = valueIn(w.store.scene(), what);
    QVERIFY(std::abs(now - *said) <= 0.5 || what == Meaning::Key); // a key after the query is no key
    const Axis& after = *axisOf(b.figure(), what);
    if (now < after.lo || now > after.hi)
        return; // the click moved the other axis of a plane as well, and with it what the other view shows
    QVERIFY2(cursorAlong(b.grab().toImage(), lineAt(b, what, now), w.theme.plot().cursor) > 0.6,
             "no cursor in the other view");
}

void TestLinking::clickInAMatrixSetsQueryAndKey()
{
    ShownWorkspace w;
    QVERIFY(w.show({"similarity_matrix"}, QSize(700, 600)));
    PlotView& plot = w.plot(0);
    QTest::mouseClick(&plot, Qt::LeftButton, Qt::NoModifier, plot.pixelOf(50, 200).toPoint());
    QVERIFY(std::abs(w.store.scene().position - 200) <= 1);
    QVERIFY(std::abs(w.store.scene().distance - 150) <= 2);
    QCOMPARE(w.store.history()->count(), 1); // both together are one step
    // A key after the query does not exist: it is at the query.
    QTest::mouseClick(&plot, Qt::LeftButton, Qt::NoModifier, plot.pixelOf(200, 50).toPoint());
    QVERIFY(std::abs(w.store.scene().position - 50) <= 1);
    QCOMPARE(w.store.scene().distance, std::int64_t(0));
}

QTEST_MAIN(TestLinking)
#include "tst_linking.moc"
