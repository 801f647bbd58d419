// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folding.h"

#include <QAbstractButton>
#include <QVariant>

namespace rope {

namespace {
constexpr char property[] = "unfolds";
}

void foldUnder(QAbstractButton* toggle, QWidget* folded)
{
    toggle->setCheckable(true);
    folded->setProperty(property, QVariant::fromValue<QObject*>(toggle));
    folded->setVisible(toggle->isChecked());
    QObject::connect(toggle, &QAbstractButton::toggled, folded, &QWidget::setVisible);
}

QAbstractButton* unfolds(const QWidget& widget)
{
    auto* toggle = qobject_cast<QAbstractButton*>(widget.property(property).value<QObject*>());
    return toggle && !toggle->isChecked() ? toggle : nullptr;
}

bool isReachedIn(const QWidget& panel, const QWidget& widget)
{
    for (const QWidget* each = &widget; each && each != &panel; each = each->parentWidget())
        if (each->isHidden() && !unfolds(*each))
            return false;
    return true;
}

} // namespace rope
