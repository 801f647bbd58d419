// SPDX-License-Identifier: GPL-3.0-or-later
// A figure leaves for other programs: by its handle, by the clipboard, by its menu.
#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QMenu>
#include <QSettings>
#include <QSvgRenderer>
#include <QToolButton>
#include <QtTest>

#include "core/figures/kit/figure_text.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/plot/figure_mime.h"
#include "ui/plot/plot_view.h"
#include "ui/widgets/drag_handle.h"
#include "ui/window/export_dialog.h"
#include "ui/window/main_window.h"

using namespace rope;

class TestFigureOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void everyForm();
    void asItIsSeen();
    void copied();
    void draggedByItsHandle();
    void aClickIsNoDrag();
    void menuExportsThatFigure();

private:
    FigureCell* cell() const { return m_window->workspace().cells().front(); }
    std::unique_ptr<MainWindow> m_window;
};

void TestFigureOut::initTestCase()
{
    test::useOwnPlaces("tst_figure_out");
}

void TestFigureOut::init()
{
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1400, 900);
    m_window->show();
    m_window->workspace().setFigures({"decay", "heatmap"});
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(cell()->isPainted());
}

/// What each program takes: a picture, vectors with text, numbers, words.
void TestFigureOut::everyForm()
{
    const std::unique_ptr<FigureMime> mime(cell()->mimeData());
    const QImage picture = QImage::fromData(mime->data(QStringLiteral("image/png")), "PNG");
    QCOMPARE(picture.size(), 2 * cell()->plot()->size());
    QVERIFY(mime->hasImage());
    QCOMPARE(qvariant_cast<QImage>(mime->imageData()).size(), picture.size());
    const QByteArray svg = mime->data(QStringLiteral("image/svg+xml"));
    QVERIFY(QSvgRenderer(svg).isValid() && svg.contains("<text"));
    QVERIFY(mime->data(QStringLiteral("application/pdf")).startsWith("%PDF"));
    QCOMPARE(mime->data(QStringLiteral("text/csv")).toStdString(), figureCsv(cell()->plot()->figure()));
    const QString title = QString::fromStdString(cell()->plot()->figure().title.english());
    QVERIFY2(mime->text().startsWith(title), qPrintable(mime->text()));
    QVERIFY(!mime->hasFormat(QStringLiteral("text/html")));
}

/// Zoomed and without a curve, as the person has it before the eyes.
void TestFigureOut::asItIsSeen()
{
    PlotView* plot = cell()->plot();
    plot->zoomBy(4);
    QTRY_VERIFY(plot->isZoomed() && cell()->isPainted());
    const auto seen = plot->figureAsSeen();
    QVERIFY(seen->x.hi - seen->x.lo < plot->figure().x.hi - plot->figure().x.lo);
    const Series hidden = plot->figure().series.front();
    plot->setSeriesVisible(QString::fromStdString(hidden.id), false);
    const std::unique_ptr<FigureMime> mime(cell()->mimeData());
    QCOMPARE(mime->data(QStringLiteral("text/csv")).toStdString(), figureCsv(*plot->figureAsSeen()));
    QVERIFY(std::ranges::none_of(plot->figureAsSeen()->series, [&](const Series& s) { return s.id == hidden.id; }));
}

void TestFigureOut::copied()
{
    cell()->setFocus();
    QTest::mouseClick(cell()->plot(), Qt::LeftButton, {}, QPoint(3, 3));
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QMimeData* there = QApplication::clipboard()->mimeData();
    QVERIFY(there->hasFormat(QStringLiteral("image/svg+xml")) && there->hasFormat(QStringLiteral("text/csv")));
    QCOMPARE(QApplication::clipboard()->image().size(), 2 * cell()->plot()->size());
    QVERIFY(m_window->messageText().contains(QStringLiteral("clipboard")));
}

void TestFigureOut::draggedByItsHandle()
{
    auto* handle = cell()->findChild<DragHandle*>();
    QVERIFY(handle->isVisible());
    bool seen = false;
    QTimer::singleShot(0, handle, [&] { // runs inside the drag
        const auto* drag = cell()->findChild<QDrag*>();
        seen = drag && drag->mimeData()->hasFormat(QStringLiteral("image/png")) &&
               drag->mimeData()->hasFormat(QStringLiteral("image/svg+xml")) && drag->mimeData()->hasText() &&
               !drag->pixmap().isNull();
        QDrag::cancel();
    });
    QTest::ignoreMessage(QtWarningMsg, "Unimplemented code."); // the offscreen platform's, which shows no drag
    const QPoint from = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, from);
    QTest::mouseMove(handle, from + QPoint(40, 30));
    QTRY_VERIFY(seen);
    QTest::mouseRelease(handle, Qt::LeftButton);
}

void TestFigureOut::aClickIsNoDrag()
{
    auto* handle = cell()->findChild<DragHandle*>();
    const QSignalSpy dragged(handle, &DragHandle::dragged);
    QTest::mouseClick(handle, Qt::LeftButton);
    QTest::mouseMove(handle, handle->rect().center() + QPoint(40, 30)); // no button held
    QCOMPARE(dragged.count(), 0);
}

void TestFigureOut::menuExportsThatFigure()
{
    FigureCell* second = m_window->workspace().cells().back();
    QMenu* menu = second->findChild<QToolButton*>(QStringLiteral("cellMenu"))->menu();
    for (QAction* action : menu->actions())
        if (action->text() == QStringLiteral("Export figure…"))
            action->trigger();
    auto* dialog = m_window->findChild<ExportDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->files().size(), 1);
    QVERIFY2(dialog->files().front().endsWith(QStringLiteral("heatmap.png")), qPrintable(dialog->files().front()));
}

QTEST_MAIN(TestFigureOut)
#include "tst_figure_out.moc"
