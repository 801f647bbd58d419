// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

namespace rope {

/// Scrolls a page that is as wide as there is room and as high as it then needs. QScrollArea by itself may go on for
/// ever, until the stack ends, between a page with a scroll bar and one without that is a little too high: this one
/// takes what it has after a few turns.
class SteadyScroll : public QScrollArea
{
    Q_OBJECT

public:
    using QScrollArea::QScrollArea;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int m_turns = 0; ///< that are going on: the page was resized because it was resized
};

} // namespace rope
