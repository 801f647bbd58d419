// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "core/configs/model_config.h"
#include "core/model/number_text.h"

namespace rope {

std::string readTextFile(const std::string& path, std::size_t maxBytes, const std::string& field)
{
    namespace fs = std::filesystem;
    const auto fail = [&](const std::string& why) -> std::string {
        throw InputError(field, quotable(path, 200), "a readable file (" + why + ")");
    };
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return fail("there is none of that name");
    if (error)
        return fail(error.message());
    if (status.type() == fs::file_type::directory)
        return fail("this is a directory");
    // A pipe or a device could keep the reader waiting, or feed it, for ever.
    if (status.type() != fs::file_type::regular)
        return fail("this is not a regular file");
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail("it cannot be opened");
    std::string text;
    // Growing as it is read, it would be there up to three times.
    if (const auto size = fs::file_size(path, error); !error)
        text.reserve(std::size_t(std::min<std::uintmax_t>(size, maxBytes)));
    std::array<char, 65536> chunk{};
    while (text.size() <= maxBytes && (file.read(chunk.data(), chunk.size()) || file.gcount() > 0))
        text.append(chunk.data(), std::size_t(file.gcount()));
    if (file.bad())
        return fail("it cannot be read");
    if (text.size() > maxBytes)
        return fail("it is larger than " + grouped(std::int64_t(maxBytes)) + " bytes");
    return text;
}

} // namespace rope
