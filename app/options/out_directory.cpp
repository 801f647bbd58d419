// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/out_directory.h"

#include <QDir>
#include <QFileInfo>

#include "app/options/path_option.h"
#include "core/model/problem.h"

namespace rope {

QString directoryFrom(const std::string& text)
{
    const QString path = pathFrom(text, "out");
    const auto refuse = [&](const char* why) { throw InputError("out", quotable(text, 200), why); };
    if (text.empty() || (QFileInfo::exists(path) && !QFileInfo(path).isDir()))
        refuse("a directory; it is made when missing");
    if (!QDir().mkpath(path) || !QFileInfo(path).isWritable())
        refuse("a directory that can be made and written to");
    return path;
}

} // namespace rope
