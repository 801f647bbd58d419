// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/method_settings.h"

#include <algorithm>
#include <set>

#include "core/model/number_list.h"
#include "core/model/typed_number.h"
#include "core/scaling/methods.h"

namespace rope {

namespace {

void applySetting(RopeSpec& spec, const std::string& setting)
{
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
        throw InputError("set", quotable(setting), "KEY=VALUE with a setting of the method (ropescope list methods)");
    const std::string key = setting.substr(0, equals);
    const std::string text = setting.substr(equals + 1);
    const Method* method = findMethod(spec.method);
    const Tunable* tunable = method ? method->tunable(key) : nullptr;
    std::vector<double> numbers;
    const bool isNumber = tunable && tunable->kind != TunableKind::List;
    if (text == "true" || text == "false")
        numbers = {text == "true" ? 1.0 : 0.0};
    else if (isNumber && text.find(',') != std::string::npos) // a decimal comma, or thousands
        numbers = {typedReal(text, "--set " + quotable(key), "a number; the point is the decimal sign")};
    else
        numbers = realList(text, "--set " + quotable(key), "a number, true, false or a comma list of numbers");
    if (numbers.size() > 1 || (tunable && tunable->kind == TunableKind::List))
        spec.tunables[key] = std::move(numbers);
    else
        spec.tunables[key] = numbers.front();
}

} // namespace

void applySettings(RopeSpec& spec, const std::vector<std::string>& settings)
{
    std::set<std::string> keys;
    for (const std::string& setting : settings) {
        const std::string key = setting.substr(0, setting.find('='));
        if (!keys.insert(key).second)
            throw InputError("--set " + quotable(key), "given more than once", "once");
        applySetting(spec, setting);
    }
}

bool setsKey(const std::vector<std::string>& settings, const std::string& key)
{
    return std::ranges::any_of(settings, [&](const std::string& s) { return s.starts_with(key + "="); });
}

} // namespace rope
