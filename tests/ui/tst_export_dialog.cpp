// SPDX-License-Identifier: GPL-3.0-or-later
// Figures into files through the dialog: which files, what is replaced, cancelled, and what cannot be written.
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QtTest>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "ui/answering.h"
#include "ui/export_window.h"
#include "ui/plot/axis_map.h"
#include "ui/plot/export.h"
#include "ui/window/export_form.h"

using namespace rope;
using namespace rope::test;

class TestExportDialog : public QObject, private ExportWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_export_dialog"); }
    void init() { open(); }
    void saysWhatItWillDo();
    void writesExactlyThose_data();
    void writesExactlyThose();
    void purposeSetsTheSize();
    void transparentAndCaption();
    void zoomIsExported();
    void strangersAreAskedFor();
    void chosenFiguresAreInSight();
    void cancelled();
    void cannotBeWritten();
    void onlyOneFigure();
};

void TestExportDialog::saysWhatItWillDo()
{
    QCOMPARE(m_dialog->files(), (QStringList{m_dir->filePath(QStringLiteral("decay.png")),
                                             m_dir->filePath(QStringLiteral("heatmap.png"))}));
    QCOMPARE(button()->text(), QStringLiteral("Export 2"));
    QFile there(m_dir->filePath(QStringLiteral("decay.svg")));
    QVERIFY(there.open(QIODevice::WriteOnly));
    auto* format = m_dialog->findChild<QComboBox*>(QStringLiteral("format"));
    format->setCurrentIndex(format->findData(QStringLiteral("svg")));
    QVERIFY2(m_dialog->files().front().contains(QStringLiteral("replaces")), qPrintable(m_dialog->files().front()));
    QCOMPARE(button()->text(), QStringLiteral("Export 2, replace 1"));
    auto* figures = m_dialog->findChild<QListWidget*>(QStringLiteral("figures"));
    for (int i = 0; i < figures->count(); ++i)
        figures->item(i)->setCheckState(Qt::Unchecked);
    QVERIFY(!button()->isEnabled());
}

void TestExportDialog::writesExactlyThose_data()
{
    QTest::addColumn<QString>("ending");
    for (const ExportFormat& format : exportFormats())
        QTest::newRow(format.ending) << QString::fromLatin1(format.ending);
}

void TestExportDialog::writesExactlyThose()
{
    QFETCH(QString, ending);
    auto* format = m_dialog->findChild<QComboBox*>(QStringLiteral("format"));
    format->setCurrentIndex(format->findData(ending));
    if (ending == QStringLiteral("wav")) // a map has no curve to hear
        for (QListWidgetItem* item : part<QListWidget>("figures")->findItems(QString(), Qt::MatchContains))
            if (item->data(Qt::UserRole).toString() == QStringLiteral("heatmap"))
                item->setCheckState(Qt::Unchecked);
    const QStringList planned = m_dialog->files();
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
    QStringList written;
    for (const QString& name : QDir(m_dir->path()).entryList(QDir::Files, QDir::Name))
        written << m_dir->filePath(name);
    QCOMPARE(written, planned);
}

void TestExportDialog::purposeSetsTheSize()
{
    for (const ExportPurpose& purpose : exportPurposes()) {
        init();
        auto* box = m_dialog->findChild<QComboBox*>(QStringLiteral("purpose"));
        box->setCurrentIndex(box->findData(QString::fromLatin1(purpose.id)));
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
        QCOMPARE(QImage(m_dir->filePath(QStringLiteral("decay.png"))).size(), purpose.size * purpose.scale);
    }
}

void TestExportDialog::transparentAndCaption()
{
    const Figure figure = makeFigure(*findFigure("decay"), Scene());
    ExportLook look;
    look.size = {800, 500};
    const auto picture = [&] {
        const QString path = m_dir->filePath(QStringLiteral("x.png"));
        exportFigure(figure, path, look);
        return QImage(path);
    };
    const QImage plain = picture();
    QCOMPARE(plain.pixelColor(2, 2), look.theme.background);
    look.transparent = true;
    QCOMPARE(picture().pixelColor(2, 2).alpha(), 0);
    look.transparent = false;
    look.caption = QStringLiteral("what it was made with");
    const QImage captioned = picture();
    int inked = 0;
    for (int x = 0; x < 300; ++x)
        for (int y = 500 - 22; y < 498; ++y)
            inked += captioned.pixelColor(x, y) != look.theme.background ? 1 : 0;
    QVERIFY2(inked > 100, qPrintable(QString::number(inked)));
    QVERIFY(plain != captioned);
}

/// Over the stretch that the window shows, and without the curve that its legend hides.
void TestExportDialog::zoomIsExported()
{
    const CheckedScene scene{Scene()};
    const Figure whole = makeFigure(*findFigure("decay"), scene, {800, {}});
    const Range x = {whole.x.lo, whole.x.hi};
    const CellView cell{"decay", Zoom{{100, 200}, {x.lo, x.hi}}, {}, {whole.series.front().id}};
    const Figure shown = shownFigure(cell, scene, {800, {}}, {}, {});
    QCOMPARE(shown.x.lo, 100.0);
    QCOMPARE(shown.x.hi, 200.0);
    QCOMPARE(shown.series.size(), whole.series.size() - 1);
    // Of another range than the figure has now: it rests.
    const CellView other{"decay", Zoom{{100, 200}, {0, 1}}, {}, {}};
    QCOMPARE(shownFigure(other, scene, {800, {}}, {}, {}).x.hi, whole.x.hi);
}

/// A stranger's file is asked for once; one that was exported from here and not touched since is not.
void TestExportDialog::strangersAreAskedFor()
{
    const QString path = m_dir->filePath(QStringLiteral("decay.png"));
    const auto write = [&path] {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("of another");
    };
    write();
    answer(QStringLiteral("Cancel"), &m_asked);
    button()->click();
    QVERIFY2(m_asked.contains(path), qPrintable(m_asked));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(QFileInfo(path).size(), 10);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 1);
    answer(QStringLiteral("Replace"), &m_asked);
    button()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
    QVERIFY(QFileInfo(path).size() > 10);
    m_dialog->show();
    button()->click(); // a question would hold this up
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
    write();
    m_dialog->show();
    answer(QStringLiteral("Cancel"), &m_asked);
    button()->click();
    QVERIFY(!m_asked.isEmpty());
}

/// However far down the list they are.
void TestExportDialog::chosenFiguresAreInSight()
{
    for (const FigureKind& kind : figureKinds()) {
        ExportDialog dialog(*m_store, m_preferences, {{kind.id, {}, {}, {}}});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto* list = dialog.findChild<QListWidget*>(QStringLiteral("figures"));
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->checkState() == Qt::Checked)
                QVERIFY2(list->viewport()->rect().contains(list->visualItemRect(list->item(i))), kind.id.c_str());
    }
}

void TestExportDialog::cancelled()
{
    auto* figures = m_dialog->findChild<QListWidget*>(QStringLiteral("figures"));
    for (int i = 0; i < figures->count(); ++i)
        figures->item(i)->setCheckState(
            findFigure(figures->item(i)->data(Qt::UserRole).toString().toStdString())->usesLab ? Qt::Unchecked
                                                                                               : Qt::Checked);
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY(!QDir(m_dir->path()).entryList(QDir::Files).isEmpty());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());     // it says how far it came
    QTRY_VERIFY(button()->isEnabled()); // what was being written is whole, and the rest is not begun
    QVERIFY(int(QDir(m_dir->path()).entryList(QDir::Files).size()) < figures->count());
    for (const QString& name : QDir(m_dir->path()).entryList(QDir::Files))
        QVERIFY2(!QImage(m_dir->filePath(name)).isNull(), qPrintable(name));
    QVERIFY(button()->isEnabled());
}

void TestExportDialog::cannotBeWritten()
{
    QVERIFY(QDir().mkpath(m_dir->filePath(QStringLiteral("f/heatmap.png"))));
    m_dialog->setFolder(m_dir->filePath(QStringLiteral("f")));
    QTest::mouseClick(button(), Qt::LeftButton);
    const auto said = [this] {
        for (auto* label : m_dialog->findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("heatmap.png")))
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(said(), 20000);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(QFileInfo(m_dir->filePath(QStringLiteral("f/heatmap.png"))).isDir());
}

void TestExportDialog::onlyOneFigure()
{
    const CellView zoomed{"decay", Zoom{{100, 200}, {0, 8192}}, {}, {}};
    m_dialog = std::make_unique<ExportDialog>(
        *m_store, m_preferences, std::vector<CellView>{{"decay", {}, {}, {}}, {"heatmap", {}, {}, {}}}, zoomed);
    m_dialog->setFolder(m_dir->path());
    QCOMPARE(m_dialog->files(), QStringList{m_dir->filePath(QStringLiteral("decay.png"))});
    auto* format = part<QComboBox>("format");
    format->setCurrentIndex(format->findData(QStringLiteral("json")));
    m_dialog->show();
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
    QFile file(m_dir->filePath(QStringLiteral("decay.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Of the two decays it is the one that was asked for.
    const Figure expected = shownFigure(zoomed, m_store->checked(), {1920, {}}, {}, {});
    QCOMPARE(file.readAll().toStdString(), jsonText(figureJson(expected)) + "\n");
}

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
