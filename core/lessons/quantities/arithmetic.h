// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>

namespace rope::lessons {

/// Reading slips of a student in arithmetic itself.
enum class Reading {
    AsWritten,
    SwappedLogs, ///< ln is log10 and the other way round
    Degrees      ///< cos and sin take degrees
};

/// Arithmetic in text, with names of the caller's. What muParser can do beyond docs/lessons.md (assignment, text,
/// several results) is refused. Not for two threads at once.
class Arithmetic
{
public:
    /// The value of a name, given the arguments in its brackets or parentheses.
    using Quantity = std::function<double(std::span<const double> arguments)>;

    /// Problems are reported for `field`.
    explicit Arithmetic(std::string field);
    ~Arithmetic();

    /// 0 to 2 arguments; a name without arguments is written without parentheses.
    void add(const std::string& name, int arguments, Quantity quantity);

    /// Throws InputError (field, what is wrong and where, what is allowed): does not parse, too long, an unknown name,
    /// not a number. Infinity is a number. What a quantity throws goes through.
    double value(const std::string& source, Reading reading = Reading::AsWritten) const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rope::lessons
