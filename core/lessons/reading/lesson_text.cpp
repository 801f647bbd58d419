// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/lesson_text.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/lessons/reading/lesson_checks.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"

namespace rope {

namespace {

constexpr std::size_t mostScans = 8;
constexpr double longScan = 16384.0 * 128 * 128; ///< L·r², what a scan costs, of one that takes some two seconds
constexpr double mostWork = 3;                   ///< of those, in one lesson

/// What scans cost goes with L·r²; a lesson of many would keep its reader waiting.
void checkScans(std::string_view text, const Lesson& lesson, lessons::ProblemList& problems)
{
    if (text.find("base_smallest") == std::string_view::npos && text.find("base_every") == std::string_view::npos)
        return;
    std::set<std::pair<int, std::int64_t>> scans;
    for (const LessonStep& step : lesson.steps)
        if (step.scene)
            scans.emplace(step.scene->active.rotaryDim, step.scene->active.trainLength);
    if (scans.size() > mostScans)
        problems.add(0, "base_smallest and base_every with " + std::to_string(scans.size()) +
                            " training lengths or dimensions in one lesson; at most 8 are allowed");
    double work = 0;
    for (const auto& [r, length] : scans)
        work += double(length) * r * r / longScan;
    if (scans.size() <= mostScans && work > mostWork)
        problems.add(0, "base_smallest and base_every in scenes that take " + shownNumber(work, 3) +
                            " times the work of one with L = 16,384 and r = 128; at most " + shownNumber(mostWork) +
                            " times is allowed");
}

} // namespace

ReadLesson readLesson(std::string_view text, const std::string& fileName, const LessonWatch& watch)
{
    lessons::ProblemList problems;
    lessons::ReadForm form;
    if (lessons::checkBytes(text, problems))
        form = lessons::readForm(text, fileName, problems);
    // What is not well formed cannot make sense; the first problems come first.
    if (problems.empty())
        checkScans(text, form.lesson, problems);
    if (problems.empty())
        lessons::checkSense(form, problems, watch);
    return {std::move(form.lesson), std::move(problems).byLine()};
}

std::optional<LessonProblem> LessonIds::take(const std::string& id, const std::string& fileName)
{
    const auto [first, isNew] = m_files.emplace(id, fileName);
    if (isNew)
        return std::nullopt;
    return LessonProblem{0, "the id \"" + quotable(id) + "\" is that of " + quotable(first->second, 400) +
                                "; a file's name without its leading number has to be its own"};
}

bool looksLikeLesson(std::string_view text)
{
    // A text about lessons has the key as well, but does not begin with the head.
    constexpr std::size_t head = 4096;
    const std::vector<lessons::Line> lines = lessons::linesOf(text.substr(0, head));
    const auto isKey = [](const lessons::Line& line) { return line.text.starts_with("ropescope_lesson:"); };
    const auto first = std::ranges::find_if_not(lines, [](const lessons::Line& l) { return trimmed(l.text).empty(); });
    return first != lines.end() && (trimmed(first->text) == "---" || isKey(*first)) &&
           std::any_of(first, lines.end(), isKey);
}

} // namespace rope
