// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QStandardPaths>

namespace rope::test {

/// Settings and work of nobody else.
inline void useOwnPlaces(const char* test)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("ropescope-test"));
    QApplication::setApplicationName(QString::fromLatin1(test));
}

} // namespace rope::test
