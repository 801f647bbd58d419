// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcess>

namespace rope::test {

/// Waits for the end of the program about as long as the test itself may take: how fast a machine is, and what else it
/// does, is not what is tested. False when it still runs then, or never began.
inline bool ended(QProcess& process)
{
    bool known = false;
    const int testMs = qEnvironmentVariableIntValue("QTEST_FUNCTION_TIMEOUT", &known);
    return process.waitForFinished(known ? testMs / 10 * 9 : 600'000);
}

} // namespace rope::test
