// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/screen_size.h"

#include <QScreen>
#include <QWidget>

namespace rope {

void resizeOnScreen(QWidget& window, QSize wanted)
{
    window.resize(wanted.boundedTo(window.screen()->availableSize() * 9 / 10));
}

} // namespace rope
