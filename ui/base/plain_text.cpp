// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/plain_text.h"

#include <algorithm>

#include <QToolTip>

namespace rope {

namespace {

bool turnsDirection(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool isUnseen(QChar c)
{
    return (c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t')) ||
           turnsDirection(c.unicode());
}

} // namespace

QString plainText(QString text)
{
    if (std::ranges::any_of(text.toStdU16String(), [](char16_t c) { return isUnseen(c); }))
        for (QChar& c : text)
            if (isUnseen(c))
                c = QChar::ReplacementCharacter;
    return text;
}

QString tipText(const QString& text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p>%1</p>")
        .arg(plainText(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

void showTip(QPoint globalPos, const QString& text, QWidget* widget, QRect about)
{
    QToolTip::showText(globalPos, tipText(text), widget, about);
}

} // namespace rope
