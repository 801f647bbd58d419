// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPixmap>
#include <QStringList>

namespace rope {

class DocumentDesk;
class Workspace;

/// The documents that were open last, each with a picture of its figures, which lies in the user's cache.
class RecentDocuments : public QObject
{
    Q_OBJECT

public:
    RecentDocuments(DocumentDesk& desk, Workspace& workspace, QObject* parent = nullptr);

    /// The last one first; those that are no longer there too.
    static QStringList paths();
    /// Null when there is none.
    static QPixmap pictureOf(const QString& path);
    static void forget();

    static constexpr int pictureWidth = 160, pictureHeight = 100; ///< at most, in pixels of the screen at scale 1

private:
    void remember(const QString& path);
    void takePicture();

    Workspace& m_workspace;
    QString m_wanted; ///< whose picture is taken once all its figures are painted
};

} // namespace rope
