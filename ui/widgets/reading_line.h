// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/elided_label.h"

namespace rope {

/// One line that says what is read elsewhere; where it is too narrow the end is left out. A screen reader has all of
/// it, and so has its tooltip. Nothing read: how to read something, quietly.
class ReadingLine : public ElidedLabel
{
    Q_OBJECT

public:
    explicit ReadingLine(QWidget* parent = nullptr);

    /// Lines of text; empty: nothing is read.
    void setReading(const QString& text);
};

} // namespace rope
