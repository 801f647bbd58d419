// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of a lecture room (F5) are of: said in every arrangement, whole, in type for the back row.
#include <QSettings>

#include <algorithm>
#include <memory>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_caption.h"
#include "core/scene/scene_edits.h"
#include "room_screens.h"
#include "text_recorder.h"
#include "ui/base/message_text.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/room_caption.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/own_places.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/window/main_window.h"
#include "ui/window/presentation.h"

using namespace rope;
using namespace rope::test;

class TestRoomCaption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_room_caption"); }
    void isSaidWholeUnderAnyFigures_data();
    void isSaidWholeUnderAnyFigures();
    void labSaysWhatItIsMeasuredOn();
    void nameWithoutABlankIsWhole();
    void heightStaysWhileSomebodyDrags();
    void figuresSayItThemselvesOutside();

private:
    std::unique_ptr<MainWindow> open(int screen, const Scene& scene);
};

/// With the longest names there are.
static Scene longScene()
{
    Scene scene;
    scene.name = "YaRN Llama 2 7B 128k, full attention layers";
    scene.active.rotaryDim = 96;
    scene.active.base = 12345678;
    scene.active.lambda = 1.25;
    setMethod(scene, "yarn");
    scene.context.targetLength = 131072;
    return scene;
}

static RoomCaption& captionIn(MainWindow& window)
{
    return *window.workspace().findChild<RoomCaption*>(QStringLiteral("roomCaption"));
}

/// What is painted and would be read, in one line; the painted words in `page`.
static QString painted(RoomCaption& caption, TextRecorder& page)
{
    caption.render(&page);
    QString all;
    for (const PaintedText& each : page.texts)
        all += each.text;
    return all.remove(u' ').remove(QChar::Nbsp).remove(QChar(0x200B)).remove(u'\n');
}

static QString wordsOf(const std::vector<Message>& caption)
{
    QString all;
    for (const Message& part : caption)
        all += translated(part);
    return all.remove(u' ');
}

std::unique_ptr<MainWindow> TestRoomCaption::open(int screen, const Scene& scene)
{
    QSettings().clear();
    auto window = std::make_unique<MainWindow>();
    window->store().restore(scene);
    showOnRoomScreen(*window, screen);
    window->presentation().toggle();
    return window;
}

void TestRoomCaption::isSaidWholeUnderAnyFigures_data()
{
    QTest::addColumn<int>("screen");
    QTest::addColumn<int>("cells");
    QTest::addColumn<bool>("lesson");
    for (int screen = 0; screen < roomScreens().size(); ++screen)
        for (const int cells : Workspace::cellCounts())
            for (const bool lesson : {false, true})
                QTest::addRow("%d lines, %d%s", roomScreens()[screen].height(), cells, lesson ? ", a lesson" : "")
                    << screen << cells << lesson;
}

void TestRoomCaption::isSaidWholeUnderAnyFigures()
{
    QFETCH(int, screen);
    QFETCH(int, cells);
    QFETCH(bool, lesson);
    const auto window = open(screen, {});
    if (lesson) {
        window->lessons().open(*window->lessons().library().shipped("is-there-decay"), 1);
        QVERIFY(window->lessons().session().isOpen());
    }
    window->store().restore(longScene());
    std::vector<std::string> ids{"interpolation", "periods", "decay", "angles", "turns", "unseen"};
    ids.resize(std::size_t(cells));
    window->workspace().setFigures(ids);
    const auto& all = window->workspace().cells();
    QVERIFY(QTest::qWaitFor([&] { return std::ranges::all_of(all, &FigureCell::isPainted); }, 40000));
    RoomCaption& caption = captionIn(*window);
    QVERIFY(caption.isVisible());
    TextRecorder page(caption.size());
    QCOMPARE(painted(caption, page).remove(QStringLiteral("·")), wordsOf(captionOf(longScene())));
    QCOMPARE(page.outside(), QStringList());
    QCOMPARE(page.overprinted(), QStringList());
    for (const PaintedText& each : page.texts)
        QVERIFY2(each.pixels >= smallestType * roomScreens()[screen].height() / 720,
                 qPrintable(QString::number(each.pixels)));
    // Once: the room that it would take in each figure is theirs.
    for (FigureCell* cell : all) {
        TextRecorder own(cell->plot()->size());
        QPainter painter(&own);
        cell->plot()->paintTo(&painter, cell->plot()->size());
        painter.end();
        for (const PaintedText& each : own.texts)
            QVERIFY2(!each.text.contains(QStringLiteral("b = 12,345,678")), qPrintable(each.text));
    }
    // One of several on the whole screen is of the same.
    window->workspace().toggleMaximised(all.front());
    QVERIFY(caption.isVisible());
}

void TestRoomCaption::labSaysWhatItIsMeasuredOn()
{
    Scene scene = longScene();
    scene.labRuns = {"repeat-geometric"};
    const auto window = open(1, scene);
    window->workspace().setFigures({"decay", "lab_heads", "lab_learning"});
    const auto& all = window->workspace().cells();
    QVERIFY(QTest::qWaitFor([&] { return std::ranges::all_of(all, &FigureCell::isPainted); }, 40000));
    RoomCaption& caption = captionIn(*window);
    // Asked anew each time: the figure that is shown is another one once more is measured.
    const auto ofLab = [&all] { return wordsOf(all[1]->plot()->figure().caption); };
    QVERIFY(ofLab() != wordsOf(captionOf(scene)));
    const auto said = [&] {
        QCoreApplication::processEvents();
        TextRecorder page(caption.size());
        return painted(caption, page).remove(QStringLiteral("·"));
    };
    QTRY_COMPARE(said(), wordsOf(captionOf(scene)) + ofLab());
    window->workspace().toggleMaximised(all[1]);
    QTRY_COMPARE(said(), ofLab());
    window->workspace().toggleMaximised(all[1]);
    window->workspace().toggleMaximised(all[0]);
    QTRY_COMPARE(said(), wordsOf(captionOf(scene)));
}

void TestRoomCaption::nameWithoutABlankIsWhole()
{
    Scene scene = longScene();
    scene.name = std::string(200, 'w');
    const auto window = open(1, scene);
    QCOMPARE(window->width(), roomScreens()[1].width());
    RoomCaption& caption = captionIn(*window);
    QCoreApplication::processEvents();
    TextRecorder page(caption.size());
    QCOMPARE(painted(caption, page).remove(QStringLiteral("·")), wordsOf(captionOf(scene)));
    QCOMPARE(page.outside(), QStringList());
}

void TestRoomCaption::heightStaysWhileSomebodyDrags()
{
    Scene scene;
    const auto window = open(1, scene);
    QCoreApplication::processEvents();
    RoomCaption& caption = captionIn(*window);
    const QSize plot = window->workspace().cells().front()->plot()->size();
    const int height = caption.height();
    QTest::mousePress(&caption, Qt::LeftButton); // whatever is held: a hand is down
    window->store().edit(longScene(), QStringLiteral("all"));
    scene = longScene();
    scene.name = "One that is much longer than the one that was there before somebody took hold of it, and more";
    window->store().edit(scene, QStringLiteral("all"));
    QCoreApplication::processEvents();
    QCOMPARE(caption.height(), height);
    QCOMPARE(window->workspace().cells().front()->plot()->size(), plot);
    TextRecorder page(caption.size());
    QCOMPARE(painted(caption, page).remove(QStringLiteral("·")), wordsOf(captionOf(scene)));
    QTest::mouseRelease(&caption, Qt::LeftButton);
    QTRY_VERIFY(caption.height() > height);
    TextRecorder after(caption.size());
    QCOMPARE(painted(caption, after).remove(QStringLiteral("·")), wordsOf(captionOf(scene)));
    QCOMPARE(after.outside(), QStringList());
    for (const PaintedText& each : after.texts)
        QVERIFY(each.pixels >= smallestType);
}

void TestRoomCaption::figuresSayItThemselvesOutside()
{
    const auto window = open(1, longScene());
    window->presentation().toggle();
    QVERIFY(!captionIn(*window).isVisible());
    PlotView& plot = *window->workspace().cells().front()->plot();
    TextRecorder own({900, 600});
    QPainter painter(&own);
    QVERIFY(QTest::qWaitFor([&] { return window->workspace().cells().front()->isPainted(); }, 40000));
    plot.paintTo(&painter, {900, 600});
    painter.end();
    QVERIFY(std::ranges::any_of(
        own.texts, [](const PaintedText& each) { return each.text.contains(QStringLiteral("b = 12,345,678")); }));
}

int main(int argc, char** argv)
{
    return runWithRoomScreens<TestRoomCaption>(argc, argv);
}

#include "tst_room_caption.moc"
