// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_dialog.h"

#include <algorithm>

#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>

#include "core/figures/kit/settings_line.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/preferences.h"
#include "ui/window/export_form.h"

namespace rope {

ExportDialog::ExportDialog(SceneStore& store, Preferences& preferences, std::vector<CellView> shown, QWidget* parent)
    : QDialog(parent), m_store(store), m_preferences(preferences), m_shown(std::move(shown))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export figures"));
    m_choices = new QWidget(this);
    auto* sides = new QHBoxLayout(m_choices);
    sides->setContentsMargins(0, 0, 0, 0);
    createFigures();
    sides->addWidget(m_figures, 1);
    m_form = new ExportForm(this);
    m_form->setChoice(preferences.values().exported);
    sides->addWidget(m_form, 1);
    m_files = new QListWidget(this);
    m_files->setAccessibleName(tr("Files that will be written"));
    m_files->setSelectionMode(QAbstractItemView::NoSelection);
    m_files->setMinimumHeight(110);
    m_said = new PlainLabel(this);
    m_said->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->hide();
    m_export = new QPushButton(this);
    m_export->setDefault(true);
    m_close = new QPushButton(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_said, 1);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_choices, 2);
    column->addWidget(new PlainLabel(tr("Files"), this));
    column->addWidget(m_files, 1);
    column->addLayout(buttons);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_form, &ExportForm::edited, this, &ExportDialog::follow);
    follow();
    resize(760, 620);
}

void ExportDialog::createFigures()
{
    m_figures = new QListWidget(this);
    m_figures->setObjectName(QStringLiteral("figures"));
    m_figures->setAccessibleName(tr("Figures"));
    for (const FigureKind& kind : figureKinds()) {
        auto* item = new QListWidgetItem(translated(kind.title), m_figures);
        item->setData(Qt::UserRole, QString::fromStdString(kind.id));
        const bool isShown = std::ranges::any_of(m_shown, [&](const CellView& c) { return c.figure == kind.id; });
        item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
    }
    connect(m_figures, &QListWidget::itemChanged, this, &ExportDialog::follow);
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
                       folder.filePath(QString::fromStdString(id) + QLatin1Char('.') + choice.format)});
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

/// The list of files and the button say what pressing it does.
void ExportDialog::follow()
{
    m_files->clear();
    const auto planned = items();
    int replaced = 0;
    for (const ExportItem& item : planned) {
        const bool isThere = QFileInfo::exists(item.path);
        replaced += isThere ? 1 : 0;
        m_files->addItem(isThere ? tr("%1 (replaces the file that is there)").arg(item.path) : item.path);
    }
    const int count = static_cast<int>(planned.size());
    m_export->setText(replaced > 0 ? tr("Export %1, replace %2").arg(count).arg(replaced) : tr("Export %1").arg(count));
    m_export->setEnabled(count > 0 && !m_form->choice().folder.isEmpty());
}

void ExportDialog::start()
{
    const ExportChoice choice = m_form->choice();
    m_preferences.change([&](PreferenceValues& v) { v.exported = choice; });
    if (!QDir().mkpath(choice.folder)) {
        end(tr("The folder %1 cannot be made").arg(choice.folder));
        return;
    }
    const ExportLook look = lookOf(choice, translated(settingsOf(m_store.scene())));
    m_job = new ExportJob(items(), look, m_store.checked(), m_store.lab(), this);
    m_progress->setRange(0, m_job->total());
    m_progress->setValue(0);
    m_progress->show();
    m_said->hide();
    m_choices->setEnabled(false);
    m_export->setEnabled(false);
    m_close->setText(tr("Cancel"));
    connect(m_job, &ExportJob::progressed, m_progress, &QProgressBar::setValue);
    connect(m_job, &ExportJob::finished, this, &ExportDialog::end);
    m_job->start();
}

void ExportDialog::end(const QString& problem)
{
    const int written = m_job ? m_job->done() : 0;
    if (m_job)
        m_job->deleteLater();
    m_job = nullptr;
    m_progress->hide();
    m_said->show();
    m_choices->setEnabled(true);
    m_close->setText(tr("Close"));
    m_said->setText(problem);
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
