// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>

#include <QByteArray>
#include <QFileInfo>
#include <QString>

#include "core/model/problem.h"

namespace rope {

/// The disk, or whoever guards it, did not take a file: full, read-only, not allowed.
class NotWritten : public InputError
{
public:
    NotWritten(const std::string& field, QString path, QString why);
    const QString& path() const { return m_path; }
    const QString& why() const { return m_why; }

private:
    QString m_path, m_why;
};

/// Writes a file whole or not at all: what was there stays until all of `content` is on the disk. Only a regular file
/// is ever replaced; a device, pipe, socket or folder of that name is refused and left alone.
/// Throws InputError (field, path, why); NotWritten where the name is right and the disk is not.
void saveWhole(const QString& path, const QByteArray& content, const std::string& field = "file");

/// Makes a folder where there is none, and those that it lies in. Throws NotWritten (`field`, …).
void makeFolder(const QString& path, const std::string& field = "folder");

/// What is there is no regular file, which saveWhole() would not replace: throws InputError (`field`, …) as it does.
void refuseToReplace(const QFileInfo& there, const std::string& field);

/// Called with each file that saveWhole() has replaced, from now on and on the thread that saves; empty: nobody is.
void onReplaced(std::function<void(const QString& path)> heard);

} // namespace rope
