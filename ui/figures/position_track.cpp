// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/position_track.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/base/plain_text.h"
#include "ui/plot/hatch.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/number_box.h"

namespace rope {

namespace {

constexpr double margin = 12; // at both ends, room for half a handle
constexpr double grooveTop = 7, grooveHeight = 8;
constexpr double handle = 6.5; // radius of m's; n's is smaller

} // namespace

PositionTrack::PositionTrack(SceneStore& store, AppTheme& theme, QWidget* parent)
    : QAbstractSlider(parent), m_store(store), m_theme(theme)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Position track"));
    setTip(this,
           tr("The sequence from its first token to the longer of L and L′. Drag the filled handle to move the query m "
              "(the key goes with it), the open one to move the key n alone. Arrow keys step by a token (Shift: 10, "
              "Ctrl: 100), Page Up and Page Down by more, Home and End go to the ends."));
    connect(this, &QAbstractSlider::valueChanged, this, [this](int m) { setPosition(m); });
    connect(&store, &SceneStore::changed, this, &PositionTrack::showScene);
    connect(&theme, &AppTheme::changed, this, qOverload<>(&QWidget::update));
    showScene();
}

void PositionTrack::showScene()
{
    const Scene& scene = m_store.scene();
    const Shown shown{scene.position, scene.distance, scene.active.trainLength, scene.context.targetLength};
    if (m_shown == shown) // most edits move nothing here
        return;
    m_shown = shown;
    const std::int64_t end = std::max(scene.active.trainLength, scene.context.targetLength);
    const QSignalBlocker quiet(this);
    setRange(0, static_cast<int>(std::clamp<std::int64_t>(end - 1, 1, std::numeric_limits<int>::max())));
    setPageStep(std::max(1, maximum() / 64));
    setValue(static_cast<int>(std::min<std::int64_t>(scene.position, maximum())));
    update();
}

int PositionTrack::legibleWidth() const
{
    return 2 * fontMetrics().horizontalAdvance(QStringLiteral("L′ = 16,384"));
}

QSize PositionTrack::sizeHint() const
{
    return {400, static_cast<int>(grooveTop + grooveHeight + 4) + fontMetrics().height()};
}

QSize PositionTrack::minimumSizeHint() const
{
    return {48, sizeHint().height()}; // beside a panel on a small screen
}

double PositionTrack::pixelOf(double position) const
{
    const double share = std::clamp(position / maximum(), 0.0, 1.0);
    return margin + share * std::max(1.0, width() - 2 * margin);
}

std::int64_t PositionTrack::positionAt(double pixel) const
{
    const double share = (pixel - margin) / std::max(1.0, width() - 2 * margin);
    return std::llround(std::clamp(share, 0.0, 1.0) * maximum());
}

void PositionTrack::setPosition(std::int64_t m)
{
    Scene next = m_store.scene();
    next.position = m;
    m_store.edit(next, tr("Position"));
}

void PositionTrack::setKey(std::int64_t n)
{
    Scene next = m_store.scene();
    next.distance = std::max<std::int64_t>(0, next.position - n);
    m_store.edit(next, tr("Distance"));
}

void PositionTrack::moveTo(double pixel)
{
    if (m_draggingKey)
        setKey(positionAt(pixel));
    else
        setPosition(positionAt(pixel));
}

void PositionTrack::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const Scene& scene = m_store.scene();
    const double x = event->position().x();
    const double toQuery = std::abs(x - pixelOf(double(scene.position)));
    const double toKey = std::abs(x - pixelOf(double(scene.position - scene.distance)));
    m_draggingKey = scene.position >= scene.distance && toKey < toQuery && toKey <= handle + 2;
    setSliderDown(true);
    moveTo(x);
}

void PositionTrack::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && isSliderDown())
        moveTo(event->position().x());
}

void PositionTrack::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_draggingKey = false;
    setSliderDown(false);
    m_store.endGesture();
}

void PositionTrack::keyPressEvent(QKeyEvent* event)
{
    const bool forth = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up;
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Down;
    if (!forth && !back) {
        QAbstractSlider::keyPressEvent(event); // Page Up and Down, Home, End
        return;
    }
    const int by = event->modifiers().testFlag(Qt::ControlModifier) ? 100
                   : event->modifiers().testFlag(Qt::ShiftModifier) ? 10
                                                                    : 1;
    setPosition(std::clamp<std::int64_t>(m_store.scene().position + (forth ? by : -by), 0, maximum()));
}

void PositionTrack::wheelEvent(QWheelEvent* event)
{
    // A wheel over the window's edge is meant for what scrolls there.
    event->ignore();
}

void PositionTrack::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintSequence(painter);
    paintTicks(painter);
    paintHandles(painter);
}

/// The sequence itself, hatched where it is longer than any in training.
void PositionTrack::paintSequence(QPainter& painter) const
{
    const PlotTheme& theme = m_theme.plot();
    const QRectF groove(margin, grooveTop, std::max(1.0, width() - 2 * margin), grooveHeight);
    painter.setPen(QPen(theme.frame, 1));
    painter.setBrush(theme.background);
    painter.drawRoundedRect(groove, 2, 2);
    const double trained = pixelOf(double(m_store.scene().active.trainLength));
    if (m_store.scene().active.trainLength <= maximum()) {
        const QRectF unseen = groove.adjusted(trained - groove.left(), 0, 0, 0).adjusted(0, 0.5, -0.5, -0.5);
        painter.fillRect(unseen, theme.unseen);
        paintHatch(painter, unseen, theme.unseenHatch, 4);
    }
}

void PositionTrack::paintTicks(QPainter& painter) const
{
    const PlotTheme& theme = m_theme.plot();
    const double top = grooveTop + grooveHeight;
    const auto label = [&](std::int64_t tokens, const QString& text, const QColor& colour) {
        const double x = pixelOf(double(tokens)), w = fontMetrics().horizontalAdvance(text);
        painter.setPen(QPen(colour, 1.4));
        painter.drawLine(QPointF(x, grooveTop - 2), QPointF(x, top + 3));
        const double left = std::clamp(x - w / 2, 0.0, std::max(0.0, width() - w - 1));
        painter.drawText(QRectF(left, top + 3, w + 1, fontMetrics().height()), Qt::AlignCenter, text);
        return QRectF(left - 8, 0, w + 16, 1);
    };
    const std::int64_t train = m_store.scene().active.trainLength, target = m_store.scene().context.targetLength;
    const QRectF first =
        train == target ? label(train, tr("L = L′ = %1").arg(NumberBox::shown(double(train), true)), theme.trainLine)
                        : label(train, tr("L = %1").arg(NumberBox::shown(double(train), true)), theme.trainLine);
    if (train != target) {
        const QString text = tr("L′ = %1").arg(NumberBox::shown(double(target), true));
        const double w = fontMetrics().horizontalAdvance(text);
        const double left = std::clamp(pixelOf(double(target)) - w / 2, 0.0, std::max(0.0, width() - w - 1));
        if (!first.intersects(QRectF(left, 0, w, 1)))
            label(target, text, theme.targetLine);
    }
}

void PositionTrack::paintHandles(QPainter& painter) const
{
    const PlotTheme& theme = m_theme.plot();
    const Scene& scene = m_store.scene();
    const double y = grooveTop + grooveHeight / 2;
    const QPointF query(pixelOf(double(scene.position)), y);
    if (scene.position >= scene.distance) {
        const QPointF key(pixelOf(double(scene.position - scene.distance)), y);
        painter.setPen(QPen(theme.cursor, 2));
        painter.drawLine(key, query);
        painter.setBrush(theme.background);
        painter.drawEllipse(key, handle - 2, handle - 2);
    }
    painter.setPen(QPen(theme.background, 1.5));
    painter.setBrush(theme.cursor);
    painter.drawEllipse(query, handle, handle);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(query, handle + 2.5, handle + 2.5);
    }
}

} // namespace rope
