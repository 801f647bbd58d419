// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/spoken_tips.h"

#include <QApplication>
#include <QEvent>
#include <QTextDocumentFragment>
#include <QWidget>

namespace rope {

namespace {
// What was made here, and of which tip.
constexpr char description[] = "tipDescription", tip[] = "tipDescribed";
} // namespace

SpokenTips::SpokenTips(QObject* parent) : QObject(parent)
{
    if (qApp)
        qApp->installEventFilter(this);
}

bool SpokenTips::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::ToolTipChange || !object->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(object);
    const QString had = widget->accessibleDescription();
    const bool own = !had.isEmpty() && had != widget->property(description).toString();
    if (own || widget->property(tip) == widget->toolTip()) // tips of what follows a drag are set again and again
        return false;
    const QString said = withoutMarkup(widget->toolTip());
    widget->setProperty(tip, widget->toolTip());
    widget->setProperty(description, said);
    widget->setAccessibleDescription(said);
    return false;
}

QString linesOf(const QString& markup)
{
    return Qt::mightBeRichText(markup) ? QTextDocumentFragment::fromHtml(markup).toPlainText() : markup;
}

QString withoutMarkup(const QString& markup)
{
    return linesOf(markup).simplified();
}

} // namespace rope
