// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/message.h"

#include "core/model/safe_text.h"

namespace rope {

std::string Message::fill(const std::string& pattern, const std::vector<std::string>& args)
{
    std::string out;
    out.reserve(pattern.size() + 16 * args.size());
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool digit = i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 2] == '}' &&
                           pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        const std::size_t index = digit ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (digit && index < args.size()) {
            out += args[index];
            i += 2;
        } else {
            out += pattern[i];
        }
    }
    // Names of scenes and pins come from files; wherever a message goes, it harms nothing.
    return safeText(out);
}

} // namespace rope
