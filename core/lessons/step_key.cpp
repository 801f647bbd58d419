// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/step_key.h"

#include <cstdint>
#include <cstdio>
#include <map>
#include <string_view>

#include "core/model/number_text.h"

namespace rope {

namespace {

/// FNV-1a of parts, each with its end: "ab", "c" is not "a", "bc". The same on every machine.
class Mixer
{
public:
    void add(std::string_view text)
    {
        for (const char c : text)
            mix(static_cast<unsigned char>(c));
        mix(0xff); // no byte of UTF-8
    }
    void add(double value) { add(exactText(value)); }
    void add(const std::vector<std::string>& texts)
    {
        add(double(texts.size()));
        for (const std::string& text : texts)
            add(text);
    }
    void add(const DrawAxis& axis)
    {
        add(axis.name);
        add(axis.lo);
        add(axis.hi);
        add(axis.label);
        add(axis.log ? 1 : 0);
    }

    std::string text() const
    {
        char out[17];
        std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(m_state));
        return out;
    }

private:
    void mix(unsigned char byte) { m_state = (m_state ^ byte) * 1099511628211ULL; }

    std::uint64_t m_state = 14695981039346656037ULL;
};

void addLists(Mixer& mixer, const Question& q)
{
    mixer.add(double(q.options.size()));
    for (const AskOption& option : q.options)
        mixer.add({option.text, option.holds, option.reason});
    mixer.add(double(q.matches.size()));
    for (const AskMatch& match : q.matches)
        mixer.add({match.left, match.right, match.holds, match.reason});
    mixer.add(double(q.watches.size()));
    for (const Watch& watch : q.watches)
        mixer.add({watch.value, watch.label});
    mixer.add(double(q.mistakes.size()));
    for (const Mistake& mistake : q.mistakes)
        mixer.add({mistake.when, mistake.reason});
    mixer.add(double(q.varies.size()));
    for (const Vary& vary : q.varies) {
        mixer.add(vary.name);
        for (const double value : vary.values)
            mixer.add(value);
    }
    for (const auto* texts : {&q.extras, &q.points, &q.hints, &q.only})
        mixer.add(*texts);
}

void add(Mixer& mixer, const Question& q)
{
    for (const std::string& text : {std::string(toId(q.kind)), q.prompt, q.model, q.holds, q.answer, q.unit, q.figure,
                                    q.curve, q.explain, q.example, q.solution})
        mixer.add(text);
    mixer.add(q.tolerance.amount);
    mixer.add(q.tolerance.relative ? 1 : 0);
    mixer.add(q.alongX ? 1 : 0);
    mixer.add(q.along);
    mixer.add(q.up);
    addLists(mixer, q);
}

} // namespace

std::vector<std::string> stepKeys(const Lesson& lesson)
{
    std::vector<std::string> out;
    std::map<std::string, int> count;
    for (const LessonStep& step : lesson.steps) {
        Mixer mixer;
        if (step.question)
            add(mixer, *step.question);
        else
            mixer.add({step.title, step.text});
        const std::string key = mixer.text();
        const int times = ++count[key];
        out.push_back(times == 1 ? key : key + "-" + std::to_string(times));
    }
    return out;
}

} // namespace rope
