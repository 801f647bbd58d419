// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/lesson_progress.h"

#include <QSettings>
#include <QStringList>

namespace rope {

namespace {

QString group(const QString& key)
{
    return QStringLiteral("lessons/") + key;
}

QString stepKey(const QString& key)
{
    return group(key) + QStringLiteral("/step");
}

QString doneKey(const QString& key)
{
    return group(key) + QStringLiteral("/done");
}

} // namespace

int LessonProgress::step(const QString& key) const
{
    return QSettings().value(stepKey(key), 0).toInt();
}

std::set<int> LessonProgress::done(const QString& key) const
{
    std::set<int> out;
    for (const QString& step : QSettings().value(doneKey(key)).toStringList())
        out.insert(step.toInt());
    return out;
}

void LessonProgress::setStep(const QString& key, int step)
{
    if (this->step(key) == step)
        return;
    QSettings().setValue(stepKey(key), step);
    Q_EMIT changed(key);
}

void LessonProgress::markDone(const QString& key, int step)
{
    std::set<int> steps = done(key);
    if (!steps.insert(step).second)
        return;
    QStringList text;
    for (int each : steps)
        text << QString::number(each);
    QSettings().setValue(doneKey(key), text);
    Q_EMIT changed(key);
}

void LessonProgress::forget(const QString& key)
{
    QSettings().remove(group(key));
    Q_EMIT changed(key);
}

} // namespace rope
