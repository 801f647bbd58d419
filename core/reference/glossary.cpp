// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/glossary.h"

#include <algorithm>

#include "core/model/embedded.h"
#include "core/reference/reference_text.h"

namespace rope {

namespace {

constexpr const char* ids[] = {"course", "roformer", "hf"};
constexpr const char* names[] = {"this course", "RoFormer", "Hugging Face"};

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
    return term;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Letters, digits, and all that is not ASCII.
bool isWordByte(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0;
}

/// The form stands at `at` as a word of its own; its first letter may be a capital.
bool standsAt(std::string_view text, std::size_t at, std::string_view form)
{
    if (text.size() - at < form.size() || (at > 0 && isWordByte(text[at - 1])))
        return false;
    const std::string_view here = text.substr(at, form.size());
    if (here.substr(1) != form.substr(1) || lower(here[0]) != lower(form[0]))
        return false;
    return at + form.size() == text.size() || !isWordByte(text[at + form.size()]);
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

const std::vector<Term>& glossary()
{
    static const std::vector<Term> all = [] {
        std::vector<Term> out;
        for (const ReferencePart& part : referenceParts(embeddedGlossary().front().text))
            out.push_back(termFrom(part));
        std::ranges::sort(out, [](const Term& a, const Term& b) {
            return std::ranges::lexicographical_compare(a.title, b.title,
                                                        [](char x, char y) { return lower(x) < lower(y); });
        });
        return out;
    }();
    return all;
}

const Term* findTerm(std::string_view id)
{
    const auto it = std::ranges::find(glossary(), id, &Term::id);
    return it == glossary().end() ? nullptr : &*it;
}

const Term* termOfControl(std::string_view control)
{
    for (const Term& term : glossary())
        if (std::ranges::find(term.controls, control) != term.controls.end())
            return &term;
    return nullptr;
}

std::vector<TermPlace> termsIn(std::string_view text)
{
    std::vector<TermPlace> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        TermPlace best;
        for (const Term& term : glossary())
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

std::string signsOf(const Term& term, bool countedFromZero)
{
    std::string out;
    for (const Notation n : notations)
        if (const std::string& sign = term.symbol(n, countedFromZero); !sign.empty())
            out += (out.empty() ? "" : "; ") + std::string(names[static_cast<std::size_t>(n)]) + ": " + sign;
    return out;
}

std::string entryOf(const Term& term, Notation notation, bool countedFromZero)
{
    const std::string& sign = term.symbol(notation, countedFromZero);
    std::string out = "**" + term.title + "**" + (sign.empty() ? "" : "   " + sign) + "\n\n" + term.text;
    for (const Notation n : notations)
        if (const std::string& other = term.symbol(n, countedFromZero); n != notation && !other.empty())
            out += "\n\n- " + std::string(names[static_cast<std::size_t>(n)]) + ": " + other;
    out += "\n\n*Source:* " + term.source;
    std::string also;
    for (const std::string& id : term.see)
        if (const Term* other = findTerm(id))
            also += (also.empty() ? "" : ", ") + other->title;
    return also.empty() ? out : out + "\n\n*See also:* " + also;
}

} // namespace rope
