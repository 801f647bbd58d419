// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>

namespace rope {

/// A combo box that says with an ellipsis that its text is longer than its room.
class ElidedBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    /// The width at which the present text is shown whole.
    int wholeWidth() const;
    /// What is painted: the present text, or its beginning and an ellipsis.
    QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    mutable QString m_measured;   ///< the text that wholeWidth() was last asked about
    mutable int m_wholeWidth = 0; ///< its width; 0 where it must be measured
};

} // namespace rope
