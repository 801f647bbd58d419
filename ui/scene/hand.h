// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace rope {

/// Whether somebody is holding something down anywhere in the program: a mouse button, or a key long enough to repeat.
/// Whoever edits meanwhile is being dragged, whatever the control: no control need know.
class Hand : public QObject
{
    Q_OBJECT

public:
    explicit Hand(QObject* parent = nullptr);
    bool isDown() const { return m_button || m_key; }

Q_SIGNALS:
    void released();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void set(bool button, bool key);

    bool m_button = false, m_key = false;
};

} // namespace rope
