// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "ui/window/window_commands.h"

namespace rope {

/// All keys on one page: those of the menus, made from the menus, and what mouse and keys do in figures, numbers and
/// lessons.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    explicit KeySheet(std::vector<KeyGroup> menus, QWidget* parent = nullptr);
};

} // namespace rope
