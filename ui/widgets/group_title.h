// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/plain_text.h"

namespace rope {

/// What stands above a group of controls: bold and quiet.
class GroupTitle : public PlainLabel
{
public:
    explicit GroupTitle(const QString& text, QWidget* parent = nullptr) : PlainLabel(text, parent)
    {
        setForegroundRole(QPalette::PlaceholderText);
        QFont bold; // its weight alone, so that its size follows the others'
        bold.setWeight(QFont::DemiBold);
        setFont(bold);
    }
};

} // namespace rope
