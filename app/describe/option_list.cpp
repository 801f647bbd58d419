// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe/option_list.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rope {

namespace {

DescribedOption described(const CLI::Option& option)
{
    DescribedOption out;
    for (const std::string& name : option.get_snames())
        out.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        out.names.push_back("--" + name);
    out.description = option.get_description();
    if (out.names.empty())
        out.value = option.get_name(true);
    else if (option.get_items_expected_max() > 0)
        out.value = option.get_type_name().empty() ? "VALUE" : option.get_type_name();
    return out;
}

} // namespace

std::vector<DescribedOption> optionsOf(const CLI::App& app)
{
    std::vector<DescribedOption> out;
    for (const CLI::Option* option : app.get_options())
        if (!option->get_group().empty()) // an empty group is hidden
            out.push_back(described(*option));
    return out;
}

std::vector<DescribedOption> ownOptionsOf(const CLI::App& verb)
{
    const CLI::App* program = &verb;
    while (program->get_parent() != nullptr)
        program = program->get_parent();
    const std::vector<DescribedOption> shared = optionsOf(*program);
    std::vector<DescribedOption> out = optionsOf(verb);
    std::erase_if(out, [&](const DescribedOption& o) {
        return o.names.empty() ||
               std::ranges::any_of(shared, [&](const DescribedOption& s) { return s.names == o.names; });
    });
    return out;
}

} // namespace rope
