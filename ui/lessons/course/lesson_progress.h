// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include <QObject>
#include <QString>
#include <QStringList>

#include "ui/lessons/course/lesson_library.h"

namespace rope {

/// What happened in a step.
struct StepResult {
    int tries = 0;
    bool rightAtOnce = false; ///< the first answer was right, before any hint
    int hints = 0;
    bool shown = false; ///< the answer was asked for
    QString when;       ///< of the first right answer, ISO 8601 in UTC; empty: none yet
    bool done = false;  ///< answered rightly, or read where nothing is asked
    double seconds = 0; ///< on the screen, until it was answered rightly
    QString first;      ///< the first answer that was given, in short
};

/// How far each lesson has been done, remembered in the settings by what a step asks (core/lessons/step_key.h): a file
/// may get another name, and its other steps may change. Steps count from 0.
class LessonProgress : public QObject
{
    Q_OBJECT

public:
    explicit LessonProgress(QObject* parent = nullptr) : QObject(parent) {}

    /// The step to go on with.
    int step(const LessonEntry& entry) const;
    std::set<int> done(const LessonEntry& entry) const;
    StepResult result(const LessonEntry& entry, int step) const;
    /// What was remembered by number and name of the file is kept by content from now on.
    void takeOver(const LessonEntry& entry);
    void setStep(const LessonEntry& entry, int step);
    void markDone(const LessonEntry& entry, int step);
    void forget(const LessonEntry& entry);
    /// Nothing is noted any more once the step was answered rightly.
    void noteAnswer(const LessonEntry& entry, int step, bool right, const QString& answer = {});
    void noteHint(const LessonEntry& entry, int step);
    void noteShown(const LessonEntry& entry, int step);
    void noteTime(const LessonEntry& entry, int step, double seconds);

    /// What is remembered of steps that are in none of the lessons: "period" with the numbers and results of its steps.
    struct Stray {
        QString lesson;
        int step = 0;
        StepResult result;
    };
    static std::vector<Stray> strays(const std::vector<LessonEntry>& known);

Q_SIGNALS:
    void changed(const QString& key);

private:
    void note(const LessonEntry& entry, int step, const StepResult& result);
};

} // namespace rope
