// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/save_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <QSaveFile>

#include "core/model/problem.h"

namespace rope {

namespace {

/// Whether the disk holds what was written. A file system may learn of a full disk or quota as late as here; one that
/// cannot sync at all says EINVAL or EROFS.
bool isOnDisk(const QSaveFile& file)
{
    return ::fsync(file.handle()) == 0 || errno == EINVAL || errno == EROFS || errno == ENOSYS;
}

std::function<void(const QString&)>& replacedHeard()
{
    static std::function<void(const QString&)> heard;
    return heard;
}

} // namespace

NotWritten::NotWritten(const std::string& field, QString path, QString why)
    : InputError(field, quotable(path.toStdString(), 200), "a file that can be written (" + why.toStdString() + ")"),
      m_path(std::move(path)), m_why(std::move(why))
{}

void onReplaced(std::function<void(const QString&)> heard)
{
    replacedHeard() = std::move(heard);
}

void refuseToReplace(const QFileInfo& there, const std::string& field)
{
    if (!there.exists() || there.isFile()) // follows links, so that a link to a device is one
        return;
    throw InputError(field, quotable(there.filePath().toStdString(), 200),
                     there.isDir() ? "a file; this is a directory"
                                   : "a regular file or a new name; a device, pipe or socket is not replaced");
}

void makeFolder(const QString& path, const std::string& field)
{
    std::error_code error;
    std::filesystem::create_directories(path.toStdString(), error); // QDir does not say why
    if (error)
        throw NotWritten(field, path, QString::fromStdString(error.message()));
}

void saveWhole(const QString& path, const QByteArray& content, const std::string& field)
{
    const QFileInfo there(path);
    refuseToReplace(there, field);
    QSaveFile file(path);
    const auto fail = [&](const QString& why) { throw NotWritten(field, path, why); };
    // Unbuffered: what waits in Qt's buffer is lost without a word when commit() cannot flush it.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        fail(file.errorString());
    for (qint64 done = 0; done < content.size();) { // the reason comes with the write after the one cut short
        const qint64 written = file.write(content.constData() + done, content.size() - done);
        if (written <= 0)
            fail(file.errorString());
        done += written;
    }
    if (!isOnDisk(file))
        fail(QString::fromLocal8Bit(std::strerror(errno)));
    if (file.size() != content.size())
        fail(QStringLiteral("only %1 of %2 bytes were written").arg(file.size()).arg(content.size()));
    const bool replaces = there.exists();
    if (!file.commit())
        fail(file.errorString());
    if (replaces && replacedHeard())
        replacedHeard()(path);
}

} // namespace rope
