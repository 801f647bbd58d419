// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verb_options.h"

#include <CLI/CLI.hpp>

#include "app/verbs/language_option.h"
#include "core/model/text.h"

namespace rope {

void addList(CLI::App& app, ListArgs& args)
{
    CLI::App* verb = app.add_subcommand("list", "What there is: " + joined(listTopics()));
    verb->add_option("TOPIC", args.what, joined(listTopics()))->type_name("");
    verb->add_option("--format", args.format, "table or json")->type_name("ID")->capture_default_str();
    addLanguage(*verb, args.language);
}

} // namespace rope
