// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading_line.h"

#include <QAccessible>

namespace rope {

ReadingLine::ReadingLine(QWidget* parent) : ElidedLabel(parent)
{
    setObjectName(QStringLiteral("readingLine"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setContentsMargins(6, 0, 6, 0);
    setReading({});
}

void ReadingLine::setReading(const QString& text)
{
    const QString said =
        text.isEmpty() ? tr("Point at a figure, or go through it with the arrow keys: what is read there stands here.")
                       : QString(text)
                             .replace(QStringLiteral(":\n"), QStringLiteral(": "))
                             .replace(QLatin1Char('\n'), QStringLiteral(" · "));
    if (said == accessibleName())
        return;
    setEnabled(!text.isEmpty());
    setText(said);
    setAccessibleName(said);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace rope
