// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe/man_page.h"

#include <CLI/CLI.hpp>

#include "app/describe/option_list.h"
#include "app/describe/text_out.h"

namespace rope {

namespace {

/// Text that roff prints as it is: backslashes, hyphens that are minus signs, and a dot or quote at a line's start.
std::string roff(const std::string& text)
{
    std::string out;
    bool atStart = true;
    for (const char c : text) {
        if (atStart && (c == '.' || c == '\''))
            out += "\\&";
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
        atStart = c == '\n';
    }
    return out;
}

void writeOptions(TextOut& out, const CLI::App& app, bool positionals)
{
    for (const DescribedOption& option : optionsOf(app)) {
        if (option.names.empty() != positionals)
            continue;
        std::string head;
        for (const std::string& name : option.names)
            head += (head.empty() ? "\\fB" : ", \\fB") + roff(name) + "\\fR";
        if (positionals)
            head = "\\fI" + roff(option.value) + "\\fR";
        else if (!option.value.empty())
            head += " \\fI" + roff(option.value) + "\\fR";
        out << ".TP\n" << head << "\n" << roff(option.description) << "\n";
    }
}

void writeFooter(TextOut& out, const CLI::App& app)
{
    if (!app.get_footer().empty())
        out << ".PP\n.nf\n" << roff(app.get_footer()) << "\n.fi\n";
}

void writeVerb(TextOut& out, const CLI::App& verb, const std::string& path)
{
    const std::string name = path + verb.get_name();
    out << ".SS " << roff(name) << "\n" << roff(verb.get_description()) << "\n";
    writeOptions(out, verb, true);
    for (const DescribedOption& option : ownOptionsOf(verb))
        out << ".TP\n\\fB" << roff(option.names.front()) << "\\fR" << (option.value.empty() ? "" : " \\fI")
            << roff(option.value) << (option.value.empty() ? "" : "\\fR") << "\n"
            << roff(option.description) << "\n";
    for (const CLI::App* inner : verb.get_subcommands(nullptr))
        writeVerb(out, *inner, name + " ");
    writeFooter(out, verb);
}

} // namespace

std::string manPage(const CLI::App& app, const std::string& version)
{
    TextOut out;
    out << ".TH ROPESCOPE 1 \"\" \"Ropescope " << version << "\" \"User Commands\"\n"
        << ".SH NAME\nropescope \\- show what Rotary Position Embeddings do\n"
        << ".SH SYNOPSIS\n.B ropescope\n[\\fIFILE\\fR] [\\fIOPTIONS\\fR]\n.br\n.B ropescope\n\\fIVERB\\fR "
           "[\\fIOPTIONS\\fR]\n"
        << ".SH DESCRIPTION\n"
        << roff(app.get_description()) << "\n";
    writeOptions(out, app, true);
    out << ".SH OPTIONS\nThose that describe a scene may also stand behind a verb that shows one: the list under each "
           "verb names what is its "
           "own.\n";
    writeOptions(out, app, false);
    out << ".SH VERBS\n";
    for (const CLI::App* verb : app.get_subcommands(nullptr))
        writeVerb(out, *verb, "");
    out << ".SH NOTES\n";
    writeFooter(out, app);
    return out.text;
}

} // namespace rope
