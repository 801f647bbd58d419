// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QTimer>

namespace rope {

class PlainLabel;
/// A sentence over the top of its host for a while. It lies on what is there and moves nothing.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* host);

    void say(const QString& text);
    /// What it says now; empty when it is hidden.
    QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    PlainLabel* m_label = nullptr;
    QTimer m_timer;
};

} // namespace rope
