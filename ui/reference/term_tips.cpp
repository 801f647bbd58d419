// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reference/term_tips.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGroupBox>
#include <QHelpEvent>
#include <QLabel>

#include "ui/base/plain_text.h"
#include "ui/base/spoken_tips.h"
#include "ui/plot/plot_view.h"
#include "ui/prose/glossary_tip.h"

namespace rope {

namespace {

constexpr char leftOut[] = "noTerms";

QString wordsOn(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return linesOf(label->text());
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    const auto* box = qobject_cast<const QGroupBox*>(&widget);
    return box ? box->title() : QString();
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
    const QString terms = glossaryTipIn(wordsOn(widget));
    return terms.isEmpty() ? terms : together(tipAround(widget), terms);
}

bool TermTips::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !object->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(object);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString tip = tipAt(*widget, help->pos());
    if (!tip.isEmpty())
        showTip(help->globalPos(), tip, widget);
    return !tip.isEmpty();
}

} // namespace rope
