// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reference/term_tips.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QStyle>
#include <QTextDocument>

#include "ui/base/plain_text.h"
#include "ui/base/spoken_tips.h"
#include "ui/plot/plot_view.h"
#include "ui/prose/glossary_tip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/shown_name.h"

namespace rope {

namespace {

constexpr char leftOut[] = "noTerms";

/// A label that says more than a name: which of its words is meant, the pointer says.
bool isSentence(const QLabel& label)
{
    constexpr int longName = 48; // letters
    return label.wordWrap() && label.text().size() > longName;
}

/// The glossary's entry for the word under the pointer, where the style draws it.
QString tipInSentence(const QLabel& label, QPoint at)
{
    if (label.textFormat() != Qt::PlainText)
        return {};
    QTextDocument laid;
    laid.setDocumentMargin(0);
    laid.setDefaultFont(label.font());
    laid.setPlainText(label.text());
    const QRect room = label.contentsRect().marginsRemoved(QMargins() + label.margin());
    laid.setTextWidth(room.width());
    const QSize size(room.width(), int(laid.size().height()));
    return glossaryTipAt(laid,
                         at - QStyle::alignedRect(label.layoutDirection(), label.alignment(), size, room).topLeft());
}

QString tipOn(const QWidget& widget, QPoint at)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return isSentence(*label) ? tipInSentence(*label, at) : glossaryTipIn(linesOf(label->text()));
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button ? glossaryTipIn(unmarked(button->text())) : QString();
}

/// What a line has no room for.
QString cutIn(const QWidget& widget)
{
    const auto* line = dynamic_cast<const ElidedLabel*>(&widget);
    return line ? line->cutText() : QString();
}

/// Of what the widget lies in.
QString tipAround(const QWidget& widget)
{
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (!above->toolTip().isEmpty())
            return linesOf(above->toolTip());
    return {};
}

QString together(const QString& first, const QString& then)
{
    return first.isEmpty() || then.isEmpty() ? first + then : first + QLatin1Char('\n') + then;
}

} // namespace

TermTips::TermTips(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

void TermTips::leaveOut(QWidget* widget)
{
    widget->setProperty(leftOut, true);
}

QString TermTips::tipAt(const QWidget& widget, QPoint at)
{
    if (!widget.toolTip().isEmpty() || widget.window()->property(leftOut).toBool())
        return {};
    if (const auto* plot = qobject_cast<const PlotView*>(&widget))
        return together(plot->shortenedAt(at), glossaryTipIn(plot->wordsAt(at)));
    const QString terms = tipOn(widget, at);
    const QString said = terms.isEmpty() ? terms : together(tipAround(widget), terms);
    return together(cutIn(widget), said);
}

bool TermTips::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !object->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(object);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString tip = tipAt(*widget, help->pos());
    if (!tip.isEmpty())
        showTip(help->globalPos(), tip, widget, placeAround(help->pos()));
    return !tip.isEmpty();
}

} // namespace rope
