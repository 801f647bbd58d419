// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <exception>

namespace rope {

/// Work ended early because its stop token was asked for: there is no result, and nobody waits for one.
class Stopped : public std::exception
{
public:
    const char* what() const noexcept override { return "stopped"; }
};

} // namespace rope
