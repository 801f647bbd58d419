// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/locked_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include <QFile>

namespace rope {

namespace {

/// Whether the file of that name is still the one that was opened: who held it before may have removed it meanwhile.
bool isStillThere(int descriptor, const QByteArray& path)
{
    struct stat opened {
    }, named{};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.constData(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

} // namespace

LockedFile& LockedFile::operator=(LockedFile&& other) noexcept
{
    if (this != &other) {
        release();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::exchange(other.m_path, {});
    }
    return *this;
}

LockedFile LockedFile::take(const QString& path)
{
    LockedFile out;
    const QByteArray name = QFile::encodeName(path);
    out.m_descriptor = ::open(name.constData(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    out.m_path = path;
    if (out && (::flock(out.m_descriptor, LOCK_EX | LOCK_NB) != 0 || !isStillThere(out.m_descriptor, name)))
        out.release();
    return out;
}

void LockedFile::release()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

void LockedFile::remove()
{
    if (m_descriptor >= 0)
        QFile::remove(m_path);
    release();
}

} // namespace rope
