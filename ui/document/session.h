// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

#include "core/scene/document.h"

namespace rope {

inline constexpr int sessionVersion = 1;

/// The work of a window, as it is kept against loss.
struct Session {
    Document document;
    QString file;        ///< whose document it is; empty: of none
    QByteArray fileSum;  ///< sumOf what that file held when it was opened or saved
    bool changed = true; ///< there is something in it that the file has not
};

/// The same work gives the same text.
QByteArray sessionText(const Session& session);
/// Throws InputError.
Session sessionFromText(const QByteArray& text);

/// Tells contents apart.
QByteArray sumOf(const QByteArray& content);

} // namespace rope
