// SPDX-License-Identifier: GPL-3.0-or-later
// The next question of the program, answered by its button.
#pragma once
#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTimer>
#include <QtTest>

namespace rope::test {

inline bool press(const QMessageBox& box, const QString& button)
{
    for (QAbstractButton* each : box.buttons())
        if (each->text().remove(QLatin1Char('&')) == button) {
            each->click();
            return true;
        }
    return false;
}

/// To be called before what asks, which waits for its answer. What was asked goes to `asked`.
inline void answer(const QString& button, QString* asked = nullptr)
{
    if (asked)
        asked->clear();
    QTimer::singleShot(0, qApp, [button, asked] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box);
        if (asked)
            *asked = box->text();
        if (press(*box, button))
            return;
        box->reject();
        QFAIL(qPrintable(QStringLiteral("no button ") + button));
    });
}

} // namespace rope::test
