// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/position_bar.h"

#include <QHBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/figures/position_player.h"
#include "ui/figures/position_track.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/number_box.h"

namespace rope {

PositionBar::PositionBar(SceneStore& store, AppTheme& theme, QWidget* parent) : QWidget(parent), m_store(store)
{
    m_player = new PositionPlayer(store, this);
    m_player->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_track = new PositionTrack(store, theme, this);
    m_readout = new PlainLabel(this);
    m_readout->setObjectName(QStringLiteral("positionReadout"));
    setTip(m_readout, tr("The query at position m, and the key at n = m − s."));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 4, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_player);
    line->addWidget(m_track, 1);
    line->addSpacing(8);
    line->addWidget(m_readout);
    connect(&store, &SceneStore::changed, this, &PositionBar::showScene);
    showScene();
}

QString PositionBar::readout() const
{
    return m_readout->text();
}

void PositionBar::showScene()
{
    const Scene& scene = m_store.scene();
    const auto shown = [](std::int64_t tokens) { return NumberBox::shown(double(tokens), true); };
    // As wide as the widest it has shown: a number that grows while it plays must not move the track.
    m_readout->setText(tr("m = %1   n = %2").arg(shown(scene.position), shown(scene.position - scene.distance)));
    m_readout->setMinimumWidth(std::max(m_readout->minimumWidth(), m_readout->sizeHint().width()));
    m_readout->setAccessibleName(
        tr("Query at position %1, key at position %2").arg(scene.position).arg(scene.position - scene.distance));
}

} // namespace rope
