// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>

#include <QObject>
#include <QString>
#include <QStringList>

#include "core/scene/document.h"

class QMimeData;
class QWidget;

namespace rope {

struct Lesson;
struct LessonFiles;
class LessonPanel;
struct Link;
class ModelBox;
class SceneStore;

/// Opens whatever somebody hands to the window: a config, a scene, a lesson, a folder of lessons, a run of the Lab, a
/// link; by path, by drop, from the clipboard. What cannot be used is said and changes nothing.
class Opener : public QObject
{
    Q_OBJECT

public:
    Opener(SceneStore& store, ModelBox& models, LessonPanel& lessons, QWidget* window);

    /// What opens a scene or document file; says itself what goes wrong.
    void setDocuments(std::function<bool(const QString& path)> open) { m_openDocument = std::move(open); }
    /// What shows a run of the Lab from a file, throwing InputError.
    void setRuns(std::function<void(const QString& path)> open) { m_openRun = std::move(open); }
    /// What shows a scene with its view, throwing InputError, and says how the present one is looked at.
    void setScreens(std::function<void(const Screen&)> show, std::function<Screen()> shown)
    {
        m_showScreen = std::move(show);
        m_shownScreen = std::move(shown);
    }

    /// A file, a folder, or a link.
    bool open(const QString& pathOrLink);
    bool openLink(const QString& text);
    bool openScene(const Scene& scene);
    bool accepts(const QMimeData& data) const;
    bool open(const QMimeData& data);

    void chooseFile();
    void chooseLesson();
    void chooseFolder();
    void paste();
    void copySceneLink();
    /// Of the lesson that is open; the link to one of the user's own carries its text, and a long one does not fit.
    bool canCopyStepLink() const;
    void copyStepLink();

Q_SIGNALS:
    void message(const QString& text);
    /// The panel of lessons has something new to show.
    void lessonsWanted();

private:
    bool openFile(const QString& path);
    bool takesThePlace(const QString& pathOrLink) const;
    void offerWindows(const QStringList& others);
    bool openFolder(const QString& path);
    /// The first of them is opened at its remembered step unless another one is asked for.
    bool take(LessonFiles files, const QString& path, bool openFirst, std::optional<int> step = {});
    /// From 0. Throws InputError ("link", …) where the lesson has none such.
    static int stepOf(const Link& link, const Lesson& lesson);
    bool openShippedLesson(const Link& link);
    bool openOwnLesson(const Link& link);
    void toClipboard(const std::string& link, const QString& said);

    SceneStore& m_store;
    ModelBox& m_models;
    LessonPanel& m_lessons;
    QWidget* m_window;
    std::function<bool(const QString&)> m_openDocument;
    std::function<void(const QString&)> m_openRun;
    std::function<void(const Screen&)> m_showScreen;
    std::function<Screen()> m_shownScreen;
};

} // namespace rope
