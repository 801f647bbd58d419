// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPoint>
#include <QString>

class QWidget;

namespace rope {

/// Says what a term of the field means wherever the pointer rests on words that use it: names and buttons, the title,
/// the axes and the legend of a figure, in every window of the program; in a sentence, on the word itself. What has a
/// tooltip of its own keeps it; what lies in something that has one, such as a number and its name in a card, says
/// both. Prose does it by itself, word by word.
class TermTips : public QObject
{
    Q_OBJECT

public:
    explicit TermTips(QObject* parent = nullptr);

    /// No words in it are of the field: keys are no keys of attention on the sheet of shortcuts.
    static void leaveOut(QWidget* widget);
    /// In lines; empty when nothing is to be said there, or somebody else says it.
    static QString tipAt(const QWidget& widget, QPoint at);

    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace rope
