// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

class QWidget;

namespace rope {

/// Asks and waits. The text is shown as it is, whatever is in it (names of files). Returns which of `answers` was
/// chosen; the first is what Enter gives, the last what Escape gives.
int askPlainly(QWidget* parent, const QString& title, const QString& question, const QStringList& answers);

} // namespace rope
