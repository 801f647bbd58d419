// SPDX-License-Identifier: GPL-3.0-or-later
// What is arranged is undone and redone, and so is a long random walk of edits of every sort.
#include <random>

#include <QDockWidget>
#include <QTabWidget>
#include <QtTest>

#include "core/figures/kit/figure_kind.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "ui/document_window.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/plot/plot_view.h"
#include "ui/window/window_view.h"

using namespace rope;
using namespace rope::test;

namespace {

/// The first line in which two texts differ.
QString firstDifference(const std::string& is, const std::string& should)
{
    const QStringList a = QString::fromStdString(is).split(QLatin1Char('\n')),
                      b = QString::fromStdString(should).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        if (a[i] != b[i])
            return QStringLiteral("line %1: \"%2\" instead of \"%3\"")
                .arg(i + 1)
                .arg(a.mid(i, 3).join(QLatin1Char(' ')).simplified(), b.mid(i, 3).join(QLatin1Char(' ')).simplified());
    return QStringLiteral("%1 lines instead of %2").arg(a.size()).arg(b.size());
}

} // namespace

class TestWalk : public QObject, private DocumentWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_walk"); }
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void viewIsUndone_data();
    void viewIsUndone();
    void randomWalkIsUndoneAndRedone();
};

void TestWalk::viewIsUndone_data()
{
    QTest::addColumn<std::function<void(MainWindow&)>>("arrange");
    const auto row = [](const char* name, std::function<void(MainWindow&)> arrange) {
        QTest::newRow(name) << std::move(arrange);
    };
    row("figures", [](MainWindow& w) { w.workspace().setFigures({"decay", "heatmap"}); });
    row("zoom", [](MainWindow& w) { w.workspace().cells().front()->plot()->zoomBy(2); });
    row("curve", [](MainWindow& w) {
        PlotView* plot = w.workspace().cells().front()->plot();
        plot->setSeriesVisible(QString::fromStdString(plot->figure().series.front().id), false);
    });
    row("controls", [](MainWindow& w) { QTest::keyClick(&w, Qt::Key_F9); });
    row("panel", [](MainWindow& w) { QTest::keyClick(&w, Qt::Key_F6); });
    row("alone", [](MainWindow& w) { QTest::keyClick(&w, Qt::Key_F11); });
}

void TestWalk::viewIsUndone()
{
    QFETCH(std::function<void(MainWindow&)>, arrange);
    const std::string before = text();
    QCOMPARE(history().count(), 0);
    arrange(*m_window);
    QTRY_COMPARE(history().count(), 1);
    const std::string after = text();
    QVERIFY(after != before);
    history().undo();
    QCoreApplication::processEvents();
    QCOMPARE(text(), before);
    QCOMPARE(history().count(), 1);
    history().redo();
    QCoreApplication::processEvents();
    QCOMPARE(text(), after);
    QCOMPARE(history().count(), 1);
}

/// Edits of every sort in random order; back to the start and on to the end everything is as it was.
void TestWalk::randomWalkIsUndoneAndRedone()
{
    constexpr int edits = 10000;
    m_window->hide(); // nothing is computed: this is about the history
    std::mt19937 random(7);
    const auto below = [&random](int n) { return std::uniform_int_distribution(0, n - 1)(random); };
    const auto& kinds = figureKinds();
    SceneStore& store = m_window->store();
    DocumentDesk& desk = m_window->desk();
    Workspace& space = m_window->workspace();
    const std::vector<std::function<void()>> scene{
        [&] { setPosition(below(100000)); },
        [&] {
            Scene next = store.scene();
            next.active.headDim = 2 * (8 + below(120));
            next.active.rotaryDim = next.active.headDim;
            store.edit(next, QStringLiteral("head dimension"));
            store.endGesture();
        },
        [&] {
            Scene next = store.scene();
            next.active.base = 1000 + below(1000000) / 7.0;
            store.edit(next, QStringLiteral("base"));
            store.endGesture();
        },
        [&] {
            Scene next = store.scene();
            if (next.pins.size() < 3)
                next.pins.push_back({next.active, "pin", int(next.pins.size())});
            else
                next.pins.erase(next.pins.begin() + below(3));
            store.edit(next, QStringLiteral("pin"));
            store.endGesture();
        },
        [&] {
            Scene next = store.scene();
            next.selectedPair = 1 + below(8);
            store.edit(next, QStringLiteral("selection"));
            store.endGesture();
        },
        [&] {
            Scene next = store.scene();
            startMethod(next, methods()[std::size_t(below(int(methods().size())))].id);
            store.edit(next, QStringLiteral("method"));
            store.endGesture();
        },
        [&] {
            const FigureKind& kind = kinds[std::size_t(below(int(kinds.size())))];
            if (kind.options.empty())
                return;
            const FigureOption& option = kind.options.front();
            Scene next = store.scene();
            next.figureOptions[kind.id + "." + option.id] =
                option.choices[std::size_t(below(int(option.choices.size())))].id;
            store.edit(next, QStringLiteral("option"));
            store.endGesture();
        },
        [&] {
            Scene next = store.scene();
            if (next.pins.empty())
                return;
            next.pins[std::size_t(below(int(next.pins.size())))].name = "name " + std::to_string(below(5));
            store.edit(next, QStringLiteral("rename pin"));
            store.endGesture();
        }};
    const std::vector<std::function<void()>> arrange{
        [&] {
            space.setFigures({kinds[std::size_t(below(6))].id, kinds[std::size_t(below(6))].id});
        },
        [&] {
            space.cells().front()->plot()->setState({AxisZoom{{1, 2.0 + below(50)}, {0, 100}}, {}, {}});
            Q_EMIT space.arranged(); // as when a hand does it
        },
        [&] {
            space.setBorders({{}, {{100 + below(800), 500}}});
            Q_EMIT space.arranged();
        },
        [&] {
            desk.screens().size() < 6 ? desk.addScreen(QStringLiteral("s")) : desk.removeScreen(std::size_t(below(6)));
        },
        [&] { desk.goTo(std::size_t(below(6))); },
        [&] { // a curve hidden by its legend
            space.cells().front()->plot()->setState({{}, {}, {"curve " + std::to_string(below(3))}});
            Q_EMIT space.arranged();
        },
        [&] {
            const char* docks[] = {"controls", "side"};
            auto* dock = m_window->findChild<QDockWidget*>(QLatin1String(docks[below(2)]));
            dock->setVisible(dock->isHidden());
            Q_EMIT m_window->view().touched(QStringLiteral("panels")); // which a hidden window does not say
        },
        [&] { m_window->findChild<QTabWidget*>()->setCurrentIndex(below(4)); },
        [&] {
            LessonSession& lesson = m_window->lessons().session();
            lesson.open(*m_window->lessons().library().shipped("frequency-formula"), below(2));
            lesson.leave();
        },
        [&] { desk.revert(); }};
    desk.saveTo(path("walk.ropescope"));
    const std::string start = text();
    std::vector<std::string> marks{start};
    std::vector<int> places{0};
    for (int i = 0; i < edits; ++i) {
        if (below(50) == 0) {
            const int which = below(int(arrange.size()));
            const std::string was = text();
            const int at = history().index();
            arrange[std::size_t(which)]();
            QCoreApplication::processEvents();
            const std::string is = text();
            const int now = history().index();
            if (now == at) // one gesture with the arrangement before
                continue;
            while (history().index() > at)
                history().undo();
            QVERIFY2(text() == was,
                     qPrintable(QStringLiteral("undoing %1, step %2 of %3 to %4, i %5, \"%6\" after \"%7\": ")
                                    .arg(which)
                                    .arg(at)
                                    .arg(now)
                                    .arg(history().count())
                                    .arg(i)
                                    .arg(history().text(at), history().text(at - 1)) +
                                firstDifference(text(), was)));
            while (history().index() < now)
                history().redo();
            QVERIFY2(text() == is, qPrintable(QStringLiteral("redoing %1: ").arg(which) + firstDifference(text(), is)));
        } else {
            scene[std::size_t(below(int(scene.size())))]();
        }
        if (i % 500 == 0) {
            QCoreApplication::processEvents();
            setPosition(200000 + i); // an arrangement after this is a step of its own
            marks.push_back(text());
            places.push_back(history().index());
        }
    }
    QCoreApplication::processEvents();
    const std::string end = text();
    const int steps = history().count();
    QVERIFY2(steps > edits / 2, qPrintable(QString::number(steps)));
    std::size_t mark = places.size();
    while (history().canUndo()) {
        history().undo();
        if (mark > 0 && history().index() == places[mark - 1]) {
            --mark;
            QVERIFY2(text() == marks[mark], qPrintable(firstDifference(text(), marks[mark])));
        }
    }
    QCOMPARE(mark, std::size_t(0));
    QCOMPARE(text(), start);
    while (history().canRedo())
        history().redo();
    QCOMPARE(history().count(), steps);
    QCOMPARE(QString::fromStdString(text()), QString::fromStdString(end));
}

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
