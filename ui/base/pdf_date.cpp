// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/pdf_date.h"

#include <algorithm>

#include <QDateTime>

#include "core/model/problem.h"

namespace rope {

namespace {

constexpr auto variable = "SOURCE_DATE_EPOCH";
constexpr qint64 lastSecond = 253402300799; // of the year 9999: a date of a PDF has four digits for it

/// As a PDF says it; empty: none is wanted.
QByteArray wantedDate()
{
    const QByteArray given = qgetenv(variable);
    if (given.isEmpty())
        return {};
    bool isWhole = std::ranges::all_of(given, [](char c) { return c >= '0' && c <= '9'; });
    const qint64 seconds = isWhole ? given.toLongLong(&isWhole) : 0;
    if (!isWhole || seconds > lastSecond)
        throw InputError(variable, quotable(given.toStdString()), "whole seconds since 1970, up to the year 9999");
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    return "D:" + time.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z";
}

} // namespace

void settlePdfDate(QByteArray& pdf)
{
    const QByteArray date = wantedDate();
    const QByteArray key("/CreationDate (");
    const qsizetype at = pdf.indexOf(key), end = at < 0 ? -1 : pdf.indexOf(')', at);
    if (end < 0)
        return;
    QByteArray text(end + 1 - at, ' '); // of the same length: the table of objects counts bytes
    if (const QByteArray dated = key + date + ")"; !date.isEmpty() && dated.size() <= text.size())
        text.replace(0, dated.size(), dated);
    pdf.replace(at, text.size(), text);
}

} // namespace rope
