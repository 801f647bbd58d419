// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/application.h"

#include <clocale>
#include <cstdio>
#include <stdexcept>
#include <unistd.h>

#include <QApplication>
#include <QHashFunctions>

#include "app/output/messages.h"
#include "app/verbs/verbs.h"
#include "ui/base/language.h"

namespace rope {

namespace {

const char noDisplay[] = "there is no display to open a window on; without one use a verb: " ROPESCOPE_VERBS;

/// While it starts, Qt speaks of its own affairs (runtime directories, plugins) and aborts with a page of text when the
/// display cannot be reached. One sentence says that better.
void endClearly(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type != QtFatalMsg)
        return;
    sayError(noDisplay);
    std::fflush(nullptr);
    _exit(2);
}

std::unique_ptr<QApplication> started()
{
    static int argc = 1;
    static char name[] = "ropescope";
    static char* argv[] = {name, nullptr};
    nameApplication();
    QCoreApplication::setApplicationVersion(QStringLiteral(ROPESCOPE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.ropescope.Ropescope"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Ropescope"));
    // Fonts go into a PDF in the order of Qt's hashes: the same picture is the same bytes, from run to run.
    QHashSeed::setDeterministicGlobalSeed();
    const QtMessageHandler before = qInstallMessageHandler(endClearly);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(before);
    // Qt takes the user's locale for the C library too; a decimal comma would come into numbers that libraries write.
    std::setlocale(LC_NUMERIC, "C");
    return application;
}

} // namespace

bool hasDisplay()
{
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    return false;
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("ropescope"));
    QCoreApplication::setApplicationName(QStringLiteral("ropescope"));
}

std::unique_ptr<QApplication> offscreenApplication(const std::string& language)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    auto application = started();
    useLanguage(QString::fromStdString(language));
    return application;
}

std::unique_ptr<QApplication> windowApplication()
{
    if (!hasDisplay())
        throw std::runtime_error(noDisplay);
    return started();
}

} // namespace rope
