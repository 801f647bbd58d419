// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/reference/glossary.h"

namespace rope {

/// Prose as one plain text: what stands in tooltips and lists.
QString plainOf(const std::string& prose);
/// The entry as a tooltip says it: what the term means, and its sign in every notation.
QString glossaryTip(const Term& term);
/// The signs alone, on a line of their own to go beneath a control's tooltip; empty without a term for it.
QString signsTip(const QString& control);

} // namespace rope
