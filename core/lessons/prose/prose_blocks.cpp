// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/prose/prose_blocks.h"

#include <string_view>

#include "core/model/text.h"

namespace rope::lessons {

namespace {

using Kind = SourceBlock::Kind;

bool isFormula(std::string_view line)
{
    return line.size() > 4 && line.starts_with("$$") && line.ends_with("$$");
}

} // namespace

std::vector<SourceBlock> proseBlocks(const std::string& source)
{
    std::vector<SourceBlock> out;
    bool open = false; // whether a plain line goes on with the last block
    bool code = false;
    int number = 0;
    for (std::size_t at = 0; at <= source.size(); ++number) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        const std::string_view whole = std::string_view(source).substr(at, end - at);
        const std::string_view line = trimmed(whole);
        at = end + 1;
        if (line.starts_with("```")) {
            code = !code;
            open = false;
            if (code)
                out.push_back({Kind::Code, {}, number + 1});
        } else if (code) {
            std::string& text = out.back().text;
            text.append(out.back().line == number ? "" : "\n").append(whole);
        } else if (isFormula(line)) {
            out.push_back({Kind::Formula, std::string(trimmed(line.substr(2, line.size() - 4))), number});
            open = false;
        } else if (line.starts_with("- ")) {
            out.push_back({Kind::Item, std::string(trimmed(line.substr(2))), number});
            open = true;
        } else if (line.empty()) {
            open = false;
        } else if (open) {
            out.back().text.append(" ").append(line);
        } else {
            out.push_back({Kind::Paragraph, std::string(line), number});
            open = true;
        }
    }
    return out;
}

} // namespace rope::lessons
