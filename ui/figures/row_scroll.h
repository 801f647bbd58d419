// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

namespace rope {

/// Rows of figures under each other. In large type each has the height that makes it readable, and they scroll where
/// the window has not; otherwise they fill it and nothing scrolls.
class RowScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit RowScroll(QWidget* parent = nullptr);

    /// Whether its rows may be higher than it is.
    void setScrolls(bool scrolls);
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_scrolls = false;
};

} // namespace rope
