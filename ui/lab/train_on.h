// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/model/rope_spec.h"

class QComboBox;
class QPushButton;

namespace rope {

class LabSession;
class SceneStore;

/// Trains the run that is looked at a little further at L′: with the present RoPE or with a pinned one.
class TrainOn : public QWidget
{
    Q_OBJECT

public:
    TrainOn(SceneStore& store, LabSession& session, QWidget* parent = nullptr);

    void showState();

Q_SIGNALS:
    void asked(const rope::RopeSpec& rope, int steps);

private:
    void fill();
    const RopeSpec& chosen() const;

    SceneStore& m_store;
    LabSession& m_session;
    QComboBox* m_with = nullptr;
    QPushButton* m_start = nullptr;
};

} // namespace rope
