// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <vector>

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace rope {

class SceneStore;

/// The query and the key as lists of numbers: typed, pasted, or random from a seed. Nothing is taken over while
/// something is wrong, and what is wrong is said beside the list.
class VectorDialog : public QDialog
{
    Q_OBJECT

public:
    explicit VectorDialog(SceneStore& store, QWidget* parent = nullptr);

    void accept() override;

private:
    struct Side {
        QPlainTextEdit* text = nullptr;
        QLabel* state = nullptr;
    };

    Side createSide(const QString& name, const QString& label, const std::vector<double>& numbers);
    QWidget* createButtons();
    void fillRandom();
    void check();
    std::optional<std::vector<double>> numbersOf(const Side& side) const;

    SceneStore& m_store;
    std::array<Side, 2> m_sides;
    QSpinBox* m_seed = nullptr;
    QPushButton* m_ok = nullptr;
};

/// "q and k: none given", "q and k: 128 numbers each", "q: 128 numbers".
QString vectorSummary(const SceneStore& store);

} // namespace rope
