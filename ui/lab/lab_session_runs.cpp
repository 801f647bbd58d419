// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of the Lab: which there are, which are looked at, names, files, the trash.
#include "ui/lab/lab_session.h"

#include <algorithm>
#include <functional>

#include <QFile>
#include <QFileInfo>
#include <QUndoCommand>

#include "core/lab/run_file.h"
#include "core/lab/shipped_runs.h"
#include "ui/base/save_file.h"
#include "ui/scene/scene_store.h"

namespace rope {

std::vector<std::string> LabSession::runIds() const
{
    std::vector<std::string> out = lab::shippedRunIds();
    for (const lab::NamedRun& run : m_shelf.runs())
        out.push_back(run.id);
    return out;
}

std::optional<lab::NamedRun> LabSession::run(const std::string& id)
{
    if (const lab::NamedRun* own = m_shelf.findAlike(id))
        return *own;
    if (const auto known = m_shipped.find(id); known != m_shipped.end())
        return known->second;
    const auto ids = lab::shippedRunIds();
    if (std::ranges::find(ids, id) == ids.end())
        return std::nullopt;
    auto opened = std::make_shared<const lab::LabRun>(lab::shippedRun(id));
    return m_shipped[id] = {id, lab::runName(opened->setup), opened};
}

std::vector<std::string> LabSession::shownIds()
{
    std::vector<std::string> out;
    for (const std::string& id : m_store.scene().labRuns)
        if (const auto found = run(id))
            out.push_back(found->id);
    return out;
}

std::optional<lab::NamedRun> LabSession::firstRun()
{
    for (const std::string& id : m_store.scene().labRuns)
        if (auto found = run(id))
            return found;
    return std::nullopt;
}

void LabSession::showStory(const lab::LabStory& story)
{
    m_store.endGesture();
    m_store.edit(lab::storyScene(story, m_store.scene()), tr("story of the Lab"));
    m_store.endGesture();
}

void LabSession::lookAt(const std::string& id)
{
    const auto named = run(id);
    if (!named)
        return;
    const lab::LabSetup& setup = named->run->setup;
    m_store.endGesture();
    m_store.edit(lab::lookingAt(id, setup.rope, setup.length, m_store.scene()), tr("run of the Lab"));
    m_store.endGesture();
}

void LabSession::setBeside(const std::string& id, bool beside)
{
    Scene next = m_store.scene();
    const auto shown = std::ranges::find(next.labRuns, id);
    if (beside == (shown != next.labRuns.end()))
        return;
    if (!beside)
        next.labRuns.erase(shown);
    else if (next.labRuns.size() < limits::maxLabRuns)
        next.labRuns.push_back(id);
    else
        return Q_EMIT message(tr("%1 runs are shown already: take one away first.").arg(limits::maxLabRuns));
    m_store.endGesture();
    m_store.edit(next, tr("runs shown"));
    m_store.endGesture();
}

void LabSession::openRun(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > qint64(lab::limits::maxRunBytes) || !file.open(QIODevice::ReadOnly))
        throw InputError("run", quotable(path.toStdString()), "a run of the Lab, a file that can be read");
    std::optional<lab::LabRun> run;
    try {
        run = lab::runFromBytes(file.readAll().toStdString());
    } catch (const InputError& error) {
        std::vector<Problem> problems = error.problems();
        const std::string name = quotable(QFileInfo(path).fileName().toStdString());
        for (Problem& p : problems)
            p.field = p.field == "run" ? name : name + ": " + p.field;
        throw InputError(std::move(problems));
    }
    const auto& own = m_shelf.runs();
    const auto same = std::ranges::find_if(own, [&](const lab::NamedRun& r) { return *r.run == *run; });
    lookAt(same != own.end() ? same->id : m_shelf.add(std::move(*run)));
}

void LabSession::saveRun(const std::string& id, const QString& path)
{
    if (const auto named = run(id)) {
        const std::string bytes = lab::runBytes(*named->run);
        saveWhole(path, QByteArray(bytes.data(), qsizetype(bytes.size())), "run");
    }
}

/// A step of the history on the shelf of runs.
class LabSession::ShelfStep : public QUndoCommand
{
public:
    using Act = std::function<void()>;
    ShelfStep(const QString& what, Act redo, Act undo)
        : QUndoCommand(what), m_redo(std::move(redo)), m_undo(std::move(undo))
    {}
    void redo() override { m_redo(); }
    void undo() override { m_undo(); }

private:
    Act m_redo, m_undo;
};

void LabSession::rename(const std::string& id, const QString& name)
{
    const QString before = m_shelf.givenName(id);
    if (!isOwn(id) || name.simplified() == before)
        return;
    m_store.endGesture();
    m_store.history()->push(new ShelfStep(
        tr("name of a run"), [this, id, name] { m_shelf.rename(id, name); },
        [this, id, before] { m_shelf.rename(id, before); }));
}

void LabSession::remove(const std::string& id)
{
    if (!isOwn(id))
        return;
    m_store.endGesture();
    m_store.history()->beginMacro(tr("deleted run"));
    setBeside(id, false);
    m_store.history()->push(new ShelfStep(
        tr("deleted run"), [this, id] { takeAway(id); }, [this, id] { m_shelf.bringBack(id); }));
    m_store.history()->endMacro();
    m_store.endGesture();
}

void LabSession::takeAway(const std::string& id)
{
    std::erase(m_waiting, id);
    if (id == m_trained)
        pause();
    m_shelf.remove(id);
}

} // namespace rope
