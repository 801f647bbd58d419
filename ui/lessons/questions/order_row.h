// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include <QWidget>

#include "core/lessons/prose/prose.h"
#include "ui/widgets/verdict_box.h"

class QToolButton;

namespace rope {

class PlainLabel;

/// One item to be ordered: its place, its text, and two arrows. Takes the focus; Alt+↑ and Alt+↓ move it, ↑ and ↓ go to
/// its neighbours; the mouse drags it past them.
class OrderRow : public QWidget
{
    Q_OBJECT

public:
    OrderRow(const std::vector<ProseBlock>& text, const QString& plain, QWidget* parent);

    /// From 1.
    void setPlace(int place, int of);
    void setTone(Tone tone);
    /// What the Tab key goes to, in this order.
    std::array<QWidget*, 3> inputs();

Q_SIGNALS:
    void moveWanted(int by);
    void focusWanted(int by);
    /// The mouse that holds it is at `y` of the parent.
    void dragged(int y);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addArrow(const QString& name, const QString& text, const QString& tip, int by);

    QString m_plain;
    PlainLabel* m_place = nullptr;
    QToolButton *m_up = nullptr, *m_down = nullptr;
    Tone m_tone = Tone::Neutral;
};

} // namespace rope
