// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "core/model/rope_spec.h"

namespace rope {

/// Which figures are shown together; the number of figures (1, 2, 3, 4 or 6) is the layout.
struct Arrangement {
    QString title;
    std::vector<std::string> figures;
    std::optional<ThetaMode> spread = {}; ///< the active RoPE gets that spread
};

/// Those that ship with the program, the first screen first.
std::vector<Arrangement> namedArrangements();

/// The user's own, remembered in the settings. Saving under a title that is there replaces it.
std::vector<Arrangement> ownArrangements();
void saveOwnArrangement(const Arrangement& arrangement);
void removeOwnArrangement(const QString& title);

} // namespace rope
