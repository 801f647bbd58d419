// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shades.h"

#include <algorithm>

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace rope {

namespace {

constexpr Shades lightShades{"#f4f5f7", "#ffffff", "#f0f2f5", "#ffffff", "#1b2330", "#616b7a",
                             "#a4acb8", "#0067b0", "#ffffff", "#d3d8e0", "#ffffff"};
constexpr Shades darkShades{"#1b1e24", "#14161b", "#20242b", "#2a2f38", "#e8ebf0", "#98a2b3",
                            "#5d6674", "#4da3e6", "#0b0d10", "#3a414d", "#2a2f38"};

// Text stands out from whatever it lies on by 7 to 1 and more (tests/ui/tst_colours.cpp).
constexpr Shades whiteShades{"#ffffff", "#ffffff", "#f0f0f0", "#ffffff", "#000000", "#33383f",
                             "#4c4c4c", "#003e8a", "#ffffff", "#000000", "#ffffff"};
constexpr Shades blackShades{"#000000", "#000000", "#161616", "#141414", "#ffffff", "#d8dde3",
                             "#a8a8a8", "#6fc8ff", "#000000", "#ffffff", "#000000"};

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

} // namespace

const Shades& shadesOf(bool dark, bool highContrast)
{
    if (highContrast)
        return dark ? blackShades : whiteShades;
    return dark ? darkShades : lightShades;
}

QPalette paletteOf(const Shades& s)
{
    const auto c = [](const char* name) { return QColor(QLatin1String(name)); };
    QPalette p(c(s.text), c(s.button), c(s.base), c(s.border), c(s.border), c(s.text), c(s.text), c(s.base),
               c(s.window));
    p.setColor(QPalette::AlternateBase, c(s.alternate));
    p.setColor(QPalette::Highlight, c(s.accent));
    p.setColor(QPalette::HighlightedText, c(s.onAccent));
    p.setColor(QPalette::Link, c(s.accent));
    p.setColor(QPalette::ToolTipBase, c(s.tip));
    p.setColor(QPalette::ToolTipText, c(s.text));
    p.setColor(QPalette::PlaceholderText, c(s.muted));
    p.setColor(QPalette::Mid, c(s.border));
    // Quiet labels are disabled ones, and are to be read; what cannot be pressed or typed into is to look it.
    p.setColor(QPalette::Disabled, QPalette::WindowText, c(s.muted));
    for (QPalette::ColorRole role : {QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c(s.disabled));
    p.setColor(QPalette::Disabled, QPalette::Button, c(s.window));
    p.setColor(QPalette::Disabled, QPalette::Highlight, c(s.border));
    return p;
}

int OutlinedStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    const bool isIndicator = metric == PM_IndicatorWidth || metric == PM_IndicatorHeight ||
                             metric == PM_ExclusiveIndicatorWidth || metric == PM_ExclusiveIndicatorHeight;
    return isIndicator && widget ? std::max(usual, widget->fontMetrics().capHeight() * 3 / 2) : usual;
}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
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

QString sheetOf(const Shades& s)
{
    return QStringLiteral("QToolTip { border: 1px solid %1; padding: 4px; }"
                          "#card, #figureCell { background: %2; border: 1px solid %1; border-radius: 6px; }"
                          "#cardLabel, #groupTitle { color: %3; }"
                          "#groupTitle { font-weight: 600; }"
                          "QToolButton#choice { border: 1px solid %1; padding: 2px 8px; border-radius: 4px; "
                          "background: transparent; }"
                          "QToolButton#choice:checked { background: %4; color: %5; border-color: %4; }"
                          "QToolButton#choice:focus { border-color: %4; }"
                          // Not 1 px wide: Qt 6.4 makes a new widget for such a one whenever its panel is shown again,
                          // and keeps all.
                          "QMainWindow::separator { border-left: 1px solid %1; width: 4px; height: 4px; }")
        .arg(QLatin1String(s.border), QLatin1String(s.base), QLatin1String(s.muted), QLatin1String(s.accent),
             QLatin1String(s.onAccent));
}

} // namespace rope
