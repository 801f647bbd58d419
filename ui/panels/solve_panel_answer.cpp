// SPDX-License-Identifier: GPL-3.0-or-later
// What a question of the panel came to, in words, and taking it over.
#include <algorithm>

#include <QLabel>
#include <QPushButton>

#include "core/model/number_text.h"
#include "core/scene/scene_edits.h"
#include "ui/base/message_text.h"
#include "ui/panels/solve_panel.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/scaled_label.h"

namespace rope {

namespace {

constexpr int shownIslands = 12;

QString number(double value)
{
    return QString::fromStdString(shownNumber(value, 7));
}

/// "asked_base" → "asked base": the keys of the command line in words.
QString spoken(const std::string& key)
{
    std::string words = key;
    std::ranges::replace(words, '_', ' ');
    return phrase(words);
}

QString islandsText(const Solution& s)
{
    if (s.islands.empty())
        return {};
    QString text = QObject::tr("<p>Bases that pass, from smallest:</p><p>");
    for (std::size_t i = 0; i < s.islands.size() && i < shownIslands; ++i)
        text += QObject::tr("%1 to %2<br>")
                    .arg(QString::fromStdString(passingText(s.islands[i], 7)), number(s.islands[i].last));
    if (s.islands.size() > shownIslands)
        text += QObject::tr("… and %1 more").arg(s.islands.size() - shownIslands);
    return text + QStringLiteral("</p>");
}

} // namespace

void SolvePanel::showSolution(const Solution& s)
{
    m_solution = s;
    const auto kind = std::ranges::find(solveKinds(), s.quantity, &SolveKind::quantity);
    const QString unit = phrase(kind->unit);
    m_value->setText(!s.value ? tr("none passes")
                              : (s.atLeast ? tr("at least %1 %2") : tr("%1 %2")).arg(number(*s.value), unit).trimmed());
    if (!s.unchanged.empty())
        m_value->setText(tr("nothing needs to change"));
    QString details;
    for (const Message& text : {s.unchanged, s.assumption})
        if (!text.empty())
            details += QStringLiteral("<p>%1</p>").arg(translated(text).toHtmlEscaped());
    QStringList rows;
    for (const auto& [name, value] : s.inputs)
        rows << QStringLiteral("%1 = %2").arg(spoken(name), number(value));
    details += QStringLiteral("<p>%1</p>").arg(rows.join(QStringLiteral(", ")));
    rows.clear();
    for (const auto& [name, value] : s.equivalents)
        rows << QStringLiteral("%1 = <b>%2</b>").arg(spoken(name), number(value));
    if (!rows.isEmpty())
        details += tr("<p>The same as: %1</p>").arg(rows.join(QStringLiteral(", ")));
    m_details->setText(details + islandsText(s));
    m_apply->setEnabled(s.value.has_value() && s.unchanged.empty());
}

void SolvePanel::clearAnswer(const QString& why)
{
    m_solution.reset();
    m_value->clear();
    m_details->setText(why.toHtmlEscaped());
    m_apply->setEnabled(false);
}

void SolvePanel::apply()
{
    if (!m_solution)
        return;
    m_store.endGesture();
    Scene next = applied(m_store.scene(), *m_solution);
    if (!(next.active == m_store.scene().active))
        markEdited(next);
    m_store.edit(next, tr("solved value"));
    m_store.endGesture();
}

} // namespace rope
