// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace rope {

class PlainLabel;
class AppTheme;
class PositionPlayer;
class PositionTrack;
class SceneStore;

/// The strip under the figures: play, speed, the track, and where m and n are.
class PositionBar : public QWidget
{
    Q_OBJECT

public:
    PositionBar(SceneStore& store, AppTheme& theme, QWidget* parent = nullptr);

    PositionPlayer& player() const { return *m_player; }
    PositionTrack& track() const { return *m_track; }
    /// "m = 1,024   n = 768"
    QString readout() const;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void showScene();
    QString widestReadout() const;
    void arrange();

    SceneStore& m_store;
    PositionPlayer* m_player = nullptr;
    PositionTrack* m_track = nullptr;
    PlainLabel* m_readout = nullptr;
};

} // namespace rope
