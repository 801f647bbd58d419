// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenu>
#include <QScreen>
#include <QToolButton>
#include <QtTest>

#include "core/figures/kit/figure_kind.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/shown_window.h"
#include "ui/widgets/elided_box.h"

using namespace rope;

/// What a cell of a whole window offers for its figure, and what a click on a figure selects.
class TestFigureOptions : public QObject, private test::ShownWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::useOwnPlaces("tst_figure_options");
        QSettings().clear();
    }
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void clickingAPairSelectsItEverywhere();
    void figureOptionReachesTheFigure();
    void narrowCellsCutNoWord_data();
    void narrowCellsCutNoWord();
    void optionsWithoutRoomAreInTheMenu();
    void rightClickOpensTheMenu();
};

void TestFigureOptions::clickingAPairSelectsItEverywhere()
{
    PlotView* plot = cell("periods")->plot();
    const Series& theta = plot->figure().series.front();
    const QPoint at = plot->pixelOf(theta.x[39], theta.y[39]).toPoint();
    QWidget* target = plot->childAt(at) ? plot->childAt(at) : plot;
    QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(plot, at));
    QCOMPARE(m_window->store().scene().selectedPair, 40);
    settle();
    QVERIFY(std::ranges::any_of(cell("angles")->plot()->figure().series, [](const Series& s) { return s.emphasised; }));
}

void TestFigureOptions::figureOptionReachesTheFigure()
{
    QToolButton* other = nullptr;
    for (QToolButton* button : cell("periods")->findChildren<QToolButton*>(QStringLiteral("choice")))
        if (button->property("choice").toString() == QStringLiteral("frequency"))
            other = button;
    QVERIFY(other);
    QTest::mouseClick(other, Qt::LeftButton);
    QVERIFY(other->isChecked());
    settle();
    QCOMPARE(cell("periods")->plot()->figure().y.label.english(), std::string("Frequency θ"));
}

void TestFigureOptions::narrowCellsCutNoWord_data()
{
    QTest::addColumn<int>("cells");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1280, 720), QSize(1600, 1000)})
        for (int cells : {3, 4, 6})
            QTest::addRow("%dx%d, %d", size.width(), size.height(), cells) << cells << size;
}

/// Every figure in turn in every layout.
void TestFigureOptions::narrowCellsCutNoWord()
{
    QFETCH(int, cells);
    QFETCH(QSize, size);
    m_window->resize(size);
    m_window->workspace().setCellCount(cells);
    QTRY_COMPARE(m_window->size(), size);
    FigureCell* narrowest = *std::ranges::min_element(m_window->workspace().cells(), {}, &QWidget::width);
    for (const FigureKind& kind : figureKinds()) {
        narrowest->setFigureId(kind.id);
        QCoreApplication::processEvents();
        QVERIFY2(narrowest->width() < size.width(), kind.id.c_str());
        for (const ElidedBox* box : narrowest->findChildren<ElidedBox*>())
            if (box->isVisible())
                QCOMPARE(box->shownText(), box->currentText());
        auto* menu = narrowest->findChild<QToolButton*>(QStringLiteral("cellMenu"));
        QVERIFY2(menu->width() >= menu->sizeHint().width() && menu->geometry().right() < narrowest->width(),
                 kind.id.c_str());
    }
}

void TestFigureOptions::optionsWithoutRoomAreInTheMenu()
{
    m_window->resize(1280, 720);
    m_window->workspace().setFigures({"periods", "angles", "decay", "attention", "random", "phasors"});
    QTRY_VERIFY(!cell("attention")->findChild<ElidedBox*>(QStringLiteral("mask"))->isVisible());
    QMenu* menu = cell("attention")->findChild<QToolButton*>(QStringLiteral("cellMenu"))->menu();
    Q_EMIT menu->aboutToShow();
    QAction* wanted = nullptr;
    for (const QMenu* option : menu->findChildren<QMenu*>())
        for (QAction* choice : option->actions())
            if (option->title().startsWith(QStringLiteral("Mask")) && !choice->isChecked())
                wanted = choice;
    QVERIFY(wanted);
    wanted->trigger();
    QVERIFY(m_window->store().scene().figureOptions.contains("attention.mask"));
    Q_EMIT menu->aboutToShow();
    const QList<QMenu*> options = menu->findChildren<QMenu*>();
    QCOMPARE(options.size(),
             qsizetype(std::ranges::count_if(findFigure("attention")->options, [this](const FigureOption& o) {
                 return matters(m_window->store().scene(), *findFigure("attention"), o);
             })));
}

/// As in every other program with pictures: the menu of a figure is behind a right click and the menu key, too.
void TestFigureOptions::rightClickOpensTheMenu()
{
    FigureCell* cell = m_window->workspace().cells().front();
    QMenu* menu = cell->findChild<QToolButton*>(QStringLiteral("cellMenu"))->menu();
    const QPoint at = cell->plot()->rect().center();
    for (const auto reason : {QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard}) {
        QContextMenuEvent ask(reason, at, cell->plot()->mapToGlobal(at));
        QApplication::sendEvent(cell->plot(), &ask);
        QVERIFY(menu->isVisible());
        const QRect screen = menu->screen()->geometry();
        const QPoint asked = cell->plot()->mapToGlobal(at),
                     corner(screen.right() - menu->width(), screen.bottom() - menu->height());
        QVERIFY(
            (menu->pos() - QPoint(std::min(asked.x(), corner.x()), std::min(asked.y(), corner.y()))).manhattanLength() <
            8);
        menu->hide();
    }
    // A lecture room has none.
    cell->setPresenting(true, 20);
    QContextMenuEvent ask(QContextMenuEvent::Mouse, at, cell->plot()->mapToGlobal(at));
    QApplication::sendEvent(cell->plot(), &ask);
    QVERIFY(!menu->isVisible());
}

QTEST_MAIN(TestFigureOptions)
#include "tst_figure_options.moc"
