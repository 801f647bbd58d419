// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <array>

class QRadioButton;

namespace rope {

class LabSession;
class PlainLabel;
class SceneStore;

/// What the run that is looked at was trained with and what it is looked at with, and how long: as trained, twice and
/// four times as long with one click.
class LookedAt : public QWidget
{
    Q_OBJECT

public:
    LookedAt(SceneStore& store, LabSession& session, QWidget* parent = nullptr);

    void showState();

private:
    void look(int times);

    SceneStore& m_store;
    LabSession& m_session;
    PlainLabel* m_ropes = nullptr;
    QWidget* m_lengths = nullptr;
    std::array<QRadioButton*, 3> m_times{};
};

} // namespace rope
