// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>

#include "ui/teaching/quiz.h"

namespace rope::teaching {

/// The folder of a package for pictures, beside that of its items.
inline constexpr const char* qtiPictures = "pictures/";

/// "C1" for 'C' and 0.
std::string qtiName(char letter, std::size_t index);

/// A question as an assessmentItem of IMS QTI 2.1, in the order and with the parts that imsqti_v2p1.xsd wants.
std::string qtiItem(const QuizItem& item, const std::string& id);

} // namespace rope::teaching
