// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace rope {

/// Lets the wheel scroll what is around instead of changing whatever number the pointer happens to rest on.
class WheelGuard : public QObject
{
public:
    /// Guards every spin box, slider and combo box below `panel` that does not have the focus, also those made later.
    static void install(QWidget* panel);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit WheelGuard(QObject* parent) : QObject(parent) {}
    void watch(QObject* object);
    static void guardFocus(QObject* widget);
};

} // namespace rope
