// SPDX-License-Identifier: GPL-3.0-or-later
// The wheel over a panel of controls scrolls the panel; it changes a control only where that has the focus.
#include "ui/widgets/wheel_guard.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <qtestspontaneevent.h>

#include "ui/scene/scene_store.h"
#include "ui/window/main_window.h"

using namespace rope;

class TestWheelGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_area.reset(); }
    void withoutFocus_data();
    void withoutFocus();
    void withFocus_data() { withoutFocus_data(); }
    void withFocus();
    void addedLater();
    void scrollBarsScroll();
    void nothingInTheWindow();

private:
    static bool turnWheel(QWidget* widget);
    int valueOf(const QString& name) const;
    QWidget* control(const QString& name) const { return m_area->widget()->findChild<QWidget*>(name); }

    std::unique_ptr<QScrollArea> m_area;
};

void TestWheelGuard::init()
{
    m_area = std::make_unique<QScrollArea>();
    auto* panel = new QWidget;
    auto* column = new QVBoxLayout(panel);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setObjectName("slider");
    slider->setRange(0, 100);
    slider->setValue(50);
    auto* spin = new QSpinBox;
    spin->setObjectName("spin");
    spin->setValue(50);
    auto* box = new QComboBox;
    box->setObjectName("box");
    for (int i = 0; i < 100; ++i)
        box->addItem(QString::number(i));
    box->setCurrentIndex(50);
    for (QWidget* w : {static_cast<QWidget*>(slider), static_cast<QWidget*>(spin), static_cast<QWidget*>(box)})
        column->addWidget(w);
    panel->setMinimumHeight(2000);
    m_area->setWidget(panel);
    m_area->resize(300, 200);
    WheelGuard::install(panel);
    m_area->show();
    m_area->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    if (QWidget* focus = QApplication::focusWidget())
        focus->clearFocus();
}

/// As the window system does it: Qt moves the focus by the widget's policy first. Returns whether the widget took it.
bool TestWheelGuard::turnWheel(QWidget* widget)
{
    const QPointF middle = QRectF(widget->rect()).center();
    QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(widget, &event);
    return event.isAccepted();
}

int TestWheelGuard::valueOf(const QString& name) const
{
    if (auto* slider = qobject_cast<QSlider*>(control(name)))
        return slider->value();
    if (auto* spin = qobject_cast<QSpinBox*>(control(name)))
        return spin->value();
    return qobject_cast<QComboBox*>(control(name))->currentIndex();
}

void TestWheelGuard::withoutFocus_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"slider", "spin", "box"})
        QTest::newRow(name) << name;
}

void TestWheelGuard::withoutFocus()
{
    QFETCH(QString, name);
    turnWheel(control(name));
    QCOMPARE(valueOf(name), 50);
}

void TestWheelGuard::withFocus()
{
    QFETCH(QString, name);
    control(name)->setFocus();
    QVERIFY(control(name)->hasFocus());
    QVERIFY(turnWheel(control(name)));
    QVERIFY(valueOf(name) != 50);
}

void TestWheelGuard::addedLater()
{
    auto* group = new QWidget(m_area->widget());
    auto* spin = new QSpinBox(group); // a child of a child that came later
    spin->setValue(50);
    group->show();
    QCoreApplication::processEvents();
    turnWheel(spin);
    QCOMPARE(spin->value(), 50);
}

void TestWheelGuard::scrollBarsScroll()
{
    auto* bar = new QScrollBar(Qt::Vertical, m_area->widget());
    bar->setRange(0, 100);
    bar->show();
    QVERIFY(turnWheel(bar));
    QVERIFY(bar->value() > 0);
}

/// No control in sight of the whole window changes because the pointer rests on it: panels, cells and the bar below.
void TestWheelGuard::nothingInTheWindow()
{
    MainWindow window;
    window.resize(1600, 1000);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.findChild<QAction*>("lab")->trigger();
    const Scene before = window.store().scene();
    int turned = 0;
    QStringList changed;
    const auto turn = [&](auto* widget, auto value) {
        if (!widget->isVisible() || !widget->isEnabled() || qobject_cast<QScrollBar*>(widget))
            return;
        window.setFocus();
        const auto was = value();
        turnWheel(widget);
        if (value() != was || widget->hasFocus())
            changed << widget->objectName() + u' ' + widget->accessibleName();
        ++turned;
    };
    for (auto* box : window.findChildren<QComboBox*>())
        turn(box, [box] { return box->currentIndex(); });
    for (auto* spin : window.findChildren<QAbstractSpinBox*>())
        turn(spin, [spin] { return spin->text(); });
    for (auto* slider : window.findChildren<QAbstractSlider*>())
        turn(slider, [slider] { return slider->value(); });
    QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u'\n')));
    QVERIFY(window.store().scene() == before);
    QVERIFY2(turned > 25, qPrintable(QString::number(turned)));
}

QTEST_MAIN(TestWheelGuard)
#include "tst_wheel_guard.moc"
