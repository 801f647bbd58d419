// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

namespace rope {

/// A sheet of its own with a thin border and round corners, in the colours of the palette.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rope
