// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

#include "core/configs/model_config.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace rope {

class PlainLabel;
class SceneStore;

/// The active RoPE as text for other programs, ready to be copied; says so when a target cannot express it.
class CopyPanel : public QWidget
{
    Q_OBJECT

public:
    /// `origin` says which model the active RoPE was taken from; without it, it counts as set by hand.
    explicit CopyPanel(SceneStore& store, std::function<Origin()> origin = {}, QWidget* parent = nullptr);

Q_SIGNALS:
    void message(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void copy();

    SceneStore& m_store;
    std::function<Origin()> m_origin;
    QComboBox* m_target = nullptr;
    PlainLabel* m_summary = nullptr;
    QPlainTextEdit* m_text = nullptr;
    PlainLabel* m_notes = nullptr;
    QPushButton* m_copy = nullptr;
};

} // namespace rope
