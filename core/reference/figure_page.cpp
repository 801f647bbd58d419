// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/figure_page.h"

#include <algorithm>
#include <stdexcept>

#include "core/lessons/prose/prose.h"
#include "core/model/embedded.h"
#include "core/model/problem.h"
#include "core/reference/reference_text.h"

namespace rope {

namespace {

std::string optionsOf(const FigureKind& kind, const Speech& speech)
{
    const auto said = [&](const Message& text) { return escapedProse(speech.say(text)); };
    std::string out;
    for (const FigureOption& option : kind.options) {
        std::string choices;
        for (const FigureChoice& choice : option.choices)
            choices.append(choices.empty() ? "" : speech.comma).append(said(choice.label));
        out.append(out.empty() ? "- *" : "\n- *").append(said(option.label)).append("*").append(speech.colon);
        out.append(choices).append(speech.stop).append(said(option.help)).append(speech.stop);
        out.erase(out.find_last_not_of(' ') + 1);
    }
    return out;
}

/// Cut behind every full stop that ends a sentence, a Chinese one among them.
std::vector<std::string> sentencesOf(const std::string& line)
{
    constexpr std::string_view stops[] = {". ", "。"};
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin < line.size();) {
        std::size_t end = line.size();
        for (const std::string_view stop : stops)
            if (const auto at = line.find(stop, begin); at != std::string::npos)
                end = std::min(end, at + stop.size());
        out.push_back(line.substr(begin, end - begin));
        begin = end;
    }
    return out;
}

/// Headings are named here, so that they can be translated.
Message headingOf(const std::string& name)
{
    if (name == "What it shows")
        return "What it shows";
    if (name == "Formula")
        return "Formula";
    if (name == "How to read it")
        return "How to read it";
    throw std::logic_error("a page on a figure has no part of that name: " + name);
}

} // namespace

FigurePage figurePage(const FigureKind& kind, const Speech& speech)
{
    const auto& files = embeddedFigurePages();
    const auto file = std::ranges::find(files, kind.id, &EmbeddedFile::name);
    if (file == files.end())
        throw std::logic_error("a figure without a page: " + kind.id);
    FigurePage page{&kind, {}};
    for (const ReferencePart& part : referenceParts(textIn(speech.language, *file, embeddedFigurePageTranslations())))
        page.parts.push_back({speech.say(headingOf(part.name)), part.text});
    if (!kind.options.empty())
        page.parts.push_back({speech.say("Options"), optionsOf(kind, speech)});
    page.parts.push_back({speech.say("Source"), escapedProse(speech.say(kind.source))});
    return page;
}

std::string proseOf(const FigurePage& page)
{
    std::string out;
    for (const FigurePage::Part& part : page.parts)
        out += (out.empty() ? "**" : "\n\n**") + escapedProse(part.heading) + "**\n\n" + part.prose;
    return out;
}

std::string possibleIn(const FigurePage& page, const Quantities& quantities)
{
    const auto possible = [&](const std::string& sentence) {
        try {
            proseOf(sentence, quantities);
            return true;
        } catch (const InputError&) {
            return false;
        }
    };
    std::string out;
    const std::string all = proseOf(page);
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end + 1) {
        end = std::min(all.find('\n', begin), all.size());
        for (const std::string& sentence : sentencesOf(all.substr(begin, end - begin)))
            if (possible(sentence))
                out += sentence;
        out += '\n';
    }
    return out;
}

} // namespace rope
