// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/run_shelf.h"

#include <algorithm>
#include <mutex>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QThreadPool>

#include "core/lab/run_file.h"
#include "ui/base/latest_work.h"
#include "ui/base/problem_text.h"
#include "ui/base/save_file.h"

namespace rope {

namespace {

constexpr int writeEveryMs = 5000; // half a megabyte each time
constexpr qint64 mostIndexBytes = 1 << 20;
const QString indexName = QStringLiteral("shelf.json"), namesKey = QStringLiteral("names"),
              trainingKey = QStringLiteral("training");

int numberOf(const std::string& id)
{
    return QString::fromStdString(id).section(u'-', 1).toInt();
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
    void forget(const QString& path)
    {
        const std::lock_guard lock(m_mutex);
        m_steps[path] = std::numeric_limits<int>::max(); // a write on its way must not bring it back
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
    for (const std::string& id : m_dirty)
        if (const lab::NamedRun* run = find(id))
            m_writer->write(pathOf(id), *run->run);
}

QString RunShelf::pathOf(const std::string& id) const
{
    return QDir(m_folder).filePath(QString::fromStdString(id) + QStringLiteral(".safetensors"));
}

void RunShelf::load()
{
    const QJsonObject names = readIndex().value(namesKey).toObject();
    for (auto it = names.begin(); it != names.end(); ++it)
        m_names[it.key().toStdString()] = it.value().toString().left(200).toStdString();
    const QDir folder(m_folder);
    for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("run-*.safetensors")}, QDir::Files, QDir::Time)) {
        QFile bytes(file.filePath());
        const std::string id = file.completeBaseName().toStdString();
        if (numberOf(id) <= 0)
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
    std::ranges::sort(m_runs, {}, [](const lab::NamedRun& run) { return numberOf(run.id); });
}

QJsonObject RunShelf::readIndex()
{
    QFile file(QDir(m_folder).filePath(indexName));
    if (!file.exists())
        return {};
    QJsonParseError error;
    const bool readable = QFileInfo(file).isFile() && file.size() <= mostIndexBytes && file.open(QIODevice::ReadOnly);
    const QJsonObject index =
        QJsonDocument::fromJson(readable ? file.read(mostIndexBytes) : QByteArray(), &error).object();
    if (!readable || error.error != QJsonParseError::NoError)
        m_complaints << tr("The names of the Lab's runs could not be read: %1").arg(file.fileName());
    return index;
}

void RunShelf::changeIndex(const std::function<void(QJsonObject&)>& change)
{
    if (m_folder.isEmpty())
        return;
    QJsonObject index = readIndex();
    change(index);
    try {
        QDir().mkpath(m_folder);
        saveWhole(QDir(m_folder).filePath(indexName), QJsonDocument(index).toJson(), "run");
    } catch (const std::exception& error) {
        Q_EMIT message(whyFailed(error));
    }
}

bool RunShelf::ownsTraining()
{
    return !m_folder.isEmpty() && (m_lock.isLocked() || m_lock.tryLock(0));
}

Message RunShelf::nameOf(const std::string& id, const lab::LabSetup& setup) const
{
    const auto given = m_names.find(id);
    return given == m_names.end() ? lab::runName(setup, numberOf(id)) : Message("{0}", {given->second});
}

const lab::NamedRun* RunShelf::find(const std::string& id) const
{
    const auto it = std::ranges::find(m_runs, id, &lab::NamedRun::id);
    return it == m_runs.end() ? nullptr : &*it;
}

lab::NamedRun* RunShelf::mine(const std::string& id)
{
    return const_cast<lab::NamedRun*>(find(id));
}

std::string RunShelf::add(lab::LabRun run)
{
    int number = m_runs.empty() ? 1 : numberOf(m_runs.back().id) + 1;
    std::string id;
    do { // another window may have one of that number by now
        id = "run-" + std::to_string(number++);
    } while (!m_folder.isEmpty() && QFile::exists(pathOf(id)));
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
    QDir().mkpath(m_folder);
    workPool(Lane::Lab).start([writer = m_writer, path = pathOf(id), run = run->run, shelf = QPointer(this)] {
        const QString why = writer->write(path, *run);
        if (why.isEmpty())
            return;
        QMetaObject::invokeMethod(
            qApp,
            [shelf, why] {
                if (shelf)
                    Q_EMIT shelf->message(why);
            },
            Qt::QueuedConnection);
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
    if (!m_folder.isEmpty() && QFile::exists(pathOf(id)) && !QFile::moveToTrash(pathOf(id)))
        Q_EMIT message(tr("%1 could not be moved to the trash; it is left there.").arg(pathOf(id)));
    std::erase_if(m_runs, [&](const lab::NamedRun& run) { return run.id == id; });
    m_names.erase(id);
    changeName(id, {});
    Q_EMIT changed();
}

void RunShelf::changeName(const std::string& id, const QString& name)
{
    changeIndex([&](QJsonObject& index) {
        QJsonObject names = index.value(namesKey).toObject();
        if (name.isEmpty())
            names.remove(QString::fromStdString(id));
        else
            names.insert(QString::fromStdString(id), name);
        index.insert(namesKey, names);
    });
}

std::vector<std::string> RunShelf::takeTraining()
{
    if (!ownsTraining())
        return {};
    std::vector<std::string> ids;
    const QJsonValue written = readIndex().value(trainingKey);
    for (const QJsonValue& id : written.isArray() ? written.toArray() : QJsonArray{written})
        if (find(id.toString().toStdString()))
            ids.push_back(id.toString().toStdString());
    if (ids.empty())
        m_lock.unlock();
    return ids;
}

void RunShelf::setTraining(const std::vector<std::string>& ids)
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder) || !ownsTraining())
        return;
    QJsonArray written;
    for (const std::string& id : ids)
        written.append(QString::fromStdString(id));
    changeIndex([&](QJsonObject& index) { index.insert(trainingKey, written); });
    if (ids.empty())
        m_lock.unlock();
}

QStringList RunShelf::takeComplaints()
{
    return std::exchange(m_complaints, {});
}

} // namespace rope
