// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/model/message.h"
#include "core/rope/checked_scene.h"

namespace rope {

/// One number of one RoPE: as text for people, and as a number to sort and to write by. Absent: there is none ("none").
struct CompareCell {
    std::string text;
    std::optional<double> number;
    bool operator==(const CompareCell&) const = default;
};

struct CompareColumn {
    std::string id;
    Message title;
    Message help;
};

/// One RoPE: the active one first, then the pins.
struct CompareRow {
    std::string name;
    std::string method;             ///< title of the scaling method
    std::optional<int> pin;         ///< index into Scene::pins; absent: the active RoPE
    std::vector<CompareCell> cells; ///< one per column
    bool operator==(const CompareRow&) const = default;
};

/// The headline numbers of every RoPE of a scene side by side. What holds at L' is worked out with L' as the current
/// length; turns unfinished are those of training, of θ before scaling.
struct CompareTable {
    std::vector<CompareRow> rows;
    bool operator==(const CompareTable&) const = default;
};

const std::vector<CompareColumn>& compareColumns();

/// Takes tens of milliseconds a RoPE: for a thread of its own. Unfinished once `stop` is requested.
CompareTable compareTable(const CheckedScene& scene, std::stop_token stop = {});

/// Columns set flush with spaces, for a terminal or a mail.
std::string asPlainText(const CompareTable& table);
/// Numbers with 17 digits, empty where there is none; a line of titles first.
std::string asCsv(const CompareTable& table);
std::string asMarkdown(const CompareTable& table);

} // namespace rope
