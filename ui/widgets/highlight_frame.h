// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QVariantAnimation>
#include <QWidget>

namespace rope {

/// An accent frame around a widget: pulses a few times, then stays. It lies above, takes no events and moves nothing.
class HighlightFrame : public QWidget
{
    Q_OBJECT

public:
    /// Lives until it is deleted or its target is.
    explicit HighlightFrame(QWidget* target);

    QWidget* target() const { return m_target; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    QPointer<QWidget> m_target;
    QVariantAnimation m_pulse;
};

} // namespace rope
