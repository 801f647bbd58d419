// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/position_player.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/base/plain_text.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/number_box.h"

namespace rope {

namespace {
constexpr int frameMs = 16;
} // namespace

PositionPlayer::PositionPlayer(SceneStore& store, QWidget* parent) : QWidget(parent), m_store(store)
{
    m_button = new QToolButton(this);
    m_button->setObjectName(QStringLiteral("play"));
    m_button->setCheckable(true);
    setTip(m_button, tr("Moves the position on by itself (Ctrl+Space)."));
    m_button->setAccessibleName(tr("Play the position"));
    m_speed = new QComboBox(this);
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setAccessibleName(tr("Playing speed"));
    setTip(m_speed, tr("How fast the position moves when played."));
    for (int tokens : {1, 4, 16, 64, 256, 1024, 4096})
        m_speed->addItem(tr("%1 tokens a second").arg(NumberBox::shown(tokens, true)), tokens);
    m_speed->setItemText(0, tr("1 token a second"));
    m_speed->setCurrentIndex(3);
    m_speed->setMinimumWidth(m_speed->fontMetrics().horizontalAdvance(QStringLiteral("1,024 …")) + 40); // large type
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_button);
    line->addWidget(m_speed, 1);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frameMs);
    connect(m_button, &QToolButton::toggled, this, &PositionPlayer::setPlaying);
    connect(&m_timer, &QTimer::timeout, this, &PositionPlayer::advance);
    setPlaying(false);
}

void PositionPlayer::setSpeedShown(bool shown)
{
    m_speed->setVisible(shown);
}

int PositionPlayer::widthOf(bool withSpeed) const
{
    const int button = m_button->sizeHint().width();
    return withSpeed ? button + layout()->spacing() + m_speed->sizeHint().width() : button;
}

void PositionPlayer::setPlaying(bool playing)
{
    m_button->setText(playing ? tr("❚❚ Pause") : tr("▶ Play"));
    m_button->setChecked(playing);
    if (playing == isPlaying())
        return;
    m_store.endGesture();
    if (!playing) {
        m_timer.stop();
        return;
    }
    m_position = double(m_store.scene().position);
    m_clock.start();
    m_timer.start();
}

void PositionPlayer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::EnabledChange && !isEnabled())
        setPlaying(false);
    QWidget::changeEvent(event);
}

double PositionPlayer::speed() const
{
    return m_speed->currentData().toDouble();
}

void PositionPlayer::advance()
{
    // Somebody else moved the position: go on from there.
    if (m_store.scene().position != static_cast<std::int64_t>(m_position))
        m_position = double(m_store.scene().position);
    m_position += speed() * double(m_clock.restart()) * 1e-3;
    const double end = double(std::max(m_store.scene().active.trainLength, m_store.scene().context.targetLength));
    if (m_position >= end)
        m_position = std::fmod(m_position, end);
    Scene next = m_store.scene();
    next.position = static_cast<std::int64_t>(m_position);
    m_store.edit(next, tr("playing the position"));
}

} // namespace rope
