// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_dialog.h"

#include <algorithm>
#include <cmath>

#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>

#include "core/figures/kit/settings_line.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/plot/animation.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/plain_question.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/screen_size.h"
#include "ui/window/export_form.h"
#include "ui/window/own_exports.h"
#include "ui/window/sweep_form.h"

namespace rope {

ExportDialog::ExportDialog(SceneStore& store, Preferences& preferences, std::vector<CellView> shown,
                           const std::optional<CellView>& only, QWidget* parent)
    : QDialog(parent), m_store(store), m_preferences(preferences), m_shown(std::move(shown))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(only ? tr("Export figure") : tr("Export figures"));
    if (only)
        m_shown.insert(m_shown.begin(), *only); // its zoom counts where another cell shows the same figure
    m_choices = new QWidget(this);
    auto* sides = new QHBoxLayout(m_choices);
    sides->setContentsMargins(0, 0, 0, 0);
    createFigures(only);
    m_form = new ExportForm(this);
    m_form->setChoice(preferences.values().exported);
    m_sweep = new SweepForm(store, this);
    auto* right = new QVBoxLayout;
    right->addWidget(m_form);
    right->addWidget(m_sweep);
    right->addStretch(1);
    sides->addWidget(m_figures, 1);
    sides->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_choices, 2);
    column->addWidget(createFiles(), 1);
    connect(m_form, &ExportForm::edited, this, &ExportDialog::follow);
    connect(m_sweep, &QGroupBox::toggled, m_form, &ExportForm::setMoving);
    connect(m_sweep, &SweepForm::edited, this, &ExportDialog::followMotion);
    follow();
    resizeOnScreen(*this, {780, 700});
}

void ExportDialog::createFigures(const std::optional<CellView>& only)
{
    m_figures = new QListWidget(this);
    m_figures->setObjectName(QStringLiteral("figures"));
    m_figures->setAccessibleName(tr("Figures"));
    for (const FigureKind& kind : figureKinds()) {
        auto* item = new QListWidgetItem(translated(kind.title), m_figures);
        item->setData(Qt::UserRole, QString::fromStdString(kind.id));
        const bool isChosen =
            only ? only->figure == kind.id
                 : std::ranges::any_of(m_shown, [&](const CellView& c) { return c.figure == kind.id; });
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
    connect(m_figures, &QListWidget::itemChanged, this, &ExportDialog::follow);
}

QWidget* ExportDialog::createFiles()
{
    auto* part = new QWidget(this);
    m_files = new QListWidget(part);
    m_files->setAccessibleName(tr("Files that will be written"));
    m_files->setSelectionMode(QAbstractItemView::NoSelection);
    m_files->setMinimumHeight(90);
    m_said = new PlainLabel(part);
    m_said->setWordWrap(true);
    m_progress = new QProgressBar(part);
    m_progress->hide();
    m_export = new QPushButton(part);
    m_export->setDefault(true);
    m_close = new QPushButton(tr("Close"), part);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_said, 1);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new PlainLabel(tr("Files"), part));
    column->addWidget(m_files, 1);
    column->addLayout(buttons);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    return part;
}

void ExportDialog::setFolder(const QString& folder)
{
    m_form->setFolder(folder);
}

std::vector<ExportItem> ExportDialog::items() const
{
    std::vector<ExportItem> out;
    const ExportChoice choice = m_form->choice();
    const QDir folder(choice.folder);
    for (int i = 0; i < m_figures->count(); ++i) {
        const QListWidgetItem* item = m_figures->item(i);
        if (item->checkState() != Qt::Checked)
            continue;
        const std::string id = item->data(Qt::UserRole).toString().toStdString();
        const auto shown = std::ranges::find(m_shown, id, &CellView::figure);
        out.push_back({shown == m_shown.end() ? CellView{id, {}, {}, {}} : *shown,
                       folder.filePath(QString::fromStdString(id) + QLatin1Char('.') + choice.format), m_covered});
    }
    return out;
}

QStringList ExportDialog::files() const
{
    QStringList out;
    for (int i = 0; i < m_files->count(); ++i)
        out << m_files->item(i)->text();
    return out;
}

QStringList ExportDialog::filesOf(const ExportItem& item) const
{
    if (!m_motion || findAnimationFormat(QFileInfo(item.path).suffix()))
        return {item.path};
    QStringList out;
    for (int frame = 0; frame < m_motion->sweep.frames; ++frame)
        out << framePath(item.path, frame);
    return out;
}

/// Only now it is known how much of the list is in sight: the first figure chosen is.
void ExportDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    for (int i = 0; i < m_figures->count(); ++i)
        if (m_figures->item(i)->checkState() == Qt::Checked) {
            m_figures->scrollToItem(m_figures->item(i), QAbstractItemView::PositionAtTop);
            return;
        }
}

/// What is typed for the animation is judged at once.
void ExportDialog::followMotion()
{
    m_problem.clear();
    try {
        m_motion = m_sweep->motion();
    } catch (const InputError& e) {
        m_motion.reset();
        m_problem = whyFailed(e);
    }
    follow();
}

/// The list of files and the button say what pressing it does.
void ExportDialog::follow()
{
    m_files->clear();
    const ExportChoice choice = m_form->choice();
    const QStringList names = QDir(choice.folder).entryList(QDir::AllEntries | QDir::System | QDir::Hidden);
    const QSet<QString> there(names.begin(), names.end());
    int count = 0, replaced = 0;
    for (const ExportItem& item : items()) {
        const QStringList files = filesOf(item);
        const auto known = std::ranges::count_if(
            files, [&](const QString& path) { return there.contains(QFileInfo(path).fileName()); });
        const QString text =
            files.size() == 1 ? files.front() : tr("%1 to %2").arg(files.front(), QFileInfo(files.back()).fileName());
        m_files->addItem(known == 0          ? text
                         : files.size() == 1 ? tr("%1 (replaces the file that is there)").arg(text)
                                             : tr("%1 (replaces %2 files that are there)").arg(text).arg(known));
        count += static_cast<int>(files.size());
        replaced += static_cast<int>(known);
    }
    const AnimationFormat* moving = m_motion ? findAnimationFormat(choice.format) : nullptr;
    const bool isSlower = moving && moving->mostPerSecond < m_motion->framesPerSecond;
    m_said->setText(
        isSlower && m_problem.isEmpty()
            ? tr("A file of this kind shows at most %1 frames a second: so many are used.").arg(moving->mostPerSecond)
            : m_problem);
    m_export->setText(replaced > 0 ? tr("Export %1, replace %2").arg(count).arg(replaced) : tr("Export %1").arg(count));
    const bool makesSense = m_sweep->isChecked() == m_motion.has_value();
    m_export->setEnabled(count > 0 && !choice.folder.isEmpty() && makesSense);
}

/// Files of others that would be lost.
bool ExportDialog::mayReplace()
{
    QStringList foreign;
    for (const ExportItem& item : items())
        for (const QString& path : filesOf(item))
            if (QFileInfo(path).isFile() && !isOwnExport(path)) // nothing else is replaced
                foreign << path;
    if (foreign.isEmpty())
        return true;
    const QString question = foreign.size() == 1 ? tr("%1 is there already.").arg(foreign.front())
                                                 : tr("%1 of the files are there already, %2 among them.")
                                                       .arg(QString::number(foreign.size()), foreign.front());
    return askPlainly(this, tr("Replace files?"), question, {tr("Replace"), tr("Cancel")}) == 0;
}

void ExportDialog::start()
{
    if (!mayReplace())
        return;
    const ExportChoice choice = m_form->choice();
    m_preferences.change([&](PreferenceValues& v) { v.exported = m_form->kept(); });
    if (!QDir().mkpath(choice.folder)) {
        end(tr("The folder %1 cannot be made").arg(choice.folder));
        return;
    }
    const ExportLook look = lookOf(choice, translated(settingsOf(m_store.scene())));
    m_job = new ExportJob(items(), look, m_store.checked(), m_store.lab(), m_motion, this);
    m_progress->setRange(0, m_job->total());
    m_progress->setValue(0);
    m_progress->resetFormat();
    m_running.start();
    m_progress->show();
    m_said->hide();
    m_choices->setEnabled(false);
    m_export->setEnabled(false);
    m_close->setText(tr("Cancel"));
    connect(m_job, &ExportJob::progressed, this, &ExportDialog::showProgress);
    connect(m_job, &ExportJob::finished, this, &ExportDialog::end);
    m_job->start();
}

void ExportDialog::showProgress(int done)
{
    constexpr double soon = 1, minutes = 90; // seconds
    m_progress->setValue(done);
    const double spent = static_cast<double>(m_running.elapsed()) / 1000;
    if (spent < soon || done < 1)
        return;
    const double left = spent * (m_progress->maximum() - done) / done;
    m_progress->setFormat(left < minutes ? tr("%p %, about %1 s left").arg(std::ceil(left))
                                         : tr("%p %, about %1 min left").arg(std::ceil(left / 60)));
}

void ExportDialog::end(const QString& problem)
{
    const int written = m_job ? m_job->written() : 0;
    if (m_job)
        m_job->deleteLater();
    m_job = nullptr;
    m_progress->hide();
    m_said->show();
    m_choices->setEnabled(true);
    m_close->setText(tr("Close"));
    m_problem = problem;
    follow();
    if (!problem.isEmpty())
        return;
    const QString folder = m_form->choice().folder;
    Q_EMIT message(written == 1 ? tr("Written to %1").arg(folder)
                                : tr("%1 files written to %2").arg(written).arg(folder));
    accept();
}

/// Escape and Cancel stop a running export first.
void ExportDialog::reject()
{
    if (m_job)
        m_job->cancel();
    else
        QDialog::reject();
}

} // namespace rope
