// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/visible_answers.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/figures/cards.h"
#include "core/lab/shipped_data.h"
#include "core/lessons/prose/formulas.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/reading/visible_curves.h"
#include "core/lessons/slips.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/text.h"
#include "core/model/typed_number.h"

namespace rope {

namespace {

/// A number as it stands in a text, with what its last digit is worth.
struct Seen {
    double value = 0;
    double half = 0; ///< half a unit of its last place: as far as it may lie from what was rounded to it
    int digits = 0;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool takes(std::string_view text, std::size_t at, std::string_view what)
{
    return text.substr(at).starts_with(what);
}

/// Where the power of ten behind a number ends, and the exponent: "e−6", "·10^(−6)", "·10^9".
std::size_t exponentAt(std::string_view text, std::size_t at, int& exponent)
{
    std::size_t i = at;
    const bool short_ = takes(text, i, "e");
    if (!short_ && !takes(text, i, "·10^"))
        return at;
    i += short_ ? 1 : std::string_view("·10^").size();
    i += takes(text, i, "(") ? 1 : 0;
    const bool negative = takes(text, i, "−") || takes(text, i, "-");
    i += takes(text, i, "−") ? std::string_view("−").size() : negative ? 1 : 0;
    if (i >= text.size() || !isDigit(text[i]))
        return at;
    int size = 0;
    for (; i < text.size() && isDigit(text[i]) && size < 1000; ++i)
        size = 10 * size + (text[i] - '0');
    exponent = negative ? -size : size;
    return i;
}

Seen numberAt(std::string_view text, std::size_t& at)
{
    Seen out;
    std::string digits;
    int decimals = 0;
    bool point = false, leading = true;
    std::size_t i = at;
    for (; i < text.size(); ++i) {
        const bool next = i + 1 < text.size() && isDigit(text[i + 1]);
        if (isDigit(text[i])) {
            leading = leading && text[i] == '0';
            out.digits += leading ? 0 : 1;
            decimals += point ? 1 : 0;
            digits += text[i];
        } else if (text[i] == '.' && next && !point) {
            point = true;
            digits += '.';
        } else if (text[i] != ',' || !next || point) {
            break;
        }
    }
    int exponent = 0;
    at = exponentAt(text, i, exponent);
    const double scale = std::pow(10.0, exponent);
    out.value = readNumber(digits).value.value_or(0) * scale;
    out.half = 0.5 * std::pow(10.0, -decimals) * scale;
    return out;
}

std::vector<Seen> seenIn(std::string_view text)
{
    constexpr std::string_view minus = "−";
    std::vector<Seen> out;
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        const bool negative = text.substr(0, at).ends_with(minus);
        Seen seen = numberAt(text, at);
        seen.value *= negative ? -1 : 1;
        out.push_back(seen);
    }
    return out;
}

/// Texts that give numbers away, and what hides them.
struct Place {
    std::string hide;  ///< of hideTargets()
    std::string where; ///< "the title of figure periods"
    std::string text;
};

/// Its figures say in their titles what was measured.
std::shared_ptr<const lab::LabData> labOf(const FigureKind& kind, const Scene& scene, const LessonWatch& watch)
{
    return kind.usesLab ? lab::shippedDataFor(scene, lab::longestShown, watch.stop) : nullptr;
}

std::vector<Place> titlesOf(const Lesson& lesson, std::size_t step, const CheckedScene& scene, const LessonWatch& watch)
{
    std::vector<Place> out;
    for (const std::string& id : lesson.figuresOf(step))
        if (const FigureKind* kind = findFigure(id))
            out.push_back(
                {"title", "the title of figure " + id,
                 makeFigure(*kind, scene, {}, watch.stop, labOf(*kind, scene.scene(), watch)).title.english()});
    return out;
}

std::vector<Place> cardsOf(const CheckedScene& scene)
{
    std::vector<Place> out;
    for (const Headline& card : makeFigure(cardsKind(), scene).headlines)
        out.push_back({"cards", "the card \"" + card.label.english() + "\"", card.value.english()});
    return out;
}

std::vector<Place> filledIn(const LessonStep& step, const Quantities& quantities)
{
    std::vector<Place> out;
    for (const ProseBlock& block : proseOf(step.text, quantities)) {
        const Formula* formula = block.kind == ProseBlock::Kind::Formula ? findFormula(block.formula) : nullptr;
        if (!formula || formula->filled.empty())
            continue;
        try {
            out.push_back(
                {"numbers", "the line beneath formula " + block.formula, plainProse(formula->filled, quantities)});
        } catch (const InputError&) { // it cannot be worked out here, and is not shown
        }
    }
    return out;
}

/// A number that would be the answer, and how closely.
struct Answer {
    double value = 0;
    Tolerance tolerance;
};

constexpr Tolerance asShown{0.01, true};

std::vector<double> settingsOf(const Scene& s)
{
    return {double(s.active.headDim),     double(s.active.rotaryDim),     double(s.active.pairCount()),
            double(s.active.trainLength), double(s.context.targetLength), double(s.position)};
}

/// The numbers that only right options have.
std::vector<Answer> answersAmong(const Question& q, const Quantities& quantities)
{
    std::vector<double> wrong, right;
    for (const AskOption& option : q.options) {
        std::vector<double>& side = quantities.holds(option.holds) ? right : wrong;
        for (const double value : numbersIn(plainProse(option.text, quantities)))
            side.push_back(value);
    }
    // Several options speak of the scene, whose settings stand everywhere: "18 of 64" says nothing of pair 64.
    if (q.kind == AskKind::Several) {
        const std::vector<double> settings = settingsOf(quantities.scene());
        wrong.insert(wrong.end(), settings.begin(), settings.end());
    }
    std::vector<Answer> out;
    for (const double value : right)
        if (std::ranges::count(wrong, value) == 0)
            out.push_back({value, asShown});
    return out;
}

/// What a task is to be solved with, but for what the scene has already.
std::vector<Answer> answersIn(const std::string& solution, const Scene& scene)
{
    constexpr double smallest = 10; // a factor of 4 stands in many titles and says nothing
    const std::vector<double> before = settingsOf(scene);
    std::vector<Answer> out;
    for (const double value : numbersIn(solution))
        if (value >= smallest && std::ranges::count(before, value) == 0)
            out.push_back({value, asShown});
    return out;
}

/// What is typed or clicked, what a task is solved with, what tells right options from wrong ones, what items are
/// sorted by.
std::vector<Answer> answersOf(const Question& q, const Quantities& quantities)
{
    std::vector<Answer> out;
    switch (q.kind) {
    case AskKind::Number:
    case AskKind::Click: return {{quantities.value(q.answer), q.tolerance}};
    case AskKind::Scene: return answersIn(q.solution, quantities.scene());
    case AskKind::One:
    case AskKind::Several: return answersAmong(q, quantities);
    case AskKind::Order:
        for (const AskOption& item : q.options)
            out.push_back({quantities.value(item.holds), asShown});
        return out;
    default: return out;
    }
}

/// One digit says little: 0, 1 and 2 stand everywhere, and the others only count as they are.
bool saysEnough(const Seen& seen, double answer)
{
    const bool isSmall = seen.value == std::floor(seen.value) && std::abs(seen.value) <= 2;
    return seen.digits > 1 || (!isSmall && std::abs(seen.value - answer) <= 1e-9 * std::abs(answer));
}

bool shows(const Place& place, const Answer& answer)
{
    return std::ranges::any_of(seenIn(place.text), [&](const Seen& seen) {
        if (!saysEnough(seen, answer.value))
            return false;
        return std::abs(seen.value - answer.value) <= seen.half * (1 + 1e-9) &&
               lessons::isWithin(seen.value, answer.value, answer.tolerance);
    });
}

} // namespace

std::vector<double> numbersIn(const std::string& text)
{
    std::vector<double> out;
    for (const Seen& seen : seenIn(text))
        out.push_back(seen.value);
    return out;
}

std::vector<LessonProblem> visibleAnswers(const Lesson& lesson, const LessonWatch& watch)
{
    std::vector<LessonProblem> out;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        if (!step.question)
            continue;
        if (watch.progress)
            watch.progress(double(i) / double(lesson.steps.size()));
        if (step.question->kind == AskKind::Draw)
            for (const std::string& curve :
                 lessons::visibleCurves(lesson, i, CheckedScene(settled(lesson.sceneOf(i))), watch))
                out.push_back({step.line, "the curve that is to be drawn is on the screen: " + curve});
        const Quantities quantities(lesson.sceneOf(i), watch.stop);
        const std::vector<Answer> answers = answersOf(*step.question, quantities);
        if (answers.empty())
            continue;
        const CheckedScene scene(settled(lesson.sceneOf(i)));
        std::vector<Place> places = titlesOf(lesson, i, scene, watch);
        for (std::vector<Place> more : {cardsOf(scene), filledIn(step, quantities)})
            places.insert(places.end(), more.begin(), more.end());
        for (const Place& place : places)
            for (const Answer& answer : answers)
                if (std::ranges::count(step.hides, place.hide) == 0 && shows(place, answer))
                    out.push_back({step.line, "the answer " + shownNumber(answer.value, 6) + " can be read off " +
                                                  place.where + " (" + inQuotes(place.text) + "); \"hide: " +
                                                  place.hide + "\" in the block show covers it until it is answered"});
    }
    return out;
}

} // namespace rope
