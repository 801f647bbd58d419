// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <csignal>
#include <cstdio>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QByteArray>

namespace rope::test {

/// A display of its own for as long as it lives, without a reset: a display that its last client leaves starts anew,
/// and turns away who comes meanwhile.
class XServer
{
public:
    XServer()
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return;
        m_server = ::fork();
        if (m_server == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGTERM); // also when the test aborts
            ::dup2(ends[1], 1);
            if (std::freopen("/dev/null", "w", stderr))
                ::execlp("Xvfb", "Xvfb", "-displayfd", "1", "-screen", "0", "1700x1100x24", "-nolisten", "tcp",
                         "-noreset", nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        for (char c = 0; ::read(ends[0], &c, 1) == 1 && c != '\n';)
            m_number += c;
        ::close(ends[0]);
    }
    ~XServer()
    {
        if (m_server <= 0)
            return;
        ::kill(m_server, SIGTERM);
        ::waitpid(m_server, nullptr, 0);
    }
    XServer(const XServer&) = delete;
    XServer& operator=(const XServer&) = delete;

    /// For the QApplication to come: without a display it is told nothing, and the test skips.
    void use() const
    {
        if (m_number.empty())
            return;
        qputenv("DISPLAY", ':' + QByteArray::fromStdString(m_number));
        qputenv("QT_QPA_PLATFORM", "xcb");
    }

private:
    pid_t m_server = -1;
    std::string m_number;
};

} // namespace rope::test
