// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QWidget>

class QLineEdit;

namespace rope {

/// A list of one number for each pair in a line, and a button that opens it as a table. What is typed stays while it is
/// not right.
class ListField : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the line; `what` names the numbers.
    ListField(const QString& name, const QString& what, const QString& tooltip, QWidget* parent = nullptr);

    void show(const std::vector<double>& numbers, int expected);

Q_SIGNALS:
    /// A sound list, or an empty one.
    void given(const std::vector<double>& numbers);
    void message(const QString& text);

private:
    void take();
    void openTable();

    QString m_what;
    QLineEdit* m_line = nullptr;
    std::vector<double> m_numbers;
    int m_expected = 0;
    bool m_kept = false; ///< the line holds a text that is no such list
};

} // namespace rope
