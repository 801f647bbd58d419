// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/found_values.h"

#include <cmath>

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>

#include "core/lessons/quantities/quantities.h"
#include "core/model/number_text.h"
#include "core/reference/glossary.h"
#include "ui/base/language.h"
#include "ui/base/latest_work.h"
#include "ui/base/message_text.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/shown_name.h"
#include "ui/widgets/value_row.h"
#include "ui/window/main_window.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/window_commands.h"

namespace rope {

namespace {

bool isInARow(const QWidget* widget)
{
    while (widget && !qobject_cast<const ValueRow*>(widget))
        widget = widget->parentWidget();
    return widget;
}

} // namespace

void goTo(QWidget* widget)
{
    if (!widget)
        return;
    for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto* tabs = qobject_cast<QTabWidget*>(above))
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->widget(i)->isAncestorOf(widget))
                    tabs->setCurrentIndex(i);
        if (auto* dock = qobject_cast<QDockWidget*>(above))
            dock->show();
        if (QAbstractButton* toggle = unfolds(*above))
            toggle->setChecked(true);
    }
    widget->setFocus(Qt::ShortcutFocusReason);
    for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above))
            area->ensureWidgetVisible(widget);
    if (auto* line = widget->findChild<QLineEdit*>(); line && !qobject_cast<QComboBox*>(widget))
        line->selectAll();
}

std::vector<FoundPanel> panelsOf(MainWindow& window)
{
    std::vector<FoundPanel> out = {{&window.controls(), MainWindow::tr("Setting")},
                                   {&window.models(), MainWindow::tr("Setting")}};
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
        for (const QTabWidget* tabs : dock->findChildren<QTabWidget*>())
            for (int i = 0; i < tabs->count(); ++i)
                out.push_back({tabs->widget(i), unmarked(tabs->tabText(i))});
    return out;
}

namespace {

void addControl(const QWidget* named, QWidget* input, const QString& group, std::vector<Command>& out)
{
    const Term* term = termOfControl(named->objectName().toStdString(), language().toStdString());
    Command command{shownName(*input), group, {}, [input = QPointer(input)] { goTo(input); }, {}};
    command.words = named->objectName() + QLatin1Char(' ') + (term ? wordsOf(*term) : QString());
    command.possible = input->isEnabled();
    if (!command.text.isEmpty())
        out.push_back(std::move(command));
}

QMenu* menuOf(const QAbstractButton& button)
{
    if (const auto* push = qobject_cast<const QPushButton*>(&button))
        return push->menu();
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    return tool ? tool->menu() : nullptr;
}

/// Pressed, as by a hand; what it opens is offered instead where that is a menu.
void addButton(QAbstractButton* button, const QString& group, std::vector<Command>& out)
{
    const QString name = shownName(*button);
    if (QMenu* menu = menuOf(*button)) {
        addMenu(*menu, QStringLiteral("%1, %2").arg(group, name), button->isEnabled(), out);
        return;
    }
    out.push_back({name,
                   group,
                   {},
                   [button = QPointer(button)] {
                       goTo(button);
                       if (button)
                           button->click();
                   },
                   button->objectName() + QLatin1Char(' ') + unmarked(button->text()),
                   false,
                   button->isEnabled()});
}

/// The value an argument of that name has in the scene; none: nobody has chosen one.
std::optional<double> chosen(const QString& argument, const Scene& scene)
{
    if (argument == QLatin1String("k"))
        return scene.selectedPair;
    if (argument == QLatin1String("s"))
        return static_cast<double>(scene.distance);
    if (argument == QLatin1String("m"))
        return static_cast<double>(scene.position);
    if (argument == QLatin1String("n"))
        return static_cast<double>(scene.position - scene.distance);
    return {};
}

/// "theta(7)" for the seventh pair; empty where the scene leaves an argument open.
QString expressionOf(const QuantityKind& kind, const Scene& scene)
{
    QString out = QString::fromStdString(kind.name);
    if (kind.arguments == 0)
        return out;
    static const QRegularExpression word(QStringLiteral("[A-Za-z_]+"));
    QStringList values;
    auto found = word.globalMatch(QString::fromStdString(kind.form).mid(out.size()));
    while (found.hasNext()) {
        const auto value = chosen(found.next().captured(), scene);
        if (!value)
            return {};
        values << QString::number(*value, 'f', 0);
    }
    return QStringLiteral("%1(%2)").arg(out, values.join(QStringLiteral(", ")));
}

void tell(MainWindow& window, const QuantityKind& kind)
{
    const Scene scene = window.store().scene();
    const QString help = translated(kind.help), expression = expressionOf(kind, scene);
    if (expression.isEmpty()) {
        window.say(QStringLiteral("%1: %2").arg(QString::fromStdString(kind.form), help));
        return;
    }
    auto* work = new LatestWork(Lane::Scans, &window);
    QObject::connect(work, &LatestWork::failed, &window, [&window, work](const QString& why) {
        window.say(why);
        work->deleteLater();
    });
    work->request([=, &window, unit = translated(Message(kind.unit))](const std::stop_token& stop) {
        const double value = Quantities(scene, stop).value(expression.toStdString());
        const QString shown =
            std::isinf(value) ? MainWindow::tr("never comes") : QString::fromStdString(shownNumber(value, 6));
        return LatestWork::Done([=, &window] {
            window.say(QStringLiteral("%1 = %2 %3").arg(expression, shown, unit).trimmed() + QStringLiteral(". ") +
                       help);
            work->deleteLater();
        });
    });
}

} // namespace

void addControls(MainWindow& window, std::vector<Command>& out)
{
    for (const auto& [panel, name] : panelsOf(window)) {
        for (ValueRow* row : panel->findChildren<ValueRow*>())
            if (isReachedIn(*panel, *row))
                addControl(row, row->box(), name, out);
        for (QWidget* widget : panel->findChildren<QWidget*>())
            if (!isInARow(widget) && isReachedIn(*panel, *widget)) {
                if (isInput(*widget))
                    addControl(widget, widget, name, out);
                else if (isDoing(*widget))
                    addButton(static_cast<QAbstractButton*>(widget), name, out);
            }
    }
}

void addSettings(MainWindow& window, std::vector<Command>& out)
{
    const SettingsDialog rows(window.preferences());
    for (const SettingsDialog::Row& row : rows.rows())
        out.push_back({row.label,
                       MainWindow::tr("Settings"),
                       {},
                       [&window, name = row.name] { window.changeSettings(name); },
                       row.words});
}

void addQuantities(MainWindow& window, std::vector<Command>& out)
{
    for (const QuantityKind& kind : quantityKinds())
        out.push_back({QStringLiteral("%1 – %2").arg(QString::fromStdString(kind.form), translated(kind.help)),
                       MainWindow::tr("Quantity"),
                       {},
                       [&window, kind] { tell(window, kind); },
                       {},
                       true});
}

} // namespace rope
