// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <functional>
#include <memory>
#include <vector>

#include <QMainWindow>

#include "core/model/scene.h"
#include "ui/lessons/course/lesson_library.h"
#include "ui/reference/open_references.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/preferences.h"
#include "ui/window/document_desk.h"
#include "ui/window/lesson_writing.h"
#include "ui/window/session_keeper.h"

class QAction;
class QDockWidget;
class QTabWidget;
class QToolBar;

namespace rope {

class ComparePanel;
class ControlPanel;
class CopyPanel;
class DockRoom;
class DocumentDesk;
class DocumentMenu;
class FigureCell;
class HeadlineBar;
class Hearing;
class LabPanel;
class LabSession;
class LessonPanel;
class LessonStage;
class MessageBar;
class ModelBox;
class Opener;
class Preferences;
class Presentation;
class Printing;
class QuestionBar;
class RoomSliders;
class SceneStore;
class SolvePanel;
class ViewHistory;
struct Arrangement;
class WindowView;
class Workspace;

/// The window: controls on the left, headline numbers and figures in the middle.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr) : MainWindow(nullptr, parent) {}
    /// With the scene and the history of another window.
    MainWindow(std::unique_ptr<SceneStore> store, QWidget* parent);
    ~MainWindow() override;

    /// Opens a config, scene or lesson, a folder of lessons, or a link; what cannot be used is said and changes
    /// nothing.
    bool openPath(const QString& path);
    void showScene(const Scene& scene);
    /// Window place and preferences as they were left; the last session too, unless the window is to show something
    /// else. Work is kept against loss from now on.
    void restoreSettings(bool withSession = true);
    /// Three uses, each one click away; in front of a window that was never used before.
    void showWelcome();
    /// The glossary, at that term; empty: where it was.
    void showGlossary(const QString& termId = {});
    bool isFirstStart() const;
    /// The system ends the program: everything is kept without a question.
    void endByForce();

    /// What a window in another language takes over from this one.
    struct Handover {
        std::unique_ptr<SceneStore> store; ///< for the constructor, with the history
        DocumentDesk::Desk desk;
        SessionKeeper::Kept kept;
        LessonEntry lesson; ///< open at `step`; null: none
        int step = 0;
        std::vector<Lesson> openedLessons;
        std::optional<LessonWriting::Kept> written; ///< in the editor
        QByteArray geometry, state;
        PreferenceValues preferences;
        OpenReferences references;
    };
    /// This window lets go of its work; all that is left for it is to be destroyed.
    Handover handOver();
    /// In place of restoreSettings().
    void takeOver(Handover work);
    /// Asks for another language of languages(): the one place that menus and dialogs call. WindowHost answers.
    void chooseLanguage(const QString& id);

    SceneStore& store() { return *m_store; }
    Workspace& workspace() { return *m_workspace; }
    ControlPanel& controls() { return *m_controls; }
    ModelBox& models() { return *m_models; }
    HeadlineBar& headlines() { return *m_headlines; }
    ComparePanel& comparePanel() { return *m_compare; }
    SolvePanel& solvePanel() { return *m_solve; }
    CopyPanel& copyPanel() { return *m_copy; }
    LabPanel& labPanel() { return *m_lab; }
    LabSession& labSession() { return *m_labSession; }
    LessonPanel& lessons() { return *m_lessons; }
    LessonStage& stage() { return *m_stage; }
    LessonWriting& writing() { return *m_writing; }
    Opener& opener() { return *m_opener; }
    Presentation& presentation() { return *m_presentation; }
    WindowView& view() { return *m_view; }
    DocumentDesk& desk() { return *m_desk; }
    DocumentMenu& documents() { return *m_documents; }
    Printing& printing() { return *m_printing; }
    Hearing& hearing() { return *m_hearing; }
    SessionKeeper& session() { return *m_session; }
    QuestionBar& question() { return *m_question; }
    RoomSliders& roomSliders() { return *m_roomSliders; }
    AppTheme& theme() { return *m_theme; }
    Preferences& preferences() { return *m_preferences; }
    /// The widgets a lesson means by a highlight target: "base", "solve", "figure decay"; none for "pair 7".
    std::vector<QWidget*> widgetsOf(const std::string& target) const;
    /// Says something in the message bar.
    void say(const QString& text) { showMessage(text); }
    /// The settings dialog, at the row whose widget has that name; empty: where it begins.
    void changeSettings(const QString& row = {});
    /// What the message bar says now; empty when it is hidden.
    QString messageText() const;

Q_SIGNALS:
    void languageChosen(const QString& id);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Of the panels on the right at the usual size of text, in pixels.
    static constexpr int sideWidth = 320;

    void reopen(const OpenReferences& references);
    void createCentre();
    void createControls();
    void createSide();
    bool showsLabFigures() const;
    void showLabFigures();
    void showLab();
    void createLab();
    void createLessons();
    void createDocuments();
    void findCommand();
    void showKeys();
    void settle();
    void showLessons(bool show);
    void toggleLessons();
    void returnToOpenedLesson();
    void createToolBar();
    /// The tab that holds the panel, or none again.
    void showSide(QWidget* panel);
    void toggleMaximised();
    void leaveRoom(bool alone);
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createLessonMenu();
    void createHelpMenu();
    /// One menu alone has the keys: two actions of one key would be none.
    void fillArrangements(QMenu* menu, bool keys);
    void addArrangements(QToolBar* bar);
    void arrange(const Arrangement& arrangement);
    void saveArrangement();
    QAction* addAction(QMenu* menu, const QString& text, const QKeySequence& key, std::function<void()> run);
    void createLooks(QMenu* menu);
    /// Whatever depends on a preference hears of it.
    void useLook();
    void usePreferences();
    void setTextScale(double scale);
    void createLanguages(QMenu* menu);
    /// Those that are seen; or that of the cell.
    void exportFigures(const FigureCell* only = nullptr);
    void print();
    void exportLessons();
    void exportResults();
    void showMessage(const QString& text);
    void updateTitle();
    void saveSettings();

    SceneStore* m_store = nullptr;
    Preferences* m_preferences = nullptr;
    AppTheme* m_theme = nullptr;
    ControlPanel* m_controls = nullptr;
    ModelBox* m_models = nullptr;
    HeadlineBar* m_headlines = nullptr;
    Workspace* m_workspace = nullptr;
    QDockWidget* m_dock = nullptr;
    QDockWidget* m_side = nullptr;
    QTabWidget* m_tabs = nullptr;
    ComparePanel* m_compare = nullptr;
    SolvePanel* m_solve = nullptr;
    CopyPanel* m_copy = nullptr;
    DockRoom* m_dockRoom = nullptr;
    LabSession* m_labSession = nullptr;
    LabPanel* m_lab = nullptr;
    LessonPanel* m_lessons = nullptr;
    LessonStage* m_stage = nullptr;
    LessonWriting* m_writing = nullptr;
    QDockWidget* m_lessonDock = nullptr;
    Opener* m_opener = nullptr;
    Presentation* m_presentation = nullptr;
    RoomSliders* m_roomSliders = nullptr;
    QToolBar* m_tools = nullptr;
    double m_textScale = 0; ///< none yet
    bool m_alone = false;   ///< one figure, without panels
    bool m_ended = false;   ///< by force: all is kept, and closing asks nothing
    std::array<bool, 3> m_hadPanels{};
    MessageBar* m_messageBar = nullptr;
    QuestionBar* m_question = nullptr;
    QMenu* m_fileMenu = nullptr;
    WindowView* m_view = nullptr;
    ViewHistory* m_views = nullptr;
    DocumentDesk* m_desk = nullptr;
    SessionKeeper* m_session = nullptr;
    DocumentMenu* m_documents = nullptr;
    Printing* m_printing = nullptr;
    Hearing* m_hearing = nullptr;
};

} // namespace rope
