// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/reference/speech.h"

namespace rope {

/// Whose signs are shown: this course's, RoFormer's (Su et al. 2021) or those of Hugging Face's configs and code.
enum class Notation { Course, RoFormer, HuggingFace };
inline constexpr Notation notations[] = {Notation::Course, Notation::RoFormer, Notation::HuggingFace};
const char* toId(Notation notation); ///< "course", "roformer", "hf"

/// One word of the field. Symbols and text are prose (core/lessons/prose).
struct Term {
    std::string id;
    std::string title;
    std::string english;            ///< the title of the original; empty in English
    std::vector<std::string> forms; ///< how texts write it, the title among them; in another language the English too
    std::string order;              ///< what it is sorted by: its title, or how that is spelt out
    std::string text;
    std::string source;
    std::vector<std::string> controls; ///< names of the controls that set it
    std::vector<std::string> see;      ///< ids
    /// Its sign or formula in that notation; empty where that one has none.
    const std::string& symbol(Notation notation, bool countedFromZero = false) const;

    std::array<std::string, 3> symbols, fromZero; ///< by Notation; the latter only where it differs
};

/// Every term, by title. From resources/glossary, in that language where it is translated, else in English.
const std::vector<Term>& glossary(const std::string& language = "en");
/// nullptr when there is none.
const Term* findTerm(std::string_view id, const std::string& language = "en");
/// The term that a control sets, by the control's name ("base", "tunable.factor"); nullptr when there is none.
const Term* termOfControl(std::string_view control, const std::string& language = "en");

/// Where a text (UTF-8) uses a term: bytes from `begin` up to `end`.
struct TermPlace {
    std::size_t begin = 0, end = 0;
    const Term* term = nullptr;
};
/// In rising order, without overlap: of two that begin at one place the longer one. Chinese sets no gaps between words.
std::vector<TermPlace> termsIn(std::string_view text, const std::string& language = "en");

/// "b in this course, rope_theta in Hugging Face": its sign in every notation that has one, as prose.
std::string signsOf(const Term& term, bool countedFromZero, const Speech& speech = {});
/// The whole entry as prose, in a notation.
std::string entryOf(const Term& term, Notation notation, bool countedFromZero, const Speech& speech = {});

} // namespace rope
