// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the window can do or show is found in the palette by the name it bears there, and every key is on the sheet.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QShortcut>
#include <QSpinBox>
#include <QToolBar>
#include <QToolButton>
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lab/task.h"
#include "core/lessons/quantities/quantities.h"
#include "core/reference/glossary.h"
#include "core/scaling/methods.h"
#include "core/writers/writers.h"
#include "ui/base/language.h"
#include "ui/base/message_text.h"
#include "ui/controls/control_panel.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/own_places.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/value_row.h"
#include "ui/window/main_window.h"
#include "ui/window/settings_dialog.h"

using namespace rope;

namespace {

constexpr int inSight = 16; ///< rows of the list before it scrolls

/// Without the mark of its key; Chinese has that in brackets.
QString plain(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&\\w\\)"));
    return text.remove(bracketed).remove(QLatin1Char('&'));
}

/// What a screen reader calls it: its own name, else that of the label beside it.
QString nameOf(const QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    for (const QLabel* label : widget.window()->findChildren<QLabel*>())
        if (label->buddy() == &widget)
            return plain(label->text());
    return {};
}

/// What the palette offers is called just so: its explanation or its keys may follow; of a tool's name other words too.
bool isCalled(const QString& offered, const QString& name, bool isTool = false)
{
    const qsizetype at = offered.indexOf(QLatin1String(":  ") + name);
    const QString rest = offered.mid(at + 3 + name.size());
    if (at >= 0 && isTool)
        return rest.isEmpty() || rest.startsWith(QLatin1Char(' ')) || rest.startsWith(QStringLiteral("…"));
    return at >= 0 &&
           (rest.isEmpty() || rest.startsWith(QStringLiteral(" – ")) || rest.startsWith(QLatin1String("   (")));
}

QStringList namesIn(const QMenu& menu)
{
    QStringList out;
    for (QAction* action : menu.actions()) {
        if (QMenu* below = action->menu()) {
            Q_EMIT below->aboutToShow();
            out << namesIn(*below);
        } else if (!action->isSeparator()) {
            out << plain(action->text());
        }
    }
    return out;
}

} // namespace

class TestEverythingFound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void byItsName_data();
    void byItsName();
    void aChoiceIsTaken_data();
    void aChoiceIsTaken();
    void oneTextForTwo();
    void everyKeyIsOnTheSheet();

private:
    CommandPalette* palette();
    QStringList actions() const;
    QStringList tools() const;
    QStringList controls() const;
    QStringList buttons() const;
    QStringList numbers();
    QStringList settings() const;
    std::unique_ptr<MainWindow> m_window;
};

void TestEverythingFound::initTestCase()
{
    test::useOwnPlaces("tst_everything_found");
    QSettings().clear();
}

void TestEverythingFound::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestEverythingFound::cleanup()
{
    m_window.reset();
    useLanguage(QStringLiteral("en"));
}

CommandPalette* TestEverythingFound::palette()
{
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    return m_window->findChild<CommandPalette*>();
}

QStringList TestEverythingFound::actions() const
{
    QStringList out;
    for (QAction* action : m_window->menuBar()->actions())
        if (action->menu()) {
            Q_EMIT action->menu()->aboutToShow();
            out << namesIn(*action->menu());
        }
    const auto* menu = m_window->workspace().currentCell()->findChild<QToolButton*>(QStringLiteral("cellMenu"));
    for (const QAction* action : menu->menu()->actions())
        if (!action->isSeparator())
            out << plain(action->text());
    return out;
}

QStringList TestEverythingFound::controls() const
{
    QStringList out;
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        for (const QTabWidget* tabs : dock->findChildren<QTabWidget*>())
            for (int i = 0; i < tabs->count(); ++i)
                for (const QComboBox* box : tabs->widget(i)->findChildren<QComboBox*>())
                    if (box->isVisibleTo(tabs->widget(i)))
                        out << nameOf(*box);
    for (const ValueRow* row : m_window->controls().findChildren<ValueRow*>())
        if (row->isVisibleTo(&m_window->controls()))
            out << nameOf(*row->box());
    for (const QComboBox* box : m_window->controls().findChildren<QComboBox*>())
        if (box->isVisibleTo(&m_window->controls()))
            out << nameOf(*box);
    return out;
}

/// The bar's words are the first ones of what the menus say.
QStringList TestEverythingFound::tools() const
{
    QStringList out;
    for (const QToolBar* bar : m_window->findChildren<QToolBar*>())
        for (const QAction* action : bar->actions())
            if (!action->isSeparator() && !action->text().isEmpty())
                out << plain(action->text()).remove(QStringLiteral("…"));
    return out;
}

/// Numbers of the panels, also what is folded away or asked for in one case alone.
QStringList TestEverythingFound::numbers()
{
    auto* quantity = m_window->findChild<QComboBox*>(QStringLiteral("quantity"));
    auto* pair = m_window->findChild<QSpinBox*>(QStringLiteral("pair"));
    for (int i = 0; i < quantity->count() && pair->isHidden(); ++i) {
        quantity->setCurrentIndex(i);
        Q_EMIT quantity->activated(i);
    }
    QStringList out;
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        for (const QTabWidget* tabs : dock->findChildren<QTabWidget*>())
            for (const QAbstractSpinBox* box : tabs->findChildren<QAbstractSpinBox*>())
                if (!box->isHidden())
                    out << nameOf(*box);
    return out;
}

/// What can be pressed in a panel; what opens a menu is found by the entries of that.
QStringList TestEverythingFound::buttons() const
{
    QStringList out;
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        for (const QTabWidget* tabs : dock->findChildren<QTabWidget*>())
            for (int i = 0; i < tabs->count(); ++i)
                for (const QPushButton* button : tabs->widget(i)->findChildren<QPushButton*>())
                    if (button->isVisibleTo(tabs->widget(i)) && !button->menu())
                        out << (button->accessibleName().isEmpty() ? plain(button->text()) : button->accessibleName());
    return out;
}

QStringList TestEverythingFound::settings() const
{
    const SettingsDialog dialog(m_window->preferences());
    QStringList out;
    for (const QCheckBox* box : dialog.findChildren<QCheckBox*>())
        out << plain(box->text());
    for (const QWidget* input : dialog.findChildren<QWidget*>())
        if (qobject_cast<const QComboBox*>(input) || qobject_cast<const QAbstractSpinBox*>(input) ||
            input->objectName() == QLatin1String("folder"))
            out << nameOf(*input);
    return out;
}

void TestEverythingFound::byItsName_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("in");
    QString in = QStringLiteral("zh_CN");
    const auto row = [&in](const char* kind, const QStringList& names) {
        QTest::addRow("%s, %s", kind, qPrintable(in)) << names << in;
    };
    useLanguage(in);
    init();
    row("actions", actions());
    row("controls", controls());
    row("buttons", buttons());
    row("settings", settings());
    cleanup();
    in = QStringLiteral("en");
    init();
    const auto titles = [](const auto& list, auto title) {
        QStringList out;
        for (const auto& entry : list)
            out << title(entry);
        return out;
    };
    const auto text = [](const std::string& s) { return QString::fromStdString(s); };
    row("actions", actions());
    row("tools", tools());
    row("controls", controls());
    row("numbers", numbers());
    row("buttons", buttons());
    row("settings", settings());
    row("figures", titles(figureKinds(), [](const FigureKind& kind) { return translated(kind.title); }));
    row("models", titles(modelPresets(), [&](const ModelPreset& preset) { return text(preset.title); }));
    row("lessons", titles(m_window->lessons().library().entries(),
                          [&](const LessonEntry& entry) { return text(entry.lesson->title); }));
    row("quantities", titles(quantityKinds(), [&](const QuantityKind& kind) { return text(kind.form); }));
    row("terms", titles(glossary(), [&](const Term& term) { return text(term.title); }));
    row("methods", titles(methods(), [](const Method& method) { return translated(method.title); }));
    row("targets", titles(writeTargets(), [](const WriteTarget& target) { return translated(target.title); }));
    row("tasks", titles(lab::tasks(), [](const lab::Task& task) { return translated(task.title); }));
    QStringList choices;
    for (const FigureOption& option : findFigure(m_window->workspace().currentCell()->figureId())->options)
        if (option.needs.empty())
            choices << titles(option.choices, [](const FigureChoice& choice) { return translated(choice.label); });
    row("options of the figure", choices);
    cleanup();
}

void TestEverythingFound::byItsName()
{
    QFETCH(QStringList, names);
    QFETCH(QString, in);
    QVERIFY(names.size() > 1);
    useLanguage(in);
    init();
    if (QLatin1String(QTest::currentDataTag()).startsWith(QLatin1String("numbers")))
        numbers(); // shown again
    const bool areTools = QLatin1String(QTest::currentDataTag()).startsWith(QLatin1String("tools"));
    CommandPalette* dialog = palette();
    QVERIFY(dialog && dialog->isVisible());
    auto* line = dialog->findChild<QLineEdit*>();
    for (const QString& name : names) {
        QVERIFY(!name.isEmpty());
        line->setText(name);
        const QStringList offered = dialog->offered().mid(0, inSight);
        QVERIFY2(std::ranges::any_of(offered, [&](const QString& s) { return isCalled(s, name, areTools); }),
                 qPrintable(name + QStringLiteral(": ") + offered.join(QStringLiteral(" | "))));
    }
}

/// Two entries may bear one text; then both are offered, under what they stand in.
void TestEverythingFound::oneTextForTwo()
{
    useLanguage(QStringLiteral("zh_CN"));
    init();
    QStringList all = actions();
    CommandPalette* dialog = palette();
    auto* line = dialog->findChild<QLineEdit*>();
    for (const QString& name : all) {
        line->setText(name);
        const auto is = [&](const QString& s) { return isCalled(s, name); };
        QVERIFY2(std::ranges::count_if(dialog->offered(), is) >= all.count(name), qPrintable(name));
    }
}

void TestEverythingFound::aChoiceIsTaken_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::function<bool(MainWindow&)>>("done");
    const auto row = [](const char* typed, std::function<bool(MainWindow&)> done) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << std::move(done);
    };
    row("scaling method yarn", [](MainWindow& w) { return w.store().scene().active.method == "yarn"; });
    row("spread linear", [](MainWindow& w) { return w.store().scene().active.thetaMode == ThetaMode::Linear; });
    row("write for vllm", [](MainWindow& w) {
        const auto* box = w.findChild<QComboBox*>(QStringLiteral("target"));
        return box->isVisible() && box->currentText().contains(QLatin1String("vLLM"));
    });
    row("table of numbers", [](MainWindow& w) { return w.findChild<QWidget*>(QStringLiteral("compareTable")); });
    row("first seed", [](MainWindow& w) {
        return w.focusWidget() == w.findChild<QWidget*>(QStringLiteral("labSeed")) && w.focusWidget()->isVisible();
    });
    row("about this figure", [](MainWindow& w) { return w.findChild<QDialog*>(QStringLiteral("figurePage")); });
}

void TestEverythingFound::aChoiceIsTaken()
{
    QFETCH(QString, typed);
    QFETCH(std::function<bool(MainWindow&)>, done);
    CommandPalette* dialog = palette();
    auto* line = dialog->findChild<QLineEdit*>();
    QTest::keyClicks(line, typed);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(done(*m_window));
}

/// Also keys of a list alone, which no menu names.
void TestEverythingFound::everyKeyIsOnTheSheet()
{
    QStringList keys;
    for (const QAction* action : m_window->findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
    for (const QShortcut* shortcut : m_window->findChildren<QShortcut*>())
        keys << shortcut->key().toString(QKeySequence::NativeText);
    QVERIFY(keys.size() > 30);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    const auto* sheet = m_window->findChild<QDialog*>(QStringLiteral("keySheet"));
    QVERIFY(sheet && sheet->isVisible());
    static const QRegularExpression cell(QStringLiteral("<td[^>]*>([^<]*)</td>"));
    QStringList cells;
    auto found = cell.globalMatch(sheet->findChild<QLabel*>()->text());
    while (found.hasNext())
        cells << found.next().captured(1).split(QStringLiteral(" or "));
    for (const QString& key : keys)
        QVERIFY2(cells.contains(key.toHtmlEscaped()), qPrintable(key));
}

QTEST_MAIN(TestEverythingFound)
#include "tst_everything_found.moc"
