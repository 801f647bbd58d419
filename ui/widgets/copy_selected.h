// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include <QString>

class QAbstractItemView;
class QListWidget;

namespace rope {

/// Ctrl+C puts `text` on the clipboard, unless it is empty. A view by itself copies the one item that has the focus,
/// however many are selected.
void copyByKey(QAbstractItemView* view, std::function<QString()> text);

/// The texts of all items that are selected, one a line.
QString selectedLines(const QListWidget* list);

} // namespace rope
