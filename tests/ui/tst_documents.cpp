// SPDX-License-Identifier: GPL-3.0-or-later
// Documents in the real window: saved and opened with their view, what is asked and said, recent ones, recovery.
#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QtTest>

#include "core/scene/scene_edits.h"
#include "core/scene/scene_text.h"
#include "ui/answering.h"
#include "ui/document_window.h"
#include "ui/plot/plot_view.h"
#include "ui/window/document_menu.h"
#include "ui/window/new_window.h"
#include "ui/window/recent_documents.h"

using namespace rope;
using namespace rope::test;

class TestDocuments : public QObject, private DocumentWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_documents"); }
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void savedAndOpenedWithItsView();
    void sceneFileOpensAsBefore();
    void newerFieldIsRefused();
    void unknownFigureIsRefused();
    void titleNamesFileAndChange();
    void revert();
    void openingIsUndone();
    void startedAnew();
    void anotherWindow();
    void recent();
    void recentHasAPicture();
};

void TestDocuments::savedAndOpenedWithItsView()
{
    m_window->workspace().setFigures({"decay", "periods", "heatmap", "angles"});
    m_window->workspace().setBorders({{300, 700}, {{250, 750}, {600, 400}}});
    settle();
    FigureCell* first = m_window->workspace().cells().front();
    first->plot()->zoomBy(3);
    first->plot()->setSeriesVisible(QString::fromStdString(first->plot()->figure().series.front().id), false);
    setPosition(4321);
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    m_window->desk().saveTo(path("a.ropescope"));
    const Document saved = m_window->desk().document();
    const QSize size = first->plot()->size();
    const std::unique_ptr<QTemporaryDir> dir = std::move(m_dir);
    m_window.reset();
    init(); // a window that knows nothing of it
    QVERIFY(m_window->openPath(dir->filePath(QStringLiteral("a.ropescope"))));
    settle();
    QCOMPARE(QString::fromStdString(text()), QString::fromStdString(documentText(saved)));
    FigureCell* again = m_window->workspace().cells().front();
    QVERIFY(again->plot()->isZoomed());
    QVERIFY(!again->plot()->isSeriesVisible(QString::fromStdString(again->plot()->figure().series.front().id)));
    QCOMPARE(again->plot()->size(), size);
    QVERIFY(!m_window->isWindowModified());
}

void TestDocuments::sceneFileOpensAsBefore()
{
    Scene scene;
    scene.position = 99;
    scene.name = "mine";
    QFile file(path("s.ropescope"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(sceneText(scene)));
    file.close();
    QVERIFY(m_window->openPath(file.fileName()));
    QCOMPARE(m_window->store().scene().position, 99);
    QVERIFY(!m_window->desk().isChanged());
    QCOMPARE(m_window->desk().name(), QStringLiteral("s"));
}

void TestDocuments::newerFieldIsRefused()
{
    Document d;
    std::string newer = documentText(d);
    newer.insert(newer.rfind('}'), ",\"sound\": true");
    QFile file(path("n.ropescope"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(newer));
    file.close();
    const std::string before = text();
    QVERIFY(!m_window->openPath(file.fileName()));
    QVERIFY2(m_window->messageText().contains(QStringLiteral("sound")), qPrintable(m_window->messageText()));
    QCOMPARE(text(), before);
    QCOMPARE(m_window->desk().file(), QString());
}

void TestDocuments::unknownFigureIsRefused()
{
    Document d;
    d.screens.front().view.cells = {{"hologram", {}, {}, {}}};
    QFile file(path("n.ropescope"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(documentText(d)));
    file.close();
    QVERIFY(!m_window->openPath(file.fileName()));
    QVERIFY2(m_window->messageText().contains(QStringLiteral("hologram")), qPrintable(m_window->messageText()));
}

void TestDocuments::titleNamesFileAndChange()
{
    m_window->desk().saveTo(path("lecture.ropescope"));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("lecture")));
    QVERIFY(!m_window->isWindowModified());
    setPosition(5);
    QVERIFY(m_window->isWindowModified());
    history().undo();
    QVERIFY(!m_window->isWindowModified());
    m_window->workspace().setFigures({"decay"});
    QVERIFY(m_window->isWindowModified()); // the view is of the document
    m_window->desk().save();
    QVERIFY(!m_window->isWindowModified());
}

void TestDocuments::revert()
{
    setPosition(11);
    m_window->desk().saveTo(path("d.ropescope"));
    setPosition(12);
    m_window->workspace().setFigures({"decay"});
    m_window->desk().revert();
    QCOMPARE(m_window->store().scene().position, 11);
    QCOMPARE(m_window->workspace().cells().size(), std::size_t(3));
    QVERIFY(!m_window->isWindowModified());
    history().undo();
    QCOMPARE(m_window->store().scene().position, 12);
    QVERIFY(m_window->isWindowModified());
}

void TestDocuments::openingIsUndone()
{
    Document d;
    d.screens.front().scene.position = 70;
    QFile file(path("d.ropescope"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(documentText(d)));
    file.close();
    setPosition(5);
    const std::string before = text();
    QVERIFY(m_window->openPath(file.fileName()));
    QCOMPARE(m_window->store().scene().position, 70);
    history().undo();
    QCOMPARE(text(), before);
    QCOMPARE(m_window->desk().file(), QString());
    history().redo();
    QCOMPARE(m_window->desk().name(), QStringLiteral("d"));
    QVERIFY(!m_window->desk().isChanged());
}

/// Ctrl+N: the first scene of no file; what was there is one step back, and asked for when its file has not all of it.
void TestDocuments::startedAnew()
{
    const std::string fresh = text();
    setPosition(5);
    m_window->workspace().setFigures({"heatmap"});
    settle();
    m_window->desk().addScreen(QStringLiteral("B"));
    m_window->desk().saveTo(path("d.ropescope"));
    setPosition(6);
    const std::string before = text();
    answer(QStringLiteral("Cancel"), &m_asked);
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY2(m_asked.contains(QStringLiteral("d.ropescope")), qPrintable(m_asked));
    QCOMPARE(text(), before);
    answer(QStringLiteral("Discard"), &m_asked);
    m_window->documents().startAnew();
    settle();
    QCOMPARE(QString::fromStdString(text()), QString::fromStdString(fresh));
    QCOMPARE(m_window->desk().file(), QString());
    history().undo();
    QCOMPARE(text(), before);
    QCOMPARE(m_window->desk().name(), QStringLiteral("d"));
}

void TestDocuments::anotherWindow()
{
    QStringList started;
    setWindowOpener([&started](const QStringList& args) {
        started = args;
        return true;
    });
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->text() == QStringLiteral("New win&dow"))
            action->trigger();
    setWindowOpener({});
    QCOMPARE(started, QStringList{QStringLiteral("--new")}); // not the last session a second time
}

void TestDocuments::recent()
{
    for (const char* name : {"a.ropescope", "b.ropescope", "a.ropescope"})
        m_window->desk().saveTo(path(name));
    QCOMPARE(QSettings().value(QStringLiteral("documents/recent")).toStringList(),
             (QStringList{path("a.ropescope"), path("b.ropescope")}));
}

/// Of the figures as they were when it was opened or saved: in the menu, and on the welcome page, where a click opens
/// it.
void TestDocuments::recentHasAPicture()
{
    RecentDocuments::forget();
    m_window->workspace().setFigures({"heatmap"});
    m_window->desk().saveTo(path("map.ropescope"));
    QTRY_VERIFY(!RecentDocuments::pictureOf(path("map.ropescope")).isNull());
    const QImage map = RecentDocuments::pictureOf(path("map.ropescope")).toImage();
    m_window->workspace().setFigures({"decay"});
    m_window->desk().saveTo(path("curve.ropescope"));
    QTRY_VERIFY(!RecentDocuments::pictureOf(path("curve.ropescope")).isNull());
    QVERIFY(RecentDocuments::pictureOf(path("curve.ropescope")).toImage() != map);
    const auto deepBlue = [](const QImage& image) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        return double(count) / image.width() / image.height();
    };
    QVERIFY2(deepBlue(map) > 0.2, "the map covers much of it"); // not an empty window

    for (QMenu* menu : m_window->findChildren<QMenu*>())
        if (menu->title() == QStringLiteral("Open &recent")) {
            Q_EMIT menu->aboutToShow();
            QCOMPARE(menu->actions().at(1)->text(), QStringLiteral("map.ropescope"));
            QVERIFY(!menu->actions().at(1)->icon().isNull());
        }
    m_window->showWelcome();
    auto* page = m_window->findChild<QDialog*>(QStringLiteral("welcome"));
    for (auto* button : page->findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("map")) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    QCOMPARE(m_window->desk().file(), path("map.ropescope"));
    RecentDocuments::forget();
    QVERIFY(RecentDocuments::pictureOf(path("map.ropescope")).isNull());
}

QTEST_MAIN(TestDocuments)
#include "tst_documents.moc"
