// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/run_shelf.h"

#include <algorithm>
#include <mutex>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QPointer>

#include "core/lab/run_file.h"
#include "ui/base/gui_thread.h"
#include "ui/base/problem_text.h"
#include "ui/base/save_file.h"
#include "ui/base/work_pool.h"

namespace rope {

namespace {

constexpr int writeEveryMs = 5000; // half a megabyte each time

/// "run-4-1c9b…" → "1c9b…"; empty for those of before there were any.
std::string_view birthMarkOf(std::string_view id)
{
    const std::size_t at = id.find('-', std::string_view("run-").size());
    return at == std::string_view::npos ? std::string_view() : id.substr(at + 1);
}

} // namespace

/// Writes one file after the other, whichever thread asks, and never an older state over a newer one.
class RunShelf::Writer
{
public:
    /// Why not, or nothing.
    QString write(const QString& path, const lab::LabRun& run)
    {
        const std::lock_guard lock(m_mutex);
        int& written = m_steps.try_emplace(path, -1).first->second;
        if (run.step <= written)
            return {};
        try {
            const std::string bytes = lab::runBytes(run);
            saveWhole(path, QByteArray(bytes.data(), qsizetype(bytes.size())), "run");
            written = run.step;
        } catch (const std::exception& error) {
            return whyFailed(error);
        }
        return {};
    }
    /// A write on its way must not bring a removed one back.
    void forget(const QString& path)
    {
        const std::lock_guard lock(m_mutex);
        m_steps[path] = std::numeric_limits<int>::max();
    }
    void remember(const QString& path)
    {
        const std::lock_guard lock(m_mutex);
        m_steps.erase(path);
    }

private:
    std::mutex m_mutex;
    std::map<QString, int> m_steps;
};

RunShelf::RunShelf(const QString& folder, QObject* parent)
    : QObject(parent), m_folder(folder), m_lock(QDir(folder).filePath(QStringLiteral("training.lock"))),
      m_writer(std::make_shared<Writer>())
{
    m_lock.setStaleLockTime(0); // however long a window is open; one that is gone is seen by its process
    m_soon.setSingleShot(true);
    m_soon.setInterval(writeEveryMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        for (const std::string& id : std::exchange(m_dirty, {}))
            write(id);
    });
    if (!m_folder.isEmpty())
        load();
}

RunShelf::~RunShelf()
{
    m_handed.merge(m_dirty);
    for (const std::string& id : m_handed)
        if (const lab::NamedRun* run = find(id))
            m_writer->write(pathOf(id), *run->run); // nothing to do for those that are written as they are
}

QString RunShelf::pathOf(const std::string& id) const
{
    return QDir(m_folder).filePath(QString::fromStdString(id) + QStringLiteral(".safetensors"));
}

void RunShelf::load()
{
    readNames();
    const QDir folder(m_folder);
    for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("run-*.safetensors")}, QDir::Files, QDir::Time)) {
        QFile bytes(file.filePath());
        const std::string id = file.completeBaseName().toStdString();
        if (lab::runNumber(id) <= 0)
            continue;
        try {
            if (file.size() > qint64(lab::limits::maxRunBytes) || !bytes.open(QIODevice::ReadOnly))
                throw InputError("run", quotable(file.fileName().toStdString()), "a file that can be read");
            auto run = std::make_shared<const lab::LabRun>(lab::runFromBytes(bytes.readAll().toStdString()));
            m_runs.push_back({id, nameOf(id, run->setup), std::move(run)});
        } catch (const std::exception& error) {
            m_complaints << tr("A run of the Lab is left where it is, %1: %2").arg(file.filePath(), whyFailed(error));
        }
    }
    std::ranges::sort(m_runs, {}, [](const lab::NamedRun& run) { return lab::runNumber(run.id); });
}

Message RunShelf::nameOf(const std::string& id, const lab::LabSetup& setup) const
{
    const auto given = m_names.find(id);
    return given == m_names.end() ? lab::runName(setup, lab::runNumber(id)) : Message("{0}", {given->second});
}

const lab::NamedRun* RunShelf::find(const std::string& id) const
{
    const auto it = std::ranges::find(m_runs, id, &lab::NamedRun::id);
    return it == m_runs.end() ? nullptr : &*it;
}

const lab::NamedRun* RunShelf::findAlike(const std::string& id) const
{
    const lab::NamedRun* const run = find(id);
    const std::string_view mark = birthMarkOf(id);
    if (run || mark.empty())
        return run;
    const auto it =
        std::ranges::find_if(m_runs, [&](const lab::NamedRun& other) { return birthMarkOf(other.id) == mark; });
    return it == m_runs.end() ? nullptr : &*it;
}

lab::NamedRun* RunShelf::mine(const std::string& id)
{
    return const_cast<lab::NamedRun*>(find(id));
}

std::string RunShelf::add(lab::LabRun run)
{
    const std::string id = freeId(run);
    const auto shared = std::make_shared<const lab::LabRun>(std::move(run));
    m_runs.push_back({id, nameOf(id, shared->setup), shared});
    write(id);
    Q_EMIT changed();
    return id;
}

void RunShelf::update(const std::string& id, const std::shared_ptr<const lab::LabRun>& run)
{
    lab::NamedRun* own = mine(id);
    if (!own)
        return; // removed while it trained
    own->run = run;
    if (run->isDone())
        write(id);
    else
        writeSoon(id);
    Q_EMIT changed();
}

void RunShelf::writeSoon(const std::string& id)
{
    if (m_folder.isEmpty())
        return;
    m_dirty.insert(id);
    if (!m_soon.isActive())
        m_soon.start();
}

void RunShelf::write(const std::string& id)
{
    const lab::NamedRun* run = find(id);
    if (m_folder.isEmpty() || !run)
        return;
    m_dirty.erase(id);
    m_handed.insert(id);
    QDir().mkpath(m_folder);
    workPool(Lane::Lab).start([writer = m_writer, path = pathOf(id), run = run->run, shelf = QPointer(this)] {
        const QString why = writer->write(path, *run);
        if (!why.isEmpty())
            onGuiThread(shelf, [shelf, why] { Q_EMIT shelf->message(why); });
    });
}

void RunShelf::rename(const std::string& id, const QString& name)
{
    lab::NamedRun* run = mine(id);
    if (!run)
        return;
    const QString plain = name.simplified().left(60);
    if (plain.isEmpty())
        m_names.erase(id);
    else
        m_names[id] = plain.toStdString();
    changeName(id, plain);
    run->name = nameOf(id, run->run->setup);
    Q_EMIT changed();
}

void RunShelf::remove(const std::string& id)
{
    if (!find(id))
        return;
    m_writer->forget(pathOf(id));
    m_dirty.erase(id);
    m_handed.erase(id);
    if (!m_folder.isEmpty() && QFile::exists(pathOf(id)) && !QFile::moveToTrash(pathOf(id)))
        Q_EMIT message(tr("%1 could not be moved to the trash; it is left there.").arg(pathOf(id)));
    m_removed[id] = *find(id);
    std::erase_if(m_runs, [&](const lab::NamedRun& run) { return run.id == id; });
    changeName(id, {});
    Q_EMIT changed();
}

void RunShelf::bringBack(const std::string& id)
{
    const auto removed = m_removed.extract(id);
    if (removed.empty())
        return;
    m_writer->remember(pathOf(id));
    const auto later = [&](const lab::NamedRun& run) { return lab::runNumber(run.id) > lab::runNumber(id); };
    m_runs.insert(std::ranges::find_if(m_runs, later), removed.mapped());
    if (const QString name = givenName(id); !name.isEmpty())
        changeName(id, name);
    write(id);
    Q_EMIT changed();
}

QString RunShelf::givenName(const std::string& id) const
{
    const auto given = m_names.find(id);
    return given == m_names.end() ? QString() : QString::fromStdString(given->second);
}

QStringList RunShelf::takeComplaints()
{
    return std::exchange(m_complaints, {});
}

} // namespace rope
