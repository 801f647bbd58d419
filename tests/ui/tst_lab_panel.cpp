// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

#include "ui/base/latest_work.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lab/lab_session.h"
#include "ui/lab/run_list.h"
#include "ui/lab_places.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/window/main_window.h"

using namespace rope;
using namespace rope::test;

/// The Lab as a person meets it: its panel, its list of runs, its figures in the window.
class TestLabPanel : public QObject
{
    Q_OBJECT

    LabHome m_home;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_home.isValid()); }

    /// Opened with nothing chosen: every figure shows something, and the panel says what.
    void theLabOpensWithAnExample()
    {
        MainWindow window;
        window.resize(1400, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const Scene before = window.store().scene();
        window.findChild<QAction*>("lab")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.store().lab() && window.store().lab()->isMeasured(), 60000);
        for (const FigureCell* cell : window.workspace().cells())
            QTRY_VERIFY_WITH_TIMEOUT(cell->isPainted() && !cell->plot()->figure().series.empty(), 60000);
        const auto* says = window.labPanel().findChild<QLabel*>("labRopes");
        QVERIFY2(says->text().contains(QStringLiteral("What positions are for")), qPrintable(says->text()));
        QCOMPARE(window.store().scene(), before);
    }

    /// As long as trained, twice, four times: one click each, and the buttons say which it is.
    void lengthsInOneClick()
    {
        MainWindow window;
        LabPanel& panel = window.labPanel();
        const auto button = [&](int times) {
            return panel.findChild<QRadioButton*>(QStringLiteral("labTimes%1").arg(times));
        };
        window.findChild<QAction*>("lab")->trigger();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(!button(1)->isVisible());
        panel.findChild<QPushButton*>("story-longer")->click();
        QVERIFY(button(2)->isVisible() && button(2)->isChecked() && !button(4)->isChecked());
        button(4)->click();
        QCOMPARE(window.store().scene().context.targetLength, std::int64_t(256));
        QVERIFY(button(4)->isChecked() && !button(2)->isChecked());
        QCOMPARE(window.store().scene().labRuns, lab::labStories().back().runs);
        button(4)->click();
        QVERIFY(button(4)->isChecked());
        window.store().history()->undo();
        QCOMPARE(window.store().scene().context.targetLength, std::int64_t(128));
        QVERIFY(button(2)->isChecked());
        // Another head dimension: the run is looked at as it was trained, and a click brings its RoPE.
        Scene other = window.store().scene();
        other.active = RopeSpec();
        window.store().edit(other, QStringLiteral("another"));
        QVERIFY(button(1)->isChecked());
        button(2)->click();
        QCOMPARE(window.store().scene().active.headDim, 16);
        QCOMPARE(window.store().scene().context.targetLength, std::int64_t(128));
    }

    /// While a story is trained the bar says which of its runs is at work, not how far the one looked at came.
    void progressIsOfWhatTrains()
    {
        MainWindow window;
        window.findChild<QAction*>("lab")->trigger();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        LabSession& session = window.labSession();
        LabPanel& panel = window.labPanel();
        auto* progress = panel.findChild<QProgressBar*>("labProgress");
        panel.findChild<QPushButton*>("story-positions")->click();
        QCOMPARE(progress->text(), QStringLiteral("step 1500 of 1500"));
        session.trainer().setPace(2);
        panel.findChild<QPushButton*>("labStoryAgain")->click();
        QVERIFY2(progress->text().endsWith(QStringLiteral(" of 1500, then 1 more")), qPrintable(progress->text()));
        const std::string second = window.store().scene().labRuns[1];
        session.remove(window.store().scene().labRuns[0]);
        QTRY_VERIFY_WITH_TIMEOUT(session.trainingRun() && session.trainingRun()->id == second, 20000);
        session.lookAt("repeat-linear");
        const QString begins = QStringLiteral("run %1: step ").arg(lab::runNumber(second));
        QTRY_VERIFY2_WITH_TIMEOUT(progress->text().startsWith(begins), qPrintable(progress->text()), 20000);
        session.remove(second);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 20000);
        QCOMPARE(progress->text(), QStringLiteral("step 1500 of 1500"));
    }

    /// On a screen of 800 by 500 the Lab has a place: the controls give way, and come back when it is closed or asked
    /// for.
    void aSmallScreen()
    {
        MainWindow window;
        QVERIFY(window.screen()->availableSize().width() <= 800); // of the offscreen platform
        window.resize(800, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* controls = window.findChild<QDockWidget*>("controls");
        auto* side = window.findChild<QDockWidget*>("side");
        auto* lab = window.findChild<QAction*>("lab");
        const auto fits = [&] {
            window.layout()->activate();
            return window.minimumSizeHint().width() <= 800 && window.minimumSizeHint().height() <= 500;
        };
        QVERIFY2(fits(), qPrintable(QString::number(window.minimumSizeHint().width())));
        QVERIFY(controls->isVisible());
        lab->trigger();
        QVERIFY(side->isVisible() && !controls->isVisible());
        QVERIFY2(fits(), qPrintable(QStringLiteral("%1 x %2")
                                        .arg(window.minimumSizeHint().width())
                                        .arg(window.minimumSizeHint().height())));
        QTRY_COMPARE(window.size(), QSize(800, 500));
        lab->trigger();
        QVERIFY(!side->isVisible() && controls->isVisible());
        lab->trigger();
        controls->toggleViewAction()->trigger();
        QVERIFY(!side->isVisible() && controls->isVisible() && fits());
        controls->toggleViewAction()->trigger();
        QVERIFY(side->isVisible() && !controls->isVisible() && fits());
        // Where there is room nobody gives way.
        window.resize(1400, 900);
        controls->toggleViewAction()->trigger();
        QVERIFY(side->isVisible() && controls->isVisible());
    }

    /// Every name in the list is read whole: rows are as high as their words, and nothing scrolls sideways.
    void namesAreReadWhole()
    {
        SceneStore store;
        LabSession session(store);
        AppTheme theme;
        RunList list(store, session, theme);
        list.resize(300, 260);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        list.showRuns();
        auto* rows = list.findChild<QListWidget*>("labRuns");
        QCOMPARE(rows->horizontalScrollBar()->maximum(), 0);
        int higher = 0;
        for (int i = 0; i < rows->count(); ++i) {
            const QRect row = rows->visualItemRect(rows->item(i));
            QVERIFY(row.width() <= rows->viewport()->width());
            higher += row.height() > rows->visualItemRect(rows->item(0)).height();
        }
        QVERIFY(higher > 0); // "geometric, Position interpolation, L = 128, seed 2"
        // The one looked at is in sight.
        for (const char* id : {"text-geometric", "recall-geometric"}) {
            session.lookAt(id);
            list.showRuns();
            for (int i = 0; i < rows->count(); ++i)
                if (rows->item(i)->data(Qt::UserRole).toString() == QLatin1String(id))
                    QVERIFY2(rows->viewport()->rect().intersects(rows->visualItemRect(rows->item(i))), id);
        }
        // Seeds follow the run of their recipe.
        std::vector<std::string> ids = session.runIds();
        const auto first = std::ranges::find(ids, "repeat-linear");
        QVERIFY(first != ids.end() && *(first + 1) == "repeat-linear-seed2" && *(first + 2) == "repeat-linear-seed3");
    }

    /// A tick draws a run beside the one looked at, as one step of the history; a file brings a run from elsewhere.
    void runsBesideAndFromFiles()
    {
        SceneStore store;
        LabSession session(store);
        AppTheme theme;
        RunList list(store, session, theme);
        list.show(); // fills itself when it is seen
        QSignalSpy said(&list, &RunList::message);
        session.lookAt("repeat-geometric");
        list.showRuns();
        auto* rows = list.findChild<QListWidget*>("labRuns");
        QVERIFY(rows);
        const auto rowOf = [rows](const char* id) {
            for (int i = 0; i < rows->count(); ++i)
                if (rows->item(i)->data(Qt::UserRole).toString() == QLatin1String(id))
                    return rows->item(i);
            return static_cast<QListWidgetItem*>(nullptr);
        };
        QVERIFY(rowOf("repeat-geometric")->font().bold() && rowOf("repeat-geometric")->checkState() == Qt::Checked);
        rowOf("repeat-none")->setCheckState(Qt::Checked);
        QCOMPARE(store.scene().labRuns, (std::vector<std::string>{"repeat-geometric", "repeat-none"}));
        store.history()->undo();
        list.showRuns();
        QCOMPARE(rowOf("repeat-none")->checkState(), Qt::Unchecked);
        Folder folder;
        const QString path = folder.filePath(QStringLiteral("mine.safetensors"));
        session.saveRun("repeat-none", path);
        session.openRun(path);
        QCOMPARE(store.scene().labRuns.front(), own(session, 1));
        QCOMPARE(*session.run(own(session, 1))->run, *session.run("repeat-none")->run);
        const auto before = session.runIds();
        session.openRun(path); // it is there
        QVERIFY(session.runIds() == before);
        QVERIFY_EXCEPTION_THROWN(session.openRun(folder.path()), InputError);
        QFile damaged(folder.filePath(QStringLiteral("cut.safetensors")));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("cut") == 3);
        damaged.close();
        try {
            session.openRun(damaged.fileName());
            QFAIL("it was opened");
        } catch (const InputError& error) {
            QCOMPARE(error.problems().front().field, std::string("cut.safetensors")); // which file it is
        }
        list.showRuns();
        rowOf(own(session, 1).c_str())->setText(QStringLiteral("<b>mine</b>"));
        QCOMPARE(session.run(own(session, 1))->name, Message("{0}", {"<b>mine</b>"}));
    }

    /// The Lab opens with its figures. What trains on is chosen: interpolation where it is pinned. The same seed again
    /// is the next one.
    void thePanelOffers()
    {
        MainWindow window;
        window.resize(1400, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.workspace().setFigures({"period"});
        window.findChild<QAction*>("lab")->trigger();
        const auto shown = window.workspace().figures();
        QVERIFY(std::ranges::find(shown, std::string("lab_accuracy")) != shown.end());
        LabPanel& panel = window.labPanel();
        // How many seeds is asked beside the button that trains, not among the sizes.
        auto* seeds = panel.findChild<QComboBox*>("labSeeds");
        QVERIFY(seeds->isVisible() && !panel.findChild<QSpinBox*>("labSteps")->isVisible());
        QVERIFY(seeds->findData(1) == 0 && seeds->findData(3) > 0 && seeds->findData(5) > 0);
        auto* with = panel.findChild<QComboBox*>("labTrainOnWith");
        auto* start = panel.findChild<QPushButton*>("labTrainOn");
        QVERIFY(with && start && with->currentIndex() == 0 && !start->isEnabled());
        QTest::mouseClick(panel.findChild<QPushButton*>("story-longer"), Qt::LeftButton);
        QCOMPARE(with->currentText(), QStringLiteral("Interpolation"));
        QVERIFY(start->isEnabled() && start->text().contains(QStringLiteral("128")));
        start->click();
        window.labSession().pause();
        QTRY_VERIFY_WITH_TIMEOUT(!window.labSession().isTraining(), 20000);
        const auto on = window.labSession().firstRun();
        QCOMPARE(on->run->setup.rope, window.store().scene().pins.front().spec);
        QCOMPARE(on->run->setup.length, 128);
        panel.findChild<QSpinBox*>("labSteps")->setValue(2);
        auto* again = panel.findChild<QPushButton*>("labAgain");
        for (const std::uint64_t seed : {1U, 2U}) {
            again->click();
            QCOMPARE(window.labSession().firstRun()->run->setup.seed, seed);
            QTRY_VERIFY_WITH_TIMEOUT(!window.labSession().isTraining(), 20000);
        }
        // Of several seeds none is trained once more, be it the first or the last.
        panel.findChild<QSpinBox*>("labSeed")->setValue(0);
        seeds->setCurrentIndex(seeds->findData(3));
        again->click();
        QCOMPARE(window.labSession().firstRun()->run->setup.seed, std::uint64_t(3));
        QTRY_VERIFY_WITH_TIMEOUT(!window.labSession().isTraining(), 60000);
        for (const std::string& id : window.labSession().runIds())
            window.labSession().remove(id);
    }

    /// Two clicks in the window: the Lab, a story; the figures fill.
    void aStoryInTwoClicks()
    {
        MainWindow window;
        window.resize(1400, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* tools = window.findChild<QAction*>("lab");
        QVERIFY(tools);
        tools->trigger();
        auto* story = window.labPanel().findChild<QPushButton*>("story-longer");
        QVERIFY(story && story->isVisible());
        QTest::mouseClick(story, Qt::LeftButton);
        // Nothing is cut: the panel is as wide as the room it has.
        QTRY_VERIFY(window.labPanel().minimumSizeHint().width() <= window.labPanel().parentWidget()->width());
        const auto shown = window.workspace().figures();
        QVERIFY(std::ranges::find(shown, std::string("lab_accuracy")) != shown.end());
        QTRY_VERIFY_WITH_TIMEOUT(!window.labSession().isMeasuring() && window.store().lab(), 60000);
        for (const FigureCell* cell : window.workspace().cells())
            QTRY_VERIFY_WITH_TIMEOUT(cell->isPainted() && !cell->plot()->figure().series.empty(), 60000);
        QCOMPARE(window.workspace().cells().at(1)->plot()->figure().series.size(),
                 std::size_t(10)); // strips and their means
    }
};

QTEST_MAIN(TestLabPanel)
#include "tst_lab_panel.moc"
