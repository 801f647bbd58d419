// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/lessons/check.h"

namespace rope {

/// An answer in short, for a list of results: what was typed, letters of options, places of items; the same in every
/// language.
QString answerLine(const Question& question, const GivenAnswer& given);

} // namespace rope
