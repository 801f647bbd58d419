// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QElapsedTimer>
#include <QPointer>

#include "core/scene/document.h"
#include "ui/plot/export.h"
#include "ui/window/export_job.h"

class QListWidget;
class QProgressBar;
class QPushButton;

namespace rope {

class ExportForm;
class PlainLabel;
class Preferences;
class SceneStore;
class SweepForm;

/// Figures into files: which, as what, how large, and exactly which files there will be and which of them are replaced.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shown`: the figures of the window, with their zooms; they are chosen at first, or `only` that one. What is
    /// chosen beside them is what the next dialog begins with.
    ExportDialog(SceneStore& store, Preferences& preferences, std::vector<CellView> shown,
                 const std::optional<CellView>& only = {}, QWidget* parent = nullptr);

    /// The files as they are listed.
    QStringList files() const;
    void setFolder(const QString& folder);
    /// Of every figure this is left out.
    void setCovered(const Covered& covered) { m_covered = covered; }

Q_SIGNALS:
    void message(const QString& text);

public Q_SLOTS:
    void reject() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createFigures(const std::optional<CellView>& only);
    QWidget* createFiles();
    void follow();
    void followMotion();
    bool mayReplace();
    void start();
    /// How far it is; after a second also how long it takes at the speed so far.
    void showProgress(int done);
    void end(const QString& problem);
    std::vector<ExportItem> items() const;
    QStringList filesOf(const ExportItem& item) const;

    SceneStore& m_store;
    Preferences& m_preferences;
    std::vector<CellView> m_shown;
    Covered m_covered;
    QListWidget* m_figures = nullptr;
    ExportForm* m_form = nullptr;
    SweepForm* m_sweep = nullptr;
    std::optional<Motion> m_motion; ///< as it was typed last; none while that makes no sense
    QListWidget* m_files = nullptr;
    PlainLabel* m_said = nullptr;
    QString m_problem; ///< why nothing can be, or was, written
    QProgressBar* m_progress = nullptr;
    QWidget* m_choices = nullptr;
    QPushButton *m_export = nullptr, *m_close = nullptr;
    QPointer<ExportJob> m_job;
    QElapsedTimer m_running; ///< since the job began
};

} // namespace rope
