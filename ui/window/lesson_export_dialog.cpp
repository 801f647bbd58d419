// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lesson_export_dialog.h"

#include <utility>

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressDialog>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/teaching/exercises.h"
#include "ui/teaching/lesson_forms.h"
#include "ui/widgets/plain_question.h"
#include "ui/widgets/screen_size.h"
#include "ui/window/exercise_rows.h"
#include "ui/window/own_exports.h"

namespace rope {

namespace {

QComboBox* addBox(QFormLayout* form, const QString& label, const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    form->addRow(label, box);
    return box;
}

} // namespace

LessonExportDialog::LessonExportDialog(std::vector<Lesson> all, std::optional<Lesson> open, const QPageSize& paper,
                                       QWidget* parent)
    : QDialog(parent), m_all(std::move(all))
{
    setObjectName(QStringLiteral("lessonExportDialog"));
    setWindowTitle(tr("Export lessons"));
    if (open)
        m_one.push_back(std::move(*open));
    auto* column = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    column->addLayout(form);
    createChoices(form, paper);
    createFolder(form);
    m_listed = new PlainLabel(this);
    m_list = new QListWidget(this);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setWordWrap(true);
    m_said = new PlainLabel(this);
    m_said->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    m_export = new QPushButton(tr("&Export"), this);
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setDefault(true);
    auto* close = new QPushButton(tr("Close"), this);
    buttons->addWidget(m_said, 1);
    buttons->addWidget(close);
    buttons->addWidget(m_export);
    column->addWidget(m_listed);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_export, &QPushButton::clicked, this, &LessonExportDialog::write);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    follow();
    resizeOnScreen(*this, {640, 520});
}

void LessonExportDialog::createChoices(QFormLayout* form, const QPageSize& paper)
{
    m_lessons = addBox(form, tr("&Lessons"), "lessons");
    if (!m_one.empty())
        m_lessons->addItem(tr("This lesson: %1").arg(QString::fromStdString(m_one.front().title)));
    m_lessons->addItem(tr("All %1 lessons").arg(m_all.size()));
    m_form = addBox(form, tr("&Form"), "form");
    for (const LessonForm& each : lessonForms())
        m_form->addItem(translated(each.title), QString::fromStdString(each.id));
    m_summary = new PlainLabel(this);
    m_summary->setWordWrap(true);
    form->addRow({}, m_summary);
    m_exercises = new ExerciseRows(form, this);
    m_paper = addBox(form, tr("&Paper"), "paper");
    for (const QPageSize::PageSizeId each : {QPageSize::A4, QPageSize::Letter})
        m_paper->addItem(QPageSize::name(each), int(each));
    m_paper->setCurrentIndex(m_paper->findData(int(paper.id())));
    for (QComboBox* box : {m_lessons, m_form, m_paper})
        connect(box, &QComboBox::currentIndexChanged, this, &LessonExportDialog::follow);
    connect(m_exercises, &ExerciseRows::changed, this, &LessonExportDialog::follow);
}

void LessonExportDialog::createFolder(QFormLayout* form)
{
    m_folder = new QLineEdit(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), this);
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->setAccessibleName(tr("Folder"));
    auto* choose = new QToolButton(this);
    choose->setText(tr("…"));
    choose->setAccessibleName(tr("Choose the folder"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_folder, 1);
    line->addWidget(choose);
    form->addRow(tr("Folder"), line);
    connect(m_folder, &QLineEdit::textChanged, this, &LessonExportDialog::follow);
    connect(choose, &QToolButton::clicked, this, [this] {
        if (const QString path = QFileDialog::getExistingDirectory(this, tr("Export to"), m_folder->text());
            !path.isEmpty())
            m_folder->setText(path);
    });
}

void LessonExportDialog::setForm(const std::string& id)
{
    m_form->setCurrentIndex(m_form->findData(QString::fromStdString(id)));
}

void LessonExportDialog::setFolder(const QString& folder)
{
    m_folder->setText(folder);
}

bool LessonExportDialog::isBooklet() const
{
    return m_one.empty() || m_lessons->currentIndex() > 0;
}

const std::vector<Lesson>& LessonExportDialog::lessons() const
{
    return isBooklet() ? m_all : m_one;
}

const LessonForm& LessonExportDialog::form() const
{
    return *findLessonForm(m_form->currentData().toString().toStdString());
}

QStringList LessonExportDialog::names() const
{
    return m_exercises->areWanted() ? exerciseFileNames(m_exercises->choice(), form())
                                    : lessonFileNames(lessons(), form(), isBooklet());
}

QStringList LessonExportDialog::files() const
{
    QStringList out;
    for (const QString& name : names())
        out << QDir(m_folder->text()).filePath(name);
    return out;
}

QString LessonExportDialog::said() const
{
    return m_said->text();
}

QStringList LessonExportDialog::lacks() const
{
    return m_lacks;
}

/// What is chosen says which files there will be.
void LessonExportDialog::follow()
{
    m_lacks.clear();
    m_said->clear();
    m_summary->setText(translated(form().summary));
    m_exercises->setPossible(holdsExercises(form()));
    m_paper->setEnabled(form().hasPaper());
    m_listed->setText(tr("Files"));
    m_list->setAccessibleName(tr("Files that will be written"));
    m_list->clear();
    try {
        for (const QString& path : files())
            m_list->addItem(QFileInfo::exists(path) ? tr("%1 (replaces the file that is there)").arg(path) : path);
    } catch (const std::exception& e) {
        m_said->setText(whyFailed(e));
    }
    m_export->setEnabled(m_list->count() > 0 && !m_folder->text().isEmpty());
}

/// Files of others that would be lost.
bool LessonExportDialog::mayReplace()
{
    QStringList foreign;
    for (const QString& path : files())
        if (QFileInfo(path).isFile() && !isOwnExport(path))
            foreign << path;
    constexpr qsizetype mostNamed = 5;
    const QString named = foreign.size() <= mostNamed ? foreign.join(QStringLiteral(", "))
                                                      : tr("%1 and %2 more")
                                                            .arg(foreign.first(mostNamed).join(QStringLiteral(", ")))
                                                            .arg(foreign.size() - mostNamed);
    return foreign.isEmpty() || askPlainly(this, tr("Replace files?"), tr("%1 is there already.").arg(named),
                                           {tr("Replace"), tr("Cancel")}) == 0;
}

/// A class of hundreds takes a while: it is told how far it is, and can be stopped.
WrittenLessons LessonExportDialog::writeFiles(const QPageSize& paper)
{
    const LessonTarget target{m_folder->text(), paper, isBooklet()};
    if (!m_exercises->areWanted())
        return writeLessons(lessons(), form(), target);
    QProgressDialog progress(tr("Making the sheets"), tr("Stop"), 0, 1, this);
    progress.setWindowModality(Qt::WindowModal);
    return writeExercises(lessons(), m_exercises->choice(), form(), target, [&progress](int made, int of) {
        progress.setMaximum(of + 1); // the answers come last
        progress.setValue(made);
        return !progress.wasCanceled();
    });
}

void LessonExportDialog::write()
{
    try {
        if (!mayReplace())
            return;
    } catch (const std::exception& e) {
        return m_said->setText(whyFailed(e)); // the list of students has changed since
    }
    if (!QDir().mkpath(m_folder->text()))
        return m_said->setText(tr("The folder %1 cannot be made").arg(m_folder->text()));
    m_lacks.clear();
    const QPageSize paper(static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt()));
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    QString said;
    try {
        const WrittenLessons written = writeFiles(paper);
        for (const QString& path : written.paths)
            noteExport(path);
        for (const Message& each : written.lacks)
            m_lacks << translated(each);
        said = written.paths.isEmpty() ? tr("Stopped: nothing was written") : tr("Written to %1").arg(m_folder->text());
        Q_EMIT message(said);
    } catch (const std::exception& e) {
        said = whyFailed(e);
    }
    QGuiApplication::restoreOverrideCursor();
    m_said->setText(said);
    if (m_lacks.isEmpty())
        return;
    m_listed->setText(tr("What this form cannot hold"));
    m_list->setAccessibleName(m_listed->text());
    m_list->clear();
    m_list->addItems(m_lacks);
}

} // namespace rope
