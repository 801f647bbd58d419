// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/opener.h"

#include <algorithm>
#include <utility>

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

#include "core/configs/model_file.h"
#include "core/lab/run_file.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "core/scene/document_text.h"
#include "core/scene/scene_link.h"
#include "ui/base/problem_text.h"
#include "ui/controls/model_box.h"
#include "ui/lessons/course/lesson_files.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/problem_list.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/plain_question.h"
#include "ui/window/new_window.h"

namespace rope {

namespace {

QString said(const InputError& error)
{
    return problemText(error.problems());
}

QString titleFor(const QString& path)
{
    // Every model calls it config.json: the folder says which model it is.
    const QFileInfo info(path);
    if (info.isDir())
        return QDir(path).dirName();
    const QString folder = info.absoluteDir().dirName();
    return info.fileName() == QStringLiteral("config.json") && !folder.isEmpty() ? folder : info.completeBaseName();
}

} // namespace

Opener::Opener(SceneStore& store, ModelBox& models, LessonPanel& lessons, QWidget* window)
    : QObject(window), m_store(store), m_models(models), m_lessons(lessons), m_window(window)
{}

bool Opener::open(const QString& pathOrLink)
{
    if (looksLikeLink(pathOrLink.toStdString()))
        return openLink(pathOrLink);
    try {
        const bool ofLessons = QFileInfo(pathOrLink).isDir() && !holdsModels(pathOrLink.toStdString());
        return ofLessons ? openFolder(pathOrLink) : openFile(pathOrLink);
    } catch (const InputError& error) {
        Q_EMIT message(tr("%1: %2").arg(QFileInfo(pathOrLink).fileName(), said(error)));
        return false;
    }
}

bool Opener::openFile(const QString& path)
{
    if (lab::isRunFile(path.toStdString())) {
        m_openRun(path);
        return true;
    }
    const std::string text = readModelFile(path.toStdString());
    if (isLessonFile(path, text))
        return take(readLessonFile(path), path, true);
    if (looksLikeDocument(text))
        return m_openDocument(path);
    return m_models.openConfigText(text, titleFor(path), QFileInfo(path).absoluteFilePath());
}

bool Opener::openFolder(const QString& path)
{
    return take(readLessonFolder(path), path, false);
}

bool Opener::take(LessonFiles files, const QString& path, bool openFirst, std::optional<int> step)
{
    if (!files.problems.empty())
        (new ProblemList(files.problems, m_window))->open();
    if (files.lessons.empty())
        return false;
    const std::string first = files.lessons.front().id;
    const int count = static_cast<int>(files.lessons.size());
    m_lessons.library().add(std::move(files.lessons));
    m_lessons.openedLessons().remember(path);
    Q_EMIT lessonsWanted();
    const LessonEntry* entry = m_lessons.library().opened(first);
    if (openFirst) {
        m_lessons.open(*entry, step);
    } else {
        m_lessons.goUp();
        m_lessons.list().select(entry->key());
        Q_EMIT message(count == 1 ? tr("Opened one lesson: it stands at the end of the list.")
                                  : tr("Opened %1 lessons: they stand at the end of the list.").arg(count));
    }
    return true;
}

bool Opener::openScene(const Scene& scene)
{
    m_store.endGesture();
    const bool taken = m_store.edit(scene, tr("scene"));
    m_store.endGesture();
    return taken;
}

bool Opener::openLink(const QString& text)
{
    try {
        const Link link = linkFromText(text.toStdString());
        if (link.kind == Link::Kind::Lesson)
            return openShippedLesson(link);
        if (link.kind == Link::Kind::OwnLesson)
            return openOwnLesson(link);
        if (auto problems = allProblemsOf(link.scene); !problems.empty())
            throw InputError(std::move(problems));
        if (link.view) {
            m_showScreen({{}, settled(link.scene), *link.view});
            return true;
        }
        return openScene(link.scene);
    } catch (const InputError& error) {
        Q_EMIT message(said(error));
        return false;
    }
}

bool Opener::accepts(const QMimeData& data) const
{
    if (data.hasUrls())
        return std::ranges::any_of(data.urls(), [](const QUrl& url) {
            return url.isLocalFile() || looksLikeLink(url.toString().toStdString());
        });
    return data.hasText() && looksLikeLink(data.text().toStdString());
}

bool Opener::open(const QMimeData& data)
{
    if (!data.hasUrls())
        return openLink(data.text());
    bool all = true, taken = false;
    QStringList others;
    for (const QUrl& url : data.urls()) {
        const QString file = url.isLocalFile() ? url.toLocalFile() : url.toString();
        if (!url.isLocalFile() && !looksLikeLink(file.toStdString()))
            continue; // a page of the web, say
        if (std::exchange(taken, taken || takesThePlace(file)) && takesThePlace(file))
            others << file;
        else
            all = open(file) && all;
    }
    // Queued: whoever drops waits until this returns.
    if (!others.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, others] { offerWindows(others); }, Qt::QueuedConnection);
    return all;
}

/// A window shows one document, model or scene; lessons it takes beside each other.
bool Opener::takesThePlace(const QString& pathOrLink) const
{
    try {
        if (looksLikeLink(pathOrLink.toStdString()))
            return linkFromText(pathOrLink.toStdString()).kind == Link::Kind::Scene;
        if (QFileInfo(pathOrLink).isDir())
            return isModelFolder(pathOrLink.toStdString());
        if (lab::isRunFile(pathOrLink.toStdString()))
            return false; // the shelf takes them all
        return !isLessonFile(pathOrLink, readModelFile(pathOrLink.toStdString()));
    } catch (const InputError&) {
        return false; // said when it is opened
    }
}

void Opener::offerWindows(const QStringList& others)
{
    const QString question =
        others.size() == 1
            ? tr("%1 would take the place of what has just been opened.").arg(others.front())
            : tr("%1 more of these files would take the place of what has just been opened.").arg(others.size());
    if (askPlainly(m_window, tr("One window, one document"), question,
                   {others.size() == 1 ? tr("Open it in a new window") : tr("Open each in a new window"),
                    tr("Leave it")}) != 0)
        return;
    for (const QString& file : others)
        if (!openWindow({file}))
            Q_EMIT message(tr("No new window could be opened for %1.").arg(file));
}

void Opener::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a model, a document or a lesson"), {},
        tr("Models, documents, lessons and runs (*.json *.gguf *.safetensors *.ropescope *.md);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void Opener::chooseLesson()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Open a lesson"), {}, tr("Lessons (*.md);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void Opener::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(m_window, tr("Open a folder of lessons"));
    if (!path.isEmpty())
        open(path);
}

void Opener::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (looksLikeLink(text.toStdString()))
        openLink(text);
    else if (text.trimmed().startsWith(QLatin1Char('{'))) // as copied from a model's page
        m_models.openConfigText(text.toStdString(), tr("pasted config"));
    else
        Q_EMIT message(tr("There is neither a link nor a config on the clipboard: a link starts with “ropescope:”, a "
                          "config is a JSON object."));
}

void Opener::toClipboard(const std::string& link, const QString& done)
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(link));
    Q_EMIT message(done);
}

void Opener::copySceneLink()
{
    try {
        toClipboard(linkOf(m_shownScreen()),
                    tr("The link to this scene is on the clipboard. It opens with Edit > Paste link or config."));
    } catch (const InputError& error) {
        Q_EMIT message(tr("%1. Save the scene as a file instead.").arg(said(error)));
    }
}

} // namespace rope
