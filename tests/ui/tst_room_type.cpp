// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure in the lecture room (F5), on two projectors: its words are read from the back row, and none is cut or
// written over another.
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>
#include <cmath>
#include <memory>

#include "core/figures/kit/figure_kind.h"
#include "room_screens.h"
#include "support/busy_scene.h"
#include "text_recorder.h"
#include "ui/base/message_text.h"
#include "ui/controls/room_sliders.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/pin_legend.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/window/main_window.h"
#include "ui/window/presentation.h"

using namespace rope;
using namespace rope::test;

class TestRoomType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_room_type"); }
    void wordsOfEveryFigure_data();
    void wordsOfEveryFigure();
    void oneOfSeveralAlone();
    void legendOfPinsAndSlider();

private:
    std::unique_ptr<MainWindow> open(int screen);
};

/// Presenting.
std::unique_ptr<MainWindow> TestRoomType::open(int screen)
{
    QSettings().clear();
    auto window = std::make_unique<MainWindow>();
    window->store().restore(busyScene());
    showOnRoomScreen(*window, screen);
    window->presentation().toggle();
    return window;
}

void TestRoomType::wordsOfEveryFigure_data()
{
    QTest::addColumn<int>("screen");
    QTest::addColumn<int>("cells");
    QTest::addColumn<int>("least"); // pixels
    // The same on both: of 1080 lines a word takes half as many again as of 720.
    for (const auto& [cells, least] : {std::pair(1, smallestType), {2, smallestType}, {3, 18}, {4, 18}, {6, 15}}) {
        QTest::addRow("1920x1080, %d", cells) << 0 << cells << least * 3 / 2;
        QTest::addRow("1280x720, %d", cells) << 1 << cells << least;
    }
}

/// What is wrong with the words of a figure as it stands in its cell.
static QStringList faultsOf(PlotView& plot, int least)
{
    TextRecorder page(plot.size());
    QPainter painter(&page);
    plot.paintTo(&painter, plot.size());
    painter.end();
    QStringList faults = page.overprinted();
    for (const QString& each : page.outside())
        faults << each + QStringLiteral(" is cut");
    static const QRegularExpression counted(QStringLiteral("^\\d+ curves$"));
    for (const PaintedText& each : page.texts)
        if (each.text.contains(counted))
            faults << each.text + QStringLiteral(" in place of their names");
    for (const PaintedText& each : page.texts)
        if (each.pixels < least)
            faults << QStringLiteral("'%1' has %2 px").arg(each.text).arg(each.pixels);
    for (int y = 0; y < plot.height() / 3; y += 4)
        if (const QString title = plot.shortenedAt({plot.width() / 2, y}); title == plot.title() && !title.isEmpty()) {
            faults << QStringLiteral("the title is cut");
            break;
        }
    const Figure& figure = plot.figure();
    if (figure.series.empty() && !figure.map)
        return faults;
    const auto isNamed = [](const Series& s) {
        return !s.name.empty() && s.with.empty() && s.colour.role != Role::Pin;
    };
    if (std::ranges::count_if(figure.series, isNamed) > 1 && plot.legendText().isEmpty())
        faults << QStringLiteral("names none of its curves");
    for (const Series& s : figure.series)
        for (const PaintedText& each : page.texts)
            if (const QString name = translated(s.name), kept = each.text.chopped(1);
                each.text.endsWith(u'…') && name.startsWith(kept) && name[kept.size()].isLetterOrNumber())
                faults << each.text + QStringLiteral(" is cut in the middle");
    QString all;
    for (const PaintedText& each : page.texts)
        all += each.text;
    all.remove(u' ');
    for (const Axis* axis : {&figure.x, &figure.y})
        if (const QString label = translated(axis->label);
            !all.contains(label.section(QRegularExpression(QStringLiteral("[ ,，]")), 0, 0)))
            faults << label + QStringLiteral(" is not said");
    const QPointF low = plot.pixelOf(figure.x.lo, figure.y.lo), high = plot.pixelOf(figure.x.hi, figure.y.hi);
    const double height = std::abs(low.y() - high.y()), side = std::max(height, std::abs(low.x() - high.x()));
    if ((figure.equalAspect ? side : height) < 0.3 * plot.height())
        faults << QStringLiteral("a plot of %1 of %2 px").arg(height).arg(plot.height());
    return faults;
}

void TestRoomType::wordsOfEveryFigure()
{
    QFETCH(int, screen);
    QFETCH(int, cells);
    QFETCH(int, least);
    const auto window = open(screen);
    QCOMPARE(window->screen()->size(), roomScreens()[screen]);
    QCOMPARE(window->size(), roomScreens()[screen]);
    const auto& kinds = figureKinds();
    QStringList faults;
    const std::size_t step = cells == 3 ? 1 : std::size_t(cells); // of three one has a row of its own
    for (std::size_t first = 0; first < kinds.size(); first += step) {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < std::size_t(cells); ++i)
            ids.push_back(kinds[(first + i) % kinds.size()].id);
        window->workspace().setFigures(ids);
        const auto& all = window->workspace().cells();
        QVERIFY(QTest::qWaitFor([&] { return std::ranges::all_of(all, &FigureCell::isPainted); }, 40000));
        for (FigureCell* cell : all)
            for (const QString& fault : faultsOf(*cell->plot(), least))
                faults << QString::fromStdString(cell->figureId()) + QStringLiteral(": ") + fault;
    }
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(),
             qPrintable(QString::number(faults.size()) + QStringLiteral(":\n") + faults.mid(0, 30).join(u'\n')));
}

/// F11 gives one of several the screen: its words are those of a figure that is alone.
void TestRoomType::oneOfSeveralAlone()
{
    const auto window = open(1);
    window->workspace().setFigures({"periods", "angles", "decay", "turns", "phasors", "unseen"});
    FigureCell* cell = window->workspace().cells()[2];
    window->workspace().toggleMaximised(cell);
    QVERIFY(QTest::qWaitFor([&] { return cell->isPainted() && cell->width() > 1000; }, 40000));
    QCOMPARE(faultsOf(*cell->plot(), smallestType), QStringList());
    window->workspace().toggleMaximised(cell);
    QVERIFY(!faultsOf(*cell->plot(), smallestType).isEmpty());
}

void TestRoomType::legendOfPinsAndSlider()
{
    for (int screen = 0; screen < roomScreens().size(); ++screen) {
        const auto window = open(screen);
        const int least = smallestType * roomScreens()[screen].height() / 720;
        const PinLegend& pins = window->workspace().pinLegend();
        QVERIFY(pins.isVisible());
        TextRecorder page(pins.size());
        const_cast<PinLegend&>(pins).render(&page);
        QCOMPARE(page.texts.size(), std::size_t(2));
        for (const PaintedText& each : page.texts)
            QVERIFY2(each.pixels >= least, qPrintable(QString::number(each.pixels)));
        QCOMPARE(page.outside(), QStringList());
        for (const char* name : {"roomValue.0", "roomWhat.0"}) {
            const auto* said = window->roomSliders().findChild<QWidget*>(QLatin1String(name));
            QTRY_VERIFY(said->isVisible() && said->width() >= said->sizeHint().width());
            QVERIFY2(QFontInfo(said->font()).pixelSize() >= least, name);
        }
    }
}

int main(int argc, char** argv)
{
    return runWithRoomScreens<TestRoomType>(argc, argv);
}

#include "tst_room_type.moc"
