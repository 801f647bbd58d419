// SPDX-License-Identifier: GPL-3.0-or-later
// shelf.json: what windows over one folder tell each other beside the runs themselves.
#include "ui/lab/run_shelf.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/lab/run_file.h"
#include "ui/base/problem_text.h"
#include "ui/base/save_file.h"

namespace rope {

namespace {

constexpr qint64 mostIndexBytes = 1 << 20;
const QString indexName = QStringLiteral("shelf.json"), namesKey = QStringLiteral("names"),
              trainingKey = QStringLiteral("training"), nextKey = QStringLiteral("next");

/// What a run began as tells it from the runs of that number that other machines have.
QString birthMark(const lab::LabRun& run)
{
    const std::string bytes = lab::runBytes(run);
    constexpr qsizetype digits = 10;
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())),
                                                     QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(digits));
}

} // namespace

void RunShelf::readNames()
{
    const QJsonObject names = readIndex().value(namesKey).toObject();
    for (auto it = names.begin(); it != names.end(); ++it)
        m_names[it.key().toStdString()] = it.value().toString().left(200).toStdString();
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
        makeFolder(m_folder, "run");
        saveWhole(QDir(m_folder).filePath(indexName), QJsonDocument(index).toJson(), "run");
    } catch (const std::exception& error) {
        Q_EMIT message(whyFailed(error));
    }
}

bool RunShelf::ownsTraining()
{
    return !m_folder.isEmpty() && (m_lock.isLocked() || m_lock.tryLock(0));
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

/// Numbers are never used again, not even of a run that is in the trash: a scene may still name it. Another window may
/// have taken one since.
std::string RunShelf::freeId(const lab::LabRun& run)
{
    const auto isTaken = [this](int number) {
        const QStringList files{QStringLiteral("run-%1.safetensors").arg(number),
                                QStringLiteral("run-%1-*.safetensors").arg(number)};
        return !QDir(m_folder).entryList(files, QDir::Files).isEmpty();
    };
    int number = m_next;
    for (const lab::NamedRun& known : m_runs)
        number = std::max(number, lab::runNumber(known.id) + 1);
    changeIndex([&](QJsonObject& index) {
        number = std::max(number, index.value(nextKey).toInt());
        while (isTaken(number))
            ++number;
        index.insert(nextKey, number + 1);
    });
    m_next = number + 1;
    return (QStringLiteral("run-%1-").arg(number) + birthMark(run)).toStdString();
}

} // namespace rope
