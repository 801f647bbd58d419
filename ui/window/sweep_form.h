// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include <QGroupBox>

#include "ui/window/export_job.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace rope {

class SceneStore;

/// Which setting of the scene moves from frame to frame, from where to where, in how many frames: what `--sweep` says.
class SweepForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit SweepForm(const SceneStore& store, QWidget* parent = nullptr);

    /// Nothing while it is not checked. Throws InputError when what is typed makes no sense in the scene.
    std::optional<Motion> motion() const;

Q_SIGNALS:
    void edited();

private:
    void showUsual();

    const SceneStore& m_store;
    QComboBox* m_field = nullptr;
    QLineEdit *m_from = nullptr, *m_to = nullptr;
    QSpinBox *m_frames = nullptr, *m_rate = nullptr;
};

} // namespace rope
