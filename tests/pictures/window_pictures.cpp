// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of the real window for scripts/contact-sheet, on the display that is there:
//   window_pictures LAYOUT THEME FOLDER     LAYOUT: three, six, full or room; THEME: light or dark
#include <algorithm>
#include <cstdio>
#include <map>

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>

#include "core/figures/kit/figure_kind.h"
#include "support/busy_scene.h"
#include "ui/base/work_pool.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/figure_chooser.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/workspace.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/window/main_window.h"
#include "ui/window/presentation.h"

using namespace rope;

namespace {

struct Layout {
    QSize size;
    std::size_t cells;
};

const std::map<QString, Layout>& layouts()
{
    static const std::map<QString, Layout> all{{QStringLiteral("three"), {{1600, 1000}, 3}},
                                               {QStringLiteral("six"), {{1280, 720}, 6}},
                                               {QStringLiteral("full"), {{1600, 1000}, 1}},
                                               {QStringLiteral("room"), {{1920, 1080}, 1}}};
    return all;
}

bool settled(const MainWindow& window)
{
    constexpr int limitMs = 40000;
    QElapsedTimer timer;
    timer.start();
    const auto& cells = const_cast<MainWindow&>(window).workspace().cells();
    const auto shown = [&] {
        return std::ranges::all_of(cells, [](const FigureCell* c) { return !c->isVisible() || c->isPainted(); });
    };
    do
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    while (!shown() && timer.elapsed() < limitMs);
    // A layout may have been asked for once more by what has just been painted.
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    return shown();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    if (argc != 4 || !layouts().contains(QString::fromLocal8Bit(argv[1]))) {
        std::fprintf(stderr, "usage: window_pictures three|six|full|room light|dark FOLDER\n");
        return 2;
    }
    const QString name = QString::fromLocal8Bit(argv[1]);
    const Layout layout = layouts().at(name);
    const bool room = name == QLatin1String("room");
    const QDir folder(QString::fromLocal8Bit(argv[3]));
    bool good = true;
    {
        MainWindow window;
        window.theme().choose(qstrcmp(argv[2], "dark") == 0 ? ThemeChoice::Dark : ThemeChoice::Light);
        window.store().restore(test::busyScene());
        window.show();
        if (room)
            window.presentation().toggle();
        std::vector<std::string> ids;
        for (const FigureKind& kind : figureKinds())
            ids.push_back(kind.id);
        for (std::size_t from = 0; from < ids.size(); from += layout.cells) {
            std::vector<std::string> some;
            for (std::size_t i = 0; i < layout.cells; ++i)
                some.push_back(ids[(from + i) % ids.size()]);
            window.workspace().setFigures(some);
            window.resize(layout.size);
            if (name == QLatin1String("full"))
                window.workspace().toggleMaximised(window.workspace().cells().front());
            if (!settled(window)) {
                std::fprintf(stderr, "window_pictures: not painted within 40 s: %s\n", some.front().c_str());
                good = false;
            }
            if (window.size() != layout.size) {
                std::fprintf(stderr, "window_pictures: %s makes the window %dx%d\n", some.front().c_str(),
                             window.width(), window.height());
                good = false;
            }
            const QString file = QStringLiteral("%1-%2-%3.png")
                                     .arg(name, QString::fromLocal8Bit(argv[2]))
                                     .arg(from, 2, 10, QLatin1Char('0'));
            good = window.grab().save(folder.filePath(file)) && good;
        }
    }
    endAllWork();
    return good ? 0 : 1;
}
