// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "ui/active_window.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/plot/plot_view.h"
#include "ui/widgets/elided_box.h"
#include "ui/widgets/value_row.h"

using namespace rope;
using namespace rope::test;

/// Tab goes as one reads, also through what was made after the window.
class TestTabOrder : public QObject, private ActiveWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_tab_order"); }
    void init() { open(); }
    void controlsFromTopToBottom_data();
    void controlsFromTopToBottom();
    void cellsOneAfterTheOther();
    void optionsBehindTheirChooser();

private:
    /// All stops of the keyboard that are seen, from `first` on, once around the window.
    static QList<QWidget*> stopsFrom(QWidget* first)
    {
        QList<QWidget*> out{first};
        for (QWidget* each = first->nextInFocusChain(); each != first; each = each->nextInFocusChain())
            if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) && !each->focusProxy())
                out << each;
        return out;
    }
    static QList<QWidget*> within(const QWidget* room, const QList<QWidget*>& stops)
    {
        QList<QWidget*> out;
        std::ranges::copy_if(stops, std::back_inserter(out), [&](QWidget* each) { return room->isAncestorOf(each); });
        return out;
    }
};

void TestTabOrder::controlsFromTopToBottom_data()
{
    QTest::addColumn<QString>("method");
    for (const Method& method : methods())
        QTest::newRow(method.id.c_str()) << QString::fromStdString(method.id);
}

/// The numbers of a method came last in the whole window: behind "Scaling method" one was at "Position m".
void TestTabOrder::controlsFromTopToBottom()
{
    QFETCH(QString, method);
    change([&](Scene& s) {
        startMethod(s, method.toStdString());
        if (method == QStringLiteral("longrope"))
            for (const char* list : {"short_factor", "long_factor"})
                s.active.tunables[list] = std::vector<double>(64, 3.0);
    });
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    QWidget* panel = &m_window->controls();
    const QList<QWidget*> stops = within(panel, stopsFrom(panel->findChild<QComboBox*>(QStringLiteral("pairing"))));
    QVERIFY(stops.size() > 10);
    int around = 0; // the window is walked in a ring: once it is at the top again
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const auto topOf = [&](QWidget* each) { return each->mapTo(panel, QPoint()).y(); };
        const auto name = [](const QWidget* each) {
            return each->objectName() + QLatin1Char(' ') + each->accessibleName();
        };
        if (topOf(stops[i]) + stops[i]->height() / 2 < topOf(stops[i - 1]))
            QVERIFY2(++around < 2, qPrintable(name(stops[i - 1]) + QStringLiteral(" → ") + name(stops[i])));
    }
}

/// Cells are made anew with every arrangement: they came behind all panels.
void TestTabOrder::cellsOneAfterTheOther()
{
    auto* play = m_window->findChild<QAbstractButton*>(QStringLiteral("play"));
    QVERIFY(play);
    for (int count : {6, 3, 4}) {
        m_window->workspace().setCellCount(count);
        QVERIFY(settle());
        const std::vector<FigureCell*> cells = m_window->workspace().cells();
        std::vector<qsizetype> met; // which cell each stop is in, until the track
        for (QWidget* each : stopsFrom(cells.front()->plot())) {
            if (each == play)
                break;
            const auto in = std::ranges::find_if(cells, [&](FigureCell* cell) { return cell->isAncestorOf(each); });
            QVERIFY2(in != cells.end(), qPrintable(each->objectName()));
            met.push_back(in - cells.begin());
        }
        QVERIFY(std::ranges::is_sorted(met));
        QCOMPARE(met.back(), qsizetype(cells.size()) - 1);
    }
}

void TestTabOrder::optionsBehindTheirChooser()
{
    FigureCell* cell = m_window->workspace().cells().back();
    cell->setFigureId("decay");
    cell->setFigureId("attention");
    QVERIFY(settle());
    auto* chooser = cell->findChild<QComboBox*>(QStringLiteral("chooser"));
    const QList<QWidget*> stops = stopsFrom(chooser);
    QVERIFY(qobject_cast<ElidedBox*>(stops[1]));
    QVERIFY(cell->isAncestorOf(stops[1]));
}

QTEST_MAIN(TestTabOrder)
#include "tst_tab_order.moc"
