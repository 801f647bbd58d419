// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/value_text.h"

#include "core/model/number_text.h"
#include "ui/base/message_text.h"

namespace rope {

namespace {
constexpr QChar minus(0x2212);
} // namespace

QString axisTitle(const Axis& axis)
{
    const QString label = translated(axis.label);
    if (axis.unit.empty())
        return label;
    const QString unit = translated(Message(axis.unit));
    return label.isEmpty() ? unit : QStringLiteral("%1 (%2)").arg(label, unit);
}

QString valueText(double value, int digits)
{
    QString text = QString::fromStdString(shownNumber(value, digits));
    const qsizetype e = text.indexOf(QLatin1Char('e'));
    if (e > 0) {
        bool ok = false;
        const int exponent = text.mid(e + 1).replace(minus, QLatin1Char('-')).toInt(&ok);
        if (ok)
            text = text.left(e) + QStringLiteral("×") + powerOfTen(exponent);
    }
    return text;
}

QString valueText(double value, const std::string& unit, int digits)
{
    const QString number = valueText(value, digits);
    return unit.empty() ? number : number + QChar(0x00A0) + translated(Message(unit));
}

} // namespace rope
