// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/lesson_progress.h"

#include <algorithm>
#include <map>
#include <utility>

#include <QDateTime>

#include "ui/base/settings.h"

namespace rope {

namespace {

const QString progressGroup = QStringLiteral("progress");

/// Of a lesson by its name: the step to go on with, and what older versions kept there ("done", "results").
QString group(const QString& key)
{
    return QStringLiteral("lessons/") + key;
}

QString flag(bool on)
{
    return on ? QStringLiteral("1") : QStringLiteral("0");
}

/// tries, right at once, hints, shown, when: as older versions wrote it; then done, seconds, the first answer, and in
/// which lesson and step it was.
QStringList record(const StepResult& r, const QString& lesson, int step)
{
    return {QString::number(r.tries),
            flag(r.rightAtOnce),
            QString::number(r.hints),
            flag(r.shown),
            r.when,
            flag(r.done),
            QString::number(r.seconds),
            r.first,
            lesson,
            QString::number(step)};
}

StepResult resultFrom(const QStringList& parts)
{
    StepResult out;
    out.tries = parts.value(0).toInt();
    out.rightAtOnce = parts.value(1) == QStringLiteral("1");
    out.hints = parts.value(2).toInt();
    out.shown = parts.value(3) == QStringLiteral("1");
    out.when = parts.value(4);
    out.done = parts.value(5) == QStringLiteral("1");
    out.seconds = std::max(0.0, parts.value(6).toDouble());
    out.first = parts.value(7);
    return out;
}

/// As older versions kept it: by the number of the step, in the file of that name.
std::map<int, StepResult> oldResults(const Settings& settings, const QString& key)
{
    std::map<int, StepResult> out;
    for (const QString& step : settings.value(group(key) + QStringLiteral("/done")).toStringList())
        out[step.toInt()].done = true;
    Settings inside;
    inside.beginGroup(group(key) + QStringLiteral("/results"));
    for (const QString& step : inside.childKeys()) {
        const bool done = out[step.toInt()].done;
        out[step.toInt()] = resultFrom(inside.value(step).toStringList());
        out[step.toInt()].done = done;
    }
    return out;
}

StepResult resultIn(const Settings& settings, const LessonEntry& entry, const QStringList& keys, int step)
{
    const QString key = progressGroup + u'/' + keys.value(step);
    if (settings.contains(key))
        return resultFrom(settings.value(key).toStringList());
    if (!settings.contains(group(entry.key()) + QStringLiteral("/done")) &&
        !settings.contains(group(entry.key()) + QStringLiteral("/results/%1").arg(step)))
        return {};
    const auto old = oldResults(settings, entry.key());
    const auto it = old.find(step);
    return it == old.end() ? StepResult() : it->second;
}

} // namespace

int LessonProgress::step(const LessonEntry& entry) const
{
    const QVariant left = Settings().value(group(entry.key()) + QStringLiteral("/step"));
    if (left.isValid())
        return left.toInt();
    // Under another name before: the first step that is not done.
    const std::set<int> all = done(entry);
    int out = 0;
    while (all.contains(out))
        ++out;
    return out < static_cast<int>(entry.lesson->steps.size()) ? out : 0;
}

std::set<int> LessonProgress::done(const LessonEntry& entry) const
{
    const Settings settings;
    const QStringList keys = entry.stepKeys();
    std::set<int> out;
    for (int step = 0; step < keys.size(); ++step)
        if (resultIn(settings, entry, keys, step).done)
            out.insert(step);
    return out;
}

StepResult LessonProgress::result(const LessonEntry& entry, int step) const
{
    return resultIn(Settings(), entry, entry.stepKeys(), step);
}

void LessonProgress::takeOver(const LessonEntry& entry)
{
    Settings settings;
    const QStringList keys = entry.stepKeys();
    for (const auto& [step, result] : oldResults(settings, entry.key()))
        if (step >= 0 && step < keys.size() && !settings.contains(progressGroup + u'/' + keys[step]))
            settings.setValue(progressGroup + u'/' + keys[step], record(result, entry.key(), step));
    settings.remove(group(entry.key()) + QStringLiteral("/done"));
    settings.remove(group(entry.key()) + QStringLiteral("/results"));
}

void LessonProgress::setStep(const LessonEntry& entry, int step)
{
    const QString key = group(entry.key()) + QStringLiteral("/step");
    if (Settings().value(key, -1).toInt() == step)
        return;
    Settings().setValue(key, step);
    Q_EMIT changed(entry.key());
}

void LessonProgress::note(const LessonEntry& entry, int step, const StepResult& result)
{
    Settings().setValue(progressGroup + u'/' + entry.stepKeys().value(step), record(result, entry.key(), step));
}

void LessonProgress::markDone(const LessonEntry& entry, int step)
{
    StepResult now = result(entry, step);
    if (now.done)
        return;
    now.done = true;
    note(entry, step, now);
    Q_EMIT changed(entry.key());
}

void LessonProgress::forget(const LessonEntry& entry)
{
    Settings settings;
    for (const QString& key : entry.stepKeys())
        settings.remove(progressGroup + u'/' + key);
    settings.remove(group(entry.key()));
    Q_EMIT changed(entry.key());
}

void LessonProgress::noteAnswer(const LessonEntry& entry, int step, bool right, const QString& answer)
{
    StepResult now = result(entry, step);
    if (!now.when.isEmpty())
        return;
    if (++now.tries == 1)
        now.first = answer;
    if (right) {
        now.rightAtOnce = now.tries == 1 && now.hints == 0 && !now.shown;
        now.when = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    }
    note(entry, step, now);
}

void LessonProgress::noteHint(const LessonEntry& entry, int step)
{
    StepResult now = result(entry, step);
    if (!now.when.isEmpty())
        return;
    ++now.hints;
    note(entry, step, now);
}

void LessonProgress::noteShown(const LessonEntry& entry, int step)
{
    StepResult now = result(entry, step);
    if (!now.when.isEmpty())
        return;
    now.shown = true;
    note(entry, step, now);
}

void LessonProgress::noteTime(const LessonEntry& entry, int step, double seconds)
{
    StepResult now = result(entry, step);
    if (!now.when.isEmpty() || seconds <= 0)
        return;
    now.seconds += seconds;
    note(entry, step, now);
}

std::vector<LessonProgress::Stray> LessonProgress::strays(const std::vector<LessonEntry>& known)
{
    std::set<QString> steps, lessons;
    for (const LessonEntry& entry : known) {
        lessons.insert(entry.key());
        for (const QString& key : entry.stepKeys())
            steps.insert(key);
    }
    std::vector<Stray> out;
    Settings settings;
    settings.beginGroup(progressGroup);
    for (const QString& key : settings.childKeys())
        if (const QStringList parts = settings.value(key).toStringList(); !steps.contains(key))
            out.push_back({parts.value(8).section(u'/', 1), parts.value(9).toInt(), resultFrom(parts)});
    settings.endGroup();
    for (const QString& kind : {QStringLiteral("shipped"), QStringLiteral("opened")}) {
        settings.beginGroup(group(kind));
        const QStringList ids = settings.childGroups();
        settings.endGroup();
        for (const QString& id : ids)
            if (!lessons.contains(kind + u'/' + id))
                for (const auto& [step, result] : oldResults(settings, kind + u'/' + id))
                    out.push_back({id, step, result});
    }
    std::ranges::stable_sort(out, {}, [](const Stray& s) { return std::pair(s.lesson, s.step); });
    return out;
}

} // namespace rope
