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

    /// How much less than its rows want the window may have.
    void setSpare(int pixels);
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int m_spare = 0;
};

} // namespace rope
