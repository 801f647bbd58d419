// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace rope {

/// Tells on the GUI thread that the system asks the program to end (SIGTERM, SIGINT, SIGHUP). A second such signal ends
/// it at once. One of these at a time.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void asked(int signal);

private:
    void take();
};

} // namespace rope
