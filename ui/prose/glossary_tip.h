// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QString>

#include "core/reference/glossary.h"

class QTextDocument;

namespace rope {

/// Prose as one plain text: what stands in tooltips and lists.
QString plainOf(const std::string& prose);
/// The entry as a tooltip says it: what the term means, and its sign in every notation.
QString glossaryTip(const Term& term);
/// What the terms in a text mean, the first three: of one the entry, of several a sentence each. Empty: there is none.
QString glossaryTipIn(const QString& text);
/// What the glossary says of the word at that place of a document that is laid out; empty where it says nothing.
QString glossaryTipAt(const QTextDocument& document, QPointF at);
/// A control's tooltip with what it sets: the signs of the term on a line, then the first sentence on it where the
/// tooltip does not have that already; as it is without a term for the control.
QString withTerm(const QString& tooltip, const QString& control);

} // namespace rope
