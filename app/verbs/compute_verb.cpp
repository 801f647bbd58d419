// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/compute_common.h"

#include <algorithm>

#include "app/output/messages.h"
#include "app/output/output.h"
#include "core/model/text.h"

namespace rope {

namespace {

struct Quantity {
    std::string name;
    void (*verb)(const ComputeArgs&, const Request&, Output&);
    std::vector<std::string> lists; ///< the options with lists that it reads

    bool reads(const char* list) const { return std::ranges::find(lists, list) != lists.end(); }
};

const std::vector<Quantity>& quantities()
{
    static const std::vector<Quantity> all{{"frequencies", computeFrequencies, {}},
                                           {"angles", computeAngles, {"positions", "pairs"}},
                                           {"rotate", computeRotate, {"positions"}},
                                           {"kernel", computeKernel, {"distances"}},
                                           {"analysis", computeAnalysis, {}}};
    return all;
}

/// A list that changes nothing is a mistake of the person who typed it.
void refuseIdleLists(const Quantity& quantity, const Request& request)
{
    for (const char* list : {"positions", "distances", "pairs"}) {
        if (!request.given.contains(list) || quantity.reads(list))
            continue;
        std::vector<std::string> readers;
        for (const Quantity& other : quantities())
            if (other.reads(list))
                readers.push_back("compute " + other.name);
        throw InputError(list, quotable(request.given.at(list)), "only with " + joined(readers, " or "));
    }
}

} // namespace

const std::vector<std::string>& computeQuantities()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const Quantity& quantity : quantities())
            out.push_back(quantity.name);
        return out;
    }();
    return names;
}

void runCompute(const ComputeArgs& args, const Request& request, Output& out)
{
    oneOf(args.what, "QUANTITY", computeQuantities());
    oneOf(args.format, "format", {"table", "csv", "json"});
    if (args.what == "rotate" && args.vectorFile.empty())
        throw InputError("vector", "", "a JSON file with {\"x\": […]} or {\"x\": [[…], …]}");
    if (args.what != "rotate" && !args.vectorFile.empty())
        throw InputError("vector", quotable(args.vectorFile), "only with compute rotate");
    for (const Quantity& quantity : quantities())
        if (quantity.name == args.what) {
            refuseIdleLists(quantity, request);
            quantity.verb(args, request, out);
        }
}

} // namespace rope
