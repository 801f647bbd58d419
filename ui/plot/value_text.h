// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/model/figure.h"

namespace rope {

/// "Period T (tokens)".
QString axisTitle(const Axis& axis);
/// A value for people, with a true minus sign and powers of ten: "217,640", "1.63×10⁻⁶".
QString valueText(double value, int digits = 4);
/// valueText and the unit.
QString valueText(double value, const std::string& unit, int digits = 4);

} // namespace rope
