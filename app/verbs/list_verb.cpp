// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include <QApplication>

#include "app/output/grid.h"
#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/verbs/application.h"
#include "app/verbs/language_option.h"
#include "app/verbs/verbs.h"
#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lab/shipped_runs.h"
#include "core/lab/task.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/model/json_text.h"
#include "core/model/text.h"
#include "core/reference/glossary.h"
#include "core/scaling/methods.h"
#include "ui/base/language.h"
#include "ui/base/message_text.h"

namespace rope {

namespace {

const char* kindId(TunableKind kind)
{
    switch (kind) {
    case TunableKind::Number: return "number";
    case TunableKind::Integer: return "integer";
    case TunableKind::Switch: return "switch";
    case TunableKind::List: return "list";
    }
    return "number";
}

Json tunableJson(const Tunable& t)
{
    Json out{{"id", t.id},
             {"label", translated(t.label).toStdString()},
             {"unit", t.unit},
             {"help", translated(t.help).toStdString()},
             {"kind", kindId(t.kind)}};
    if (t.kind != TunableKind::Switch) {
        out["min"] = t.min;
        out["max"] = t.max;
    }
    out["default"] = t.fallback ? Json(*t.fallback) : Json(nullptr);
    if (!t.fallback)
        out["automatic"] = translated(t.automatic).toStdString();
    return out;
}

Json methodsJson()
{
    Json out = Json::array();
    for (const Method& m : methods()) {
        Json tunables = Json::array();
        for (const Tunable& t : m.tunables)
            tunables.push_back(tunableJson(t));
        out.push_back({{"id", m.id},
                       {"title", translated(m.title).toStdString()},
                       {"summary", translated(m.summary).toStdString()},
                       {"source", m.source},
                       {"uses_current_length", m.usesCurrentLength},
                       {"tunables", std::move(tunables)}});
    }
    return out;
}

Json figureOptionJson(const FigureOption& option)
{
    Json choices = Json::array();
    for (const FigureChoice& choice : option.choices)
        choices.push_back({{"id", choice.id}, {"label", translated(choice.label).toStdString()}});
    return {{"id", option.id},
            {"label", translated(option.label).toStdString()},
            {"help", translated(option.help).toStdString()},
            {"choices", std::move(choices)}};
}

Json figuresJson()
{
    Json out = Json::array();
    for (const FigureKind& f : figureKinds()) {
        Json figureOptions = Json::array();
        for (const FigureOption& option : f.options)
            figureOptions.push_back(figureOptionJson(option));
        out.push_back({{"id", f.id},
                       {"title", translated(f.title).toStdString()},
                       {"shows", translated(f.explanation).toStdString()},
                       {"source", f.source},
                       {"options", std::move(figureOptions)}});
    }
    return out;
}

Json modelRow(const ModelPreset& preset)
{
    const ModelConfig config = readHfConfig(configOf(preset));
    const LayerRope& layer = config.layers[config.defaultLayer];
    Json layers = Json::array();
    for (const LayerRope& l : config.layers)
        if (!l.layerType.empty())
            layers.push_back(l.layerType);
    return {{"id", preset.id},
            {"title", preset.title},
            {"family", preset.family},
            {"head_dim", layer.spec.headDim},
            {"rotary_dim", layer.spec.rotaryDim},
            {"base", layer.spec.base},
            {"method", layer.spec.method},
            {"train_length", layer.spec.trainLength},
            {"target_length", layer.context.targetLength},
            {"layer_types", std::move(layers)},
            {"source", preset.source},
            {"date", preset.date},
            {"note", phrase(preset.note).toStdString()}};
}

Json modelsJson()
{
    Json out = Json::array();
    for (const ModelPreset& preset : modelPresets()) {
        try {
            out.push_back(modelRow(preset));
        } catch (const InputError& error) {
            if (!preset.own)
                throw;
            sayError("warning: " + preset.id + " left out: " + error.what());
        }
    }
    return out;
}

Json lessonsJson()
{
    Json out = Json::array();
    for (const Lesson& lesson : shippedLessons(language().toStdString()))
        out.push_back({{"id", lesson.id},
                       {"title", lesson.title},
                       {"chapter", lesson.chapter},
                       {"covers", lesson.covers},
                       {"steps", lesson.steps.size()},
                       {"summary", lesson.summary}});
    return out;
}

Json quantitiesJson()
{
    Json out = Json::array();
    for (const QuantityKind& kind : quantityKinds())
        out.push_back({{"id", kind.name},
                       {"form", kind.form},
                       {"unit", kind.unit},
                       {"means", translated(kind.help).toStdString()}});
    return out;
}

Json tasksJson()
{
    Json out = Json::array();
    for (const lab::Task& task : lab::tasks())
        out.push_back({{"id", task.id},
                       {"title", translated(task.title).toStdString()},
                       {"needs", translated(task.needs).toStdString()}});
    return out;
}

Json runsJson()
{
    Json out = Json::array();
    for (const std::string& id : lab::shippedRunIds()) {
        const lab::LabRun run = lab::shippedRun(id);
        out.push_back({{"id", id},
                       {"task", run.setup.task},
                       {"theta", toId(run.setup.rope.thetaMode)},
                       {"method", run.setup.rope.method},
                       {"length", run.setup.length},
                       {"seed", run.setup.seed},
                       {"steps", run.step}});
    }
    return out;
}

Json glossaryJson()
{
    const Quantities numbers{Scene{}}; // signs and texts of terms hold none
    const auto plain = [&](const std::string& prose) { return plainProse(prose, numbers); };
    Json out = Json::array();
    for (const Term& term : glossary(language().toStdString()))
        out.push_back({{"id", term.id},
                       {"title", term.title},
                       {"course", plain(term.symbol(Notation::Course))},
                       {"roformer", plain(term.symbol(Notation::RoFormer))},
                       {"hf", plain(term.symbol(Notation::HuggingFace))},
                       {"means", plain(term.text)},
                       {"source", term.source},
                       {"see", term.see}});
    return out;
}

struct Topic {
    std::string name;
    Json (*json)();
    std::vector<Column> columns; ///< of the table: keys of the objects, with units
};

const std::vector<Topic>& topics()
{
    static const std::vector<Topic> all{
        {"methods", methodsJson, {{"id", ""}, {"title", ""}, {"settings", ""}, {"summary", ""}}},
        {"figures", figuresJson, {{"id", ""}, {"title", ""}, {"shows", ""}}},
        {"models",
         modelsJson,
         {{"id", ""},
          {"title", ""},
          {"family", ""},
          {"head_dim", ""},
          {"base", ""},
          {"method", ""},
          {"train_length", "tokens"},
          {"date", ""}}},
        {"lessons", lessonsJson, {{"id", ""}, {"title", ""}, {"chapter", ""}, {"covers", ""}, {"steps", ""}}},
        {"tasks", tasksJson, {{"id", ""}, {"title", ""}, {"needs", ""}}},
        {"runs",
         runsJson,
         {{"id", ""}, {"task", ""}, {"theta", ""}, {"method", ""}, {"length", "tokens"}, {"seed", ""}, {"steps", ""}}},
        {"glossary", glossaryJson, {{"id", ""}, {"title", ""}, {"course", ""}, {"roformer", ""}, {"hf", ""}}},
        {"quantities", quantitiesJson, {{"form", ""}, {"unit", ""}, {"means", ""}}},
    };
    return all;
}

Cell cellOf(const Json& object, const std::string& key)
{
    if (key == "settings")
        return joined(object.at("tunables"), " ", [](const Json& t) { return t.at("id").get<std::string>(); });
    const Json& value = object.at(key);
    if (value.is_array())
        return joined(value, " ", [](const Json& text) { return text.get<std::string>(); });
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number())
        return value.get<double>();
    return value.get<std::string>();
}

} // namespace

const std::vector<std::string>& listTopics()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const Topic& topic : topics())
            out.push_back(topic.name);
        return out;
    }();
    return names;
}

void runList(const ListArgs& args, Output& out)
{
    oneOf(args.what, "TOPIC", listTopics());
    oneOf(args.format, "format", {"table", "json"});
    checkLanguage(args.language);
    const auto application = args.language.empty() ? nullptr : offscreenApplication(args.language);
    for (const Topic& topic : topics()) {
        if (topic.name != args.what)
            continue;
        const Json items = topic.json();
        if (args.format == "json")
            out << jsonText(items) << "\n";
        else
            writeTable(out, {topic.columns, items.size(), [&](std::size_t row, std::size_t column) {
                                 return cellOf(items[row], topic.columns[column].name);
                             }});
    }
}

} // namespace rope
