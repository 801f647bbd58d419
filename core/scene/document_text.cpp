// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/document_text.h"

#include "core/configs/strict_json.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_text.h"
#include "core/scene/view_text.h"

namespace rope {

namespace {

constexpr const char* versionField = "ropescope_document";
constexpr JsonLimits documentLimits{32U << 20U, 64, 1U << 20U, false};

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
    if (const Json* v = r.list("screens", limits::maxScreens))
        for (std::size_t i = 0; i < v->size(); ++i)
            out.screens.push_back(screenFrom((*v)[i], indexed("screens", i)));
    if (out.screens.empty())
        throw InputError("screens", "none", "at least one screen");
    int shown = 1;
    r.read("shown", shown);
    if (shown < 1 || std::size_t(shown) > out.screens.size())
        throw InputError("shown", std::to_string(shown), "the number of one of the screens");
    out.current = std::size_t(shown) - 1;
    if (const Json* v = r.list("models", limits::maxDocumentModels))
        for (std::size_t i = 0; i < v->size(); ++i)
            out.models.push_back(modelFrom((*v)[i], indexed("models", i)));
    r.finish();
    return out;
}

} // namespace

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
