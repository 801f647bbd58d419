// SPDX-License-Identifier: GPL-3.0-or-later
// Where words stand on printed pages.
#pragma once
#include <set>

#include <QProcess>
#include <QRegularExpression>

#include "support/ended.h"

namespace rope::test {

/// On how many heights these words stand in a PDF; −1: it cannot be read, or not every word stands there.
inline int heightsOf(const QStringList& words, const QString& pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf, QStringLiteral("-")});
    if (!ended(process) || process.exitCode() != 0)
        return -1;
    const QRegularExpression place(QStringLiteral("yMin=\"([\\d.]+)\"[^>]*>(%1)<").arg(words.join(u'|')));
    std::set<int> heights;
    QStringList missing = words;
    auto match = place.globalMatch(QString::fromUtf8(process.readAllStandardOutput()));
    while (match.hasNext()) {
        const QRegularExpressionMatch word = match.next();
        heights.insert(qRound(word.captured(1).toDouble()));
        missing.removeAll(word.captured(2));
    }
    return missing.isEmpty() ? static_cast<int>(heights.size()) : -1;
}

} // namespace rope::test
