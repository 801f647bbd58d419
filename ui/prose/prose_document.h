// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QColor>
#include <QFont>
#include <QString>

#include "core/lessons/prose/prose.h"

class QTextDocument;

namespace rope {

struct ProseStyle {
    QFont font;
    QColor text;
    QColor quiet; ///< of the line with numbers beneath a formula
};

/// Replaces what is in the document. Everything in the prose is text: nothing is parsed, nothing is loaded.
/// `quantities` give the numbers beneath formulas; null: none are shown.
void fillDocument(QTextDocument& document, const std::vector<ProseBlock>& blocks, const ProseStyle& style,
                  const Quantities* quantities);

/// The line with numbers beneath a formula; empty where it has none or it cannot be worked out in this scene.
std::vector<ProseRun> filledLine(const std::string& formula, const Quantities* quantities);

/// What a screen reader says: blocks apart by line breaks, formulas by their line with numbers, or else by name.
QString spokenProse(const std::vector<ProseBlock>& blocks, const Quantities* quantities);

} // namespace rope
