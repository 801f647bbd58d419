// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/message_text.h"

#include <QCoreApplication>

#include "core/model/number_text.h"

namespace rope {

QString textOf(const Message& message)
{
    if (message.empty())
        return {};
    const QString pattern = QCoreApplication::translate("Message", message.text.c_str());
    return QString::fromStdString(Message::fill(pattern.toStdString(), message.args));
}

QString axisTitle(const Axis& axis)
{
    const QString label = textOf(axis.label);
    if (axis.unit.empty())
        return label;
    const QString unit = textOf(Message(axis.unit));
    return label.isEmpty() ? unit : QStringLiteral("%1 (%2)").arg(label, unit);
}

QString powerOfTen(int exponent)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString out = QStringLiteral("10");
    for (const QChar c : QString::number(exponent))
        out += c == QLatin1Char('-') ? QChar(0x207B) : digits.at(c.digitValue());
    return out;
}

QString valueText(double value, int digits)
{
    QString text = QString::fromStdString(shownNumber(value, digits));
    const qsizetype e = text.indexOf(QLatin1Char('e'));
    if (e > 0) {
        bool ok = false;
        const int exponent = text.mid(e + 1).toInt(&ok);
        if (ok)
            text = text.left(e) + QStringLiteral("×") + powerOfTen(exponent);
    }
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString valueText(double value, const std::string& unit, int digits)
{
    const QString number = valueText(value, digits);
    return unit.empty() ? number : number + QChar(0x00A0) + textOf(Message(unit));
}

} // namespace rope
