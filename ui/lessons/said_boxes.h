// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include <QTimer>
#include <QWidget>

namespace rope {

class LessonSession;
class ProseView;
struct StepState;
enum class Tone;

/// What has been said about the answer to a question, a box each: hints, verdict, explanation, the answer asked for.
class SaidBoxes : public QWidget
{
    Q_OBJECT

public:
    /// Makes the text of a box.
    using ProseMaker = std::function<ProseView*(const std::string& source, QWidget* parent)>;

    SaidBoxes(LessonSession& session, ProseMaker prose, QWidget* parent);

    void setPoints(double points) { m_points = points; } ///< of what is said next
    void showState();

Q_SIGNALS:
    /// The boxes are gone, new ones come.
    void cleared();
    /// The last of the boxes that have come.
    void said(QWidget* last);

private:
    void showSaid();
    QWidget* addBox(const char* name, Tone tone, const QString& headline, const std::vector<std::string>& texts);
    QWidget* addHints(const StepState& state);
    QWidget* addVerdict(const StepState& state);

    LessonSession& m_session;
    ProseMaker m_prose;
    double m_points = 10;
    QTimer m_slow; ///< runs while an answer is judged: only then is it said that it is
    bool m_isSlow = false;
};

} // namespace rope
