// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rope {

/// What assistive technology is told of number boxes and value sliders: the number they stand for. Qt's own interfaces
/// know neither, and say 0 and the index of a stop. Once is enough; every such control calls it.
void installSpokenControls();

} // namespace rope
