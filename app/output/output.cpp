// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/output.h"

#include <cerrno>
#include <system_error>

namespace rope {

namespace {

constexpr std::size_t pieceBytes = 1U << 16U;

[[noreturn]] void fail()
{
    if (errno == EPIPE)
        throw ReaderGone();
    throw OutputError("the results cannot be written to standard output: " + std::generic_category().message(errno));
}

} // namespace

Output& Output::operator<<(std::string_view text)
{
    m_pending += text;
    if (m_pending.size() >= pieceBytes)
        drain();
    return *this;
}

void Output::finish()
{
    drain();
    if (std::fflush(m_file) != 0)
        fail();
}

void Output::drain()
{
    const std::string piece = std::move(m_pending);
    m_pending.clear();
    if (std::fwrite(piece.data(), 1, piece.size(), m_file) != piece.size())
        fail();
}

} // namespace rope
