// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QStringList>

class QCompleter;
class QKeyEvent;
class QPlainTextEdit;
class QStringListModel;

namespace rope {

/// What could stand where somebody writes in the text of a lesson.
struct Completions {
    QString typed;     ///< what of it is there already
    QStringList words; ///< all of the kind: "theta[k]" of a quantity, ids of figures, names of formulas, keys
};

/// `before` is the text of the line in front of the cursor, `block` the block around it ("ask number", "show"; empty:
/// the text of a step).
Completions completionsFor(const QString& before, const QString& block);

/// Offers them in a list under the cursor: from the second letter on where a name is wanted, and with Ctrl+Space.
class LessonCompletion : public QObject
{
    Q_OBJECT

public:
    explicit LessonCompletion(QPlainTextEdit& edit);

    /// Whether the list is open and this key is for it.
    bool wants(const QKeyEvent& event) const;
    /// After `event` was typed, or in place of it when it asks for the list.
    void follow(const QKeyEvent& event);
    static bool asks(const QKeyEvent& event);

private:
    Completions here() const;
    void put(const QString& word);

    QPlainTextEdit& m_edit;
    QStringListModel* m_words;
    QCompleter* m_completer;
};

} // namespace rope
