// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QToolButton>
#include <QtTest>

#include "core/lessons/task_controls.h"
#include "core/scene/scene_edits.h"
#include "ui/active_window.h"
#include "ui/controls/room_sliders.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/plot/plot_view.h"
#include "ui/widgets/value_slider.h"
#include "ui/window/presentation.h"
#include "ui/window/settings_dialog.h"

using namespace rope;
using namespace rope::test;

/// The window before an audience (F5): type, sliders of the room, a blank screen.
class TestLectureRoom : public QObject, private ActiveWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_lecture_room"); }
    void init() { open(); }
    void textGrows();
    void slidersOfTheRoom();
    void sliderOfAMethod();
    void slidersFollowWhatIsShown();
    void blankScreen_data();
    void blankScreen();
};

void TestLectureRoom::textGrows()
{
    auto* value = m_window->findChildren<QLabel*>(QRegularExpression(QStringLiteral("^value\\."))).first();
    const double before = value->font().pointSizeF(), own = QApplication::font().pointSizeF();
    PlotView* plot = m_window->workspace().cells().front()->plot();
    const int area = plot->pixelOf(1, 1e4).x();
    const auto choose = [&](double scale) {
        for (QAction* action : m_window->findChildren<QAction*>())
            if (action->isCheckable() && action->text() == textScaleName(scale))
                action->trigger();
    };
    choose(1.5);
    QVERIFY(settle());
    QCOMPARE(QApplication::font().pointSizeF(), 1.5 * own);
    QTRY_VERIFY2(value->font().pointSizeF() > 1.4 * before,
                 qPrintable(QStringLiteral("%1, before %2, beside a card of %3")
                                .arg(value->font().pointSizeF())
                                .arg(before)
                                .arg(value->parentWidget()->font().pointSizeF())));
    QTRY_VERIFY(plot->pixelOf(1, 1e4).x() > area); // its labels take more room
    choose(1);
    QCOMPARE(QApplication::font().pointSizeF(), own);
}

void TestLectureRoom::slidersOfTheRoom()
{
    QVERIFY(!m_window->roomSliders().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    RoomSliders& room = m_window->roomSliders();
    QVERIFY(room.isVisible());
    auto* slider = room.findChild<ValueSlider*>(QStringLiteral("roomSlider.0"));
    QCOMPARE(room.driven(0), QStringLiteral("base"));
    auto* value = room.findChild<QLabel*>(QStringLiteral("roomValue.0"));
    QVERIFY(value->font().pointSizeF() > 1.25 * QApplication::font().pointSizeF());
    slider->setValue(slider->value() + 5);
    QVERIFY(store().scene().active.base > 10000);
    QCOMPARE(value->text(), QStringLiteral("b = 30,000"));
    // Another thing to drag, and a second one.
    auto* what = room.findChild<QComboBox*>(QStringLiteral("roomWhat.0"));
    what->setCurrentIndex(what->findData(QStringLiteral("head_dim")));
    Q_EMIT what->activated(what->currentIndex());
    slider->setValue(slider->minimum());
    QCOMPARE(store().scene().active.headDim, 2);
    QVERIFY(!room.findChild<ValueSlider*>(QStringLiteral("roomSlider.1"))->isVisible());
    room.findChild<QToolButton*>(QStringLiteral("secondSlider"))->click();
    auto* second = room.findChild<ValueSlider*>(QStringLiteral("roomSlider.1"));
    QVERIFY(second->isVisible());
    second->setValue(77);
    QCOMPARE(store().scene().position, 77);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!room.isVisible());
}

void TestLectureRoom::sliderOfAMethod()
{
    change([](Scene& s) { setMethod(s, "yarn"); });
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    RoomSliders& room = m_window->roomSliders();
    auto* what = room.findChild<QComboBox*>(QStringLiteral("roomWhat.0"));
    QVERIFY(what->findData(QStringLiteral("tunable.beta_fast")) >= 0);
    room.drive(0, QStringLiteral("tunable.factor"));
    auto* slider = room.findChild<ValueSlider*>(QStringLiteral("roomSlider.0"));
    slider->setValue(slider->maximum());
    QVERIFY(store().scene().active.tunables.contains("factor"));
    // A method without it: the slider goes back to what every RoPE has.
    change([](Scene& s) { setMethod(s, "none"); });
    QCOMPARE(room.driven(0), QStringLiteral("base"));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
}

/// The slider begins with what is shown; what a lesson holds or the spread makes idle is not offered.
void TestLectureRoom::slidersFollowWhatIsShown()
{
    RoomSliders& room = m_window->roomSliders();
    const auto offers = [&](const char* name) {
        return room.findChild<QComboBox*>(QStringLiteral("roomWhat.0"))->findData(QLatin1String(name)) >= 0;
    };
    m_window->workspace().setFigures({"phasors"});
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(room.driven(0), QStringLiteral("position"));
    QVERIFY(offers("base") && !offers("theta"));
    change([](Scene& s) { setThetaMode(s, ThetaMode::Identical); });
    QVERIFY(offers("theta") && !offers("base") && !offers("lambda"));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    m_window->workspace().setFigures({"decay"});
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(room.driven(0), QStringLiteral("theta"));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    change([](Scene& s) { setThetaMode(s, ThetaMode::Geometric); });
    room.setLocked(
        {QStringLiteral("position"), QStringLiteral("distance"), QStringLiteral("head_dim"), QStringLiteral("base")});
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(room.driven(0), QStringLiteral("lambda"));
    QVERIFY(!offers("base") && !offers("position") && room.isEnabled());
    QStringList all;
    for (const std::string& name : taskControls())
        all << QString::fromStdString(name);
    room.setLocked(all);
    QVERIFY(!room.isEnabled());
    room.setLocked({});
    QVERIFY(room.isEnabled() && offers("base"));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
}

void TestLectureRoom::blankScreen_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("B") << int(Qt::Key_B);
    QTest::newRow(".") << int(Qt::Key_Period);
}

void TestLectureRoom::blankScreen()
{
    QFETCH(int, key);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    const auto blank = [this] { return m_window->findChild<QWidget*>(QStringLiteral("blank")); };
    QVERIFY(!blank());
    QTest::keyClick(m_window->workspace().cells().front()->plot(), Qt::Key(key));
    QVERIFY(blank() && blank()->isVisible());
    QCOMPARE(blank()->size(), m_window->size());
    const QImage image = m_window->grab().toImage();
    for (const QPoint at : {QPoint(5, 5), image.rect().center(), image.rect().bottomRight() - QPoint(5, 5)})
        QCOMPARE(image.pixelColor(at), QColor(Qt::black));
    QTest::keyClick(m_window.get(), Qt::Key(key));
    QVERIFY(!blank());
    QVERIFY(m_window->presentation().isOn());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
}

QTEST_MAIN(TestLectureRoom)
#include "tst_lecture_room.moc"
