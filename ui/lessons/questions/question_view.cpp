// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/question_view.h"

#include <QScopedValueRollback>

#include "core/model/problem.h"

namespace rope {

void QuestionView::showFilled()
{
    if (filled() == m_session.state().filled)
        return;
    const QScopedValueRollback filling(m_filling, true);
    fill(m_session.state().filled);
}

bool QuestionView::choose(int)
{
    return false;
}

std::vector<ProseBlock> blocksOf(const std::string& source, const Quantities& quantities)
{
    try {
        return proseOf(source, quantities);
    } catch (const InputError&) {
        ProseBlock block;
        block.runs = {ProseRun{source, false, false, false, 0}};
        return {block};
    }
}

QString plainOf(const std::string& source, const Quantities& quantities)
{
    try {
        return QString::fromStdString(plainProse(source, quantities));
    } catch (const InputError&) {
        return QString::fromStdString(source);
    }
}

} // namespace rope
