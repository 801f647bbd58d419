// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/hearing.h"

#include "ui/figures/figure_cell.h"
#include "ui/plot/plot_view.h"

namespace rope {

Hearing::Hearing(SceneStore& store, Preferences& preferences, QObject* parent)
    : QObject(parent), m_pair(store, preferences, m_speaker)
{
    connect(&m_speaker, &Speaker::failed, this, &Hearing::message);
}

void Hearing::hear(const FigureCell& cell)
{
    if (m_speaker.isSounding())
        return m_speaker.stop();
    // As it is seen: zoomed, without what is hidden or covered.
    if (const auto sound = soundOf(*cell.plot()->figureAsSeen()))
        m_speaker.play(*sound);
    else
        Q_EMIT message(tr("“%1” has no curve that could be heard.").arg(cell.plot()->title()));
}

} // namespace rope
