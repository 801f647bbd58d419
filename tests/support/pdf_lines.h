// SPDX-License-Identifier: GPL-3.0-or-later
// Where words stand on printed pages.
#pragma once
#include <set>

#include <QProcess>
#include <QRegularExpression>

namespace rope::test {

/// On how many heights these words stand in a PDF; −1: it cannot be read.
inline int heightsOf(const QStringList& words, const QString& pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf, QStringLiteral("-")});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return -1;
    const QRegularExpression place(QStringLiteral("yMin=\"([\\d.]+)\"[^>]*>(%1)<").arg(words.join(u'|')));
    std::set<int> heights;
    auto match = place.globalMatch(QString::fromUtf8(process.readAllStandardOutput()));
    while (match.hasNext())
        heights.insert(qRound(match.next().captured(1).toDouble()));
    return static_cast<int>(heights.size());
}

} // namespace rope::test
