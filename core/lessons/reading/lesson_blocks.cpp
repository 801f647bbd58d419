// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks scene, show and lecturer.
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/configs/strict_json.h"
#include "core/figures/kit/arrangements.h"
#include "core/lessons/reading/lesson_keys.h"
#include "core/lessons/reading/lesson_reading.h"
#include "core/lessons/reading/scene_model.h"
#include "core/model/text.h"
#include "core/model/typed_number.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_text.h"

namespace rope::lessons {

namespace {

/// "A to B in S s"
std::optional<Play> playFrom(const std::string& text)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at)
            words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    if (words.size() != 6 || words[1] != "to" || words[3] != "in" || words[5] != "s")
        return std::nullopt;
    const auto from = readNumber(words[0]).value, to = readNumber(words[2]).value, seconds = readNumber(words[4]).value;
    const auto isPosition = [](double x) { return x >= 0 && x <= double(limits::maxElements) && x == std::floor(x); };
    if (!from || !to || !seconds || !isPosition(*from) || !isPosition(*to) || *seconds < 0.5 || *seconds > 60)
        return std::nullopt;
    return Play{static_cast<std::int64_t>(*from), static_cast<std::int64_t>(*to), *seconds};
}

std::string arrangementIds()
{
    return joined(figureArrangements(), ", ", &FigureArrangement::id);
}

void readShowKey(const KeyLine& key, LessonStep& step, StepLines& at, ProblemList& problems)
{
    if (key.key == "figures" || key.key == "arrangement") {
        if (at.figures != 0)
            problems.add(key.line, "figures and arrangement exclude each other");
        at.figures = key.line;
    }
    if (key.key == "figures") {
        step.figures = commaList(key.value);
    } else if (key.key == "arrangement") {
        if (const FigureArrangement* arrangement = findArrangement(key.value))
            step.figures = arrangement->figures;
        else
            problems.add(key.line, "arrangement is " + inQuotes(key.value) + "; allowed: " + arrangementIds());
    } else if (key.key == "highlight") {
        at.highlight = key.line;
        step.highlights = commaList(key.value);
    } else if (key.key == "hide") {
        at.hide = key.line;
        step.hides = commaList(key.value);
    } else if (key.key == "play") {
        at.play = key.line;
        step.play = playFrom(key.value);
        if (!step.play)
            problems.add(
                key.line,
                "play is " + inQuotes(key.value) +
                    "; allowed: \"A to B in S s\" with whole positions from 0 to 16,777,216 and 0.5 to 60 seconds");
    } else {
        problems.add(key.line, unknownKey(key.key, "show"));
    }
}

} // namespace

Scene readScene(const std::vector<Line>& lines, int blockLine, const std::string& lessonFile, ProblemList& problems)
{
    constexpr std::size_t most = 64U << 10U;
    // Empty lines in front make the places that errors name those of the file.
    const std::size_t before = static_cast<std::size_t>(blockLine);
    std::string text(before, '\n');
    for (const Line& line : lines)
        text.append(line.text).append(1, '\n');
    if (text.size() > before + most) {
        problems.add(blockLine, "the scene has more than 65,536 bytes");
        return {};
    }
    try {
        Scene scene =
            sceneFromJson(withModel(parseStrictJson(text, "scene", {before + most, 16, 1U << 14U}), lessonFile));
        for (const Problem& p : allProblemsOf(scene))
            problems.add(blockLine, "scene: " + p.text());
        return scene;
    } catch (const InputError& e) {
        for (const Problem& p : e.problems())
            problems.add(blockLine, p.field == "scene" ? p.text() : "scene: " + p.text());
        return {};
    }
}

void readShow(const std::vector<KeyLine>& keys, LessonStep& step, StepLines& at, ProblemList& problems)
{
    std::set<std::string> seen;
    for (const KeyLine& key : keys) {
        if (seen.insert(key.key).second)
            readShowKey(key, step, at, problems);
        else
            problems.add(key.line, key.key + " is there twice");
    }
}

void readLecturer(const std::vector<KeyLine>& keys, LessonStep& step, StepLines& at, ProblemList& problems)
{
    constexpr double least = 0.5, most = 120;
    constexpr std::size_t mostNotes = 12;
    bool timed = false;
    for (const KeyLine& key : keys) {
        if (key.key == "notes") {
            if (step.notes.size() == mostNotes)
                problems.add(key.line, "more than 12 notes");
            else if (key.value.empty())
                problems.add(key.line, "notes is empty");
            else {
                step.notes.push_back(key.value);
                at.notes.push_back(key.line);
            }
        } else if (key.key == "minutes" && std::exchange(timed, true)) {
            problems.add(key.line, "minutes is there twice");
        } else if (key.key == "minutes") {
            const std::optional<double> minutes = readNumber(key.value).value;
            if (minutes && *minutes >= least && *minutes <= most)
                step.minutes = *minutes;
            else
                problems.add(key.line, "minutes is " + inQuotes(key.value) + "; allowed: 0.5 to 120");
        } else {
            problems.add(key.line, unknownKey(key.key, "lecturer"));
        }
    }
}

} // namespace rope::lessons
