// SPDX-License-Identifier: GPL-3.0-or-later
// The quantities of lessons: a new one is one entry in one of the tables below.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/lessons/quantities/moment.h"

namespace rope::lessons {

/// What an argument has to be; checked before the entry is called.
struct Argument {
    enum class Kind {
        Pair,   ///< 1 to K
        Pin,    ///< 1 to the number of pins
        Tokens, ///< a whole number, at most 2^40 either way
        Real    ///< finite
    };
    Kind kind;
    const char* name;
};

struct QuantityEntry {
    const char* name;
    std::vector<Argument> arguments; ///< at most 2
    const char* unit;
    const char* help; ///< one line
    double (*value)(const Moment&, std::span<const double> arguments);
};

std::vector<QuantityEntry> settingQuantities();
std::vector<QuantityEntry> pairQuantities();
std::vector<QuantityEntry> extensionQuantities();
std::vector<QuantityEntry> similarityQuantities();
std::vector<QuantityEntry> layoutQuantities();
std::vector<QuantityEntry> precisionQuantities();
std::vector<QuantityEntry> baseQuantities();
std::vector<QuantityEntry> pinQuantities();
std::vector<QuantityEntry> labQuantities();

/// All of them, in this order.
const std::vector<QuantityEntry>& quantityEntries();

} // namespace rope::lessons
