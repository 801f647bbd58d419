// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rope {

/// Qt's line edits keep Ctrl+Z and Ctrl+Shift+Z for themselves even with nothing to undo. From now on `field` (a line
/// edit, or a spin or combo box around one) leaves them to the window then: what was typed is accepted, and to be
/// undone there.
void yieldUndo(QWidget* field);

} // namespace rope
