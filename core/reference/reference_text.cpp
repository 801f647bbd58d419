// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/reference_text.h"

namespace rope {

namespace {

constexpr std::string_view heading = "## ", between = ": ";

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \n");
    return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(" \n") - begin + 1);
}

/// Takes the first line off `rest`.
std::string_view nextLine(std::string_view& rest)
{
    const auto end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

} // namespace

std::string ReferencePart::field(std::string_view key) const
{
    for (const auto& [has, value] : fields)
        if (has == key)
            return value;
    return {};
}

std::vector<std::string> ReferencePart::list(std::string_view key) const
{
    std::vector<std::string> out;
    const std::string value = field(key);
    for (std::string_view rest = value; !rest.empty();) {
        const auto comma = rest.find(',');
        out.emplace_back(trimmed(rest.substr(0, comma)));
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    return out;
}

std::vector<ReferencePart> referenceParts(std::string_view file)
{
    std::vector<ReferencePart> out;
    bool inFields = false;
    while (!file.empty()) {
        const std::string_view line = nextLine(file);
        const auto colon = line.find(between);
        if (line.starts_with(heading)) {
            out.push_back({std::string(line.substr(heading.size())), {}, {}});
            inFields = true;
        } else if (out.empty()) {
            continue; // what stands before the first part is for whoever writes the file
        } else if (inFields && colon != std::string_view::npos) {
            out.back().fields.emplace_back(line.substr(0, colon), line.substr(colon + between.size()));
        } else {
            inFields = false;
            out.back().text += std::string(line) + "\n";
        }
    }
    for (ReferencePart& part : out)
        part.text = trimmed(part.text);
    return out;
}

} // namespace rope
