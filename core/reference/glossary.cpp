// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/glossary.h"

#include <algorithm>

#include "core/model/embedded.h"
#include "core/model/letters.h"
#include "core/model/made_once.h"
#include "core/reference/reference_text.h"

namespace rope {

namespace {

constexpr const char* ids[] = {"course", "roformer", "hf"};
constexpr const char* names[] = {"this course", "RoFormer", "Hugging Face"};

/// In English.
Term termFrom(const ReferencePart& part)
{
    Term term;
    term.id = part.name;
    term.title = part.field("title");
    term.forms = part.list("forms");
    if (std::ranges::find(term.forms, term.title) == term.forms.end())
        term.forms.insert(term.forms.begin(), {term.title, term.title + "s"});
    term.text = part.text;
    term.source = part.field("source");
    term.controls = part.list("controls");
    term.see = part.list("see");
    for (const Notation n : notations) {
        const auto i = static_cast<std::size_t>(n);
        term.symbols[i] = part.field(ids[i]);
        term.fromZero[i] = part.field(std::string(ids[i]) + " from 0");
    }
    term.order = term.title;
    return term;
}

/// A translation says what differs: words, and signs and sources that have words in them.
void translate(Term& term, const ReferencePart& part)
{
    const auto say = [&](std::string& said, const std::string& key) {
        if (const std::string there = part.field(key); !there.empty())
            said = there;
    };
    term.english = term.title;
    say(term.title, "title");
    say(term.order, "order");
    say(term.source, "source");
    for (const Notation n : notations) {
        const auto i = static_cast<std::size_t>(n);
        say(term.symbols[i], ids[i]);
        say(term.fromZero[i], std::string(ids[i]) + " from 0");
    }
    term.text = part.text;
    constexpr std::size_t oneLetter = 3; // bytes of a Chinese one, which stands in too many words to be found alone
    std::vector<std::string> forms = part.list("forms");
    if (term.title.size() > oneLetter)
        forms.push_back(term.title);
    for (const std::string& form : forms)
        if (std::ranges::find(term.forms, form) == term.forms.end())
            term.forms.push_back(form);
}

/// A letter of a word, by the first byte of its UTF-8: ASCII letters and digits, and all beyond but for Chinese and
/// its punctuation (U+3000 to U+9FFF, U+F000 to U+FFFF), between whose letters words have no gaps.
bool isOfWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' ||
           (byte >= 0x80 && (byte < 0xE3 || byte > 0xE9) && byte != 0xEF);
}

/// Where words may be parted: at an end of the text, or where no letter of a word goes on with another.
bool isBetweenWords(std::string_view text, std::size_t at)
{
    if (at == 0 || at == text.size())
        return true;
    std::size_t before = at - 1;
    while (before > 0 && (text[before] & 0xC0) == 0x80)
        --before;
    return !isOfWord(text[before]) || !isOfWord(text[at]);
}

/// The form stands at `at` as a word of its own; its first letter may be a capital.
bool standsAt(std::string_view text, std::size_t at, std::string_view form)
{
    const std::string_view here = text.substr(at, form.size());
    if (here.size() < form.size() || here.substr(1) != form.substr(1) || smallLetter(here[0]) != smallLetter(form[0]))
        return false;
    return isBetweenWords(text, at) && isBetweenWords(text, at + form.size());
}

std::string nameOf(Notation notation, const Speech& speech)
{
    return speech.say(names[static_cast<std::size_t>(notation)]) + speech.colon;
}

std::vector<Term> readGlossary(const std::string& language)
{
    const EmbeddedFile& file = embeddedGlossary().front();
    std::vector<Term> out;
    for (const ReferencePart& part : referenceParts(file.text))
        out.push_back(termFrom(part));
    const std::string_view translated = textIn(language, file, embeddedGlossaryTranslations());
    if (translated.data() != file.text.data())
        for (const ReferencePart& part : referenceParts(translated))
            if (const auto term = std::ranges::find(out, part.name, &Term::id); term != out.end())
                translate(*term, part);
    std::ranges::sort(out, [](const Term& a, const Term& b) {
        return std::ranges::lexicographical_compare(a.order, b.order,
                                                    [](char x, char y) { return smallLetter(x) < smallLetter(y); });
    });
    return out;
}

} // namespace

const char* toId(Notation notation)
{
    return ids[static_cast<std::size_t>(notation)];
}

const std::string& Term::symbol(Notation notation, bool countedFromZero) const
{
    const auto i = static_cast<std::size_t>(notation);
    return countedFromZero && !fromZero[i].empty() ? fromZero[i] : symbols[i];
}

const std::vector<Term>& glossary(const std::string& language)
{
    static MadeOnce<std::string, std::vector<Term>> all;
    return all.of(language, readGlossary);
}

const Term* findTerm(std::string_view id, const std::string& language)
{
    const std::vector<Term>& all = glossary(language);
    const auto it = std::ranges::find(all, id, &Term::id);
    return it == all.end() ? nullptr : &*it;
}

const Term* termOfControl(std::string_view control, const std::string& language)
{
    for (const Term& term : glossary(language))
        if (std::ranges::find(term.controls, control) != term.controls.end())
            return &term;
    return nullptr;
}

std::vector<TermPlace> termsIn(std::string_view text, const std::string& language)
{
    const std::vector<Term>& all = glossary(language);
    std::vector<TermPlace> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        TermPlace best;
        for (const Term& term : all)
            for (const std::string& form : term.forms)
                if (form.size() > best.end - best.begin && standsAt(text, at, form))
                    best = {at, at + form.size(), &term};
        if (!best.term)
            continue;
        out.push_back(best);
        at = best.end - 1;
    }
    return out;
}

std::string signsOf(const Term& term, bool countedFromZero, const Speech& speech)
{
    std::string out;
    for (const Notation n : notations)
        if (const std::string& sign = term.symbol(n, countedFromZero); !sign.empty())
            out += (out.empty() ? "" : speech.semicolon) + nameOf(n, speech) + sign;
    return out;
}

std::string entryOf(const Term& term, Notation notation, bool countedFromZero, const Speech& speech)
{
    const std::string& sign = term.symbol(notation, countedFromZero);
    std::string out = "**" + term.title + "**" + (sign.empty() ? "" : "   " + sign) + "\n\n" + term.text;
    for (const Notation n : notations)
        if (const std::string& other = term.symbol(n, countedFromZero); n != notation && !other.empty())
            out += "\n\n- " + nameOf(n, speech) + other;
    if (term.english != term.title && !term.english.empty())
        out += "\n\n*" + speech.say("In English") + "*" + speech.colon + term.english;
    out += "\n\n*" + speech.say("Source") + "*" + speech.colon + term.source;
    std::string also;
    for (const std::string& id : term.see)
        if (const Term* other = findTerm(id, speech.language))
            also += (also.empty() ? "" : speech.comma) + other->title;
    return also.empty() ? out : out + "\n\n*" + speech.say("See also") + "*" + speech.colon + also;
}

} // namespace rope
