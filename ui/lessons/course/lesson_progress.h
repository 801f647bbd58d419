// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include <QObject>
#include <QString>

namespace rope {

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

Q_SIGNALS:
    void changed(const QString& key);
};

} // namespace rope
