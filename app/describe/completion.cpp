// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe/completion.h"

#include <CLI/CLI.hpp>

#include <set>

#include "app/describe/option_list.h"
#include "app/describe/option_values.h"
#include "app/describe/text_out.h"
#include "core/model/problem.h"

namespace rope {

namespace {

std::string wordsOf(const CLI::App& app)
{
    std::string out;
    for (const CLI::App* verb : app.get_subcommands(nullptr))
        out += verb->get_name() + " ";
    for (const DescribedOption& option : optionsOf(app))
        if (!option.names.empty())
            out += option.names.back() + " ";
    return out.empty() ? out : out.substr(0, out.size() - 1);
}

/// One line a verb, inner verbs too: 'lesson export') words="…" ;;
void bashCases(TextOut& out, const CLI::App& app, const std::string& path)
{
    for (const CLI::App* verb : app.get_subcommands(nullptr)) {
        const std::string name = path.empty() ? verb->get_name() : path + " " + verb->get_name();
        bashCases(out, *verb, name);
        out << "        '" << name << "') words='" << wordsOf(*verb) << "' ;;\n";
    }
}

std::string spaced(const std::vector<std::string>& words)
{
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

/// One line for each option of a verb that takes one of a list, and for what stands without an option.
void bashValues(TextOut& out, const CLI::App& app, const std::string& path)
{
    for (const DescribedOption& option : path.empty() ? optionsOf(app) : ownOptionsOf(app))
        if (const std::string values = spaced(valuesOf(path, option)); !option.names.empty() && !values.empty())
            out << "        " << (path.empty() ? "*'" : "'" + path) << " " << option.names.back() << "') values='"
                << values << "' ;;\n";
    for (const CLI::App* verb : app.get_subcommands(nullptr))
        bashValues(out, *verb, path.empty() ? verb->get_name() : path + " " + verb->get_name());
}

/// What may stand without an option.
void bashOperands(TextOut& out, const CLI::App& app, const std::string& path)
{
    for (const DescribedOption& option : optionsOf(app))
        if (const std::string values = spaced(valuesOf(path, option)); option.names.empty() && !values.empty())
            out << "        '" << path << "') operands='" << values << "' ;;\n";
    for (const CLI::App* verb : app.get_subcommands(nullptr))
        bashOperands(out, *verb, path.empty() ? verb->get_name() : path + " " + verb->get_name());
}

void collectVerbs(const CLI::App& app, std::set<std::string>& out)
{
    for (const CLI::App* verb : app.get_subcommands(nullptr)) {
        out.insert(verb->get_name());
        collectVerbs(*verb, out);
    }
}

std::string verbPattern(const CLI::App& app)
{
    std::set<std::string> verbs;
    collectVerbs(app, verbs);
    std::string out;
    for (const std::string& verb : verbs)
        out += (out.empty() ? "" : "|") + verb;
    return out;
}

std::string bash(const CLI::App& app)
{
    TextOut out;
    out << "# bash completion for ropescope, made by ropescope --describe bash\n"
           "_ropescope() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path='' word words\n"
           "    local values='' operands='' head=''\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "        case $word in "
        << verbPattern(app)
        << ") path=\"${path:+$path }$word\" ;; esac\n"
           "    done\n"
           "    if [[ $current == '=' ]]; then current=''; elif [[ $before == '=' ]]; then "
           "before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
           "    case \"$path $before\" in\n";
    bashValues(out, app, "");
    out << "    esac\n"
           "    if [[ $values ]]; then\n"
           "        [[ $current == *,* ]] && head=${current%,*},\n"
           "        mapfile -t COMPREPLY < <(compgen -P \"$head\" -W \"$values\" -- \"${current##*,}\")\n"
           "        [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *[=:] ]] && compopt -o nospace 2>/dev/null # a "
           "number follows\n"
           "        return\n"
           "    fi\n"
           "    case $path in\n";
    bashCases(out, app, "");
    out << "        *) words='" << wordsOf(app)
        << "' ;;\n"
           "    esac\n"
           "    case $path in\n";
    bashOperands(out, app, "");
    out << "    esac\n"
           "    if [[ $current == -* || -z $path ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
           "    elif [[ $operands && $before != -* ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$operands\" -- \"$current\")\n"
           "    fi\n"
           "}\n"
           "complete -o default -F _ropescope ropescope\n";
    return out.text;
}

/// Between single quotes for fish, which knows \' there.
std::string fishQuoted(const std::string& text)
{
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out + "'";
}

void fishOptions(TextOut& out, const CLI::App& app, const std::string& condition, const std::string& path)
{
    for (const DescribedOption& option : optionsOf(app)) {
        const std::string values = spaced(valuesOf(path, option));
        if (option.names.empty()) {
            if (!values.empty())
                out << "complete -c ropescope" << condition << " -f -a " << fishQuoted(values) << "\n";
            continue;
        }
        out << "complete -c ropescope" << condition;
        for (const std::string& name : option.names)
            out << (name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1));
        out << (option.value.empty() ? ""
                : values.empty()     ? " -r"
                                     : " -x -a " + fishQuoted(values))
            << " -d " << fishQuoted(option.description) << "\n";
    }
}

void fishVerbs(TextOut& out, const CLI::App& app, const std::string& condition, const std::string& path)
{
    for (const CLI::App* verb : app.get_subcommands(nullptr)) {
        out << "complete -c ropescope" << condition << " -a " << verb->get_name() << " -d "
            << fishQuoted(verb->get_description()) << "\n";
        const std::string inside = " -n '__fish_seen_subcommand_from " + verb->get_name() + "'";
        const std::string name = path.empty() ? verb->get_name() : path + " " + verb->get_name();
        fishOptions(out, *verb, inside, name);
        fishVerbs(out, *verb, inside, name);
    }
}

std::string fish(const CLI::App& app)
{
    const std::string first = " -n __fish_use_subcommand";
    TextOut out;
    out << "# fish completion for ropescope, made by ropescope --describe fish\n";
    fishOptions(out, app, first, "");
    fishVerbs(out, app, first, "");
    return out.text;
}

std::string zsh(const CLI::App& app)
{
    return "#compdef ropescope\n# zsh reads the completion of bash\nautoload -U +X bashcompinit && bashcompinit\n" +
           bash(app);
}

} // namespace

const std::vector<std::string>& completionShells()
{
    static const std::vector<std::string> shells{"bash", "fish", "zsh"};
    return shells;
}

std::string completion(const CLI::App& app, const std::string& shell)
{
    if (shell == "bash")
        return bash(app);
    if (shell == "fish")
        return fish(app);
    if (shell == "zsh")
        return zsh(app);
    throw InputError("describe", quotable(shell), "man, bash, fish or zsh");
}

} // namespace rope
