// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/position_bar.h"

#include <QEvent>
#include <QHBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/figures/position_player.h"
#include "ui/figures/position_track.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/number_box.h"

namespace rope {

namespace {
constexpr int gap = 8;

QString readoutOf(std::int64_t position, std::int64_t distance)
{
    const auto shown = [](std::int64_t tokens) { return NumberBox::shown(double(tokens), true); };
    return PositionBar::tr("m = %1   n = %2").arg(shown(position), shown(position - distance));
}

} // namespace

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
    line->setSpacing(gap);
    line->setSizeConstraint(QLayout::SetNoConstraint); // arrange() takes away what has no room
    line->addWidget(m_player);
    line->addWidget(m_track, 1);
    line->addSpacing(gap);
    line->addWidget(m_readout);
    connect(&store, &SceneStore::changed, this, &PositionBar::showScene);
    showScene();
}

QSize PositionBar::minimumSizeHint() const
{
    return {m_player->widthOf(false) + gap + m_track->minimumSizeHint().width(), layout()->sizeHint().height()};
}

/// A track as short as its own words shows nothing: before that the numbers go, which the controls have too, and then
/// the speed.
void PositionBar::arrange()
{
    // As wide as the widest that may come, or that was: a number that grows while it plays, or under the hand, must not
    // move the track.
    const int widest = m_readout->fontMetrics().horizontalAdvance(widestReadout()) + 1;
    m_readout->setMinimumWidth(std::max({m_readout->minimumWidth(), m_readout->sizeHint().width(), widest}));
    const int track = m_track->legibleWidth(), numbers = m_readout->minimumWidth() + 3 * gap;
    const int room = width() - gap - track;
    m_readout->setVisible(m_player->widthOf(true) + numbers <= room);
    m_player->setSpeedShown(m_player->widthOf(true) <= room);
    m_track->setMinimumWidth(std::min(track, std::max(0, width() - gap - m_player->widthOf(false))));
}

void PositionBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PositionBar::event(QEvent* event)
{
    const bool known = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // a part wants another size, in larger type for one
        arrange();
    return known;
}

QString PositionBar::readout() const
{
    return m_readout->text();
}

/// With the position at an end of the track, where its numbers have the most digits or a sign.
QString PositionBar::widestReadout() const
{
    const std::int64_t distance = m_store.scene().distance;
    const QString last = readoutOf(m_track->maximum(), 0), first = readoutOf(0, distance);
    return last.size() < first.size() ? first : last;
}

void PositionBar::showScene()
{
    const Scene& scene = m_store.scene();
    m_readout->setText(readoutOf(scene.position, scene.distance));
    arrange();
    m_readout->setAccessibleName(
        tr("Query at position %1, key at position %2").arg(scene.position).arg(scene.position - scene.distance));
}

} // namespace rope
