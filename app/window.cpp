// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include "app/application.h"
#include "app/verbs.h"
#include "core/configs/model_config.h"
#include "core/model/problem.h"
#include "ui/main_window.h"

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

} // namespace

int runWindow(const WindowArgs& args)
{
    if (!args.file.empty())
        checkFile(args.file);
    SceneArgs sceneArgs = args.scene;
    if (!args.file.empty() && !sceneArgs.has("model"))
        sceneArgs.given.try_emplace("config", args.file);
    const Request request = requestFrom(sceneArgs);
    const auto application = windowApplication();
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
