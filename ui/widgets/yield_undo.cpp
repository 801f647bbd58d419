// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/yield_undo.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace rope {

namespace {

class UndoFilter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* field, QEvent* event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool undo = key->matches(QKeySequence::Undo), redo = key->matches(QKeySequence::Redo);
        if (!undo && !redo)
            return false;
        const auto* line = qobject_cast<QLineEdit*>(field);
        if (!line)
            line = field->findChild<QLineEdit*>();
        if (!line || (undo ? line->isUndoAvailable() : line->isRedoAvailable()))
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void yieldUndo(QWidget* field)
{
    field->installEventFilter(new UndoFilter(field));
}

} // namespace rope
