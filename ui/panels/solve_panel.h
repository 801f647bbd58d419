// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <stop_token>

#include <QWidget>

#include "core/analysis/solve.h"
#include "ui/base/latest_work.h"

class QComboBox;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace rope {

class MarkupLabel;
class PlainLabel;
class NumberBox;
class SceneStore;

/// Asks for λ, base, length, factor or α by a criterion; says on what the answer rests; puts it into the scene.
/// The closed forms answer at once and follow the scene; the scan for the sign criterion runs on request.
class SolvePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SolvePanel(SceneStore& store, QWidget* parent = nullptr);

    const std::optional<Solution>& solution() const { return m_solution; }

Q_SIGNALS:
    void message(const QString& text);

private:
    void createQuestion();
    void createAnswer();
    void fillCriteria();
    bool isSlow() const;
    SolveRequest request() const;
    void questionChanged();
    void showFields();
    QString givenKey() const;
    void solveNow();
    void startScan();
    void stopScan();
    void showScanning(bool scanning);
    void showFailed(const QString& why);
    void showSolution(const Solution& solution);
    void clearAnswer(const QString& why);
    void apply();

    SceneStore& m_store;
    QComboBox* m_quantity = nullptr;
    QComboBox* m_criterion = nullptr;
    PlainLabel* m_givenLabel = nullptr;
    NumberBox* m_given = nullptr;
    PlainLabel* m_pairLabel = nullptr;
    QSpinBox* m_pair = nullptr;
    QPushButton* m_start = nullptr;
    QProgressBar* m_progress = nullptr;
    PlainLabel* m_value = nullptr;
    MarkupLabel* m_details = nullptr;
    QPushButton* m_apply = nullptr;
    LatestWork m_work{Lane::Scans};
    bool m_scanning = false;
    std::optional<SolveRequest> m_asked; ///< what the answer, or the scan under way, is for
    std::map<QString, double> m_givenOf; ///< the number typed for each kind of question
    std::optional<Solution> m_solution;
};

} // namespace rope
