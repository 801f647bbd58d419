// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/new_window.h"

#include <utility>

#include <QCoreApplication>
#include <QProcess>

namespace rope {

namespace {

std::function<bool(const QStringList&)>& opener()
{
    static std::function<bool(const QStringList&)> other;
    return other;
}

} // namespace

bool openWindow(const QStringList& args)
{
    return opener() ? opener()(args) : QProcess::startDetached(QCoreApplication::applicationFilePath(), args);
}

void setWindowOpener(std::function<bool(const QStringList&)> other)
{
    opener() = std::move(other);
}

} // namespace rope
