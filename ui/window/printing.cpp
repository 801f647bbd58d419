// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/printing.h"

#include <algorithm>
#include <optional>

#include <QComboBox>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QToolBar>

#include "core/figures/kit/arrangements.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lab/lab_data.h"
#include "ui/base/problem_text.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_session.h"
#include "ui/scene/scene_store.h"
#include "ui/window/document_desk.h"
#include "ui/window/export_job.h"
#include "ui/window/window_view.h"

namespace rope {

namespace {

constexpr int columns = 2000; // of a figure: finer than a printer's dots over half a page

/// What a screen shows.
struct Wanted {
    QString name;
    Scene scene;
    std::vector<CellView> cells;
    std::shared_ptr<const lab::LabData> lab;
    std::optional<lab::LabData> unmeasured; ///< of figures of the Lab that nobody looks at now
};

constexpr int sequences = 128; // as many as the window measures in the end

/// What its figures need of the Lab: nothing, what the window has measured, or what is still to be measured.
void findLab(Wanted& wanted, const SceneStore& store, LabSession& lab)
{
    const bool usesLab =
        std::ranges::any_of(wanted.cells, [](const CellView& cell) { return findFigure(cell.figure)->usesLab; });
    if (!usesLab)
        return;
    if (wanted.scene == store.scene() && store.lab()) {
        wanted.lab = store.lab();
        return;
    }
    std::vector<lab::NamedRun> runs;
    const Scene scene = lab::shownScene(wanted.scene);
    for (const std::string& id : scene.labRuns)
        if (auto run = lab.run(id))
            runs.push_back(std::move(*run));
    if (!runs.empty())
        wanted.unmeasured = lab::labDataFor(scene, std::move(runs));
}

std::vector<CellView> cellsOf(const View& view)
{
    std::vector<CellView> out = view.cells;
    if (out.empty())
        for (const std::string& id : figureArrangements().front().figures)
            out.push_back({id, {}, {}, {}});
    if (view.alone)
        return {out.at(static_cast<std::size_t>(*view.alone))};
    return out;
}

ShapedFigure printFigure(const CellView& cell, const std::shared_ptr<const CheckedScene>& scene,
                         const std::shared_ptr<const lab::LabData>& lab, const Covered& covered,
                         const std::stop_token& stop)
{
    return ShapedFigure::of(*findFigure(cell.figure), [=](double shape) -> std::shared_ptr<const Figure> {
        auto out = std::make_shared<Figure>(shownFigure(cell, *scene, {columns, {}, {}, shape}, stop, lab));
        leaveOut(*out, covered);
        return out;
    });
}

std::vector<std::vector<ShapedFigure>> inRows(const std::vector<ShapedFigure>& figures)
{
    std::vector<std::vector<ShapedFigure>> out;
    auto next = figures.begin();
    for (const int inRow : Workspace::rowsOf(figures.size())) {
        out.emplace_back(next, next + inRow);
        next += inRow;
    }
    return out;
}

} // namespace

Printing::Printing(DocumentDesk& desk, SceneStore& store, WindowView& view, LabSession& lab, QWidget& window)
    : QObject(&window), m_desk(desk), m_store(store), m_view(view), m_lab(lab), m_window(window)
{
    connect(&m_work, &LatestWork::failed, this, &Printing::message);
}

void Printing::start(std::size_t current)
{
    const Document document = m_desk.document();
    std::vector<Wanted> wanted{
        {QString::fromStdString(document.shown().name), m_store.scene(), m_view.cellsSeen(), {}, {}}};
    if (document.screens.size() > 1)
        for (const Screen& screen : document.screens)
            wanted.push_back({QString::fromStdString(screen.name), screen.scene, cellsOf(screen.view), {}, {}});
    for (Wanted& each : wanted)
        findLab(each, m_store, m_lab);
    m_work.request([this, wanted = std::move(wanted), covered = m_view.covered(),
                    current](const std::stop_token& stop) -> LatestWork::Done {
        std::vector<Made> made;
        for (const Wanted& each : wanted) {
            Made& screen = made.emplace_back();
            screen.name = each.name;
            const auto scene = std::make_shared<const CheckedScene>(each.scene);
            std::shared_ptr<const lab::LabData> lab = each.lab;
            if (each.unmeasured) {
                auto data = std::make_shared<lab::LabData>(*each.unmeasured);
                lab::measure(*data, sequences, stop);
                lab = data;
            }
            for (const CellView& cell : each.cells)
                screen.figures.push_back(printFigure(cell, scene, lab, covered, stop));
        }
        return [this, made = std::move(made), current] {
            m_made = made;
            m_current = current;
            preview();
        };
    });
}

std::vector<PrintPage> Printing::pages(PrintWhat what) const
{
    std::vector<PrintPage> out;
    if (m_made.empty())
        return out;
    const Made& seen = m_made.front();
    switch (what) {
    case PrintWhat::ThisFigure:
        out.push_back({{}, {{seen.figures.at(std::min(m_current, seen.figures.size() - 1))}}});
        break;
    case PrintWhat::FiguresOfScreen:
        for (const auto& figure : seen.figures)
            out.push_back({{}, {{figure}}});
        break;
    case PrintWhat::ThisScreen: out.push_back({seen.name, inRows(seen.figures)}); break;
    case PrintWhat::AllScreens:
        for (std::size_t i = 1; i < m_made.size(); ++i)
            out.push_back({m_made[i].name, inRows(m_made[i].figures)});
        break;
    }
    return out;
}

void Printing::print(QPrinter& printer, const std::vector<PrintPage>& pages)
{
    try {
        if (!printPages(printer, pages))
            Q_EMIT message(tr("The printer did not take the pages"));
    } catch (const std::exception& error) { // of a figure that is made for the shape of its place
        Q_EMIT message(whyFailed(error));
    }
}

void Printing::preview()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setResolution(printResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    printer->setDocName(m_desk.name().isEmpty() ? tr("Ropescope") : m_desk.name());
    auto* dialog = new QPrintPreviewDialog(printer.get(), &m_window);
    dialog->setObjectName(QStringLiteral("printPreview"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* what = new QComboBox(dialog);
    what->setObjectName(QStringLiteral("printWhat"));
    what->setAccessibleName(tr("What is printed"));
    if (m_made.size() > 1)
        what->addItem(tr("All screens, one a page"), static_cast<int>(PrintWhat::AllScreens));
    what->addItem(tr("This screen"), static_cast<int>(PrintWhat::ThisScreen));
    what->addItem(tr("Its figures, one a page"), static_cast<int>(PrintWhat::FiguresOfScreen));
    what->addItem(tr("This figure"), static_cast<int>(PrintWhat::ThisFigure));
    if (auto* bar = dialog->findChild<QToolBar*>())
        bar->addWidget(what);
    connect(what, &QComboBox::currentIndexChanged, dialog, [dialog] {
        if (auto* shown = dialog->findChild<QPrintPreviewWidget*>())
            shown->updatePreview();
    });
    connect(dialog, &QPrintPreviewDialog::paintRequested, this, [this, printer, what](QPrinter* device) {
        print(*device, pages(static_cast<PrintWhat>(what->currentData().toInt())));
    });
    dialog->resize(1000, 760);
    dialog->open();
    Q_EMIT ready();
}

} // namespace rope
