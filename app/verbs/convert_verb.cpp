// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/verbs/verbs.h"
#include "core/writers/writers.h"

namespace rope {

namespace {

/// What a target cannot say may be a setting of the method: it is named as --set names it.
[[noreturn]] void refuse(const InputError& error, const RopeSpec& spec)
{
    std::vector<Problem> problems = error.problems();
    for (Problem& p : problems)
        if (spec.tunables.contains(p.field))
            p.field = "--set " + p.field;
    throw InputError(std::move(problems));
}

} // namespace

void runConvert(const ConvertArgs& args, const Request& request, Output& out)
{
    std::vector<std::string> ids;
    for (const WriteTarget& target : writeTargets())
        ids.push_back(target.id);
    if (!args.to.empty() && !args.target.empty())
        throw InputError("to", quotable(args.to), "TARGET or --to, not both");
    const std::string& target = args.to.empty() ? args.target : args.to;
    oneOf(target, args.to.empty() ? "TARGET" : "to", ids);
    refusePlaces(request.given, "nothing: convert writes the RoPE alone, no position, distance or pair");
    Written written;
    try {
        written = writeFor(target, request.scene.active, request.scene.context, request.origin);
    } catch (const InputError& error) {
        refuse(error, request.scene.active);
    }
    for (const Message& note : written.notes)
        sayError("note: " + note.english());
    out << written.text << "\n";
}

} // namespace rope
