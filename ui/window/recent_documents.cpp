// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recent_documents.h"

#include <algorithm>
#include <utility>

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QPainter>
#include <QStandardPaths>

#include "ui/base/save_file.h"
#include "ui/base/settings.h"
#include "ui/base/work_pool.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/window/document_desk.h"

namespace rope {

namespace {

constexpr int most = 10;
constexpr int fineness = 2; // a picture is sharp on a screen of that scale
const QString key = QStringLiteral("documents/recent");

/// Empty when there is no cache.
QString folder()
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return cache.isEmpty() ? cache : cache + QStringLiteral("/recent");
}

QString nameFor(const QString& path)
{
    const QByteArray sum = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QString::fromLatin1(sum) + QStringLiteral(".png");
}

/// A light picture in a light menu has an edge.
QImage framed(QImage image)
{
    QPainter painter(&image);
    painter.setPen(QPen(QColor(0x8A93A0), fineness));
    painter.drawRect(image.rect().adjusted(0, 0, -1, -1));
    return image;
}

/// Of documents that are not among the recent ones.
void removePicturesBut(const QStringList& paths)
{
    QStringList kept;
    for (const QString& path : paths)
        kept << nameFor(path);
    if (folder().isEmpty())
        return;
    QDir dir(folder());
    for (const QString& name : dir.entryList({QStringLiteral("*.png")}, QDir::Files))
        if (!kept.contains(name))
            dir.remove(name);
}

} // namespace

RecentDocuments::RecentDocuments(DocumentDesk& desk, Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
    connect(&desk, &DocumentDesk::filed, this, &RecentDocuments::remember);
    // Queued: a widget is not painted while it is being painted.
    connect(&workspace, &Workspace::painted, this, &RecentDocuments::takePicture, Qt::QueuedConnection);
}

QStringList RecentDocuments::paths()
{
    return Settings().value(key).toStringList().mid(0, most);
}

QPixmap RecentDocuments::pictureOf(const QString& path)
{
    QPixmap out;
    if (folder().isEmpty() || !out.load(QDir(folder()).filePath(nameFor(path)), "PNG"))
        return {};
    out.setDevicePixelRatio(fineness);
    return out;
}

void RecentDocuments::forget()
{
    Settings().remove(key);
    removePicturesBut({});
}

void RecentDocuments::remember(const QString& path)
{
    QStringList all = paths();
    all.removeAll(path);
    all.prepend(path);
    all = all.mid(0, most);
    Settings().setValue(key, all);
    removePicturesBut(all);
    m_wanted = path;
    QMetaObject::invokeMethod(this, &RecentDocuments::takePicture, Qt::QueuedConnection);
}

/// Of the figures as they are, once all are there. The disk is waited for by nobody; a cache that cannot be written is
/// a menu without pictures.
void RecentDocuments::takePicture()
{
    const auto& cells = m_workspace.cells();
    if (m_wanted.isEmpty() || !m_workspace.isVisible() || folder().isEmpty() ||
        !std::ranges::all_of(cells, [](const FigureCell* cell) { return cell->isHidden() || cell->isPainted(); }))
        return;
    const QImage shot = m_workspace.grab().toImage();
    const QString file = QDir(folder()).filePath(nameFor(std::exchange(m_wanted, {})));
    workPool(Lane::Scans).start([shot, file] {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        framed(shot.scaled(fineness * pictureWidth, fineness * pictureHeight, Qt::KeepAspectRatio,
                           Qt::SmoothTransformation))
            .save(&buffer, "PNG");
        try {
            QDir().mkpath(QFileInfo(file).absolutePath());
            saveWhole(file, png);
        } catch (const std::exception&) {
            QFile::remove(file); // an older picture would be of other work
        }
    });
}

} // namespace rope
