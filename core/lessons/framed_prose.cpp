// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/framed_prose.h"

namespace rope {

std::string FramedProse::filled(const std::string& frame, const std::vector<std::string>& words)
{
    std::string out;
    std::size_t from = 0;
    for (std::size_t at = frame.find('{'); at != std::string::npos; at = frame.find('{', at + 1)) {
        if (frame.size() - at < 3)
            break;
        const auto index = static_cast<std::size_t>(frame[at + 1] - '0');
        if (frame[at + 2] != '}' || frame[at + 1] < '0' || index >= words.size())
            continue;
        out.append(frame, from, at - from).append(words[index]);
        from = at + 3;
    }
    return out.append(frame, from);
}

} // namespace rope
