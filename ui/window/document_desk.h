// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QObject>

#include "core/scene/document.h"
#include "ui/document/session.h"

namespace rope {

class LessonSession;
class ModelBox;
class SceneStore;
class ViewHistory;
class WindowView;

/// The document of a window: which file it is, its screens, and whether the file has all of it. The scene store and the
/// window's view are the live part of the shown screen. Opening, and everything done to screens, are steps of the
/// history.
class DocumentDesk : public QObject
{
    Q_OBJECT

public:
    /// What is known of a file; shared by all steps of its document, so that saving is known to all of them.
    struct File {
        QString path;
        QByteArray sum;
        Document saved;
        bool isGone = false; ///< taken away by another program: nothing has what it held
    };
    struct Desk {
        Document document; ///< the shown screen as it was when it was last left
        std::shared_ptr<File> file;
    };

    DocumentDesk(SceneStore& store, WindowView& view, ViewHistory& views, ModelBox& models, LessonSession& lesson,
                 QObject* parent = nullptr);

    /// As it is now.
    Document document() const;
    Session session() const;
    /// Of a file; empty: of none yet.
    const QString& file() const { return m_desk.file->path; }
    /// The file's name without its ending; empty: of no file.
    QString name() const;
    /// Whether there is something in it that its file has not. Work of no file is kept by the session instead.
    bool isChanged() const;
    /// Whether its file is there; saving makes it again.
    void setFileGone(bool gone);
    bool isFileGone() const { return m_desk.file->isGone; }

    /// Reads and shows a document or scene. Throws InputError and changes nothing.
    void open(const QString& path);
    /// The work of an earlier window takes the place of the present one, as a step of the history.
    void take(const Session& session, const QString& what);
    /// The same without a step: when the window starts.
    void begin(const Session& session);
    /// A window in another language goes on here, in the same history.
    Desk handOver() const;
    void takeOver(Desk desk);
    /// What the file has now, as a step of the history. Throws InputError.
    void revert();
    /// Throws InputError; the file is whole or as before. saveTo() makes it the document's file.
    void save();
    void saveTo(const QString& path);
    /// What another program has made of the file since it was read or written, as sumOf() its contents; empty: it is
    /// the same, or gone.
    QByteArray otherVersion() const;

    const std::vector<Screen>& screens() const { return m_desk.document.screens; }
    std::size_t shown() const { return m_desk.document.current; }
    /// Shows another screen. Nothing happens when there is none of that number.
    void goTo(std::size_t screen);
    bool step(int by);
    /// A copy of the shown screen after it, which is then shown.
    void addScreen(const QString& name);
    void renameScreen(std::size_t screen, const QString& name);
    /// Scene and view in place of those of the shown screen, which keeps its name. Throws InputError.
    void replaceShown(const Screen& screen);
    /// The last screen stays.
    void removeScreen(std::size_t screen);
    void moveScreen(std::size_t from, std::size_t to);

Q_SIGNALS:
    /// File, screens or whether it is changed may be others now.
    void changed();
    /// The work of no file gives way to a file, or to other work of no file.
    void givesWay(const rope::Session& session, bool toFile);
    /// The document is of this file now.
    void filed(const QString& path);

private:
    class Step;

    Desk now() const;
    void show(const Desk& desk);
    void change(Document next, const QString& what);
    void push(Desk next, const QString& what);
    void rememberModel(const Screen& screen);
    std::vector<DocumentModel> models() const;

    SceneStore& m_store;
    WindowView& m_view;
    ViewHistory& m_views;
    ModelBox& m_models;
    LessonSession& m_lesson;
    Desk m_desk;
};

} // namespace rope
