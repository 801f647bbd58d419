// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/end_signals.h"

#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace rope {

namespace {

constexpr int endings[] = {SIGTERM, SIGINT, SIGHUP};
int ends[2] = {-1, -1}; // what a handler may use: written here, read by the event loop

extern "C" void onEnding(int signal)
{
    const int before = errno;
    const char byte = static_cast<char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &byte, 1);
    errno = before;
}

} // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return;
    auto* notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &EndSignals::take);
    for (const int signal : endings) {
        struct sigaction before {
        }, action{};
        ::sigaction(signal, nullptr, &before);
        if (before.sa_handler == SIG_IGN)
            continue; // nohup: who started us does not want it to end us
        action.sa_handler = onEnding;
        action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        ::sigaction(signal, &action, nullptr);
    }
}

EndSignals::~EndSignals()
{
    for (const int signal : endings) {
        struct sigaction now {
        };
        ::sigaction(signal, nullptr, &now);
        if (now.sa_handler == onEnding)
            std::signal(signal, SIG_DFL);
    }
    for (int& end : ends) {
        ::close(end);
        end = -1;
    }
}

void EndSignals::take()
{
    char byte = 0;
    if (::read(ends[1], &byte, 1) == 1)
        Q_EMIT asked(byte);
}

} // namespace rope
