// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/plain_text.h"

namespace rope {

/// One line that says what is read elsewhere; where it is too narrow the end is left out. A screen reader has all of
/// it. Nothing read: how to read something, quietly.
class ReadingLine : public PlainLabel
{
    Q_OBJECT

public:
    explicit ReadingLine(QWidget* parent = nullptr);

    /// Lines of text; empty: nothing is read.
    void setReading(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWhatFits();

    QString m_text;
};

} // namespace rope
