// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/lesson_progress.h"

#include <QDateTime>
#include <QStringList>

#include "ui/base/settings.h"

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

QString resultsKey(const QString& key)
{
    return group(key) + QStringLiteral("/results");
}

QString resultKey(const QString& key, int step)
{
    return resultsKey(key) + u'/' + QString::number(step);
}

} // namespace

int LessonProgress::step(const QString& key) const
{
    return Settings().value(stepKey(key), 0).toInt();
}

std::set<int> LessonProgress::done(const QString& key) const
{
    std::set<int> out;
    for (const QString& step : Settings().value(doneKey(key)).toStringList())
        out.insert(step.toInt());
    return out;
}

void LessonProgress::setStep(const QString& key, int step)
{
    if (this->step(key) == step)
        return;
    Settings().setValue(stepKey(key), step);
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
    Settings().setValue(doneKey(key), text);
    Q_EMIT changed(key);
}

void LessonProgress::forget(const QString& key)
{
    Settings().remove(group(key));
    Q_EMIT changed(key);
}

StepResult LessonProgress::result(const QString& key, int step) const
{
    const QStringList parts = Settings().value(resultKey(key, step)).toStringList();
    StepResult out;
    out.tries = parts.value(0).toInt();
    out.rightAtOnce = parts.value(1) == QStringLiteral("1");
    out.hints = parts.value(2).toInt();
    out.shown = parts.value(3) == QStringLiteral("1");
    out.when = parts.value(4);
    return out;
}

void LessonProgress::note(const QString& key, int step, const StepResult& result)
{
    const auto flag = [](bool on) { return on ? QStringLiteral("1") : QStringLiteral("0"); };
    Settings().setValue(resultKey(key, step),
                        QStringList{QString::number(result.tries), flag(result.rightAtOnce),
                                    QString::number(result.hints), flag(result.shown), result.when});
}

void LessonProgress::noteAnswer(const QString& key, int step, bool right)
{
    StepResult now = result(key, step);
    if (!now.when.isEmpty())
        return;
    ++now.tries;
    if (right) {
        now.rightAtOnce = now.tries == 1 && now.hints == 0 && !now.shown;
        now.when = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    }
    note(key, step, now);
}

void LessonProgress::noteHint(const QString& key, int step)
{
    StepResult now = result(key, step);
    if (!now.when.isEmpty())
        return;
    ++now.hints;
    note(key, step, now);
}

void LessonProgress::noteShown(const QString& key, int step)
{
    StepResult now = result(key, step);
    if (!now.when.isEmpty())
        return;
    now.shown = true;
    note(key, step, now);
}

std::set<int> LessonProgress::answeredSteps(const QString& key) const
{
    Settings settings;
    settings.beginGroup(resultsKey(key));
    std::set<int> out;
    for (const QString& step : settings.childKeys())
        out.insert(step.toInt());
    return out;
}

} // namespace rope
