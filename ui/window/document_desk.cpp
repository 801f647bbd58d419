// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/document_desk.h"

#include <algorithm>
#include <utility>

#include <QFileInfo>
#include <QUndoStack>

#include "core/configs/model_config.h"
#include "core/configs/model_file.h"
#include "core/model/problem.h"
#include "core/scene/document_text.h"
#include "ui/base/save_file.h"
#include "ui/controls/model_box.h"
#include "ui/document/watched_file.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/scene/scene_store.h"
#include "ui/window/view_history.h"
#include "ui/window/window_view.h"

namespace rope {

namespace {

const QString hostKind = QStringLiteral("desk");

bool isPreset(const std::string& title)
{
    return std::ranges::any_of(modelPresets(), [&](const ModelPreset& p) { return p.title == title; });
}

/// Which screen is shown is no change of a document.
bool isSameWork(Document a, const Document& b)
{
    a.current = b.current;
    return a == b;
}

QByteArray bytesOf(const Document& document)
{
    return QByteArray::fromStdString(documentText(document));
}

} // namespace

/// The desk before and after, whole.
class DocumentDesk::Step : public QUndoCommand
{
public:
    Step(History& history, Desk before, Desk after, const QString& what)
        : QUndoCommand(what), m_history(history), m_before(std::move(before)), m_after(std::move(after))
    {}
    void undo() override { show(m_before); }
    void redo() override { show(m_after); }

private:
    void show(const Desk& desk)
    {
        if (auto* host = qobject_cast<DocumentDesk*>(m_history.host(hostKind)))
            host->show(desk);
    }

    History& m_history;
    Desk m_before, m_after;
};

DocumentDesk::DocumentDesk(SceneStore& store, WindowView& view, ViewHistory& views, ModelBox& models,
                           LessonSession& lesson, QObject* parent)
    : QObject(parent), m_store(store), m_view(view), m_views(views), m_models(models), m_lesson(lesson)
{
    store.history()->setHost(hostKind, this);
    m_desk.file = std::make_shared<File>();
    connect(&store, &SceneStore::changed, this, &DocumentDesk::changed);
    connect(&view, &WindowView::touched, this, &DocumentDesk::changed);
    connect(&lesson, &LessonSession::stepShown, this, &DocumentDesk::changed);
    connect(&lesson, &LessonSession::left, this, &DocumentDesk::changed);
    m_desk = now();
}

Document DocumentDesk::document() const
{
    Document out = m_desk.document;
    Screen& screen = out.screens[out.current];
    screen.scene = m_lesson.isOpen() ? m_lesson.before() : m_store.scene();
    screen.view = m_view.capture();
    out.models = models();
    return out;
}

/// Those that a screen uses and no preset has.
std::vector<DocumentModel> DocumentDesk::models() const
{
    std::vector<DocumentModel> out;
    const auto add = [&](const DocumentModel& model) {
        if (!model.title.empty() && !isPreset(model.title) &&
            std::ranges::none_of(out, [&](const DocumentModel& m) { return m.title == model.title; }))
            out.push_back(model);
    };
    const std::string& name = m_store.scene().name;
    const std::string title = m_models.title().toStdString();
    if (!title.empty() && name.starts_with(title)) {
        const bool small = m_models.configText().size() <= limits::maxKeptConfig;
        add({title, small ? m_models.configText() : std::string(), m_models.file().toStdString()});
    }
    for (const DocumentModel& model : m_desk.document.models)
        for (std::size_t i = 0; i < screens().size(); ++i)
            if (i != shown() && screens()[i].scene.name.starts_with(model.title))
                add(model);
    return out;
}

DocumentDesk::Desk DocumentDesk::now() const
{
    return {document(), m_desk.file};
}

Session DocumentDesk::session() const
{
    return {document(), file(), m_desk.file->sum, file().isEmpty() || isChanged()};
}

QString DocumentDesk::name() const
{
    return QFileInfo(file()).completeBaseName();
}

bool DocumentDesk::isChanged() const
{
    return !file().isEmpty() && (isFileGone() || !isSameWork(document(), m_desk.file->saved));
}

void DocumentDesk::setFileGone(bool gone)
{
    if (std::exchange(m_desk.file->isGone, gone) != gone)
        Q_EMIT changed();
}

void DocumentDesk::rememberModel(const Screen& screen)
{
    for (const DocumentModel& model : m_desk.document.models) {
        if (model.title.empty() || !screen.scene.name.starts_with(model.title))
            continue;
        std::string text = model.config;
        try {
            if (text.empty())
                text = readModelFile(model.file);
        } catch (const InputError&) {
            continue; // the scene holds all numbers; only the choice of layers is missing
        }
        m_models.remember(text, QString::fromStdString(model.title), QString::fromStdString(model.file));
        return;
    }
    for (const ModelPreset& preset : modelPresets())
        if (screen.scene.name == preset.title) {
            try {
                m_models.remember(configOf(preset), QString::fromStdString(preset.title));
            } catch (const InputError&) {
                return; // its file is gone; the scene holds all numbers here too
            }
        }
}

void DocumentDesk::show(const Desk& desk)
{
    m_lesson.close(); // not left: inside a step of the history there can be no other
    m_desk = desk;
    const Screen& screen = m_desk.document.shown();
    rememberModel(screen);
    m_store.adopt(screen.scene);
    m_view.apply(screen.view);
    m_views.rebase();
    Q_EMIT changed();
}

void DocumentDesk::push(Desk next, const QString& what)
{
    m_lesson.leave();
    m_views.record();
    m_store.endGesture();
    m_store.history()->push(new Step(*m_store.history(), now(), std::move(next), what));
    m_view.applyLesson(m_desk.document.shown().view);
}

void DocumentDesk::change(Document next, const QString& what)
{
    push({std::move(next), m_desk.file}, what);
}

void DocumentDesk::open(const QString& path)
{
    const std::string text = readModelFile(path.toStdString());
    Desk next{documentFromText(text), std::make_shared<File>()};
    for (Screen& screen : next.document.screens) {
        m_view.check(screen.view);
        screen.scene = settled(screen.scene);
    }
    if (auto problems = allProblemsOf(next.document.shown().scene); !problems.empty())
        throw InputError(std::move(problems));
    if (file().isEmpty())
        Q_EMIT givesWay(session(), true);
    const QByteArray content = QByteArray::fromStdString(text);
    *next.file = {QFileInfo(path).absoluteFilePath(), sumOf(content), next.document};
    push(next, tr("open %1").arg(QFileInfo(path).fileName()));
    // What the file leaves open (figures of a scene, say) is as it is shown, and no change.
    m_desk.file->saved = document();
    Q_EMIT filed(file());
    Q_EMIT changed();
}

void DocumentDesk::take(const Session& session, const QString& what)
{
    Desk next{session.document, std::make_shared<File>()};
    *next.file = {session.file, session.fileSum, {}};
    if (file().isEmpty())
        Q_EMIT givesWay(this->session(), false);
    push(std::move(next), what);
}

void DocumentDesk::begin(const Session& session)
{
    m_store.history()->clear();
    Desk next{session.document, std::make_shared<File>()};
    *next.file = {session.file, session.fileSum, {}};
    show(next);
    m_view.applyLesson(session.document.shown().view);
    if (!session.changed)
        m_desk.file->saved = document();
}

DocumentDesk::Desk DocumentDesk::handOver() const
{
    return now();
}

void DocumentDesk::takeOver(Desk desk)
{
    show(desk);
}

void DocumentDesk::revert()
{
    const QString path = file();
    const std::string text = readModelFile(path.toStdString());
    Desk next{documentFromText(text), m_desk.file};
    for (Screen& screen : next.document.screens) {
        m_view.check(screen.view);
        screen.scene = settled(screen.scene);
    }
    next.document.current = std::min(shown(), next.document.screens.size() - 1);
    push(std::move(next), tr("revert"));
    m_desk.file->sum = sumOf(QByteArray::fromStdString(text));
    m_desk.file->saved = document();
    Q_EMIT changed();
}

void DocumentDesk::save()
{
    const Document current = document();
    const QByteArray content = bytesOf(current);
    saveWhole(file(), content);
    m_desk.file->sum = sumOf(content);
    m_desk.file->saved = current;
    m_desk.file->isGone = false;
    Q_EMIT filed(file());
    Q_EMIT changed();
}

void DocumentDesk::saveTo(const QString& path)
{
    const QString before = std::exchange(m_desk.file->path, QFileInfo(path).absoluteFilePath());
    try {
        save();
    } catch (...) {
        m_desk.file->path = before;
        throw;
    }
}

QByteArray DocumentDesk::otherVersion() const
{
    return file().isEmpty() ? QByteArray() : WatchedFile::otherVersion(file(), m_desk.file->sum);
}

} // namespace rope
