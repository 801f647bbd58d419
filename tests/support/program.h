// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include <csignal>

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include "support/ended.h"
#include "support/paths.h"
#include "support/write_file.h"

namespace rope::test {

struct Run {
    bool exited = false; ///< ended by itself, not by a signal
    int status = -1;
    QByteArray out;
    QByteArray err;

    nlohmann::ordered_json json() const { return nlohmann::ordered_json::parse(out.toStdString()); }
};

/// An environment as on a server: no display, no platform chosen, a private home.
inline QProcessEnvironment headless(const QString& home)
{
    QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
        env.remove(QString::fromLatin1(name));
    env.insert(QStringLiteral("HOME"), home);
    env.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    return env;
}

/// Runs the real program headless to its end. `before` is run in its process first: limits of a poor machine.
inline Run ropescope(const QStringList& args, const std::function<void()>& before = {})
{
    static const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(headless(home.path()));
    if (before)
        process.setChildProcessModifier(before);
    process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), args);
    Run run;
    run.exited = ended(process) && process.exitStatus() == QProcess::NormalExit;
    run.status = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

/// False when it does not run: its number is 0 then, and a signal to 0 would end the test and all that was started with
/// it.
inline bool signalTo(const QProcess& process, int signal)
{
    const auto id = static_cast<pid_t>(process.processId());
    return id > 0 && ::kill(id, signal) == 0;
}

} // namespace rope::test
