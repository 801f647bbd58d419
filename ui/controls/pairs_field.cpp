// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/pairs_field.h"

#include "ui/base/plain_text.h"
#include "ui/prose/glossary_tip.h"
#include "ui/widgets/number_lists.h"
#include "ui/widgets/yield_undo.h"

namespace rope {

PairsField::PairsField(QWidget* parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("pairs"));
    setPlaceholderText(tr("a few, fast to slow"));
    setClearButtonEnabled(true);
    yieldUndo(this);
    setTip(this,
           withTerm(
               tr("Pairs to draw in the angle figure, counted from 1: for example 1, 8, 16-20. Empty: chosen for you. "
                  "Click a pair in a figure to point at it everywhere."),
               QStringLiteral("pairs")));
    connect(this, &QLineEdit::editingFinished, this, &PairsField::take);
}

void PairsField::showPairs(const std::vector<int>& pairs, int most)
{
    m_pairs = pairs;
    m_most = most;
    setText(shownPairList(pairs));
}

void PairsField::take()
{
    if (const auto pairs = parsePairs(text(), m_most)) {
        Q_EMIT given(*pairs);
        return;
    }
    Q_EMIT message(tr("Pairs: numbers from 1 to %1 are expected, such as 1, 8, 16-20").arg(m_most));
    setText(shownPairList(m_pairs));
}

} // namespace rope
