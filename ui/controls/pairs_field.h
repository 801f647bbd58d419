// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QLineEdit>

namespace rope {

/// Which pairs are drawn, typed as "1, 8, 16-20" and counted from 1; empty leaves the choice to the program. A text
/// that is no such list gives way to the last one.
class PairsField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PairsField(QWidget* parent = nullptr);

    /// `most` is the number of pairs there are.
    void showPairs(const std::vector<int>& pairs, int most);

Q_SIGNALS:
    void given(const std::vector<int>& pairs);
    /// Why the text was not taken.
    void message(const QString& text);

private:
    void take();

    std::vector<int> m_pairs;
    int m_most = 1;
};

} // namespace rope
