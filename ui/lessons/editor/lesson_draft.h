// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "ui/document/session_folder.h"

namespace rope {

/// A lesson as it is being written.
struct LessonDraft {
    QString text;       ///< lines end with '\n'
    QString file;       ///< absolute; empty: of none yet
    QByteArray fileSum; ///< sumOf what that file held when it was opened or saved
    QString name;       ///< what a file of it would be called: "period.md"
    bool crlf = false;  ///< how lines end in the file
    bool mark = false;  ///< a byte order mark begins the file
    int line = 1;       ///< of the cursor

    /// As it is written to a file.
    QByteArray bytes() const;
    bool operator==(const LessonDraft&) const = default;
};

/// Throws InputError ("file", …): too large, not UTF-8, cannot be read.
LessonDraft draftOfFile(const QString& path);

/// For a journal; the same draft gives the same text.
QByteArray draftText(const LessonDraft& draft);
/// Throws InputError.
LessonDraft draftFromText(const QByteArray& text);

/// Where lessons that are being written are kept, beside the sessions of windows.
QString draftFolder();

} // namespace rope
