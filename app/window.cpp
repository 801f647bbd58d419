// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <cstdio>
#include <unistd.h>

#include "app/messages.h"
#include "app/verbs.h"
#include "core/configs/model_config.h"
#include "core/model/problem.h"
#include "ui/main_window.h"

namespace rope {

namespace {

const char noDisplay[] = "there is no display to open a window on; without one use a verb: " ROPESCOPE_VERBS;

bool hasDisplay()
{
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    return false;
}

/// Qt aborts with a page of text when the display named in the environment cannot be reached.
void endClearly(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtFatalMsg) {
        sayError(noDisplay);
        std::fflush(nullptr);
        _exit(2);
    }
    if (type == QtCriticalMsg)
        sayError(text.toStdString());
}

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

} // namespace

int runWindow(const WindowArgs& args)
{
    if (!args.file.empty())
        checkFile(args.file);
    SceneArgs sceneArgs = args.scene;
    if (!args.file.empty() && !sceneArgs.has("model"))
        sceneArgs.given.try_emplace("config", args.file);
    const Request request = requestFrom(sceneArgs);
    if (!hasDisplay())
        throw std::runtime_error(noDisplay);

    static int argc = 1;
    static char name[] = "ropescope";
    static char* argv[] = {name, nullptr};
    QCoreApplication::setOrganizationName(QStringLiteral("ropescope"));
    QCoreApplication::setApplicationName(QStringLiteral("ropescope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROPESCOPE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.ropescope.Ropescope"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Ropescope"));
    const QtMessageHandler before = qInstallMessageHandler(endClearly);
    QApplication application(argc, argv);
    qInstallMessageHandler(before);

    MainWindow window;
    window.restoreSettings();
    if (!args.file.empty())
        window.openPath(QString::fromStdString(args.file));
    if (!args.scene.empty())
        window.showScene(request.scene);
    window.show();
    return QApplication::exec();
}

} // namespace rope
