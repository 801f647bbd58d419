// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/lesson_editor.h"

#include <utility>

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QTreeWidget>

#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/base/save_file.h"
#include "ui/base/silence.h"
#include "ui/lessons/editor/lesson_places.h"
#include "ui/lessons/editor/lesson_preview.h"
#include "ui/lessons/editor/lesson_text_edit.h"
#include "ui/widgets/plain_question.h"
#include "ui/widgets/question_bar.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

LessonEditor::LessonEditor(Source source, QWidget* parent) : QMainWindow(parent), m_source(std::move(source))
{
    setObjectName(QStringLiteral("lessonEditor"));
    createCentre();
    createMenus();
    m_journal = std::make_unique<Journal>(
        m_folder, [this] { return isChanged() ? draftText(draft()) : QByteArray(); }, this);
    connect(m_journal.get(), &Journal::failed, this, [this](const QString& why) {
        showStatus(tr("What is written cannot be kept against loss: %1").arg(why), true);
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_read.reset();
        m_ended = false; // a logout can be called off
        m_check.setText(m_text->text(), m_draft.file.isEmpty() ? m_draft.name : m_draft.file);
        m_journal->touch();
    });
    connect(m_text->document(), &QTextDocument::modificationChanged, this, &LessonEditor::updateTitle);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &LessonEditor::followCursor);
    connect(&m_check, &LiveCheck::checked, this, &LessonEditor::take);
    connect(&m_check, &LiveCheck::warned, this,
            [this](const std::vector<LessonProblem>& warnings) { showProblems({}, warnings); });
    connect(&m_check, &LiveCheck::failed, this, [this](const QString& why) { showStatus(why, true); });
    connect(&m_watch, &WatchedFile::touched, this, &LessonEditor::look);
}

LessonEditor::~LessonEditor()
{
    silenceParts(*this);
}

void LessonEditor::begin(const LessonDraft& draft, bool changed)
{
    m_question->withdraw(m_question->question());
    m_draft = draft;
    m_seen.clear();
    m_text->setPlainText(draft.text);
    m_text->document()->setModified(changed);
    m_text->goToLine(draft.line);
    m_watch.follow(draft.file);
    m_watch.lookSoon(); // it may be another version than the one it was begun with
    updateTitle();
    changed ? m_journal->flush() : m_journal->end();
    m_text->setFocus();
}

LessonDraft LessonEditor::draft() const
{
    LessonDraft out = m_draft;
    out.text = m_text->text();
    out.line = m_text->line();
    return out;
}

bool LessonEditor::isChanged() const
{
    return m_text->document()->isModified();
}

bool LessonEditor::save()
{
    if (m_draft.file.isEmpty())
        return saveAs();
    if (!m_watch.otherVersion(m_draft.fileSum).isEmpty() &&
        askPlainly(this, tr("Changed by another program"),
                   tr("%1 was changed by another program since it was opened. Saving replaces that version.")
                       .arg(QFileInfo(m_draft.file).fileName()),
                   {tr("Replace it"), tr("Cancel")}) != 0)
        return false;
    return saveTo(m_draft.file);
}

bool LessonEditor::saveAs()
{
    const QString start = m_draft.file.isEmpty() ? m_draft.name : m_draft.file;
    QString path = QFileDialog::getSaveFileName(this, tr("Save the lesson as"), start, tr("Lessons (*.md)"));
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".md");
    return saveTo(path);
}

bool LessonEditor::saveTo(const QString& path)
{
    const QByteArray bytes = draft().bytes();
    try {
        saveWhole(path, bytes);
    } catch (const std::exception& e) {
        showStatus(tr("Not saved: %1").arg(whyFailed(e)), true);
        return false;
    }
    const bool moved = QFileInfo(path).absoluteFilePath() != m_draft.file;
    m_draft.file = QFileInfo(path).absoluteFilePath();
    m_draft.name = QFileInfo(path).fileName();
    m_draft.fileSum = sumOf(bytes);
    m_seen.clear();
    m_question->withdraw(m_question->question());
    m_watch.follow(m_draft.file);
    m_text->document()->setModified(false);
    updateTitle();
    m_journal->end();
    if (moved) // it has another id, and models beside it
        m_check.setText(m_text->text(), m_draft.file);
    Q_EMIT saved(m_draft.file);
    return true;
}

bool LessonEditor::mayClose()
{
    if (!isChanged())
        return true;
    show();
    raise();
    const QString name = m_draft.file.isEmpty() ? tr("The new lesson") : QFileInfo(m_draft.file).fileName();
    const int answer = askPlainly(this, tr("Unsaved changes"), tr("%1 has changes that are not saved.").arg(name),
                                  {tr("Save"), tr("Discard"), tr("Cancel")});
    return answer == 0 ? save() : answer == 1;
}

void LessonEditor::letGo()
{
    m_text->document()->setModified(false);
    m_journal->end();
    m_watch.follow({});
}

void LessonEditor::endByForce()
{
    m_journal->flush();
    m_ended = true;
}

void LessonEditor::closeEvent(QCloseEvent* event)
{
    if (m_ended)
        return QMainWindow::closeEvent(event);
    if (!mayClose())
        return event->ignore();
    letGo();
    QMainWindow::closeEvent(event);
}

void LessonEditor::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_watch.lookSoon();
}

void LessonEditor::look()
{
    const QByteArray other = m_watch.otherVersion(m_draft.fileSum);
    if (!other.isEmpty() && other != std::exchange(m_seen, other))
        fileChanged();
    if (QFileInfo::exists(m_draft.file) || isChanged())
        return;
    m_text->document()->setModified(true); // nothing else has it now
    m_journal->touch();
    showStatus(tr("%1 is no longer there. Save writes it again.").arg(m_draft.file), true);
}

/// Without changes of one's own the file's version is taken; otherwise it is asked.
void LessonEditor::fileChanged()
{
    const auto load = [this] {
        try {
            LessonDraft fresh = draftOfFile(m_draft.file);
            fresh.line = m_text->line();
            begin(fresh, false);
        } catch (const std::exception& e) {
            showStatus(whyFailed(e), true);
        }
    };
    if (!isChanged())
        return load();
    m_question->ask(tr("%1 was changed by another program.").arg(QFileInfo(m_draft.file).fileName()),
                    {{tr("Reload"), load}, {tr("Keep mine"), [] {}}});
}

void LessonEditor::take(const LiveCheck::Read& read)
{
    m_read = read;
    showProblems(read->problems, {});
    if (read->problems.empty())
        m_preview->setLesson(read->lesson, currentStep());
    else
        m_preview->setStale(true);
}

void LessonEditor::showProblems(const std::vector<LessonProblem>& problems, const std::vector<LessonProblem>& warnings)
{
    m_problems->clear();
    std::set<int> marked;
    const auto add = [&](const LessonProblem& p, bool isWarning) {
        const QString said = QString::fromStdString(p.text);
        auto* item = new QTreeWidgetItem(m_problems, {p.line > 0 ? QString::number(p.line) : QStringLiteral("–"),
                                                      isWarning ? tr("warning: %1").arg(said) : said});
        item->setData(0, Qt::UserRole, p.line);
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignTop);
        setTip(item, 1, said);
        if (!isWarning)
            marked.insert(p.line);
    };
    for (const LessonProblem& p : problems)
        add(p, false);
    for (const LessonProblem& p : warnings)
        add(p, true);
    m_text->setMarked(std::move(marked));
    const int count = int(problems.size());
    if (count > 0)
        showStatus(count == 1 ? tr("1 problem: the preview shows the lesson as it was before")
                              : tr("%1 problems: the preview shows the lesson as it was before").arg(count),
                   true);
    else if (m_read)
        showStatus(warnings.empty() ? tr("Nothing is wrong") : tr("Nothing is wrong; the lines below are warnings"),
                   false);
}

void LessonEditor::showStatus(const QString& text, bool wrong)
{
    const Tone tone = wrong ? Tone::Wrong : Tone::Right;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(tone, colours));
    m_status->setPalette(colours);
    m_status->setText(toneSymbol(tone) + QStringLiteral("  ") + text);
}

QString LessonEditor::status() const
{
    return m_status->text();
}

void LessonEditor::followCursor()
{
    if (m_preview->hasLesson())
        m_preview->showStep(currentStep());
}

QStringList LessonEditor::lines() const
{
    return m_text->text().split(u'\n');
}

int LessonEditor::currentStep() const
{
    return stepAt(lines(), m_text->line() - 1).value_or(0);
}

void LessonEditor::updateTitle()
{
    const QString name = m_draft.file.isEmpty() ? tr("%1, not saved yet").arg(m_draft.name) : m_draft.name;
    setWindowTitle(QStringLiteral("%1[*] – %2").arg(name, tr("Lesson editor")));
    setWindowModified(isChanged());
}

void LessonEditor::nextProblem()
{
    QTreeWidgetItem* next = m_problems->topLevelItem(0);
    for (int i = m_problems->topLevelItemCount() - 1; i >= 0; --i)
        if (m_problems->topLevelItem(i)->data(0, Qt::UserRole).toInt() > m_text->line())
            next = m_problems->topLevelItem(i);
    if (!next)
        return;
    m_problems->setCurrentItem(next);
    m_text->goToLine(next->data(0, Qt::UserRole).toInt());
    m_text->setFocus();
}

void LessonEditor::showInWindow()
{
    if (m_read && m_read->problems.empty())
        Q_EMIT showRequested(m_read->lesson, currentStep());
    else
        showStatus(tr("The window shows a lesson only when it is sound."), true);
}

} // namespace rope
