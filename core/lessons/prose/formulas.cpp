// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/prose/formulas.h"

#include <algorithm>

#include "core/model/embedded.h"
#include "core/model/text.h"

namespace rope {

namespace {

/// The first line may be "% filled: PROSE", the rest is TeX.
Formula formulaFrom(const EmbeddedFile& file)
{
    constexpr std::string_view mark = "% filled:";
    Formula out;
    out.name = file.name;
    std::string_view rest = file.text;
    if (rest.starts_with(mark)) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        out.filled = trimmed(rest.substr(mark.size(), end - mark.size()));
        rest = rest.substr(end);
    }
    out.tex = trimmed(rest);
    const auto picture = std::ranges::find(embeddedFormulaPictures(), file.name, &EmbeddedFile::name);
    if (picture != embeddedFormulaPictures().end())
        out.svg = picture->text;
    return out;
}

} // namespace

const std::vector<Formula>& formulas()
{
    static const std::vector<Formula> all = [] {
        std::vector<Formula> out;
        std::ranges::transform(embeddedFormulas(), std::back_inserter(out), formulaFrom);
        return out;
    }();
    return all;
}

const Formula* findFormula(const std::string& name)
{
    const auto it = std::ranges::find(formulas(), name, &Formula::name);
    return it == formulas().end() ? nullptr : &*it;
}

} // namespace rope
