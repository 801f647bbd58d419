// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel_scroll.h"

#include <QComboBox>
#include <QEvent>
#include <QScrollBar>

namespace rope {

PanelScroll::PanelScroll(QWidget* panel, QWidget* parent) : QScrollArea(parent)
{
    setWidget(panel);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the controls in it have the keys
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    panel->installEventFilter(this);
    // A long entry of a list makes no panel wider: the list itself shows it whole.
    for (QComboBox* box : panel->findChildren<QComboBox*>()) {
        constexpr int leastLetters = 8;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(leastLetters);
    }
}

QSize PanelScroll::sizeHint() const
{
    constexpr int air = 24; // names of controls stay on one line when the scroll bar comes
    return (minimumSizeHint() + QSize(air, 0)).expandedTo({0, widget() ? widget()->sizeHint().height() : 0});
}

QSize PanelScroll::minimumSizeHint() const
{
    constexpr int least = 120; // pixels of height: a few lines to scroll through
    // The scroll bar comes and goes with what is shown: its room is always there.
    const int bar = verticalScrollBar()->sizeHint().width();
    return {(widget() ? widget()->minimumSizeHint().width() : 0) + bar, least};
}

bool PanelScroll::eventFilter(QObject* watched, QEvent* event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return handled;
}

} // namespace rope
