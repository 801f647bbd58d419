// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rope {

/// A data file of resources/, compiled in: its name without ending, and its text or bytes.
struct EmbeddedFile {
    std::string_view name;
    std::string_view text;
};

/// resources/models/*.json, sorted by name.
const std::vector<EmbeddedFile>& embeddedModels();
/// resources/lessons/*.md, likewise.
const std::vector<EmbeddedFile>& embeddedLessons();
/// resources/lessons/LANGUAGE/*.md, named LANGUAGE/NAME.
const std::vector<EmbeddedFile>& embeddedLessonTranslations();
/// resources/formulas/*.tex and *.svg, likewise.
const std::vector<EmbeddedFile>& embeddedFormulas();
const std::vector<EmbeddedFile>& embeddedFormulaPictures();

/// resources/texts/*.txt, for the task of the Lab that reads.
const std::vector<EmbeddedFile>& embeddedTexts();
/// resources/glossary/*.md: one file, the terms of the field.
const std::vector<EmbeddedFile>& embeddedGlossary();
const std::vector<EmbeddedFile>& embeddedGlossaryTranslations();
/// resources/figures/*.md: a page on every figure.
const std::vector<EmbeddedFile>& embeddedFigurePages();
const std::vector<EmbeddedFile>& embeddedFigurePageTranslations();
/// resources/lab/*.safetensors: runs of the Lab, trained by scripts/lab-runs.
const std::vector<EmbeddedFile>& embeddedRuns();
/// resources/translations/*.ts as Qt reads them (.qm), by language; linked into the window and what uses it, not core.
const std::vector<EmbeddedFile>& embeddedTranslations();

/// The text in that language where `translations` has it (as LANGUAGE/NAME), the file's own otherwise.
std::string_view textIn(const std::string& language, const EmbeddedFile& file,
                        const std::vector<EmbeddedFile>& translations);

} // namespace rope
