// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shown_name.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>

namespace rope {

QString unmarked(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&[A-Z0-9]\\)"));
    text.remove(bracketed);
    text.replace(QStringLiteral("&&"), QStringLiteral("\1"));
    text.remove(QLatin1Char('&'));
    return text.replace(QLatin1Char('\1'), QLatin1Char('&'));
}

QString shownName(const QWidget& control)
{
    if (!control.accessibleName().isEmpty())
        return unmarked(control.accessibleName());
    if (const auto* button = qobject_cast<const QAbstractButton*>(&control))
        return unmarked(button->text());
    for (const QLabel* label : control.window()->findChildren<QLabel*>())
        if (label->buddy() == &control)
            return unmarked(label->text());
    return {};
}

namespace {

template <class... Kinds>
bool isAnyOf(const QWidget* widget)
{
    return (qobject_cast<const Kinds*>(widget) || ...);
}

bool isTicked(const QWidget* widget)
{
    return isAnyOf<QCheckBox, QRadioButton>(widget);
}

} // namespace

bool isInput(const QWidget& widget)
{
    const bool isSet = isTicked(&widget) || isAnyOf<QComboBox, QAbstractSpinBox, QLineEdit>(&widget);
    return isSet && !widget.objectName().isEmpty() && !isAnyOf<QComboBox, QAbstractSpinBox>(widget.parentWidget());
}

bool isDoing(const QWidget& widget)
{
    return isAnyOf<QAbstractButton>(&widget) && !isTicked(&widget) && !shownName(widget).isEmpty();
}

} // namespace rope
