// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace rope {

class SceneStore;

/// Plays the position m: moves it on by a chosen number of tokens a second, from 0 again at the end. Disabled, it
/// stands.
class PositionPlayer : public QWidget
{
    Q_OBJECT

public:
    explicit PositionPlayer(SceneStore& store, QWidget* parent = nullptr);

    bool isPlaying() const { return m_timer.isActive(); }
    void setPlaying(bool playing);
    /// Only the button, where there is no room for the speed too.
    void setSpeedShown(bool shown);
    int widthOf(bool withSpeed) const;
    void toggle() { setPlaying(!isPlaying() && isEnabled()); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void advance();
    double speed() const;

    SceneStore& m_store;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_position = 0; ///< with the fraction of a token that the scene does not hold
    QToolButton* m_button = nullptr;
    QComboBox* m_speed = nullptr;
};

} // namespace rope
