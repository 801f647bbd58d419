// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "app/describe/completion.h"
#include "app/describe/man_page.h"
#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/output/scan_watch.h"
#include "app/program_options.h"
#include "app/verbs/application.h"
#include "core/kernels/targets.h"
#include "core/model/text.h"
#include "ui/base/own_models.h"
#include "ui/base/save_file.h"

namespace rope {

namespace {

constexpr int badInput = 2;

/// "lesson VERB is missing; allowed: check or export".
std::string verbMissing(const CLI::App& group)
{
    std::vector<std::string> names;
    for (const CLI::App* verb : group.get_subcommands(nullptr))
        names.push_back(verb->get_name());
    return group.get_name() + " VERB is missing; allowed: " + joined(names) + " (see 'ropescope " + group.get_name() +
           " --help')";
}

/// What an option takes, as its help says it, without the default at the end.
std::string takenBy(const CLI::Option& option, const std::string& help)
{
    std::string text = option.get_description();
    if (const std::size_t at = text.rfind(" ["); at != std::string::npos && text.ends_with(']'))
        text.resize(at);
    return (text.empty() ? "a value" : text) + " (see '" + help + "')";
}

/// An option that is there without a value is a mistake, never the same as an absent one. Those of the scene say for
/// themselves what they take.
void refuseEmptyValues(const CLI::App& app, const std::string& path)
{
    for (const CLI::Option* option : app.get_options())
        if (option->get_group() != sceneGroup && std::ranges::find(option->results(), "") != option->results().end())
            throw InputError(option->get_name(), "", takenBy(*option, path + " --help"));
    for (const CLI::App* verb : app.get_subcommands())
        refuseEmptyValues(*verb, path + " " + verb->get_name());
}

std::string hiddenOption(const CLI::App& app)
{
    const auto options = app.get_options([](const CLI::Option* o) { return o->get_group().empty(); });
    return options.empty() ? std::string() : "--" + options.front()->get_single_name();
}

/// What the parser found wrong, in the words of all other problems.
std::string oneLine(const CLI::ParseError& error, const CLI::App& app)
{
    const auto verbs = app.get_subcommands();
    const std::string help = verbs.empty() ? "ropescope --help" : "ropescope " + verbs.front()->get_name() + " --help";
    if (const auto rest = app.remaining(true); !rest.empty()) {
        // Of two words without a verb the first was meant as one, unless it is there as a file.
        const auto& words = app.get_option("FILE")->results();
        std::error_code unread;
        if (verbs.empty() && !words.empty() && !std::filesystem::exists(words.front(), unread))
            return quotable(words.front()) + " is neither a verb nor a file; allowed: " ROPESCOPE_VERBS;
        const auto option = std::ranges::find_if(rest, [](const std::string& s) { return s.starts_with('-'); });
        const std::string word = option == rest.end() ? rest.front() : *option;
        const bool isSeen = word.find_first_not_of(" \t\n") != std::string::npos;
        return (isSeen ? quotable(word) : '"' + quotable(word) + '"') + " is unknown; allowed: what '" + help +
               "' lists";
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) && !verbs.empty())
        return verbMissing(*verbs.front());
    const std::string text = error.what();
    std::string option = text.substr(0, text.find(':'));
    if (option.empty()) // CLI11 names no option that --help does not list
        option = hiddenOption(app);
    if (const std::size_t at = text.find(" was given a disallowed flag override"); at != std::string::npos)
        return (text.starts_with("--") ? "" : "--") + text.substr(0, at) + " has a value; allowed: none, see '" + help +
               "'";
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return option + (text.ends_with("missing") ? " has no value; allowed: one value, see '" + help + "'"
                                                   : " is given more than once; allowed: once");
    return text + " (see '" + help + "')";
}

/// For reports and tests: kernels agree whatever the instruction set, and this shows it.
void useForcedInstructions()
{
    const char* const given = std::getenv("ROPESCOPE_INSTRUCTIONS");
    if (given && !kernels::useInstructionSet(given))
        throw InputError("ROPESCOPE_INSTRUCTIONS", quotable(given),
                         "an instruction set of this processor: " + joined(kernels::instructionSets()));
}

void runLab(const CLI::App& verb, const Arguments& arguments, Output& out)
{
    if (verb.got_subcommand("train"))
        runLabTrain(arguments.labTrain, arguments.scene, out);
    else if (verb.got_subcommand("eval"))
        runLabEval(arguments.labEval, arguments.scene, out);
    else
        runLabHeads(arguments.labEval, arguments.scene, out);
}

/// Returns the exit status.
int runLesson(const CLI::App& verb, const Arguments& arguments, Output& out)
{
    if (verb.got_subcommand("export"))
        runLessonExport(arguments.lessonExport, out);
    else if (verb.got_subcommand("results"))
        runLessonResults(arguments.lessonResults, out);
    else
        return runLessonCheck(arguments.lesson, out);
    return 0;
}

int describe(const CLI::App& app, const std::string& form)
{
    Output out(stdout);
    out << (form == "man" ? manPage(app, ROPESCOPE_VERSION) : completion(app, form));
    out.finish();
    return 0;
}

/// A verb replaces what it writes, as --out says; nobody is left to find that out.
class Replaced
{
public:
    Replaced()
    {
        onReplaced([this](const QString& path) { m_paths.push_back(path.toStdString()); });
    }
    ~Replaced()
    {
        onReplaced({});
        if (m_paths.size() == 1)
            sayError("replaced " + m_paths.front());
        else if (!m_paths.empty())
            sayError("replaced " + std::to_string(m_paths.size()) + " files that were there, " + m_paths.front() +
                     " the first of them");
    }
    Replaced(const Replaced&) = delete;
    Replaced& operator=(const Replaced&) = delete;

private:
    std::vector<std::string> m_paths;
};

/// What the window alone takes, before a verb.
void refuseWindowOptions(const Arguments& arguments)
{
    if (!arguments.file.empty())
        throw InputError("FILE", quotable(arguments.file), "only without a verb; a verb takes --config FILE");
    if (!arguments.screenshot.empty())
        throw InputError("screenshot", quotable(arguments.screenshot), "only without a verb; 'export' writes figures");
    if (arguments.newWindow)
        throw InputError("new", "given", "only without a verb");
    if (!arguments.language.empty())
        throw InputError("language", quotable(arguments.language),
                         "only without a verb, or behind list, export and lesson export");
}

/// Returns the exit status.
int runVerb(const CLI::App& verb, const Arguments& arguments, Output& out)
{
    const auto request = [&] {
        Request r = requestFrom(arguments.scene);
        sayWarnings(r.warnings);
        return r;
    };
    const std::string name = verb.get_name();
    if (name == "compute")
        runCompute(arguments.compute, request(), out);
    else if (name == "solve")
        runSolve(arguments.solve, request(), out);
    else if (name == "convert")
        runConvert(arguments.convert, request(), out);
    else if (name == "export")
        runExport(arguments.exports, request(), out);
    else if (name == "lab")
        runLab(verb, arguments, out);
    else if (name == "lesson")
        return runLesson(verb, arguments, out);
    else if (name == "explain")
        runExplain(arguments.explain, request(), out);
    else
        runList(arguments.list, out);
    return 0;
}

/// Runs what was asked for and returns the exit status.
int run(const CLI::App& app, const Arguments& arguments)
{
    if (!arguments.describe.empty())
        return describe(app, arguments.describe);
    if (app.get_subcommands().empty())
        return runWindow(
            {arguments.file, arguments.scene, arguments.screenshot, arguments.language, arguments.newWindow});
    refuseWindowOptions(arguments);
    // The reader of a pipe may go away; that is told by fwrite, not by a signal.
    std::signal(SIGPIPE, SIG_IGN);
    Output out(stdout);
    const Replaced replaced;
    const int status = runVerb(*app.get_subcommands().front(), arguments, out);
    out.finish();
    return status;
}

} // namespace

int runCommandLine(int argc, char** argv)
{
    try {
        CLI::App app;
        app.name("ropescope");
        Arguments arguments;
        addVerbs(app, arguments);
        try {
            app.parse(argc, argv);
        } catch (const CLI::Success& help) {
            const bool isHelp = dynamic_cast<const CLI::CallForHelp*>(&help) != nullptr;
            Output out(stdout);
            out << (isHelp ? app.help() : std::string(help.what()) + "\n");
            out.finish();
            return 0;
        } catch (const CLI::ParseError& error) {
            sayError(oneLine(error, app));
            return badInput;
        }
        refuseEmptyValues(app, "ropescope");
        useForcedInstructions();
        nameApplication();
        for (const std::string& complaint : loadOwnModels())
            sayError("warning: " + complaint);
        return run(app, arguments);
    } catch (const ReaderGone&) {
        return 0;
    } catch (const Interrupted& end) {
        return end.status();
    } catch (const InputError& error) {
        sayError(oneLine(error));
    } catch (const std::bad_alloc&) {
        sayError("out of memory; ask for fewer numbers");
    } catch (const std::exception& error) {
        sayError(error.what());
    }
    return badInput;
}

} // namespace rope
