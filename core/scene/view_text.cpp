// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/view_text.h"

#include <algorithm>
#include <cmath>

#include "core/model/problem.h"

namespace rope {

namespace {

constexpr std::size_t maxCells = 6;
constexpr std::size_t maxHidden = 64;

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
    if (const Json* v = reader.list("figures", maxCells))
        for (std::size_t i = 0; i < v->size(); ++i)
            out.push_back(cellFrom((*v)[i], reader.name(indexed("figures", i))));
    const std::size_t n = out.size();
    if (n == 5)
        throw InputError(reader.name("figures"), "5 figures", "1, 2, 3, 4 or 6");
}

void readShares(FieldReader& reader, View& view)
{
    if (const Json* v = reader.member("rows"))
        view.rows = sharesFrom(*v, reader.name("rows"));
    if (const Json* v = reader.list("columns", maxCells))
        for (std::size_t i = 0; i < v->size(); ++i)
            view.columns.push_back(sharesFrom((*v)[i], reader.name(indexed("columns", i))));
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

} // namespace rope
