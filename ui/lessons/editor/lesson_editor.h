// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>

#include <QMainWindow>

#include "ui/document/journal.h"
#include "ui/document/session_folder.h"
#include "ui/document/watched_file.h"
#include "ui/lessons/editor/lesson_draft.h"
#include "ui/lessons/editor/live_check.h"

class QMenu;
class QTreeWidget;

namespace rope {

class LessonPreview;
class LessonTextEdit;
class PlainLabel;
class QuestionBar;

/// A window in which a lesson is written: its text, what is wrong with it, and the step of the cursor beside it.
class LessonEditor : public QMainWindow
{
    Q_OBJECT

public:
    /// What may be put into the text as it is now.
    struct Source {
        std::function<Scene()> scene;
        std::function<std::vector<std::string>()> figures;
    };
    explicit LessonEditor(Source source, QWidget* parent = nullptr);
    ~LessonEditor() override;

    /// `changed`: there is something in it that its file has not.
    void begin(const LessonDraft& draft, bool changed);
    LessonDraft draft() const;
    bool isChanged() const;
    bool save();
    bool saveAs();
    /// Asks about changes that no file has; false: it stays open.
    bool mayClose();
    /// Closed by mayClose() or by whoever takes the draft: nothing is left to keep.
    void letGo();
    /// The program is ended by force: changes stay in the journal, and closing asks nothing, until somebody writes on.
    void endByForce();

    void insertScene();
    void insertFigures();
    void insertStep();
    void insertQuestion(const QString& block);
    void nextProblem();

    LessonTextEdit& text() { return *m_text; }
    LessonPreview& preview() { return *m_preview; }
    QTreeWidget& problems() { return *m_problems; }
    Journal& journal() { return *m_journal; }
    LiveCheck& liveCheck() { return m_check; }
    QuestionBar& question() { return *m_question; }
    QString status() const;

Q_SIGNALS:
    /// Written to that file.
    void saved(const QString& path);
    /// The window shall show the lesson as it is now.
    void showRequested(const rope::Lesson& lesson, int step);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createCentre();
    QWidget* createProblems();
    void createMenus();
    void fillInsert(QMenu* menu);
    QAction* addAction(QMenu* menu, const QString& text, const QKeySequence& key, std::function<void()> run);
    bool saveTo(const QString& path);
    void look();
    void fileChanged();
    void take(const LiveCheck::Read& read);
    void showProblems(const std::vector<LessonProblem>& problems, const std::vector<LessonProblem>& warnings);
    void showStatus(const QString& text, bool wrong);
    void followCursor();
    void updateTitle();
    void showInWindow();
    QStringList lines() const;
    int currentStep() const;
    void putBlock(const QString& name, const QString& block);

    Source m_source;
    LessonDraft m_draft; ///< its text is that of m_text
    LiveCheck m_check;
    LiveCheck::Read m_read; ///< of the present text; null: not checked yet
    WatchedFile m_watch;
    QByteArray m_seen;    ///< the other version of the file that was last taken or asked about
    bool m_ended = false; ///< the program is ended by force
    SessionFolder m_folder{draftFolder()};
    std::unique_ptr<Journal> m_journal;
    LessonTextEdit* m_text = nullptr;
    LessonPreview* m_preview = nullptr;
    QTreeWidget* m_problems = nullptr;
    PlainLabel* m_status = nullptr;
    QuestionBar* m_question = nullptr;
};

} // namespace rope
