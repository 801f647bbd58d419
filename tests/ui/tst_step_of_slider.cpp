// SPDX-License-Identifier: GPL-3.0-or-later
// A step of a slider touches what it changes and nothing else: what is laid out or announced anew for nothing costs
// each frame of a drag.
#include <QSlider>
#include <QToolButton>
#include <QtTest>

#include "ui/figures/cell_header.h"
#include "ui/shown_window.h"

using namespace rope;

namespace {

/// Layouts of cells and their headers, the name of the model painted anew, and tooltips that were set to what they said
/// before.
class Waste : public QObject
{
public:
    Waste()
    {
        for (const QWidget* widget : QApplication::allWidgets())
            m_tips[widget] = widget->toolTip();
        qApp->installEventFilter(this);
    }
    QStringList seen;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LayoutRequest &&
            (qobject_cast<FigureCell*>(watched) || qobject_cast<CellHeader*>(watched)))
            note("layout", watched);
        if (event->type() == QEvent::Paint && watched->objectName() == QLatin1String("model"))
            note("paint", watched);
        // Qt gives a button all of its action when any of it changes.
        const auto* button = qobject_cast<QToolButton*>(watched);
        const auto* widget = button && button->defaultAction() ? nullptr : qobject_cast<QWidget*>(watched);
        if (widget && event->type() == QEvent::ToolTipChange)
            if (std::exchange(m_tips[widget], widget->toolTip()) == widget->toolTip())
                note("tip", watched);
        return false;
    }

private:
    void note(const char* what, const QObject* who)
    {
        seen << QStringLiteral("%1 %2 %3").arg(what, who->metaObject()->className(), who->objectName());
    }
    std::map<const QObject*, QString> m_tips;
};

} // namespace

class TestStepOfSlider : public QObject, private test::ShownWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useOwnPlaces("tst_step_of_slider"); }
    void nothingForNothing_data();
    void nothingForNothing();
};

void TestStepOfSlider::nothingForNothing_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<std::vector<std::string>>("figures");
    QTest::addColumn<bool>("presented");
    const std::vector<std::string> three{"periods", "angles", "decay"};
    // In cells this narrow options are in the menu, which then has another name.
    const std::vector<std::string> six{"periods", "angles", "decay", "ratio", "unseen", "turns"};
    for (const QString row : {"lambda", "base", "position"}) {
        QTest::addRow("%s, three figures", qPrintable(row)) << row << three << false;
        QTest::addRow("%s, six figures", qPrintable(row)) << row << six << false;
        QTest::addRow("%s, in a lecture room", qPrintable(row)) << row << three << true;
    }
}

void TestStepOfSlider::nothingForNothing()
{
    QFETCH(QString, row);
    QFETCH(std::vector<std::string>, figures);
    QFETCH(bool, presented);
    QSettings().clear();
    open();
    m_window->workspace().setFigures(figures);
    settle();
    QSlider* slider = m_window->controls().row(row)->slider();
    slider->setValue((slider->minimum() + slider->maximum()) / 2); // from here all that depends on it differs
    if (presented)
        QTest::keyClick(m_window.get(), Qt::Key_F5);
    settle();
    Waste waste;
    do // what was asked for before the first step, and what that asks for
        waste.seen.clear();
    while (QTest::qWait(50), !waste.seen.isEmpty());
    for (int i = 1; i <= 5; ++i) {
        slider->setValue(slider->value() + 1);
        settle();
        QCoreApplication::processEvents();
    }
    QCOMPARE(waste.seen.join(QStringLiteral(", ")), QString());
}

QTEST_MAIN(TestStepOfSlider)
#include "tst_step_of_slider.moc"
