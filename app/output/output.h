// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>

namespace rope {

/// The results could not be written ("No space left on device").
class OutputError : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// The reader went away (`| head`): nobody is left to be told.
class ReaderGone : public std::exception
{
};

/// Standard output in large pieces. Results up to millions of numbers are written as they are formatted.
class Output
{
public:
    explicit Output(std::FILE* file) : m_file(file) {}
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    Output& operator<<(std::string_view text);
    /// Writes what is left. Throws OutputError or ReaderGone, as << does.
    void finish();

private:
    void drain();

    std::FILE* m_file;
    std::string m_pending;
};

} // namespace rope
