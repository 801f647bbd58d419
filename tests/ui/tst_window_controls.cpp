// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QToolBar>
#include <QToolButton>
#include <QtTest>

#include "ui/controls/control_panel.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/position_track.h"
#include "ui/figures/workspace.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/shown_window.h"
#include "ui/widgets/number_box.h"

using namespace rope;

/// What is typed, dragged and chosen in the controls of a whole window: its way to the scene, the figures and the
/// pixels.
class TestWindowControls : public QObject, private test::ShownWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::useOwnPlaces("tst_window_controls");
        QSettings().clear();
    }
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void typingABaseChangesSceneFiguresAndPixels();
    void draggingASliderIsOneUndoStep();
    void acceptedTextIsUndoneInTheWindow_data();
    void acceptedTextIsUndoneInTheWindow();
    void typedTextIsUndoneInItsField();
    void keyboardMovesASlider();
    void badNumberIsSaidAndChangesNothing();
    void typingIsNotDisturbed();
    void everySpreadIsChosen();
    void identicalThetaMarksTheCollision();
    void tabReachesEveryControl_data();
    void tabReachesEveryControl();
    void arrowKeysChooseAnOption();
};

void TestWindowControls::typingABaseChangesSceneFiguresAndPixels()
{
    PlotView* plot = cell("decay")->plot();
    const QImage before = plot->grab().toImage();
    type(QStringLiteral("base"), QStringLiteral("500k"));
    QVERIFY(m_window->store().scene().active.base == 500000.0);
    settle();
    QTRY_COMPARE(m_window->headlines().valueOf(QStringLiteral("first_negative")), QStringLiteral("18,438"));
    QVERIFY(plot->grab().toImage() != before);
}

void TestWindowControls::draggingASliderIsOneUndoStep()
{
    QSlider* slider = m_window->controls().row(QStringLiteral("lambda"))->slider();
    QSignalSpy changed(&m_window->store(), &SceneStore::changed);
    const int y = slider->height() / 2;
    const auto x = [slider](int value) {
        return QStyle::sliderPositionFromValue(slider->minimum(), slider->maximum(), value, slider->width() - 14) + 7;
    };
    QTest::mousePress(slider, Qt::LeftButton, {}, {x(slider->value()), y});
    for (int i = 1; i <= 20; ++i)
        QTest::mouseMove(slider, {x(slider->value()) + 4, y});
    QTest::mouseRelease(slider, Qt::LeftButton, {}, {x(slider->value()), y});
    QVERIFY(changed.count() > 5);
    QVERIFY(m_window->store().scene().active.lambda > 1);
    QCOMPARE(m_window->store().history()->count(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_window->store().scene().active.lambda == 1.0);
    QVERIFY(m_window->controls().row(QStringLiteral("lambda"))->value() == 1.0);
    settle();
}

void TestWindowControls::acceptedTextIsUndoneInTheWindow_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    for (const auto& [field, text] :
         {std::pair{"position", "12"}, {"base", "20000"}, {"lambda", "1/2"}, {"pairs", "1, 8"}})
        for (const int key : {Qt::Key_Return, Qt::Key_Tab})
            QTest::addRow("%s, %s", field, key == Qt::Key_Tab ? "Tab" : "Enter")
                << QString::fromLatin1(field)
                << QString(QString::fromUtf8(text) + (key == Qt::Key_Tab ? u'\t' : u'\n'));
}

/// Real keys: a line edit takes Ctrl+Z away from the window before any shortcut is looked at.
void TestWindowControls::acceptedTextIsUndoneInTheWindow()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    const Scene before = m_window->store().scene();
    const ControlPanel& controls = m_window->controls();
    QWidget* line = controls.findChild<QLineEdit*>(field);
    if (!line)
        line = controls.row(field)->box();
    line->setFocus();
    QTest::keyClicks(m_window->focusWidget(), text.chopped(1));
    QTest::keyClick(m_window->focusWidget(), text.endsWith(u'\t') ? Qt::Key_Tab : Qt::Key_Return);
    const Scene after = m_window->store().scene();
    QVERIFY(after != before);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_window->store().scene() == before);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Y, Qt::ControlModifier); // redo on every platform
    QVERIFY(m_window->store().scene() == after);
    settle();
}

void TestWindowControls::typedTextIsUndoneInItsField()
{
    const Scene before = m_window->store().scene();
    NumberBox* box = m_window->controls().row(QStringLiteral("position"))->box();
    const QString text = box->line()->text();
    box->setFocus();
    QTest::keyClicks(box, QStringLiteral("12"));
    QVERIFY(box->line()->text() != text);
    QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(box->line()->text(), text);
    QVERIFY(m_window->store().scene() == before);
}

void TestWindowControls::keyboardMovesASlider()
{
    QSlider* slider = m_window->controls().row(QStringLiteral("head_dim"))->slider();
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(m_window->store().scene().active.headDim, 120);
    QCOMPARE(m_window->store().scene().active.rotaryDim, 120);
    settle();
    std::size_t marks = 0;
    for (const Series& series : cell("periods")->plot()->figure().series)
        marks += series.x.size();
    QCOMPARE(marks, std::size_t(60));
}

void TestWindowControls::badNumberIsSaidAndChangesNothing()
{
    const Scene before = m_window->store().scene();
    type(QStringLiteral("head_dim"), QStringLiteral("7"));
    QVERIFY(m_window->store().scene() == before);
    QVERIFY2(m_window->messageText().contains(QStringLiteral("an even number from 2 to 1,280")),
             qPrintable(m_window->messageText()));
    QVERIFY(m_window->controls().row(QStringLiteral("head_dim"))->value() == 128);
}

void TestWindowControls::typingIsNotDisturbed()
{
    auto* line = m_window->controls().row(QStringLiteral("base"))->findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("123"));
    Scene next = m_window->store().scene();
    next.position = 77;
    m_window->store().edit(next, QStringLiteral("position"));
    QCOMPARE(line->text(), QStringLiteral("123"));
    QTest::keyClicks(line, QStringLiteral("456"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_window->store().scene().active.base, 123456.0);
    settle();
}

void TestWindowControls::everySpreadIsChosen()
{
    auto* mode = m_window->controls().findChild<QComboBox*>(QStringLiteral("theta_mode"));
    QCOMPARE(mode->count(), int(ThetaMode::None) + 1);
    for (int i = mode->count() - 1; i >= 0; --i) {
        mode->setCurrentIndex(i);
        Q_EMIT mode->activated(i);
        QCOMPARE(toId(m_window->store().scene().active.thetaMode), mode->itemData(i).toString());
        QCOMPARE(mode->currentIndex(), i);
    }
}

void TestWindowControls::identicalThetaMarksTheCollision()
{
    auto* mode = m_window->controls().findChild<QComboBox*>(QStringLiteral("theta_mode"));
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    QVERIFY(m_window->store().scene().active.thetaMode == ThetaMode::Identical);
    QVERIFY(m_window->controls().row(QStringLiteral("theta"))->isVisible());
    settle();
    QTRY_COMPARE(m_window->headlines().valueOf(QStringLiteral("period_of_all")), QStringLiteral("100"));
    QVERIFY(QString::fromStdString(cell("decay")->plot()->figure().title.english())
                .contains(QStringLiteral("repeats every 100")));
}

void TestWindowControls::tabReachesEveryControl_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("figures alone") << 0;
    QTest::newRow("compare") << int(Qt::Key_F6);
    QTest::newRow("solve") << int(Qt::Key_F7);
    QTest::newRow("copy out") << int(Qt::Key_F8);
}

/// All but the tool bar, whose actions are in the menus.
void TestWindowControls::tabReachesEveryControl()
{
    QFETCH(int, key);
    m_window->workspace().setCellCount(4);
    if (key)
        QTest::keyClick(m_window.get(), Qt::Key(key));
    settle();
    m_window->workspace().cells().front()->plot()->setFocus();
    QSet<const QWidget*> reached;
    for (const QWidget* at = QApplication::focusWidget(); at && !reached.contains(at);
         at = QApplication::focusWidget()) {
        reached.insert(at);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const auto isReached = [&](const QWidget* widget) {
        return std::ranges::any_of(reached, [&](const QWidget* each) {
            return each == widget || widget->isAncestorOf(each) || each->isAncestorOf(widget);
        });
    };
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                             qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                             qobject_cast<const PlotView*>(widget) || qobject_cast<const PositionTrack*>(widget);
        // Of buttons that exclude each other one is reached, the arrow keys go on from there.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool other = button && button->group() && button->group()->exclusive() && !button->isChecked();
        if (!control || other || qobject_cast<const QScrollBar*>(widget) || !widget->isVisible() ||
            !widget->isEnabled() || qobject_cast<const QToolBar*>(widget->parentWidget()))
            continue;
        QVERIFY2(isReached(widget),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() +
                            u' ' + widget->accessibleName() + u' ' + widget->parentWidget()->objectName()));
    }
}

void TestWindowControls::arrowKeysChooseAnOption()
{
    for (auto* button : cell("periods")->findChildren<QToolButton*>(QStringLiteral("choice")))
        if (button->isChecked())
            button->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_window->store().scene().figureOptions.at("periods.quantity"), std::string("frequency"));
}

QTEST_MAIN(TestWindowControls)
#include "tst_window_controls.moc"
