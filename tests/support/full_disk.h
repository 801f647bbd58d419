// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <csignal>

#include <algorithm>

#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

#include "support/ended.h"

namespace rope::test {

/// Every file of this process, and of those it starts, ends at `bytes`: writing on fails as on a full disk, also for
/// those who are not root. Pipes are not touched.
inline void limitFiles(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    setrlimit(RLIMIT_FSIZE, &limit);
}

/// That, while it lives.
class FilesLimited
{
public:
    explicit FilesLimited(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        limitFiles(bytes);
    }
    ~FilesLimited() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FilesLimited(const FilesLimited&) = delete;
    FilesLimited& operator=(const FilesLimited&) = delete;

private:
    rlimit m_before{};
};

/// A file system of 64 KiB in memory, where this user may mount one.
class SmallDisk
{
public:
    SmallDisk()
    {
        m_mounted = m_dir.isValid() &&
                    run(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                                  QStringLiteral("size=64k"), QStringLiteral("none"), path()});
    }
    ~SmallDisk()
    {
        if (m_mounted && !run(QStringLiteral("umount"), {path()}))
            m_dir.setAutoRemove(false); // never remove what is still mounted
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_dir.path(); }

private:
    static bool run(const QString& program, const QStringList& args)
    {
        QProcess process;
        process.start(program, args);
        return ended(process) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QTemporaryDir m_dir;
    bool m_mounted = false;
};

} // namespace rope::test
