// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace rope {

/// A grip, dotted: says when it is dragged away.
class DragHandle : public QWidget
{
    Q_OBJECT

public:
    explicit DragHandle(QWidget* parent = nullptr);
    QSize sizeHint() const override;

Q_SIGNALS:
    void dragged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QPoint m_pressed;
};

} // namespace rope
