// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, run where it is to succeed and to say nothing on stderr.
#pragma once
#include <QtTest>

#include "support/program.h"

namespace rope::test {

/// Runs and demands success with a quiet stderr.
inline Run good(const QStringList& args)
{
    const Run run = ropescope(args);
    if (!run.exited || run.status != 0 || !run.err.isEmpty())
        qWarning() << args << "ended with" << run.status << run.err;
    return run.err.isEmpty() && run.status == 0 ? run : Run{};
}

inline Run goodJson(QStringList args)
{
    args << QStringLiteral("--format") << QStringLiteral("json");
    return good(args);
}

/// The arguments, apart by blanks.
inline QStringList words(const QString& text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace rope::test
