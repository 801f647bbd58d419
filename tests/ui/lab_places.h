// SPDX-License-Identifier: GPL-3.0-or-later
// Where tests of the Lab keep runs, and how they name them.
#pragma once
#include <string>

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "core/lab/lab_data.h"
#include "ui/base/work_pool.h"
#include "ui/lab/lab_session.h"

namespace rope::test {

/// The id of the n-th run that was trained there.
inline std::string own(const LabSession& session, int number)
{
    for (const std::string& id : session.runIds())
        if (lab::runNumber(id) == number)
            return id;
    return "run-" + std::to_string(number);
}

/// Runs are written by other threads: none must find its folder gone.
struct Folder : QTemporaryDir {
    ~Folder() { workPool(Lane::Lab).waitForDone(); }
};

/// The trash, and where a window keeps its runs: empty, and nobody else's.
struct LabHome : Folder {
    LabHome()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(path()));
        QStandardPaths::setTestModeEnabled(true);
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    }
};

} // namespace rope::test
