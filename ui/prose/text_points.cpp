// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prose/text_points.h"

#include <QVariant>
#include <QWidget>

#include "ui/prose/lesson_prose.h"

namespace rope {

void setTextPoints(QWidget* root, double points)
{
    const QVariant relative = root->property(relativeSize);
    const double own = relative.isValid() ? points * relative.toDouble() : points;
    if (auto* prose = dynamic_cast<ProseView*>(root)) {
        prose->setTextSize(own);
        return;
    }
    QFont font = root->font();
    font.setPointSizeF(own);
    root->setFont(font);
    for (QObject* child : root->children())
        if (auto* widget = qobject_cast<QWidget*>(child))
            setTextPoints(widget, points);
}

} // namespace rope
