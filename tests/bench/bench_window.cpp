// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real window through slider steps and prints the time from the value's change until every visible
// figure has been painted with it. Run by scripts/bench --window.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>

#include <sys/resource.h>

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include "core/lab/lab_stories.h"
#include "core/lab/shipped_runs.h"
#include "core/scene/scene_edits.h"
#include "ui/controls/control_panel.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/position_player.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_session.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/value_row.h"
#include "ui/window/main_window.h"

using namespace rope;

namespace {

constexpr int steps = 200;

struct Timings {
    std::vector<double> totalMs;
    std::vector<double> coreMs;
};

double percentile(std::vector<double> values, double p)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(p * double(values.size())))];
}

/// Lets events come until that holds; asleep in between, as the program is: a loop that asks again and again would take
/// a processor from the threads that compute. False after 20 s.
template <typename Condition>
bool waitUntil(const Condition& condition)
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(20000);
    while (!condition() && limit.isActive())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

/// Waits until every cell has painted a figure of the present scene.
class PaintWatch
{
public:
    explicit PaintWatch(const Workspace& workspace) : m_cells(workspace.cells()) {}
    bool wait()
    {
        return waitUntil([this] { return std::ranges::all_of(m_cells, &FigureCell::isPainted); });
    }
    double slowestCoreMs() const
    {
        qint64 ns = 0;
        for (const FigureCell* cell : m_cells)
            ns = std::max(ns, cell->lastComputeNs());
        return double(ns) * 1e-6;
    }

private:
    std::vector<FigureCell*> m_cells;
};

Scene heavyScene()
{
    Scene scene;
    scene.maxDistance = limits::maxDistance;
    for (double base : {5e5, 1e6, 5e6}) {
        scene.active.base = base;
        pinActive(scene);
    }
    scene.active.base = 10000;
    return scene;
}

bool run(MainWindow& window, const char* name, const std::vector<std::string>& figures, const Scene& scene)
{
    window.workspace().setFigures(figures);
    window.store().restore(scene);
    PaintWatch watch(window.workspace());
    watch.wait();
    QSlider* slider = window.controls().row(QStringLiteral("lambda"))->slider();
    Timings t;
    for (int i = 0; i < steps; ++i) {
        QElapsedTimer timer;
        timer.start();
        slider->setValue(slider->minimum() + (i * 37) % (slider->maximum() - slider->minimum() + 1));
        if (!watch.wait()) {
            std::fprintf(stderr, "bench: a figure was not painted within 20 s\n");
            return false;
        }
        t.totalMs.push_back(double(timer.nsecsElapsed()) * 1e-6);
        t.coreMs.push_back(watch.slowestCoreMs());
    }
    const double core = std::accumulate(t.coreMs.begin(), t.coreMs.end(), 0.0) /
                        std::accumulate(t.totalMs.begin(), t.totalMs.end(), 0.0);
    std::fflush(stdout);
    std::printf("%-34s %8.1f %8.1f %8.1f %9.0f %%\n", name, percentile(t.totalMs, 0.50), percentile(t.totalMs, 0.95),
                percentile(t.totalMs, 0.99), 100 * core);
    return true;
}

/// Slider steps of the first screen while a run of the Lab trains.
bool runWhileTraining(MainWindow& window, const std::vector<std::string>& figures)
{
    auto* session = window.findChild<LabSession*>();
    lab::LabSetup setup;
    setup.steps = 100'000; // more than these steps of the slider leave time for
    session->train(setup);
    const bool ok = run(window, "3 figures, a run trains", figures, Scene{}) && session->isTraining();
    session->pause();
    return waitUntil([session] { return !session->isTraining(); }) && ok;
}

/// A slider step on a trained run at length 256: until its accuracy, measured anew, stands in the Lab's data (the
/// coarse pass), and until it is painted.
bool runTrained(MainWindow& window)
{
    window.workspace().setFigures({"lab_accuracy", "lab_distance"});
    const lab::LabRun trained = lab::shippedRun("repeat-geometric");
    Scene scene = lab::lookingAt("repeat-geometric", trained.setup.rope, trained.setup.length, {});
    scene.context.targetLength = 256;
    window.store().restore(scene);
    const auto isMeasured = [&window](int sequences) {
        const auto& data = window.store().lab();
        return data && !data->measured.empty() && data->measured.front().sequences >= sequences &&
               data->measured.front().request.rope == window.store().scene().active;
    };
    PaintWatch watch(window.workspace());
    QSlider* slider = window.controls().row(QStringLiteral("lambda"))->slider();
    std::vector<double> measured, painted;
    for (int i = 0; i < steps / 4; ++i) {
        if (!waitUntil([&] { return isMeasured(128); })) // the last pass of the step before
            return false;
        QElapsedTimer timer;
        timer.start();
        slider->setValue(slider->minimum() + (i * 37 + 1) % (slider->maximum() - slider->minimum() + 1));
        if (!waitUntil([&] { return isMeasured(1); }))
            return false;
        measured.push_back(double(timer.nsecsElapsed()) * 1e-6);
        watch.wait();
        painted.push_back(double(timer.nsecsElapsed()) * 1e-6);
    }
    std::printf("a trained run at length 256, slider step to its coarse accuracy: p50 %.1f, p95 %.1f ms; painted: "
                "p50 %.1f, p95 %.1f ms\n",
                percentile(measured, 0.5), percentile(measured, 0.95), percentile(painted, 0.5),
                percentile(painted, 0.95));
    return true;
}

/// Frames a second of the clock hands while the position plays, in their own arrangement.
void playPhasors(MainWindow& window)
{
    constexpr int playMs = 4000;
    window.workspace().setFigures({"phasors", "angles", "heatmap", "layout"});
    Scene scene;
    scene.position = 0;
    window.store().restore(scene);
    PaintWatch watch(window.workspace());
    watch.wait();
    auto* player = window.findChild<PositionPlayer*>();
    auto* speed = player->findChild<QComboBox*>(QStringLiteral("speed"));
    speed->setCurrentIndex(speed->findData(256));
    int frames = 0;
    const auto counting = QObject::connect(window.workspace().cells().front(), &FigureCell::painted, [&] { ++frames; });
    QElapsedTimer timer;
    timer.start();
    player->setPlaying(true);
    while (timer.elapsed() < playMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    const double seconds = double(timer.elapsed()) * 1e-3;
    player->setPlaying(false);
    QObject::disconnect(counting);
    std::printf("playing phasors, 4 figures: %.1f frames a second (the clock gives 62.5)\n", frames / seconds);
}

/// Most memory this process has held, in MB.
double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

std::int64_t nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// The child of startTimes(): says how long after `startedNs` the window has painted all it shows.
int firstPaint(std::int64_t startedNs)
{
    MainWindow window;
    window.resize(1600, 1000);
    window.show();
    PaintWatch watch(window.workspace());
    watch.wait();
    std::printf("%.1f\n", double(nowNs() - startedNs) * 1e-6);
    return 0;
}

void startTimes(const char* self)
{
    std::vector<double> times;
    for (int i = 0; i < 11; ++i) {
        QProcess child;
        child.start(QString::fromLocal8Bit(self), {QStringLiteral("--first-paint"), QString::number(nowNs())});
        child.waitForFinished();
        times.push_back(child.readAllStandardOutput().trimmed().toDouble());
    }
    std::printf("start of the program to first screen painted, %zu starts: p50 %.0f ms, slowest %.0f ms\n",
                times.size(), percentile(times, 0.5), percentile(times, 1));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    // The offscreen platform has remarks on window hints, of no use here.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    QStandardPaths::setTestModeEnabled(true);
    if (argc == 3 && qstrcmp(argv[1], "--first-paint") == 0)
        return firstPaint(QByteArray(argv[2]).toLongLong());
    MainWindow window;
    window.resize(1600, 1000);
    window.show();
    std::printf("Slider step to every visible figure painted, %d steps, 1600x1000, milliseconds\n", steps);
    std::printf("%-34s %8s %8s %8s %11s\n", "", "p50", "p95", "p99", "in core");
    const std::vector<std::string> three{"periods", "angles", "decay"};
    const std::vector<std::string> six{"periods", "angles", "decay", "ratio", "unseen", "turns"};
    bool ok = run(window, "first screen, 3 figures", three, Scene{});
    ok = run(window, "3 figures, 2^20 distances, 3 pins", three, heavyScene()) && ok;
    ok = run(window, "6 figures, 2^20 distances, 3 pins", six, heavyScene()) && ok;
    const double memory = peakMemory();
    ok = runWhileTraining(window, three) && ok;
    std::printf("\nmost memory before the Lab was opened: %.0f MB\n", memory);
    ok = runTrained(window) && ok;
    playPhasors(window);
    startTimes(argv[0]);
    return ok ? 0 : 1;
}
