// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>

#include "core/figures/kit/figure_text.h"
#include "core/model/number_text.h"

using namespace rope;

namespace {

Figure sample()
{
    Figure f;
    f.id = "sample";
    f.title = Message("Two curves, {0}", {"one band"});
    f.x.label = "Position m";
    f.x.unit = "tokens";
    f.y.label = "Angle";
    f.y.unit = "radians";
    Series a;
    a.id = "a";
    a.name = "first, \"quoted\"";
    a.x = {0, 1, 2};
    a.y = {0.1, std::nan(""), 0.3};
    Series b;
    b.id = "b";
    b.name = "band";
    b.kind = SeriesKind::Band;
    b.x = {1, 3};
    b.y = {-1, -2};
    b.y2 = {1, 2};
    f.series = {a, b};
    return f;
}

} // namespace

class TestFigureText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvMergesByX()
    {
        QCOMPARE(QString::fromStdString(figureCsv(sample())),
                 QStringLiteral("Position m [tokens],\"first, \"\"quoted\"\" [radians]\",band low [radians],"
                                "band high [radians]\n"
                                "0,0.10000000000000001,,\n"
                                "1,,-1,1\n"
                                "2,0.29999999999999999,,\n"
                                "3,,-2,2\n"));
    }

    void csvOfCurvesThatTurnBackIsLong()
    {
        Figure f = sample();
        f.series.resize(1);
        f.series[0].name = "circle";
        f.series[0].x = {1, 0, 1};
        f.series[0].y = {0, 1, 0};
        QCOMPARE(QString::fromStdString(figureCsv(f)), QStringLiteral("series,Position m [tokens],Angle [radians]\n"
                                                                      "circle,1,0\ncircle,0,1\ncircle,1,0\n"));
    }

    void csvOfAMap()
    {
        Figure f = sample();
        f.map = HeatMap{};
        f.map->columns = 2;
        f.map->rows = 1;
        f.map->xHi = 4;
        f.map->label = "cos";
        f.map->cells = {0.5F, -1.0F};
        QCOMPARE(QString::fromStdString(figureCsv(f)),
                 QStringLiteral("Position m [tokens],Angle [radians],cos\n1,0.5,0.5\n3,0.5,-1\n"));
    }

    void csvOfAMapOnLogAxes()
    {
        Figure f = sample();
        f.map = HeatMap{};
        f.x.scale = f.y.scale = AxisScale::Log;
        f.map->columns = 2;
        f.map->rows = 1;
        f.map->xLo = 1;
        f.map->xHi = 16;
        f.map->yLo = 1;
        f.map->yHi = 4;
        f.map->label = "cos";
        f.map->cells = {0.5F, -1.0F};
        // Edges of equal ratios, 1 4 16: the middles are their geometric means.
        QCOMPARE(QString::fromStdString(figureCsv(f)),
                 QStringLiteral("Position m [tokens],Angle [radians],cos\n2,2,0.5\n8,2,-1\n"));
    }

    void namesInCsvAreNoFormulas()
    {
        Figure f = sample();
        f.series.resize(1);
        f.series[0].name = "=1+2";
        f.series[0].y = {-1, 0, 1};
        QCOMPARE(QString::fromStdString(figureCsv(f)),
                 QStringLiteral("Position m [tokens],'=1+2 [radians]\n0,-1\n1,0\n2,1\n"));
        f.series[0].x = {1, 0, 1};
        QCOMPARE(QString::fromStdString(figureCsv(f)), QStringLiteral("series,Position m [tokens],Angle [radians]\n"
                                                                      "'=1+2,1,-1\n'=1+2,0,0\n'=1+2,1,1\n"));
    }

    void aFigureEqualsItself()
    {
        const Figure f = sample(); // its first curve has a gap
        Figure g = f;
        QVERIFY(f == g);
        g.series[0].y[1] = 0.2;
        QVERIFY(!(f == g));
        g = f;
        g.series[1].y2[0] = 3;
        QVERIFY(!(f == g));
        g = f;
        g.series[0].notes = {"note"};
        QVERIFY(!(f == g));
        g = f;
        g.map = HeatMap{};
        g.map->cells = {std::nanf(""), 1};
        Figure h = g;
        QVERIFY(g == h);
        h.map->cells[1] = 2;
        QVERIFY(!(g == h));
        h = g;
        h.map->zHi = 5;
        QVERIFY(!(g == h));
    }

    void numbersForPeople_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("shown");
        const auto row = [](double value, int digits, const char* shown) {
            QTest::newRow(shown) << value << digits << QString::fromUtf8(shown);
        };
        row(0, 4, "0");
        row(0.1, 4, "0.1");
        row(-2.0 / 3, 4, "−0.6667");
        row(0.0005, 4, "0.0005");
        row(1e-4, 4, "0.0001");
        row(0.00099999, 4, "0.001"); // 0.00099999 to four digits
        row(9.9999e-5, 5, "9.9999e−5");
        row(1e-12, 4, "1e−12");
        row(12345.678, 4, "12,346");
        row(12345.678, 7, "12,345.68");
        row(999999999999999, 4, "999,999,999,999,999");
        row(1e15, 4, "1e15");
        row(-1.25e15, 4, "−1.25e15");
        row(6.02214076e23, 4, "6.022e23");
    }

    /// Exponents from 1e15 up and below 1e-4.
    void numbersForPeople()
    {
        QFETCH(double, value);
        QFETCH(int, digits);
        QFETCH(QString, shown);
        QCOMPARE(QString::fromStdString(shownNumber(value, digits)), shown);
    }

    void jsonHoldsEverything()
    {
        Figure f = sample();
        f.zones.push_back({"unseen", true, 3, std::numeric_limits<double>::infinity(), "beyond L", ZoneRole::Unseen});
        f.markers.push_back({"first", 1, 2, "here", {}});
        f.headlines.push_back({"h", "label", "1 of 2", "note", 1});
        const Json json = Json::parse(jsonText(figureJson(f)));
        QCOMPARE(json["title"].get<std::string>(), std::string("Two curves, one band"));
        QCOMPARE(json["x"]["unit"].get<std::string>(), std::string("tokens"));
        QCOMPARE(json["series"][0]["y"][0].get<double>(), 0.1);
        QVERIFY(json["series"][0]["y"][1].is_null());
        QCOMPARE(json["series"][1]["y2"].size(), std::size_t(2));
        QVERIFY(json["zones"][0]["hi"].is_null());
        QCOMPARE(json["headlines"][0]["number"].get<double>(), 1.0);
        QCOMPARE(json["markers"][0]["label"].get<std::string>(), std::string("here"));
    }
};

QTEST_GUILESS_MAIN(TestFigureText)
#include "tst_figure_text.moc"
