// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QToolButton>

#include "core/figures/kit/settings_line.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {

QSpinBox* numberBox(int least, int most, const QString& suffix, const QString& name)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setAccessibleName(name);
    return box;
}

} // namespace

ExportDialog::ExportDialog(SceneStore& store, std::vector<CellView> shown, QWidget* parent)
    : QDialog(parent), m_store(store), m_shown(std::move(shown))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export figures"));
    m_choices = new QWidget(this);
    auto* sides = new QHBoxLayout(m_choices);
    sides->setContentsMargins(0, 0, 0, 0);
    createFigures();
    sides->addWidget(m_figures, 1);
    sides->addWidget(createForm(), 1);
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
    restore();
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

QWidget* ExportDialog::createForm()
{
    auto* side = new QWidget(this);
    auto* form = new QFormLayout(side);
    form->setContentsMargins(0, 0, 0, 0);
    const auto box = [&](const QString& label, const QString& name) {
        auto* out = new QComboBox(side);
        out->setObjectName(name);
        form->addRow(label, out);
        return out;
    };
    m_format = box(tr("&Format"), QStringLiteral("format"));
    for (const ExportFormat& format : exportFormats())
        m_format->addItem(QCoreApplication::translate("export", format.title), QString::fromLatin1(format.ending));
    m_purpose = box(tr("For &a"), QStringLiteral("purpose"));
    for (const ExportPurpose& purpose : exportPurposes())
        m_purpose->addItem(QCoreApplication::translate("export", purpose.title), QString::fromLatin1(purpose.id));
    m_purpose->addItem(tr("Size of your own"), QString());
    m_width = numberBox(64, 10000, tr(" px"), tr("Width"));
    m_height = numberBox(64, 10000, tr(" px"), tr("Height"));
    m_points = numberBox(4, 100, tr(" pt"), tr("Type size"));
    auto* size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new PlainLabel(QStringLiteral("×"), side));
    size->addWidget(m_height);
    form->addRow(tr("Size"), size);
    form->addRow(tr("&Type"), m_points);
    m_themes = box(tr("T&heme"), QStringLiteral("theme"));
    m_themes->addItem(tr("Light"), false);
    m_themes->addItem(tr("Dark"), true);
    m_transparent = new QCheckBox(tr("Transparent &background"), side);
    m_caption = new QCheckBox(tr("&Caption of the settings"), side);
    form->addRow({}, m_transparent);
    form->addRow({}, m_caption);
    m_folder = new QLineEdit(side);
    m_folder->setObjectName(QStringLiteral("folder"));
    auto* choose = new QToolButton(side);
    choose->setText(tr("…"));
    choose->setAccessibleName(tr("Choose the folder"));
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    form->addRow(tr("Folder"), folder);
    connect(choose, &QToolButton::clicked, this, [this] {
        if (const QString path = QFileDialog::getExistingDirectory(this, tr("Export to"), m_folder->text());
            !path.isEmpty())
            m_folder->setText(path);
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &ExportDialog::followPurpose);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::follow);
    return side;
}

void ExportDialog::restore()
{
    const QSettings settings;
    const auto number = [&](const char* key, int usual) {
        return settings.value(QStringLiteral("export/") + QLatin1String(key), usual).toInt();
    };
    const auto choose = [&](QComboBox* box, const char* key) {
        const QVariant value = settings.value(QStringLiteral("export/") + QLatin1String(key));
        box->setCurrentIndex(value.isValid() ? std::max(0, box->findData(value.toString())) : 0);
    };
    choose(m_format, "format");
    choose(m_purpose, "purpose");
    m_width->setValue(number("width", 1600));
    m_height->setValue(number("height", 1000));
    m_points->setValue(number("points", 14));
    m_themes->setCurrentIndex(number("dark", 0) ? 1 : 0);
    m_transparent->setChecked(number("transparent", 0));
    m_caption->setChecked(number("caption", 0));
    m_folder->setText(
        settings
            .value(QStringLiteral("export/folder"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation))
            .toString());
    followPurpose();
}

void ExportDialog::keep() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("export/format"), m_format->currentData());
    settings.setValue(QStringLiteral("export/purpose"), m_purpose->currentData());
    settings.setValue(QStringLiteral("export/width"), m_width->value());
    settings.setValue(QStringLiteral("export/height"), m_height->value());
    settings.setValue(QStringLiteral("export/points"), m_points->value());
    settings.setValue(QStringLiteral("export/dark"), m_themes->currentIndex());
    settings.setValue(QStringLiteral("export/transparent"), int(m_transparent->isChecked()));
    settings.setValue(QStringLiteral("export/caption"), int(m_caption->isChecked()));
    settings.setValue(QStringLiteral("export/folder"), m_folder->text());
}

void ExportDialog::setFolder(const QString& folder)
{
    m_folder->setText(folder);
}

void ExportDialog::followPurpose()
{
    const ExportPurpose* purpose = findExportPurpose(m_purpose->currentData().toString());
    if (purpose) {
        m_width->setValue(purpose->size.width());
        m_height->setValue(purpose->size.height());
        m_points->setValue(static_cast<int>(purpose->points));
    }
    for (QSpinBox* box : {m_width, m_height, m_points})
        box->setEnabled(!purpose);
}

std::vector<ExportItem> ExportDialog::items() const
{
    std::vector<ExportItem> out;
    const QDir folder(m_folder->text());
    for (int i = 0; i < m_figures->count(); ++i) {
        const QListWidgetItem* item = m_figures->item(i);
        if (item->checkState() != Qt::Checked)
            continue;
        const std::string id = item->data(Qt::UserRole).toString().toStdString();
        const auto shown = std::ranges::find(m_shown, id, &CellView::figure);
        out.push_back(
            {shown == m_shown.end() ? CellView{id, {}, {}, {}} : *shown,
             folder.filePath(QString::fromStdString(id) + QLatin1Char('.') + m_format->currentData().toString())});
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
    m_export->setEnabled(count > 0 && !m_folder->text().isEmpty());
    const ExportFormat* format = findExportFormat(m_format->currentData().toString());
    for (QWidget* each : std::initializer_list<QWidget*>{m_purpose, m_themes, m_caption})
        each->setEnabled(format->isPainted);
    m_transparent->setEnabled(format->isPainted && qstrcmp(format->ending, "tex") != 0);
    m_caption->setEnabled(m_transparent->isEnabled());
}

ExportLook ExportDialog::look() const
{
    const ExportPurpose* purpose = findExportPurpose(m_purpose->currentData().toString());
    ExportLook out;
    out.size = {m_width->value(), m_height->value()};
    out.points = m_points->value();
    out.scale = purpose ? purpose->scale : 1;
    out.theme = m_themes->currentIndex() == 1 ? PlotTheme::darkTheme() : PlotTheme::light();
    out.transparent = m_transparent->isChecked();
    if (m_caption->isChecked())
        out.caption = translated(settingsOf(m_store.scene()));
    return out;
}

void ExportDialog::start()
{
    keep();
    if (!QDir().mkpath(m_folder->text())) {
        end(tr("The folder %1 cannot be made").arg(m_folder->text()));
        return;
    }
    m_job = new ExportJob(items(), look(), m_store.checked(), m_store.lab(), this);
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
    Q_EMIT message(written == 1 ? tr("Written to %1").arg(m_folder->text())
                                : tr("%1 files written to %2").arg(written).arg(m_folder->text()));
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
