// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include <QObject>
#include <QString>

namespace rope {

/// What happened in a step that asks.
struct StepResult {
    int tries = 0;
    bool rightAtOnce = false; ///< the first answer was right, before any hint
    int hints = 0;
    bool shown = false; ///< the answer was asked for
    QString when;       ///< of the first right answer, ISO 8601 in UTC; empty: none yet
};

/// How far each lesson has been done, remembered in the settings. Steps count from 0.
class LessonProgress : public QObject
{
    Q_OBJECT

public:
    explicit LessonProgress(QObject* parent = nullptr) : QObject(parent) {}

    /// The step to go on with.
    int step(const QString& key) const;
    std::set<int> done(const QString& key) const;
    void setStep(const QString& key, int step);
    void markDone(const QString& key, int step);
    void forget(const QString& key);
    StepResult result(const QString& key, int step) const;
    /// Nothing is noted any more once the step was answered rightly.
    void noteAnswer(const QString& key, int step, bool right);
    void noteHint(const QString& key, int step);
    void noteShown(const QString& key, int step);
    std::set<int> answeredSteps(const QString& key) const;

Q_SIGNALS:
    void changed(const QString& key);

private:
    static void note(const QString& key, int step, const StepResult& result);
};

} // namespace rope
