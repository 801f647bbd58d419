// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace rope {

/// The shares of one letter in two votes, the second below the first. A click counts one more, a click with the right
/// button one less.
class VoteBars : public QWidget
{
    Q_OBJECT

public:
    explicit VoteBars(const QString& letter, QWidget* parent = nullptr);

    /// From 0 to 1; below 0: not shown.
    void setShares(double first, double second);
    void setRight(bool right);
    QSize sizeHint() const override;

Q_SIGNALS:
    void counted(int by);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_letter;
    double m_first = -1, m_second = -1;
    bool m_right = false;
};

} // namespace rope
