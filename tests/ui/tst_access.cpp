// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive technology is told of the whole window: names, roles, values, descriptions, and figures read by keys.
#include <functional>

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSet>
#include <QSettings>
#include <QTest>
#include <QToolBar>

#include "core/figures/kit/figure_kind.h"
#include "core/model/number_text.h"
#include "ui/base/message_text.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/position_track.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/own_places.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/copy_panel.h"
#include "ui/panels/solve_panel.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/value_row.h"
#include "ui/window/main_window.h"

using namespace rope;

namespace {

struct Node {
    QAccessibleInterface* face;
    QString path;
};

QString roleName(QAccessible::Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
}

/// The tree as far as it can be seen, depth first.
void walk(QAccessibleInterface* face, const QString& path, std::vector<Node>& out)
{
    if (!face || face->state().invisible)
        return;
    const QString here = path + QLatin1Char('/') + roleName(face->role()) + QLatin1Char(' ') +
                         (face->object() ? face->object()->objectName() : QString());
    out.push_back({face, here});
    for (int i = 0; i < face->childCount(); ++i)
        walk(face->child(i), here, out);
}

/// What a person can act on or read must have a name.
bool needsName(const QAccessibleInterface& face)
{
    using A = QAccessible;
    static const QSet<A::Role> roles = {A::Button,      A::CheckBox, A::RadioButton,  A::ComboBox, A::SpinBox,
                                        A::Slider,      A::Chart,    A::EditableText, A::MenuItem, A::PageTab,
                                        A::ButtonMenu,  A::ListItem, A::List,         A::Tree,     A::Table,
                                        A::ProgressBar, A::Dialog,   A::ToolBar,      A::Graphic};
    return roles.contains(face.role()) || face.state().focusable;
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyNodeIsNamedAndPlain_data();
    void everyNodeIsNamedAndPlain();
    void boxesSayTheirNumber_data();
    void boxesSayTheirNumber();
    void aSliderIsSet();
    void theTrackSaysThePosition();
    void figuresSayWhatTheyShow_data();
    void figuresSayWhatTheyShow();
    void keysReadTheCursor();

private:
    QAccessibleInterface* faceOf(QObject* object) const { return QAccessible::queryAccessibleInterface(object); }
    ValueRow* row(const char* name) const { return m_window->controls().row(QString::fromLatin1(name)); }

    std::unique_ptr<MainWindow> m_window;
};

void TestAccess::initTestCase()
{
    test::useOwnPlaces("tst_access");
}

void TestAccess::init()
{
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestAccess::cleanup()
{
    m_window.reset();
}

void TestAccess::everyNodeIsNamedAndPlain_data()
{
    using Panel = std::function<QWidget&(MainWindow&)>;
    QTest::addColumn<QString>("action");
    QTest::addColumn<Panel>("panel"); // what the action shows
    const auto row = [](const char* action, const Panel& panel) {
        QTest::newRow(action) << QString::fromLatin1(action) << panel;
    };
    row("", [](MainWindow& w) -> QWidget& { return w.controls(); });
    row("Compare", [](MainWindow& w) -> QWidget& { return w.comparePanel(); });
    row("Solve", [](MainWindow& w) -> QWidget& { return w.solvePanel(); });
    row("Copy out", [](MainWindow& w) -> QWidget& { return w.copyPanel(); });
    row("Lab", [](MainWindow& w) -> QWidget& { return w.labPanel(); });
    row("Lessons", [](MainWindow& w) -> QWidget& { return w.lessons(); });
}

void TestAccess::everyNodeIsNamedAndPlain()
{
    using Panel = std::function<QWidget&(MainWindow&)>;
    QFETCH(QString, action);
    QFETCH(Panel, panel);
    QCOMPARE(panel(*m_window).isVisible(), action.isEmpty());
    for (QAction* each : m_window->findChild<QToolBar*>()->actions()) {
        if (!action.isEmpty() && QString(each->text()).remove(QLatin1Char('&')) == action) {
            each->trigger();
            break;
        }
    }
    QTRY_VERIFY(panel(*m_window).isVisible());
    for (const FigureCell* cell : m_window->workspace().cells())
        QTRY_VERIFY(cell->isCurrent());
    QTRY_VERIFY(m_window->headlines().isCurrent());
    std::vector<Node> nodes;
    walk(faceOf(m_window.get()), {}, nodes);
    QStringList faults;
    static const QRegularExpression markup(QStringLiteral(
        "</?(p|b|i|br|sub|sup|html|body|span|table|tr|td|div|a|code)\\b[^<>]*>|&(lt|gt|amp|quot|nbsp|#\\d+);"));
    for (const auto& [face, path] : nodes) {
        const QString name = face->text(QAccessible::Name);
        if (needsName(*face) && name.isEmpty())
            faults << QStringLiteral("no name: ") + path;
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            if (const auto found = markup.match(face->text(kind)); found.hasMatch())
                faults << QStringLiteral("%1 in text %2: %3").arg(found.captured()).arg(int(kind)).arg(path);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(QString::number(faults.size()) + u'\n' + faults.join(u'\n')));
}

void TestAccess::boxesSayTheirNumber_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("stop"); // where the slider stands for it
    QTest::addColumn<QString>("said");
    QTest::newRow("no unit, stops") << "head_dim" << 96.0 << 96.0 << "96";
    QTest::newRow("between two stops") << "base" << 12345.0 << 12345.0 << "12,345";
    QTest::newRow("small") << "lambda" << 2.5 << 2.5 << "2.5";
    QTest::newRow("tokens, stops") << "train_length" << 8192.0 << 8192.0 << "8,192 tokens";
    QTest::newRow("tokens, no stops") << "position" << 77.0 << 77.0 << "77 tokens";
}

/// Qt's own faces say 0 and the index of a stop.
void TestAccess::boxesSayTheirNumber()
{
    QFETCH(QString, name);
    QFETCH(double, to);
    QFETCH(double, stop);
    QFETCH(QString, said);
    ValueRow* row = m_window->controls().row(name);
    QVERIFY(row);
    QAccessibleInterface* box = faceOf(row->box());
    QAccessibleInterface* slider = faceOf(row->slider());
    QCOMPARE(box->role(), QAccessible::SpinBox);
    QCOMPARE(slider->role(), QAccessible::Slider);
    QVERIFY(box->valueInterface() && slider->valueInterface());
    for (QAccessibleInterface* face : {box, slider}) {
        QCOMPARE(face->valueInterface()->currentValue().toDouble(), row->value());
        QVERIFY(face->valueInterface()->minimumValue().toDouble() < face->valueInterface()->maximumValue().toDouble());
        QVERIFY(face->text(QAccessible::Name).contains(row->findChild<QLabel*>()->text().section(u' ', 0, 0)));
    }
    box->valueInterface()->setCurrentValue(to);
    QCOMPARE(row->value(), to);
    QCOMPARE(box->valueInterface()->currentValue().toDouble(), to);
    QCOMPARE(slider->valueInterface()->currentValue().toDouble(), stop);
    QCOMPARE(box->text(QAccessible::Value), said);
    QVERIFY(box->textInterface());
    QVERIFY(said.startsWith(box->textInterface()->text(0, box->textInterface()->characterCount())));
    // What cannot be is refused and said, and the control keeps its number.
    box->valueInterface()->setCurrentValue(-1);
    QCOMPARE(box->valueInterface()->currentValue().toDouble(), to);
    QVERIFY(m_window->messageText().contains(QStringLiteral("-1")) ||
            m_window->messageText().contains(QStringLiteral("−1")));
}

void TestAccess::aSliderIsSet()
{
    ValueRow* base = row("base");
    QAccessibleValueInterface* slider = faceOf(base->slider())->valueInterface();
    slider->setCurrentValue(500000);
    QCOMPARE(m_window->store().scene().active.base, 500000.0);
    QCOMPARE(slider->currentValue().toDouble(), 500000.0);
    QCOMPARE(faceOf(base->box())->text(QAccessible::Value), QStringLiteral("500,000"));
    // The ends are numbers too, and what lies outside goes to them.
    slider->setCurrentValue(0);
    QCOMPARE(slider->currentValue().toDouble(), slider->minimumValue().toDouble());
    QCOMPARE(m_window->store().scene().active.base, slider->minimumValue().toDouble());
}

void TestAccess::theTrackSaysThePosition()
{
    auto* track = m_window->findChild<PositionTrack*>();
    QAccessibleInterface* face = faceOf(track);
    QCOMPARE(face->role(), QAccessible::Slider);
    QCOMPARE(face->valueInterface()->currentValue().toInt(), int(m_window->store().scene().position));
    face->valueInterface()->setCurrentValue(300);
    QCOMPARE(m_window->store().scene().position, std::int64_t(300));
}

void TestAccess::figuresSayWhatTheyShow_data()
{
    QTest::addColumn<QString>("id");
    for (const FigureKind& kind : figureKinds())
        QTest::newRow(kind.id.c_str()) << QString::fromStdString(kind.id);
}

/// Name: which figure. Description: its sentence, its headline numbers, and what the keys read.
void TestAccess::figuresSayWhatTheyShow()
{
    QFETCH(QString, id);
    QVERIFY(m_window->models().openPreset(QStringLiteral("gemma-3-27b"))); // with layers of two kinds
    m_window->workspace().setFigures({id.toStdString()});
    FigureCell* cell = m_window->workspace().cells().front();
    PlotView* plot = cell->plot();
    QTRY_VERIFY_WITH_TIMEOUT(cell->isCurrent() && plot->figure().id == id.toStdString(), 20000);
    QAccessibleInterface* face = faceOf(plot);
    QCOMPARE(face->role(), QAccessible::Chart);
    QCOMPARE(face->text(QAccessible::Name), translated(findFigure(id.toStdString())->title));
    const QString text = face->text(QAccessible::Description);
    QVERIFY2(text.startsWith(translated(plot->figure().title)), qPrintable(text));
    for (const Headline& h : plot->figure().headlines)
        QVERIFY2(text.contains(translated(h.label) + QStringLiteral(": ") + translated(h.value)), qPrintable(text));
    if (id.startsWith(QStringLiteral("lab"))) // nothing measured here: they say what to do
        return;
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Right);
    QTRY_VERIFY_WITH_TIMEOUT(cell->isCurrent(), 20000);
    const QString first = face->text(QAccessible::Value);
    QVERIFY2(!first.isEmpty(), qPrintable(text));
    QVERIFY(face->text(QAccessible::Description).startsWith(first));
    QSet<QString> read{first};
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Right}) {
        QTest::keyClick(plot, key, key == Qt::Key_Left ? Qt::NoModifier : Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(cell->isCurrent(), 20000);
        read << face->text(QAccessible::Value);
    }
    QVERIFY2(read.size() > 1 && !read.contains(QString()), qPrintable(first));
    m_window->controls().row(QStringLiteral("base"))->box()->setFocus();
    QVERIFY(face->text(QAccessible::Value).isEmpty()); // the keys are elsewhere
}

/// What is read is where the keys are, to the number.
void TestAccess::keysReadTheCursor()
{
    m_window->workspace().setFigures({"periods"});
    FigureCell* cell = m_window->workspace().cells().front();
    QTRY_VERIFY(cell->isCurrent() && cell->plot()->figure().id == "periods");
    cell->plot()->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(cell->plot(), Qt::Key_Right);
    QTRY_VERIFY(cell->isCurrent());
    const int pair = m_window->store().scene().selectedPair;
    QVERIFY(pair > 1);
    const Series& s = cell->plot()->figure().series.front();
    const auto at = std::size_t(std::ranges::find(s.x, double(pair)) - s.x.begin());
    const QString read = faceOf(cell->plot())->text(QAccessible::Value);
    QVERIFY2(read.contains(QStringLiteral("Pair k: %1;").arg(pair)), qPrintable(read));
    QVERIFY2(read.contains(QString::fromStdString(shownNumber(s.y[at], 4))), qPrintable(read));
}

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
