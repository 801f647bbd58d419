// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the window, and what is put into the text.
#include <QHeaderView>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/base/spoken_tips.h"
#include "ui/lessons/editor/lesson_editor.h"
#include "ui/lessons/editor/lesson_places.h"
#include "ui/lessons/editor/lesson_preview.h"
#include "ui/lessons/editor/lesson_templates.h"
#include "ui/lessons/editor/lesson_text_edit.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/question_bar.h"

namespace rope {

namespace {
constexpr int previewWidth = 400, problemsHeight = 130; // pixels to begin with
}

void LessonEditor::createCentre()
{
    new SpokenTips(this);
    m_text = new LessonTextEdit(this);
    m_preview = new LessonPreview(this);
    auto* left = new QSplitter(Qt::Vertical, this);
    left->setObjectName(QStringLiteral("editorLeft"));
    left->addWidget(m_text);
    left->addWidget(createProblems());
    m_question = new QuestionBar(this);
    left->setStretchFactor(0, 1);
    left->setChildrenCollapsible(false);
    auto* both = new QSplitter(Qt::Horizontal, this);
    both->addWidget(left);
    both->addWidget(m_preview);
    both->setStretchFactor(0, 1);
    both->setChildrenCollapsible(false);
    auto* centre = new QWidget(this);
    auto* all = new QVBoxLayout(centre);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_question);
    all->addWidget(both, 1);
    setCentralWidget(centre);
    resize(QSize(1160, 780).boundedTo(screen()->availableSize() * 0.94));
    left->setSizes({height() - problemsHeight, problemsHeight});
    both->setSizes({width() - previewWidth, previewWidth});
}

/// What is wrong with the text; each takes to its line.
QWidget* LessonEditor::createProblems()
{
    m_status = new ElidedLabel(this);
    m_status->setObjectName(QStringLiteral("editorStatus"));
    m_status->setContentsMargins(8, 4, 8, 4);
    m_problems = new QTreeWidget(this);
    m_problems->setObjectName(QStringLiteral("editorProblems"));
    m_problems->setAccessibleName(tr("What is wrong with the lesson"));
    m_problems->setHeaderLabels({tr("Line"), tr("What is wrong")});
    m_problems->setRootIsDecorated(false);
    m_problems->setWordWrap(true);
    m_problems->setUniformRowHeights(false);
    m_problems->setFrameShape(QFrame::NoFrame);
    m_problems->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    const auto go = [this](QTreeWidgetItem* item) { m_text->goToLine(item->data(0, Qt::UserRole).toInt()); };
    connect(m_problems, &QTreeWidget::itemClicked, this, go);
    connect(m_problems, &QTreeWidget::itemActivated, this, [this, go](QTreeWidgetItem* item) {
        go(item);
        m_text->setFocus();
    });
    auto* below = new QWidget(this);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_status);
    column->addWidget(m_problems, 1);
    return below;
}

QAction* LessonEditor::addAction(QMenu* menu, const QString& text, const QKeySequence& key, std::function<void()> run)
{
    QAction* action = menu->addAction(text);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return action;
}

void LessonEditor::createMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QAction* store = addAction(file, tr("&Save"), QKeySequence::Save, [this] { save(); });
    addAction(file, tr("Save &as…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")), [this] { saveAs(); });
    file->addSeparator();
    addAction(file, tr("&Close"), QKeySequence(QStringLiteral("Ctrl+W")), [this] { close(); });
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = addAction(edit, tr("&Undo"), QKeySequence::Undo, [this] { m_text->undo(); });
    QAction* redo = addAction(edit, tr("&Redo"), QKeySequence::Redo, [this] { m_text->redo(); });
    connect(m_text, &QPlainTextEdit::undoAvailable, undo, &QAction::setEnabled);
    connect(m_text, &QPlainTextEdit::redoAvailable, redo, &QAction::setEnabled);
    edit->addSeparator();
    QAction* next = addAction(edit, tr("Next &problem"), QKeySequence(QStringLiteral("F8")), [this] { nextProblem(); });
    QAction* show = addAction(edit, tr("Show in the &window"), QKeySequence(QStringLiteral("Ctrl+Return")),
                              [this] { showInWindow(); });
    QMenu* insert = menuBar()->addMenu(tr("&Insert"));
    fillInsert(insert);
    auto* bar = addToolBar(tr("Tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->addAction(store);
    auto* button = new QToolButton(bar);
    button->setText(tr("Insert"));
    button->setMenu(insert);
    button->setPopupMode(QToolButton::InstantPopup);
    setTip(button, tr("A step, a question of any kind, the scene or the figures as they are"));
    bar->addWidget(button);
    bar->addActions({insert->actions().first(), next, show});
    setTip(insert->actions().first(),
           tr("The scene of the window into this step, in place of the one it has (Ctrl+I)"));
    setTip(next, tr("To the next line with a problem (F8)"));
    setTip(show, tr("The window shows this step with its figures, saved or not (Ctrl+Return)"));
}

void LessonEditor::fillInsert(QMenu* menu)
{
    addAction(menu, tr("&Scene as it is"), QKeySequence(QStringLiteral("Ctrl+I")), [this] { insertScene(); });
    addAction(menu, tr("&Figures as they are"), QKeySequence(QStringLiteral("Ctrl+Shift+I")),
              [this] { insertFigures(); });
    addAction(menu, tr("&New step"), QKeySequence(QStringLiteral("Ctrl+Shift+N")), [this] { insertStep(); });
    addAction(menu, tr("&Minutes and notes for the lecturer"), {}, [this] {
        putBlock(QStringLiteral("lecturer"),
                 QStringLiteral("```lecturer\nminutes: 5\nnotes: %1\n```").arg(tr("What to say, and when to wait.")));
    });
    menu->addSection(tr("Question"));
    for (const AskTemplate& each : askTemplates())
        addAction(menu, each.name, {}, [this, block = each.text] {
            insertQuestion(block);
        })->setData(QString::fromLatin1(toId(each.kind)));
}

void LessonEditor::insertScene()
{
    putBlock(QStringLiteral("scene"), sceneBlock(m_source.scene()));
}

void LessonEditor::insertFigures()
{
    if (const QString block = figuresBlock(m_source.figures()); !block.isEmpty())
        putBlock(QStringLiteral("show"), block);
}

/// A step has one block of a kind: the one it has is replaced.
void LessonEditor::putBlock(const QString& name, const QString& block)
{
    const QStringList all = lines();
    if (!stepAt(all, m_text->line() - 1))
        insertStep();
    const QStringList now = lines();
    if (const auto there = blockIn(now, currentStep(), name))
        return m_text->putLines(there->first + 1, there->last - there->first + 1, block);
    const auto step = stepRange(now, currentStep());
    const int at = std::max(placeForBlock(now, m_text->line() - 1), step ? step->first + 1 : 0);
    const bool fills = at < now.size() && now[at].trimmed().isEmpty(); // an empty line, where the cursor stands
    m_text->putLines(at + 1, fills ? 1 : 0, block);
}

/// Behind the step of the cursor.
void LessonEditor::insertStep()
{
    const QStringList all = lines();
    const auto step = stepRange(all, currentStep());
    const int behind =
        step && stepAt(all, m_text->line() - 1) ? step->last + 1 : placeForBlock(all, m_text->line() - 1);
    const bool apart = behind > 0 && behind <= all.size() && !all[behind - 1].trimmed().isEmpty();
    m_text->putLines(behind + 1, 0,
                     (apart ? QStringLiteral("\n") : QString()) + QStringLiteral("# ") + tr("New step") + u'\n');
}

/// A step asks once: another question has a step of its own.
void LessonEditor::insertQuestion(const QString& block)
{
    const QStringList all = lines();
    if (!stepAt(all, m_text->line() - 1) || blockIn(all, currentStep(), QStringLiteral("ask")))
        insertStep();
    putBlock(QStringLiteral("ask"), block);
}

} // namespace rope
