// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>
#include <QtTest>

#include "core/figures/kit/arrangements.h"
#include "ui/active_window.h"
#include "ui/controls/model_box.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/figure_pictures.h"
#include "ui/figures/workspace.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/history.h"

using namespace rope;
using namespace rope::test;

/// Which figures are shown: chosen from pictures of them, or as an arrangement.
class TestFigureChooser : public QObject, private ActiveWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_figure_chooser"); }
    void init() { open(); }
    void figuresAreChosenFromPictures();
    void theGalleryIsLeft_data();
    void theGalleryIsLeft();
    void noOldPictureUnderANewName();
    void arrangementsAreOnTheToolBar();
    void anArrangementIsOneStep();
};

void TestFigureChooser::figuresAreChosenFromPictures()
{
    FigureCell* cell = m_window->workspace().cells().front();
    auto* chooser = cell->findChild<QComboBox*>(QStringLiteral("chooser"));
    chooser->showPopup();
    auto* gallery = chooser->findChild<QWidget*>(QStringLiteral("figureGallery"));
    QVERIFY(gallery && gallery->isVisible());
    for (const FigureKind& kind : figureKinds())
        QVERIFY2(gallery->findChild<QAbstractButton*>(QStringLiteral("figure.") + QString::fromStdString(kind.id)),
                 kind.id.c_str());
    for (FigureGroup group : figureGroups)
        QVERIFY(std::ranges::any_of(figureKinds(), [&](const FigureKind& kind) { return kind.group == group; }));
    FigurePictures& pictures = FigurePictures::of(m_window->theme());
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::all_of(figureKinds(), [&](const FigureKind& k) { return !pictures.picture(k.id).isNull(); }),
        60000);
    // Each shows something, those of the Lab too: not the empty frame.
    for (const FigureKind& kind : figureKinds()) {
        const QImage image = pictures.picture(kind.id).toImage();
        const QRgb paper = m_window->theme().plot().background.rgb();
        int painted = 0;
        for (int y = image.height() / 5; y < image.height() * 4 / 5; ++y)
            for (int x = image.width() / 5; x < image.width() * 4 / 5; ++x)
                painted += image.pixel(x, y) != paper ? 1 : 0;
        QVERIFY2(painted > 60, qPrintable(QStringLiteral("%1: %2").arg(kind.id.c_str()).arg(painted)));
    }
    auto* wanted = gallery->findChild<QAbstractButton*>(QStringLiteral("figure.phasors"));
    QTest::mouseClick(wanted, Qt::LeftButton);
    QCOMPARE(cell->figureId(), std::string("phasors"));
    QTRY_VERIFY(!chooser->findChild<QWidget*>(QStringLiteral("figureGallery")));
    QVERIFY(settle());
}

void TestFigureChooser::theGalleryIsLeft_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Escape") << true;
    QTest::newRow("a click outside") << false;
}

/// Nothing is chosen by that.
void TestFigureChooser::theGalleryIsLeft()
{
    QFETCH(bool, byKey);
    FigureCell* cell = m_window->workspace().cells().front();
    const std::string before = cell->figureId();
    auto* chooser = cell->findChild<QComboBox*>(QStringLiteral("chooser"));
    chooser->showPopup();
    QPointer<QWidget> gallery = chooser->findChild<QWidget*>(QStringLiteral("figureGallery"));
    QVERIFY(gallery && QTest::qWaitForWindowExposed(gallery));
    if (byKey)
        QTest::keyClick(gallery->focusWidget() ? gallery->focusWidget() : gallery.data(), Qt::Key_Escape);
    else {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^Mouse event at .* occurs outside")));
        QTest::mouseClick(gallery->windowHandle(), Qt::LeftButton, {}, {gallery->width() + 20, gallery->height() / 2});
    }
    QTRY_VERIFY(!gallery);
    QCOMPARE(cell->figureId(), before);
    chooser->showPopup(); // and it comes again
    QVERIFY(chooser->findChild<QWidget*>(QStringLiteral("figureGallery")));
    chooser->hidePopup();
}

void TestFigureChooser::noOldPictureUnderANewName()
{
    FigureCell* cell = m_window->workspace().cells().front();
    QVERIFY(!(cell->plot()->figure() == Figure()));
    cell->setFigureId("bands");
    QVERIFY(cell->plot()->figure() == Figure()); // nothing, until it is there
    auto* busy = cell->findChild<QLabel*>(QStringLiteral("busy"));
    QVERIFY(busy);
    QVERIFY(settle());
    QCOMPARE(cell->plot()->figure().id, std::string("bands"));
    QVERIFY(!busy->isVisible());
}

void TestFigureChooser::arrangementsAreOnTheToolBar()
{
    auto* button = m_window->findChild<QToolBar*>(QStringLiteral("tools"))
                       ->findChild<QToolButton*>(QStringLiteral("arrangements"));
    QVERIFY(button && button->menu());
    for (QAction* action : button->menu()->actions())
        if (action->text() == QStringLiteral("Identical θ"))
            action->trigger();
    QCOMPARE(m_window->workspace().figures(), findArrangement("identical")->figures);
    QCOMPARE(store().scene().active.thetaMode, ThetaMode::Identical);
}

/// A figure's arrangement and its spread are one step, and the model is an edited one after it.
void TestFigureChooser::anArrangementIsOneStep()
{
    QVERIFY(m_window->models().openPreset(QStringLiteral("gemma-3-27b")));
    const std::vector<std::string> figures = m_window->workspace().figures();
    const Scene before = store().scene();
    const int steps = store().history()->index();
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->text() == QStringLiteral("Identical θ")) {
            action->trigger();
            break;
        }
    QCOMPARE(store().scene().active.thetaMode, ThetaMode::Identical);
    QVERIFY(QString::fromStdString(store().scene().name).endsWith(QStringLiteral(", edited")));
    QCoreApplication::processEvents(); // what follows by itself is no step of its own
    QCOMPARE(store().history()->index(), steps + 1);
    store().history()->undo();
    QCOMPARE(store().scene(), before);
    QCOMPARE(m_window->workspace().figures(), figures);
    store().history()->redo();
    QCOMPARE(store().scene().active.thetaMode, ThetaMode::Identical);
    QCOMPARE(m_window->workspace().figures(), findArrangement("identical")->figures);
}

QTEST_MAIN(TestFigureChooser)
#include "tst_figure_chooser.moc"
