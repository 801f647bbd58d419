// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace rope {

class PlainLabel;

/// One number for each pair, as a table with the pairs' numbers and as the text it was pasted from; either follows the
/// other. A list of another length is said and kept until it is right.
class ListDialog : public QDialog
{
    Q_OBJECT

public:
    /// `what` is the heading of the numbers; `text` is what to begin with, right or not.
    ListDialog(const QString& title, const QString& what, const QString& text, int expected, QWidget* parent);

    /// Empty while the text is not `expected` numbers.
    std::vector<double> numbers() const;

private:
    void createViews(const QString& what, const QString& text);
    void createButtons();
    void textChanged();
    void cellChanged();

    int m_expected;
    QPlainTextEdit* m_text = nullptr;
    QTableWidget* m_table = nullptr;
    PlainLabel* m_state = nullptr;
    QPushButton* m_ok = nullptr;
};

/// What is wrong with a list of one number for each pair; empty when nothing is.
QString complaintAboutList(const QString& text, int expected);

} // namespace rope
