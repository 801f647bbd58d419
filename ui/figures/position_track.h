// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

#include <QAbstractSlider>

namespace rope {

class AppTheme;
class SceneStore;

/// The sequence from 0 to the longer of L and L′ as a track: the query at m and, s before it, the key at n. Drag
/// either; arrow keys step by a token (Shift: 10, Ctrl: 100), Page Up and Down by a 64th of the track, Home and End to
/// its ends.
class PositionTrack : public QAbstractSlider
{
    Q_OBJECT

public:
    PositionTrack(SceneStore& store, AppTheme& theme, QWidget* parent = nullptr);

    /// Where a position is on the widget, pixels; for tests.
    double pixelOf(double position) const;
    /// From here on L and L′ have room for their names.
    int legibleWidth() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void showScene();
    void setPosition(std::int64_t m);
    void setKey(std::int64_t n);
    void moveTo(double pixel);
    std::int64_t positionAt(double pixel) const;
    void paintSequence(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintHandles(QPainter& painter) const;

    /// All of the scene that is painted.
    struct Shown {
        std::int64_t position, distance, trainLength, targetLength;
        bool operator==(const Shown&) const = default;
    };

    SceneStore& m_store;
    AppTheme& m_theme;
    std::optional<Shown> m_shown;
    bool m_draggingKey = false;
};

} // namespace rope
