// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and documents on paper: which pages, in vectors, light on white, each figure with its caption.
#include <QApplication>
#include <QComboBox>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QProcess>
#include <QSettings>
#include <QtTest>

#include "support/ended.h"
#include "support/pdf_lines.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/scene/scene_store.h"
#include "ui/window/document_desk.h"
#include "ui/window/main_window.h"
#include "ui/window/printing.h"

using namespace rope;

class TestPrinting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void pagesOfScreens();
    void screensNotShownAreMeasured();
    void previewFollowsTheChoice();
    void figuresFitTheirPlace();
    void figuresAreMadeOnceForAShape();
    void whatAFigureThrowsIsSaid();
    void onPaper();
    void lightInAnyTheme();
    void printerThatCannot();

private:
    void start();
    /// What the printer got, as a file.
    QString printed(const std::vector<PrintPage>& pages, const QPageSize& paper = QPageSize(QPageSize::A4));
    static QByteArray outputOf(const QString& program, const QStringList& args);
    QTemporaryDir m_dir;
    std::unique_ptr<MainWindow> m_window;
};

void TestPrinting::initTestCase()
{
    test::useOwnPlaces("tst_printing");
}

void TestPrinting::init()
{
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1400, 900);
    m_window->show();
    m_window->workspace().setFigures({"decay", "periods", "angles"});
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// By its key, until the preview is there.
void TestPrinting::start()
{
    const QSignalSpy ready(&m_window->printing(), &Printing::ready);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 60000);
}

QString TestPrinting::printed(const std::vector<PrintPage>& pages, const QPageSize& paper)
{
    const QString path = m_dir.filePath(QStringLiteral("printed.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setResolution(printResolution);
    printer.setPageSize(paper);
    printer.setPageOrientation(QPageLayout::Landscape);
    return printPages(printer, pages) ? path : QString();
}

QByteArray TestPrinting::outputOf(const QString& program, const QStringList& args)
{
    QProcess process;
    process.start(program, args);
    return test::ended(process) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

void TestPrinting::pagesOfScreens()
{
    start();
    const Printing& printing = m_window->printing();
    QCOMPARE(printing.pages(PrintWhat::ThisFigure).size(), std::size_t(1));
    QCOMPARE(printing.pages(PrintWhat::FiguresOfScreen).size(), std::size_t(3));
    QCOMPARE(printing.pages(PrintWhat::ThisScreen).size(), std::size_t(1));
    QCOMPARE(printing.pages(PrintWhat::ThisScreen).front().rows.size(), std::size_t(2)); // two above, one below
    QVERIFY(printing.pages(PrintWhat::AllScreens).empty());                              // there is one alone
    m_window->findChild<QPrintPreviewDialog*>()->reject();

    m_window->desk().addScreen(QStringLiteral("The second"));
    m_window->workspace().setFigures({"heatmap"});
    start();
    const std::vector<PrintPage> all = printing.pages(PrintWhat::AllScreens);
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].rows.size(), std::size_t(2));
    QCOMPARE(all[1].name, QStringLiteral("The second"));
    QCOMPARE(all[1].rows.front().front().usual->id, std::string("heatmap"));
}

/// A screen with a figure of the Lab, printed while another one is shown: its numbers are on it, as where it is looked
/// at.
void TestPrinting::screensNotShownAreMeasured()
{
    Scene scene = m_window->store().scene();
    scene.labRuns = {"repeat-geometric"};
    QVERIFY(m_window->store().edit(scene, QStringLiteral("run")));
    m_window->workspace().setFigures({"lab_distance"});
    m_window->desk().addScreen(QStringLiteral("No Lab"));
    m_window->workspace().setFigures({"decay"});
    scene.position = 7;
    QVERIFY(m_window->store().edit(scene, QStringLiteral("position")));
    start();
    const auto pages = m_window->printing().pages(PrintWhat::AllScreens);
    QCOMPARE(pages.size(), std::size_t(2));
    const Figure& figure = *pages[0].rows.front().front().usual;
    QCOMPARE(figure.id, std::string("lab_distance"));
    QVERIFY(!figure.series.empty());
    for (const Series& series : figure.series)
        QVERIFY2(std::ranges::any_of(series.y, [](double y) { return std::isfinite(y); }), series.id.c_str());
}

void TestPrinting::previewFollowsTheChoice()
{
    m_window->desk().addScreen(QStringLiteral("The second"));
    start();
    auto* dialog = m_window->findChild<QPrintPreviewDialog*>();
    auto* shown = dialog->findChild<QPrintPreviewWidget*>();
    auto* what = dialog->findChild<QComboBox*>(QStringLiteral("printWhat"));
    QVERIFY(dialog->isVisible() && what->isVisible());
    QTRY_COMPARE(shown->pageCount(), 2); // the screens
    QTest::keyClick(what, Qt::Key_Down);
    QTRY_COMPARE(shown->pageCount(), 1);
    QTest::keyClick(what, Qt::Key_Down);
    QTRY_COMPARE(shown->pageCount(), 3);
    QTest::keyClick(what, Qt::Key_Down);
    QTRY_COMPARE(shown->pageCount(), 1);
}

/// Six circles stand in one row on a wide page, and in more on a high one.
void TestPrinting::figuresFitTheirPlace()
{
    Scene scene = m_window->store().scene();
    scene.pairs = {1, 10, 23, 37, 41, 53};
    scene.selectedPair = 10;
    QVERIFY(m_window->store().edit(scene, QStringLiteral("pairs")));
    m_window->workspace().setFigures({"phasors"});
    start();
    const auto linesOn = [this](QPageSize paper) {
        return test::heightsOf({QStringLiteral("23"), QStringLiteral("37"), QStringLiteral("41"), QStringLiteral("53")},
                               printed(m_window->printing().pages(PrintWhat::ThisFigure), paper));
    };
    QCOMPARE(linesOn(QPageSize(QSizeF(200, 500), QPageSize::Millimeter)), 1); // lies on its side
    QCOMPARE(linesOn(QPageSize(QSizeF(400, 400), QPageSize::Millimeter)), 2);
}

/// A preview asks at each of its changes; what is slow is not done again.
void TestPrinting::figuresAreMadeOnceForAShape()
{
    m_window->workspace().setFigures({"phasors"});
    start();
    const auto made = [this](QSizeF page) {
        const auto pages = m_window->printing().pages(PrintWhat::ThisFigure);
        return pages.front().rows.front().front().on(page, 9);
    };
    const auto wide = made(QSizeF(900, 200)), high = made(QSizeF(200, 900));
    QVERIFY(wide != high);
    QCOMPARE(made(QSizeF(900, 200)), wide);
    QCOMPARE(made(QSizeF(200, 900)), high);
}

void TestPrinting::whatAFigureThrowsIsSaid()
{
    start();
    PrintPage page = m_window->printing().pages(PrintWhat::ThisFigure).front();
    page.rows.front().front().shaped = [](double) -> std::shared_ptr<const Figure> {
        throw std::runtime_error("too large for the memory");
    };
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_dir.filePath(QStringLiteral("thrown.pdf")));
    printer.setResolution(printResolution);
    const QSignalSpy said(&m_window->printing(), &Printing::message);
    m_window->printing().print(printer, {page});
    QCOMPARE(said.count(), 1);
    QVERIFY(said.front().front().toString().contains(QStringLiteral("too large")));
}

/// Read back by other programs: words are words, curves are no pictures, pages have numbers.
void TestPrinting::onPaper()
{
    start();
    const auto pages = m_window->printing().pages(PrintWhat::FiguresOfScreen);
    const QString path = printed(pages);
    QVERIFY(!path.isEmpty());
    const QByteArray read = outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    const QString text = QString::fromUtf8(read).normalized(QString::NormalizationForm_KC); // fi is one glyph
    for (const PrintPage& page : pages) {
        const QString title = QString::fromStdString(page.rows.front().front().usual->title.english());
        QVERIFY2(text.contains(title.left(24)), qPrintable(title));
    }
    QVERIFY2(text.contains(QStringLiteral("b = 10,000")), "the caption");
    QVERIFY(QString(text).remove(QLatin1Char(' ')).contains(QStringLiteral("2/3")));
    const QByteArray images = outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
    QCOMPARE(images.trimmed().split('\n').size(), 2); // the head of the table alone
    const QByteArray info = outputOf(QStringLiteral("pdfinfo"), {path});
    QVERIFY2(info.contains("Pages:           3"), info.constData());
}

void TestPrinting::lightInAnyTheme()
{
    m_window->theme().choose(ThemeChoice::Dark);
    start();
    const QString path = printed(m_window->printing().pages(PrintWhat::ThisScreen));
    m_window->theme().choose(ThemeChoice::Light);
    const QString png = m_dir.filePath(QStringLiteral("page"));
    outputOf(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("50"),
                                          QStringLiteral("-singlefile"), path, png});
    const QImage page(png + QStringLiteral(".png"));
    QVERIFY(!page.isNull());
    qint64 white = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            white += qGray(page.pixel(x, y)) > 240 ? 1 : 0;
    const double share = double(white) / double(page.width()) / page.height();
    QVERIFY2(share > 0.6, qPrintable(QString::number(share)));
}

void TestPrinting::printerThatCannot()
{
    start();
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QStringLiteral("/nonexistent/folder/x.pdf"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("QPainter::begin|QPdf")));
    QVERIFY(!printPages(printer, m_window->printing().pages(PrintWhat::ThisFigure)));
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
