// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QPointer>

#include "core/scene/document.h"
#include "ui/plot/export.h"
#include "ui/window/export_job.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace rope {

class PlainLabel;
class SceneStore;

/// Figures into files: which, as what, how large, and exactly which files there will be and which of them are replaced.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shown`: the figures of the window, with their zooms; they are chosen at first.
    ExportDialog(SceneStore& store, std::vector<CellView> shown, QWidget* parent = nullptr);

    /// The files as they are listed.
    QStringList files() const;
    void setFolder(const QString& folder);

Q_SIGNALS:
    void message(const QString& text);

public Q_SLOTS:
    void reject() override;

private:
    void createFigures();
    QWidget* createForm();
    void restore();
    void keep() const;
    void follow();
    void followPurpose();
    void start();
    void end(const QString& problem);
    std::vector<ExportItem> items() const;
    ExportLook look() const;

    SceneStore& m_store;
    std::vector<CellView> m_shown;
    QListWidget* m_figures = nullptr;
    QComboBox *m_format = nullptr, *m_purpose = nullptr, *m_themes = nullptr;
    QSpinBox *m_width = nullptr, *m_height = nullptr, *m_points = nullptr;
    QCheckBox *m_transparent = nullptr, *m_caption = nullptr;
    QLineEdit* m_folder = nullptr;
    QListWidget* m_files = nullptr;
    PlainLabel* m_said = nullptr;
    QProgressBar* m_progress = nullptr;
    QWidget* m_choices = nullptr;
    QPushButton *m_export = nullptr, *m_close = nullptr;
    QPointer<ExportJob> m_job;
};

} // namespace rope
