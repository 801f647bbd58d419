// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/document_text.h"

#include <algorithm>
#include <cmath>

#include "core/configs/strict_json.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "core/scene/field_reader.h"
#include "core/scene/scene_text.h"

namespace rope {

namespace {

const FieldForm documentForm{"document", documentVersion};
constexpr const char* versionField = "ropescope_document";
constexpr std::size_t maxCells = 6;
constexpr std::size_t maxHidden = 64;
constexpr JsonLimits documentLimits{32U << 20U, 64, 1U << 20U, false};

std::string at(const std::string& list, std::size_t index)
{
    return list + "[" + std::to_string(index) + "]";
}

const Json* listOf(FieldReader& reader, const std::string& key, std::size_t most)
{
    const Json* v = reader.member(key);
    if (v && (!v->is_array() || v->size() > most))
        throw InputError(reader.name(key), shownValue(*v), "a list of at most " + std::to_string(most));
    return v;
}

void putZoom(Json& out, const std::string& key, const std::optional<Zoom>& zoom)
{
    if (!zoom)
        return;
    out[key] = {zoom->shown.from, zoom->shown.to};
    out[key + "_of"] = {zoom->of.from, zoom->of.to};
}

Json cellJson(const CellView& cell)
{
    Json out{{"figure", cell.figure}};
    putZoom(out, "x", cell.x);
    putZoom(out, "y", cell.y);
    if (!cell.hidden.empty())
        out["hidden"] = cell.hidden;
    return out;
}

std::optional<Stretch> stretchFrom(FieldReader& reader, const std::string& key)
{
    const Json* v = reader.member(key);
    if (!v)
        return {};
    const std::vector<double> ends = reader.numbers(key, *v);
    if (ends.size() != 2 || !(ends[0] < ends[1]) || !std::isfinite(ends[0]) || !std::isfinite(ends[1]))
        throw InputError(reader.name(key), shownValue(*v), "two numbers, the smaller one first");
    return Stretch{ends[0], ends[1]};
}

std::optional<Zoom> zoomFrom(FieldReader& reader, const std::string& key)
{
    const auto shown = stretchFrom(reader, key), of = stretchFrom(reader, key + "_of");
    if (shown.has_value() != of.has_value())
        throw InputError(reader.name(key), "without its companion", key + " and " + key + "_of together");
    return shown ? std::optional(Zoom{*shown, *of}) : std::nullopt;
}

CellView cellFrom(const Json& json, const std::string& path)
{
    FieldReader r(json, path, documentForm);
    CellView cell;
    r.read("figure", cell.figure);
    cell.x = zoomFrom(r, "x");
    cell.y = zoomFrom(r, "y");
    r.read("hidden", cell.hidden, maxHidden, "ids of curves");
    r.finish();
    return cell;
}

std::vector<int> sharesFrom(const Json& json, const std::string& path)
{
    const Json whole{{"shares", json}};
    FieldReader r(whole, path, documentForm);
    std::vector<int> out;
    try {
        r.read("shares", out);
    } catch (const InputError&) {
        throw InputError(path, shownValue(json), "a list of whole numbers");
    }
    if (out.size() > maxCells || std::ranges::any_of(out, [](int share) { return share < 1 || share > 1000; }))
        throw InputError(path, shownValue(json), "at most 6 whole numbers from 1 to 1000");
    return out;
}

void readCells(FieldReader& reader, std::vector<CellView>& out)
{
    if (const Json* v = listOf(reader, "figures", maxCells))
        for (std::size_t i = 0; i < v->size(); ++i)
            out.push_back(cellFrom((*v)[i], reader.name(at("figures", i))));
    const std::size_t n = out.size();
    if (n == 5)
        throw InputError(reader.name("figures"), "5 figures", "1, 2, 3, 4 or 6");
}

void readShares(FieldReader& reader, View& view)
{
    if (const Json* v = reader.member("rows"))
        view.rows = sharesFrom(*v, reader.name("rows"));
    if (const Json* v = listOf(reader, "columns", maxCells))
        for (std::size_t i = 0; i < v->size(); ++i)
            view.columns.push_back(sharesFrom((*v)[i], reader.name(at("columns", i))));
}

void readLesson(FieldReader& reader, View& view)
{
    if (!reader.member("lesson"))
        return;
    FieldReader r(*reader.member("lesson"), reader.name("lesson"), documentForm);
    r.read("id", view.lesson);
    r.read("step", view.step);
    if (view.step < 1 || view.step > 1000)
        throw InputError(r.name("step"), std::to_string(view.step), "a step from 1 to 1000");
    r.finish();
}

void readAlone(FieldReader& reader, View& view)
{
    if (!reader.member("alone"))
        return;
    int number = 0;
    reader.read("alone", number);
    if (number < 1 || std::size_t(number) > view.cells.size())
        throw InputError(reader.name("alone"), std::to_string(number), "the number of one of the figures");
    view.alone = number - 1;
}

void readPanel(FieldReader& reader, View& view)
{
    reader.read("panel", view.panel);
    static const std::vector<std::string> panels{"", "compare", "solve", "copy", "lab"};
    if (std::ranges::find(panels, view.panel) == panels.end())
        throw InputError(reader.name("panel"), quotable(view.panel), "compare, solve, copy or lab");
}

Screen screenFrom(const Json& json, const std::string& path)
{
    FieldReader r(json, path, documentForm);
    Screen screen;
    r.read("name", screen.name);
    const Json* scene = r.member("scene");
    if (!scene)
        throw InputError(path + ".scene", "missing", "a scene");
    try {
        screen.scene = sceneFromJson(*scene);
        if (auto problems = allProblemsOf(settled(screen.scene)); !problems.empty())
            throw InputError(std::move(problems));
    } catch (const InputError& error) {
        std::vector<Problem> problems = error.problems();
        for (Problem& p : problems)
            p.field = path + ".scene." + p.field;
        throw InputError(std::move(problems));
    }
    if (const Json* view = r.member("view"))
        screen.view = viewFromJson(*view, path + ".view");
    r.finish();
    return screen;
}

DocumentModel modelFrom(const Json& json, const std::string& path)
{
    FieldReader r(json, path, documentForm);
    DocumentModel model;
    r.read("title", model.title);
    if (const Json* v = r.member("config"))
        model.config = v->is_string() && v->get_ref<const std::string&>().size() <= limits::maxKeptConfig
                           ? v->get<std::string>()
                           : throw InputError(r.name("config"), shownValue(*v), "a config's text of at most 256 KiB");
    if (const Json* v = r.member("file"))
        model.file = v->is_string() && v->get_ref<const std::string&>().size() <= 4096
                         ? v->get<std::string>()
                         : throw InputError(r.name("file"), shownValue(*v), "a path");
    r.finish();
    return model;
}

Document readDocument(const Json& json)
{
    FieldReader r(json, "", documentForm);
    std::int64_t version = 0;
    r.read(versionField, version);
    if (version != documentVersion)
        throw InputError(versionField, std::to_string(version),
                         "version " + std::to_string(documentVersion) + " of the document form");
    Document out;
    out.screens.clear();
    if (const Json* v = listOf(r, "screens", limits::maxScreens))
        for (std::size_t i = 0; i < v->size(); ++i)
            out.screens.push_back(screenFrom((*v)[i], at("screens", i)));
    if (out.screens.empty())
        throw InputError("screens", "none", "at least one screen");
    int shown = 1;
    r.read("shown", shown);
    if (shown < 1 || std::size_t(shown) > out.screens.size())
        throw InputError("shown", std::to_string(shown), "the number of one of the screens");
    out.current = std::size_t(shown) - 1;
    if (const Json* v = listOf(r, "models", limits::maxDocumentModels))
        for (std::size_t i = 0; i < v->size(); ++i)
            out.models.push_back(modelFrom((*v)[i], at("models", i)));
    r.finish();
    return out;
}

} // namespace

Json viewJson(const View& view)
{
    const View usual;
    Json out = Json::object();
    for (const CellView& cell : view.cells)
        out["figures"].push_back(cellJson(cell));
    if (!view.rows.empty())
        out["rows"] = view.rows;
    if (!view.columns.empty())
        out["columns"] = view.columns;
    if (view.alone)
        out["alone"] = *view.alone + 1;
    if (view.controls != usual.controls)
        out["controls"] = view.controls;
    if (view.panel != usual.panel)
        out["panel"] = view.panel;
    if (view.lessons != usual.lessons)
        out["lessons"] = view.lessons;
    if (!view.lesson.empty())
        out["lesson"] = {{"id", view.lesson}, {"step", view.step}};
    return out;
}

View viewFromJson(const Json& json, const std::string& path)
{
    FieldReader r(json, path, documentForm);
    View view;
    readCells(r, view.cells);
    readShares(r, view);
    readAlone(r, view);
    r.read("controls", view.controls);
    readPanel(r, view);
    r.read("lessons", view.lessons);
    readLesson(r, view);
    r.finish();
    return view;
}

Json documentJson(const Document& document)
{
    Json out{{versionField, documentVersion}};
    out["screens"] = Json::array();
    for (const Screen& screen : document.screens) {
        Json each = Json::object();
        if (!screen.name.empty())
            each["name"] = screen.name;
        each["scene"] = sceneJson(screen.scene);
        if (Json view = viewJson(screen.view); !view.empty())
            each["view"] = std::move(view);
        out["screens"].push_back(std::move(each));
    }
    if (document.current != 0)
        out["shown"] = document.current + 1;
    for (const DocumentModel& model : document.models) {
        Json each{{"title", model.title}};
        if (!model.config.empty())
            each["config"] = model.config;
        if (!model.file.empty())
            each["file"] = model.file;
        out["models"].push_back(std::move(each));
    }
    return out;
}

std::string documentText(const Document& document)
{
    return shortJsonText(documentJson(document)) + "\n";
}

Document documentFromJson(const Json& json)
{
    if (json.contains(versionField))
        return readDocument(json);
    Document out;
    out.screens.front().scene = sceneFromJson(json);
    return out;
}

Document documentFromText(std::string_view text)
{
    const bool scene = text.find("\"ropescope_document\"") == std::string_view::npos;
    return documentFromJson(parseStrictJson(text, scene ? "scene" : "document", documentLimits));
}

bool looksLikeDocument(std::string_view text)
{
    return text.find("\"ropescope_document\"") != std::string_view::npos || looksLikeScene(text);
}

bool isOfNewerVersion(std::string_view text)
{
    try {
        const Json json = parseStrictJson(text, "document", documentLimits);
        const auto newer = [&](const char* field, int known) {
            const auto it = json.find(field);
            return it != json.end() && it->is_number_integer() && it->get<double>() > known;
        };
        return newer(versionField, documentVersion) || newer("ropescope_scene", sceneVersion) ||
               newer("ropescope_session", 1);
    } catch (const InputError&) {
        return false;
    }
}

} // namespace rope
