// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>
#include <QRect>
#include <QString>

// Texts come from lesson files, configs and links too. Qt takes any text that looks like HTML for HTML, and loads the
// pictures that it names from the disk. So nothing here is HTML unless this program wrote it.
namespace rope {

/// The text with what would not be seen made visible: control characters and those that turn the direction of writing
/// become U+FFFD. Line breaks and tabs stay.
QString plainText(QString text);

/// What a tooltip must be given to show `text` as it is, in lines of a readable width.
QString tipText(const QString& text);

/// A tooltip that shows `text` as it is, for a widget, an action or an item. One that says it already is left alone:
/// each change is announced to everybody who reads tooltips out.
template <typename Target>
void setTip(Target* target, const QString& text)
{
    if (const QString tip = tipText(text); target->toolTip() != tip)
        target->setToolTip(tip);
}
/// The same for one column of a tree item.
template <typename Item>
void setTip(Item* item, int column, const QString& text)
{
    item->setToolTip(column, tipText(text));
}
/// The same for one item of a box.
template <typename Box>
void setItemTip(Box* box, int index, const QString& text)
{
    box->setItemData(index, tipText(text), Qt::ToolTipRole);
}
/// A tooltip in markup: only for text that is written in this program, with everything else in it escaped.
template <typename Target>
void setMarkupTip(Target* target, const QString& markup)
{
    target->setToolTip(markup);
}
/// Shows a tooltip that says `text` as it is, until the pointer leaves `about` (in the widget; empty: the widget).
void showTip(QPoint globalPos, const QString& text, QWidget* widget, QRect about = {});

/// Within which a pointer still rests on the same words.
inline QRect placeAround(QPoint at)
{
    return QRect(at - QPoint(24, 10), at + QPoint(24, 10));
}

/// A label that shows its text as it is.
class PlainLabel : public QLabel
{
public:
    explicit PlainLabel(QWidget* parent = nullptr) : PlainLabel(QString(), parent) {}
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr) : QLabel(plainText(text), parent)
    {
        setTextFormat(Qt::PlainText);
    }
    void setText(const QString& text) { QLabel::setText(plainText(text)); }
};

/// A label in markup: only for text that is written in this program, with everything else in it escaped.
class MarkupLabel : public QLabel
{
public:
    explicit MarkupLabel(QWidget* parent = nullptr) : QLabel(parent) { setTextFormat(Qt::RichText); }
};

} // namespace rope
