// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/lesson_checks.h"

#include <algorithm>
#include <memory>
#include <set>

#include "core/figures/kit/arrangements.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/scan_allowance.h"
#include "core/lessons/reading/question_checks.h"
#include "core/lessons/variation.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/text.h"
#include "core/model/typed_number.h"
#include "core/rope/frequencies.h"

namespace rope::lessons {

namespace {

void checkFigures(const std::vector<std::string>& figures, int line, ProblemList& problems)
{
    for (const std::string& id : figures)
        if (!findFigure(id))
            problems.add(line, "figure " + inQuotes(id) + "; allowed: ids of 'ropescope list figures'");
    if (!figures.empty() && !isLayoutSize(figures.size()))
        problems.add(line, std::to_string(figures.size()) + " figures; allowed: 1, 2, 3, 4 or 6");
    if (std::set(figures.begin(), figures.end()).size() < figures.size())
        problems.add(line, "a figure is there twice");
}

std::optional<int> pairFrom(const std::string& target)
{
    const std::optional<double> pair = target.starts_with("pair ") ? readNumber(target.substr(5)).value : std::nullopt;
    if (!pair || *pair < 1 || *pair > limits::maxHeadDim || *pair != static_cast<int>(*pair))
        return std::nullopt;
    return static_cast<int>(*pair);
}

void checkHighlights(const LessonStep& step, const Scene& scene, int line, ProblemList& problems)
{
    std::string allowed;
    for (const std::string& target : highlightTargets())
        allowed += target + ", ";
    for (const std::string& target : step.highlights) {
        const std::optional<int> pair = pairFrom(target);
        if (pair ? *pair > scene.active.pairCount()
                 : std::ranges::count(highlightTargets(), target) == 0 &&
                       !(target.starts_with("figure ") && findFigure(target.substr(7))))
            problems.add(line, "highlight " + inQuotes(target) + "; allowed: " + allowed + "figure ID, pair K (up to " +
                                   std::to_string(scene.active.pairCount()) + ")");
    }
}

void checkHides(const LessonStep& step, int line, ProblemList& problems)
{
    for (const std::string& target : step.hides)
        if (std::ranges::count(hideTargets(), target) == 0)
            problems.add(line, "hide " + inQuotes(target) + "; allowed: " + joined(hideTargets()));
    if (!step.hides.empty() && !step.question)
        problems.add(line, "hide needs a question in the step: what is hidden comes back when it is answered");
    const bool locked =
        step.question && !step.question->only.empty() && std::ranges::count(step.question->only, "position") == 0;
    if (step.play && locked)
        problems.add(line, "play moves the position, which \"only\" of the question locks");
}

/// All that stands on a sheet of exercises.
std::string askedText(const Question& q, const Scene& scene)
{
    const Quantities quantities(scene);
    std::string out = plainProse(q.prompt, quantities);
    const auto add = [&](const std::string& source) { out.append("\n").append(plainProse(source, quantities)); };
    for (const AskOption& option : q.options)
        add(option.text);
    for (const AskMatch& match : q.matches) {
        add(match.left);
        add(match.right);
    }
    std::ranges::for_each(q.extras, add);
    return out;
}

/// One varied quantity has that value, the others their first one.
Scene withValue(const Scene& asked, Question question, const std::string& name, double value)
{
    for (Vary& vary : question.varies)
        vary.values = {vary.name == name ? value : vary.values.front()};
    return varied(asked, question, 0);
}

/// What varies has to be said: with other numbers the question reads differently.
bool isSaid(const Scene& asked, const Question& question, const Vary& vary)
{
    const Scene first = withValue(asked, question, vary.name, vary.values.front());
    const std::string text = askedText(question, first);
    return std::ranges::any_of(vary.values, [&](double value) {
        const Scene other = withValue(asked, question, vary.name, value);
        return other != first && askedText(question, other) != text;
    });
}

void checkNamed(const Scene& asked, const Question& question, int line, ProblemList& problems)
{
    for (const Vary& vary : question.varies) {
        try {
            if (!isSaid(asked, question, vary))
                problems.add(line, "vary changes " + inQuotes(vary.name) +
                                       ", which the prompt does not say: it reads the same with every value");
        } catch (const InputError&) { // a draw that cannot be worked out is said where it is tried
        }
    }
}

/// Who waits for the checks of a lesson, and what its scans may still cost.
struct Checking {
    const LessonWatch& watch;
    std::shared_ptr<ScanAllowance> scans;
};

/// With other numbers everything has to be worked out as well; a few draws are tried.
void checkVariants(const Lesson& lesson, std::size_t step, const QuestionLines& at, ProblemList& problems,
                   const Checking& checking)
{
    constexpr std::uint64_t draws = 12;
    const Question& question = *lesson.steps[step].question;
    for (std::uint64_t seed = 0; seed < draws; ++seed) {
        const Scene scene = varied(settled(lesson.sceneOf(step)), question, seed);
        std::string where;
        for (const Vary& vary : question.varies)
            where += (where.empty() ? "with " : ", ") + vary.name + " = " + exactText(valueOf(scene, vary.name));
        ProblemList found;
        for (const Problem& p : allProblemsOf(scene))
            found.add(at.vary, p.text());
        if (found.empty()) {
            const Quantities quantities(scene, checking.watch.stop, checking.scans);
            const Trial trial(quantities, found);
            trial.prose(at.vary, lesson.steps[step].text);
            checkQuestion(question, at, {}, trial);
        }
        if (const auto list = std::move(found).byLine(); !list.empty())
            return problems.add(at.vary, where + ": " + list.front().text);
    }
}

void checkVaried(const Lesson& lesson, std::size_t step, const QuestionLines& at, ProblemList& problems,
                 const Checking& checking)
{
    checkVariants(lesson, step, at, problems, checking);
    checkNamed(settled(lesson.sceneOf(step)), *lesson.steps[step].question, at.vary, problems);
}

/// "decay.axis" → its choices, whatever the figure.
void checkOptionsOf(const Scene& scene, int line, ProblemList& problems)
{
    for (const auto& [name, choice] : scene.figureOptions) {
        const std::size_t dot = std::min(name.find('.'), name.size());
        const FigureKind* kind = findFigure(name.substr(0, dot));
        const std::string id = dot < name.size() ? name.substr(dot + 1) : "";
        const auto* options = kind ? &kind->options : nullptr;
        const auto option =
            options ? std::ranges::find(*options, id, &FigureOption::id) : std::vector<FigureOption>::const_iterator();
        if (!options || option == options->end() || std::ranges::count(option->choices, choice, &FigureChoice::id) == 0)
            problems.add(line, "scene: figure_options has " + inQuotes(name) + ": " + inQuotes(choice) +
                                   "; allowed: options of 'ropescope list figures --format json'");
    }
}

} // namespace

void checkSense(const ReadForm& form, ProblemList& problems, const LessonWatch& watch)
{
    const Lesson& lesson = form.lesson;
    const Checking checking{watch, std::make_shared<ScanAllowance>(watch.mostCosines)};
    std::unique_ptr<Quantities> quantities;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        if (watch.progress)
            watch.progress(double(i) / double(lesson.steps.size()));
        const LessonStep& step = lesson.steps[i];
        const StepLines& at = form.lines[i];
        if (step.scene)
            checkOptionsOf(*step.scene, at.scene, problems);
        if (!quantities || step.scene)
            quantities = std::make_unique<Quantities>(lesson.sceneOf(i), watch.stop, checking.scans);
        checkFigures(step.figures, at.figures, problems);
        checkHighlights(step, quantities->scene(), at.highlight, problems);
        checkHides(step, at.hide > 0 ? at.hide : at.play, problems);
        const Trial trial(*quantities, problems);
        trial.prose(at.text, step.text);
        for (std::size_t note = 0; note < step.notes.size(); ++note)
            trial.prose(at.notes[note], step.notes[note]);
        if (step.question)
            checkQuestion(*step.question, at.question, lesson.figuresOf(i), trial);
        if (step.question && !step.question->varies.empty())
            checkVaried(lesson, i, at.question, problems, checking);
    }
}

} // namespace rope::lessons
