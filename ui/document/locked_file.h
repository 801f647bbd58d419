// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace rope {

/// A file that this process holds. The system lets go of it when the process ends, however it ends.
class LockedFile
{
public:
    LockedFile() = default;
    ~LockedFile() { release(); }
    LockedFile(LockedFile&& other) noexcept { *this = std::move(other); }
    LockedFile& operator=(LockedFile&& other) noexcept;

    /// Makes the file when it is not there. Nothing held when another process holds it, or it cannot be made.
    static LockedFile take(const QString& path);
    explicit operator bool() const { return m_descriptor >= 0; }
    void release();
    /// Releases it and removes the file.
    void remove();

private:
    int m_descriptor = -1;
    QString m_path;
};

} // namespace rope
