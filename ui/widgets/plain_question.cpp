// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_question.h"

#include <QMessageBox>
#include <QPushButton>

#include "ui/base/plain_text.h"

namespace rope {

int askPlainly(QWidget* parent, const QString& title, const QString& question, const QStringList& answers)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(plainText(question));
    QList<QAbstractButton*> buttons;
    for (const QString& answer : answers)
        buttons << box.addButton(answer, answer == answers.back() ? QMessageBox::RejectRole : QMessageBox::AcceptRole);
    box.setDefaultButton(static_cast<QPushButton*>(buttons.front()));
    box.setEscapeButton(buttons.back());
    box.exec();
    const auto chosen = buttons.indexOf(box.clickedButton());
    return static_cast<int>(chosen < 0 ? answers.size() - 1 : chosen);
}

} // namespace rope
