// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/figure_text.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/model/number_text.h"
#include "core/model/safe_text.h"

namespace rope {

namespace {

std::string cell(double value)
{
    if (std::isnan(value))
        return {};
    return std::isinf(value) ? (value > 0 ? "inf" : "-inf") : digits17(value);
}

/// The word that the x axis has for a place; empty where it has a number.
std::string wordAt(const Figure& figure, double x)
{
    const auto tick = std::ranges::find(figure.x.ticks, x, &Tick::at);
    const bool isWord = tick != figure.x.ticks.end() && std::ranges::any_of(tick->label, [](unsigned char c) {
                            return (c | 32) >= 'a' && (c | 32) <= 'z';
                        });
    return isWord ? tick->label : std::string();
}

/// Whether the x axis has words for all that is drawn, as below groups of bars: then they are what x is.
bool hasWords(const Figure& figure)
{
    return std::ranges::all_of(figure.series, [&](const Series& s) {
        return std::ranges::none_of(s.x, [&](double x) { return wordAt(figure, x).empty(); });
    });
}

std::string header(const Message& name, const std::string& unit, const char* suffix = "")
{
    return csvCell(name.english() + suffix + (unit.empty() ? "" : " [" + unit + "]"));
}

bool hasTwo(const Series& s)
{
    return s.y2.size() == s.x.size() && !s.x.empty();
}

/// Else a second number is what a mean is around, at the point itself.
bool isBand(const Series& s)
{
    return hasTwo(s) && s.kind != SeriesKind::Line;
}

/// Rows can be merged by x only where each series has each x once, in order.
bool isFunctionOfX(const Series& s)
{
    return std::ranges::adjacent_find(s.x, std::greater_equal<>()) == s.x.end();
}

/// The middle of a cell as the axis is laid out: on a log axis the edges have equal ratios.
double middle(double lo, double hi, int cell, int cells, AxisScale scale)
{
    const double part = (cell + 0.5) / cells;
    return scale == AxisScale::Log ? lo * std::pow(hi / lo, part) : lo + (hi - lo) * part;
}

std::string mapCsv(const Figure& figure)
{
    const HeatMap& map = *figure.map;
    std::string out = header(figure.x.label, figure.x.unit) + "," + header(figure.y.label, figure.y.unit) + "," +
                      header(map.label, map.unit) + "\n";
    for (int row = 0; row < map.rows; ++row)
        for (int column = 0; column < map.columns; ++column) {
            const double x = middle(map.xLo, map.xHi, column, map.columns, figure.x.scale);
            const double y = middle(map.yLo, map.yHi, row, map.rows, figure.y.scale);
            const auto i = static_cast<std::size_t>(row) * static_cast<std::size_t>(map.columns) +
                           static_cast<std::size_t>(column);
            out += cell(x) + "," + cell(y) + "," + cell(double(map.cells[i])) + "\n";
        }
    return out;
}

/// One row per x over all series; a series without that x has an empty cell there.
std::string mergedCsv(const Figure& figure)
{
    std::map<double, std::vector<std::string>> rows;
    const bool words = hasWords(figure);
    std::size_t columns = 0;
    std::string out = header(figure.x.label, figure.x.unit);
    for (const Series& s : figure.series) {
        out.append(",").append(header(s.name, figure.y.unit, isBand(s) ? " low" : ""));
        if (hasTwo(s))
            out.append(",").append(header(s.name, figure.y.unit, isBand(s) ? " high" : ", exactly here"));
        columns += hasTwo(s) ? 2 : 1;
    }
    for (const Series& s : figure.data)
        out.append(",").append(header(s.name, {}));
    columns += figure.data.size();
    std::size_t column = 0;
    for (const Series& s : figure.series) {
        for (std::size_t i = 0; i < s.x.size(); ++i) {
            auto& row = rows[s.x[i]];
            row.resize(columns);
            row[column] = cell(s.y[i]);
            if (hasTwo(s))
                row[column + 1] = cell(s.y2[i]);
        }
        column += hasTwo(s) ? 2 : 1;
    }
    for (const Series& s : figure.data) {
        for (std::size_t i = 0; i < s.x.size(); ++i) {
            rows[s.x[i]].resize(columns);
            rows[s.x[i]][column] = cell(s.y[i]);
        }
        ++column;
    }
    out += "\n";
    for (const auto& [x, cells] : rows) {
        out += words ? csvCell(wordAt(figure, x)) : cell(x);
        for (const std::string& c : cells)
            out.append(",").append(c);
        out += "\n";
    }
    return out;
}

/// Curves that are no function of x (circles, sawteeth): a row per point, the series named in front.
std::string longCsv(const Figure& figure)
{
    const bool bands = std::ranges::any_of(figure.series, isBand);
    std::string out = "series," + header(figure.x.label, figure.x.unit);
    out.append(",").append(header(figure.y.label, figure.y.unit, bands ? " low" : ""));
    if (bands)
        out.append(",").append(header(figure.y.label, figure.y.unit, " high"));
    out += "\n";
    for (const Series& s : figure.series)
        for (std::size_t i = 0; i < s.x.size(); ++i) {
            out.append(csvCell(s.name.english())).append(",").append(cell(s.x[i])).append(",").append(cell(s.y[i]));
            if (bands)
                out.append(",").append(isBand(s) ? cell(s.y2[i]) : std::string());
            out += "\n";
        }
    return out;
}

const char* nameOf(SeriesKind kind)
{
    constexpr std::array names{"line", "step", "points", "line-points", "bars", "band", "envelope"};
    return names.at(static_cast<std::size_t>(kind));
}

const char* nameOf(Role role)
{
    constexpr std::array names{"active", "unscaled", "pin", "pair", "bound", "data", "muted"};
    return names.at(static_cast<std::size_t>(role));
}

const char* nameOf(Meaning meaning)
{
    constexpr std::array names{"value", "pair", "position", "distance", "key"};
    return names.at(static_cast<std::size_t>(meaning));
}

const char* nameOf(LineRole role)
{
    constexpr std::array names{"zero", "train-length", "target-length", "note"};
    return names.at(static_cast<std::size_t>(role));
}

const char* nameOf(ZoneRole role)
{
    constexpr std::array names{"unseen", "kept", "blended", "divided", "pass", "fail", "still"};
    return names.at(static_cast<std::size_t>(role));
}

Json axisJson(const Axis& axis)
{
    Json json = {{"label", axis.label.english()},
                 {"unit", axis.unit},
                 {"scale", axis.scale == AxisScale::Log ? "log" : "linear"},
                 {"lo", axis.lo},
                 {"hi", axis.hi},
                 {"meaning", nameOf(axis.meaning)},
                 {"reversed", axis.reversed}};
    if (!axis.ticks.empty()) {
        json["ticks"] = Json::array();
        for (const Tick& tick : axis.ticks)
            json["ticks"].push_back({{"at", tick.at}, {"label", tick.label}});
    }
    return json;
}

Json seriesJson(const Series& s)
{
    Json json = {
        {"id", s.id}, {"name", s.name.english()}, {"kind", nameOf(s.kind)}, {"role", nameOf(s.colour.role)}, {"x", s.x},
        {"y", s.y}};
    if (hasTwo(s))
        json["y2"] = s.y2;
    if (!s.notes.empty()) {
        json["notes"] = Json::array();
        for (const Message& note : s.notes)
            json["notes"].push_back(note.english());
    }
    return json;
}

Json mapJson(const HeatMap& map)
{
    return {{"columns", map.columns}, {"rows", map.rows},  {"x_lo", map.xLo},
            {"x_hi", map.xHi},        {"y_lo", map.yLo},   {"y_hi", map.yHi},
            {"z_lo", map.zLo},        {"z_hi", map.zHi},   {"label", map.label.english()},
            {"unit", map.unit},       {"cells", map.cells}};
}

void addMarks(const Figure& figure, Json& json)
{
    json["lines"] = Json::array();
    for (const RefLine& line : figure.lines)
        json["lines"].push_back({{"id", line.id},
                                 {"axis", line.vertical ? "x" : "y"},
                                 {"at", line.at},
                                 {"label", line.label.english()},
                                 {"role", nameOf(line.role)}});
    json["zones"] = Json::array();
    for (const Zone& zone : figure.zones)
        json["zones"].push_back({{"id", zone.id},
                                 {"axis", zone.vertical ? "x" : "y"},
                                 {"lo", zone.lo},
                                 {"hi", zone.hi},
                                 {"label", zone.label.english()},
                                 {"role", nameOf(zone.role)}});
    json["markers"] = Json::array();
    for (const Marker& marker : figure.markers)
        json["markers"].push_back(
            {{"id", marker.id}, {"x", marker.x}, {"y", marker.y}, {"label", marker.label.english()}});
    json["headlines"] = Json::array();
    for (const Headline& line : figure.headlines) {
        Json entry = {{"id", line.id},
                      {"label", line.label.english()},
                      {"value", line.value.english()},
                      {"note", line.note.english()}};
        entry["number"] = line.number ? Json(*line.number) : Json(nullptr);
        json["headlines"].push_back(std::move(entry));
    }
}

} // namespace

std::string figureCsv(const Figure& figure)
{
    if (figure.map)
        return mapCsv(figure);
    return std::ranges::all_of(figure.series, isFunctionOfX) ? mergedCsv(figure) : longCsv(figure);
}

void leaveOut(Figure& figure, const Covered& covered)
{
    if (covered.title)
        figure.title = figure.explanation = {};
    if (covered.title || covered.headlines)
        figure.headlines.clear();
}

Json figureJson(const Figure& figure)
{
    Json json = {
        {"id", figure.id},          {"title", figure.title.english()}, {"explanation", figure.explanation.english()},
        {"caption", Json::array()}, {"x", axisJson(figure.x)},         {"y", axisJson(figure.y)}};
    if (figure.y2)
        json["y2"] = axisJson(*figure.y2);
    for (const Message& part : figure.caption)
        json["caption"].push_back(part.english());
    json["series"] = Json::array();
    for (const Series& s : figure.series)
        json["series"].push_back(seriesJson(s));
    for (const Series& s : figure.data)
        json["data"].push_back(seriesJson(s));
    if (figure.map)
        json["map"] = mapJson(*figure.map);
    addMarks(figure, json);
    return json;
}

} // namespace rope
