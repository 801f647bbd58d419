// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include "support/x_server.h"
#include "ui/base/latest_work.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lab/lab_session.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/window/main_window.h"

using namespace rope;

namespace {

/// What the screen shows of a widget, whoever has painted it.
QImage seen(const QWidget& widget)
{
    const QRect place(widget.mapToGlobal(QPoint()), widget.size());
    return widget.screen()->grabWindow(0, place.x(), place.y(), place.width(), place.height()).toImage();
}

} // namespace

/// The real window on a real display of X: it trains, and what stands on the screen moves.
class TestLabScreen : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        if (QGuiApplication::platformName() != QLatin1String("xcb"))
            QSKIP("there is no Xvfb to show a window on");
        QVERIFY(m_home.isValid());
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_home.path()));
        QStandardPaths::setTestModeEnabled(true);
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    }

    void itTrainsAndAccuracyMoves()
    {
        MainWindow window;
        window.resize(1500, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.findChild<QAction*>("lab")->trigger();
        LabSession& session = window.labSession();
        LabPanel& panel = window.labPanel();
        panel.findChild<QSpinBox*>("labSteps")->setValue(400);
        const FigureCell* accuracy = nullptr;
        for (const FigureCell* cell : window.workspace().cells())
            if (cell->plot()->figure().id == "lab_accuracy" || (!accuracy && cell == window.workspace().cells().at(1)))
                accuracy = cell;
        QVERIFY(accuracy);
        auto* train = panel.findChild<QPushButton*>("labTrain");
        QTest::mouseClick(train, Qt::LeftButton);
        QVERIFY(session.isTraining());
        const auto drawnAt = [&](int step) { // something measured at that step or later is on the screen
            const auto lab = window.store().lab();
            return lab && lab->runs.size() == 1 && lab->runs.front().run->step >= step && lab->isMeasured() &&
                   accuracy->isPainted() && accuracy->plot()->figure().series.size() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(drawnAt(1), 60000);
        const QImage early = seen(*accuracy);
        const std::vector<double> before = accuracy->plot()->figure().series.front().y;
        QVERIFY(!early.isNull() && early.size().width() >= 190);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining() && !session.isMeasuring() && drawnAt(400), 120000);
        QTRY_VERIFY_WITH_TIMEOUT(accuracy->plot()->figure().series.front().y != before, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(seen(*accuracy) != early, 60000);
        QVERIFY(window.store().lab()->runs.front().run->isDone());
        for (const std::string& id : session.runIds())
            session.remove(id);
        workPool(Lane::Lab).waitForDone();
    }
};

int main(int argc, char** argv)
{
    const test::XServer display;
    display.use();
    QApplication app(argc, argv);
    TestLabScreen test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_lab_screen.moc"
