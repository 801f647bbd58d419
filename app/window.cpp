// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QIcon>

#include "app/application.h"
#include "app/verbs.h"
#include "core/configs/model_config.h"
#include "core/model/problem.h"
#include "ui/figure_cell.h"
#include "ui/headline_bar.h"
#include "ui/main_window.h"
#include "ui/model_box.h"
#include "ui/save_file.h"
#include "ui/workspace.h"

namespace rope {

namespace {

/// The file as every verb would read it: a bad one ends here, with its reason, and opens no window.
void checkFile(const std::string& path)
{
    try {
        readTextFile(path);
    } catch (const InputError& error) {
        throw InputError("FILE", error.problems().front().value,
                         error.problems().front().allowed + "; or a verb: " ROPESCOPE_VERBS);
    }
    SceneArgs args;
    args.given["config"] = path;
    try {
        requestFrom(args);
    } catch (const InputError& error) {
        std::vector<Problem> problems = error.problems();
        for (Problem& p : problems)
            if (p.field.starts_with("--config "))
                p.field = p.field.substr(9);
        throw InputError(std::move(problems));
    }
}

void savePicture(MainWindow& window, const QString& path)
{
    constexpr int limitMs = 30000;
    // The offscreen platform has remarks on window hints, of no use to anybody.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    window.resize(1600, 1000);
    QElapsedTimer timer;
    timer.start();
    const auto isDone = [&] {
        return std::ranges::all_of(window.workspace().cells(), &FigureCell::isCurrent) && window.headlines().isCurrent();
    };
    do
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    while (!isDone() && timer.elapsed() < limitMs);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    window.grab().save(&buffer, "PNG");
    saveWhole(path, png);
}

} // namespace

int runWindow(const WindowArgs& args)
{
    if (!args.file.empty())
        checkFile(args.file);
    SceneArgs sceneArgs = args.scene;
    if (!args.file.empty() && !sceneArgs.has("model"))
        sceneArgs.given.try_emplace("config", args.file);
    const Request request = requestFrom(sceneArgs);
    const bool picture = !args.screenshot.empty();
    const auto application = picture ? offscreenApplication() : windowApplication();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/org.ropescope.Ropescope.svg")));
    MainWindow window;
    // A picture shows what was asked for, not how somebody left the window.
    if (!picture)
        window.restoreSettings();
    if (!args.file.empty())
        window.openPath(QString::fromStdString(args.file));
    if (args.scene.has("model"))
        window.models().openPreset(QString::fromStdString(args.scene.given.at("model")));
    if (!args.scene.empty())
        window.showScene(request.scene);
    window.show();
    if (!picture)
        return QApplication::exec();
    savePicture(window, QString::fromStdString(args.screenshot));
    return 0;
}

} // namespace rope
