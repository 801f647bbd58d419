// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/pdf_date.h"

#include <QDateTime>

namespace rope {

void settlePdfDate(QByteArray& pdf)
{
    const QByteArray key("/CreationDate (");
    const qsizetype at = pdf.indexOf(key), end = at < 0 ? -1 : pdf.indexOf(')', at);
    if (end < 0)
        return;
    QByteArray text(end + 1 - at, ' '); // of the same length: the table of objects counts bytes
    bool given = false;
    const qint64 seconds = qgetenv("SOURCE_DATE_EPOCH").toLongLong(&given);
    if (given) {
        const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
        const QByteArray date = key + "D:" + time.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
        if (time.isValid() && date.size() <= text.size())
            text.replace(0, date.size(), date);
    }
    pdf.replace(at, text.size(), text);
}

} // namespace rope
