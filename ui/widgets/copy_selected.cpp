// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copy_selected.h"

#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QShortcut>

namespace rope {

void copyByKey(QAbstractItemView* view, std::function<QString()> text)
{
    auto* key = new QShortcut(QKeySequence::Copy, view);
    key->setContext(Qt::WidgetShortcut);
    QObject::connect(key, &QShortcut::activated, view, [text = std::move(text)] {
        if (const QString copied = text(); !copied.isEmpty())
            QApplication::clipboard()->setText(copied);
    });
}

QString selectedLines(const QListWidget* list)
{
    QStringList lines;
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->isSelected())
            lines << list->item(row)->text();
    return lines.join(QLatin1Char('\n'));
}

} // namespace rope
