// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outlined_style.h"

#include <algorithm>

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace rope {

namespace {

QColor outlineOf(const QPalette& palette)
{
    return palette.color(QPalette::PlaceholderText);
}

/// Nothing but black or white.
bool isBare(const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Window);
    return window == QColor(Qt::black) || window == QColor(Qt::white);
}

void outline(QPainter& painter, const QRect& rect, const QColor& colour, bool round)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, round);
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    round ? painter.drawEllipse(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
          : painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

/// A tip with a border; between two panels a line.
void drawPlain(QStyle::PrimitiveElement element, const QStyleOption& option, QPainter& painter)
{
    const QColor border = option.palette.color(QPalette::Mid);
    if (element == QStyle::PE_PanelTipLabel) {
        painter.fillRect(option.rect, option.palette.toolTipBase());
        outline(painter, option.rect, border, false);
    } else if (option.state & QStyle::State_Horizontal) {
        painter.fillRect(QRect(option.rect.topLeft(), QSize(1, option.rect.height())), border);
    }
}

} // namespace

int OutlinedStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_ToolTipLabelFrameWidth)
        return 4;
    // Not 1 px: Qt 6.4 makes a new widget for such a separator whenever its panel is shown again, and keeps all.
    if (metric == PM_DockWidgetSeparatorExtent)
        return 5;
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    const bool isIndicator = metric == PM_IndicatorWidth || metric == PM_IndicatorHeight ||
                             metric == PM_ExclusiveIndicatorWidth || metric == PM_ExclusiveIndicatorHeight;
    return isIndicator && widget ? std::max(usual, widget->fontMetrics().capHeight() * 3 / 2) : usual;
}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    if (element == PE_PanelTipLabel || element == PE_IndicatorDockWidgetResizeHandle)
        return drawPlain(element, *option, *painter);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool round = element == PE_IndicatorRadioButton;
    const bool isPart = widget && qobject_cast<const QLineEdit*>(widget) &&
                        (qobject_cast<QAbstractSpinBox*>(widget->parent()) ||
                         qobject_cast<QComboBox*>(widget->parent())); // which is outlined as a whole
    const bool box = (element == PE_PanelLineEdit && !isPart) || element == PE_PanelButtonCommand;
    if (round || element == PE_IndicatorCheckBox || (box && isBare(option->palette)))
        outline(*painter, option->rect, outlineOf(option->palette), round);
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (!isBare(option->palette))
        return;
    const QColor colour = outlineOf(option->palette);
    if (control == CC_ComboBox || control == CC_SpinBox)
        outline(*painter, option->rect, colour, false);
    if (control != CC_Slider)
        return;
    outline(*painter, subControlRect(control, option, SC_SliderGroove, widget), colour, false);
    painter->fillRect(subControlRect(control, option, SC_SliderHandle, widget).adjusted(1, 0, -1, 0), colour);
}

} // namespace rope
