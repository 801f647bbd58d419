// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include <QStringList>
#include <QWidget>

namespace rope {

/// The steps of a lesson as a bar of segments: done ones are filled, the present one is marked; a click goes there.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QWidget* parent = nullptr);

    /// Steps count from 0.
    void setSteps(const QStringList& titles, int current, const std::set<int>& done);
    QSize sizeHint() const override;
    /// The middle of a step's segment; for tests.
    QPoint middleOf(int step) const;

Q_SIGNALS:
    void chosen(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF segment(int step) const;
    int stepAt(QPointF at) const;

    QStringList m_titles;
    int m_current = 0;
    std::set<int> m_done;
};

} // namespace rope
