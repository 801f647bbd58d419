// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QTimer>

namespace rope {

class PlainLabel;
/// A sentence at the lower end of a widget for as long as it takes to read. It lies on what is there and moves nothing;
/// above are the headline numbers and the choosers, which it leaves alone.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    /// `over`, a child of the host, is what it lies on.
    MessageBar(QWidget* host, QWidget* over);
    /// A row at that lower end that stays in sight.
    void keepAbove(const QWidget& row) { m_row = &row; }

    /// Type that is so many times as large as the program's.
    void setTextScale(double scale);

    void say(const QString& text);
    /// What it says now; empty when it is hidden.
    QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QWidget* m_over;
    const QWidget* m_row = nullptr;
    PlainLabel* m_label = nullptr;
    QTimer m_timer;
};

} // namespace rope
