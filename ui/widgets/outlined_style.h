// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProxyStyle>

namespace rope {

/// Fusion with outlines that are seen. It derives them from the window's colour by darkening it: on a dark window check
/// boxes and radio buttons vanish, on a black one buttons and fields too.
class OutlinedStyle : public QProxyStyle
{
public:
    OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    /// Circles and boxes to tick grow with the type beside them.
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

} // namespace rope
