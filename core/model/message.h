// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace rope {

/// A sentence as data: an English template with {0}, {1}, … and its arguments, already
/// formatted as text. The window translates the template; the command line prints english().
struct Message {
    std::string text;
    std::vector<std::string> args;

    Message() = default;
    Message(const char* plain) : text(plain) {}
    Message(std::string plain) : text(std::move(plain)) {}
    Message(std::string pattern, std::vector<std::string> values) : text(std::move(pattern)), args(std::move(values)) {}

    bool empty() const { return text.empty(); }
    std::string english() const { return fill(text, args); }
    /// Replaces {i} by args[i]; a placeholder without an argument stays as it is.
    static std::string fill(const std::string& pattern, const std::vector<std::string>& args);
    bool operator==(const Message&) const = default;
};

} // namespace rope
