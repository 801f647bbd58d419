// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe/option_values.h"

#include <algorithm>
#include <functional>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lab/shipped_runs.h"
#include "core/model/text.h"
#include "core/reference/glossary.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_sweep.h"
#include "ui/base/language.h"
#include "ui/plot/animation.h"
#include "ui/plot/export.h"
#include "ui/plot/theme.h"
#include "ui/teaching/lesson_forms.h"

namespace rope {

namespace {

using Values = std::vector<std::string>;

template <typename Items>
void append(Values& out, const Items& items)
{
    for (const auto& item : items)
        out.emplace_back(item.id);
}

template <typename Items>
Values idsOf(const Items& items, Values out = {})
{
    append(out, items);
    return out;
}

/// "factor=" and the like, of every method.
Values methodNumbers()
{
    Values out;
    for (const Method& method : methods())
        for (const Tunable& tunable : method.tunables)
            if (const std::string each = tunable.id + "="; std::ranges::find(out, each) == out.end())
                out.push_back(each);
    return out;
}

Values figureFormats()
{
    Values out;
    for (const ExportFormat& format : exportFormats())
        out.emplace_back(format.ending);
    for (const AnimationFormat& format : animationFormats())
        out.emplace_back(format.ending);
    return out;
}

Values languageIds()
{
    Values out;
    for (const LanguageChoice& language : languages())
        out.push_back(language.id.toStdString());
    return out;
}

/// What is moved or set, up to the number.
Values fieldsToSweep()
{
    Values out;
    Scene scene;
    scene.active.thetaMode = ThetaMode::Identical; // has a field more
    for (const SweepField& field : sweepFields(scene))
        out.push_back(field.id + "=");
    for (const std::string& each : methodNumbers())
        if (std::ranges::find(out, each) == out.end())
            out.push_back(each);
    return out;
}

Values themeIds()
{
    Values out;
    for (const NamedTheme& theme : plotThemes())
        out.emplace_back(theme.id);
    return out;
}

Values figureOptions()
{
    Values out;
    for (const FigureKind& kind : figureKinds())
        for (const FigureOption& option : kind.options)
            for (const FigureChoice& choice : option.choices)
                out.push_back(kind.id + "." + option.id + "=" + choice.id);
    return out;
}

/// The same whatever the lists hold.
std::function<Values()> these(Values values)
{
    return [values = std::move(values)] { return values; };
}

/// Where the help says it in other words than a list.
struct Row {
    const char* verb; ///< empty: any
    const char* name;
    std::function<Values()> values;
};

const std::vector<Row>& rows()
{
    static const std::vector<Row> all{
        {"", "--model", [] { return idsOf(modelPresets()); }},
        {"", "--method", [] { return idsOf(methods()); }},
        {"", "--language", languageIds},
        {"", "--set", methodNumbers},
        {"", "--pairing", these({"half", "interleaved", "interleaved-to-half"})},
        {"", "--theta", these({"geometric", "identical:", "linear", "none", "custom:"})},
        {"", "--reading", these({"trained", "raised"})},
        {"compute", "--format", these({"table", "csv", "json"})},
        {"export", "--format", figureFormats},
        {"export", "--figures", [] { return idsOf(figureKinds(), {"all"}); }},
        {"export", "--sweep", fieldsToSweep},
        {"export", "--option", figureOptions},
        {"export", "--lab", lab::shippedRunIds},
        {"export", "--theme", themeIds},
        {"export", "--caption", these({"settings"})},
        {"export", "--for", [] { return idsOf(exportPurposes()); }},
        {"lesson export", "--format", [] { return idsOf(lessonForms()); }},
        {"lesson export", "--paper", these({"a4", "letter"})},
        {"explain", "--notation", these({"course", "roformer", "hf"})},
        {"explain", "NAME", [] { return idsOf(glossary(), idsOf(figureKinds())); }},
    };
    return all;
}

bool isId(std::string_view word)
{
    return !word.empty() && word.back() != '.' && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
}

/// "table or json", "light, dark, contrast": the help is the list.
Values listIn(std::string text)
{
    for (std::size_t at; (at = text.find(" or ")) != std::string::npos;)
        text.replace(at, 4, ", ");
    Values out;
    for (std::string_view word : split(text, ',')) {
        word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
        if (!isId(word))
            return {};
        out.emplace_back(word);
    }
    return out.size() > 1 ? out : Values();
}

} // namespace

std::vector<std::string> valuesOf(const std::string& verb, const DescribedOption& option)
{
    if (option.value.empty())
        return {};
    const std::string name = option.names.empty() ? option.value : option.names.back();
    for (const Row& row : rows())
        if (name == row.name && (*row.verb == '\0' || verb == row.verb))
            return row.values();
    return listIn(option.description);
}

} // namespace rope
