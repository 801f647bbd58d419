// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include <QObject>

#include "core/scene/document.h"
#include "ui/base/latest_work.h"
#include "ui/paper/figure_print.h"

class QPrinter;
class QWidget;

namespace rope {

class DocumentDesk;
class LabSession;
class SceneStore;
class WindowView;

/// What of a document is printed.
enum class PrintWhat { ThisFigure, FiguresOfScreen, ThisScreen, AllScreens };

/// Figures and documents on paper: makes the figures on a thread, then shows the preview, where what is printed is
/// chosen too.
class Printing : public QObject
{
    Q_OBJECT

public:
    Printing(DocumentDesk& desk, SceneStore& store, WindowView& view, LabSession& lab, QWidget& window);

    /// `current`: of the cells of the shown screen, the one that is "this figure".
    void start(std::size_t current);
    /// What the last start() made, as pages. Empty before it is made.
    std::vector<PrintPage> pages(PrintWhat what) const;
    /// Says in message() what went wrong, if anything did.
    void print(QPrinter& printer, const std::vector<PrintPage>& pages);

Q_SIGNALS:
    void message(const QString& text);
    /// The figures are there, and the preview opens.
    void ready();

private:
    /// A screen's figures in the order of its cells: first what the window shows, then the screens where there are
    /// several.
    struct Made {
        QString name;
        std::vector<ShapedFigure> figures;
    };
    void preview();

    DocumentDesk& m_desk;
    SceneStore& m_store;
    WindowView& m_view;
    LabSession& m_lab;
    QWidget& m_window;
    LatestWork m_work{Lane::Scans};
    std::vector<Made> m_made;
    std::size_t m_current = 0;
};

} // namespace rope
