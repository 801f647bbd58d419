// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/compare_panel.h"

#include <algorithm>
#include <functional>

#include <QGridLayout>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/scene/scene_edits.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/panels/compare_table_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/copy_selected.h"
#include "ui/widgets/swatch.h"

namespace rope {

ComparePanel::ComparePanel(SceneStore& store, AppTheme& theme, QWidget* parent)
    : QWidget(parent), m_store(store), m_theme(theme)
{
    auto* column = new QVBoxLayout(this);
    auto* help = new PlainLabel(tr("Pin the present RoPE, then change the controls: every figure shows both."), this);
    help->setWordWrap(true);
    help->setEnabled(false);
    m_pin = new QPushButton(tr("Pin the present RoPE"), this);
    m_pin->setObjectName(QStringLiteral("pin"));
    setTip(m_pin, tr("Keep the active RoPE as a coloured curve in every figure (Ctrl+D)."));
    auto* all = new QPushButton(tr("Compare all methods"), this);
    all->setObjectName(QStringLiteral("compareMethods"));
    setTip(all, tr("Pins methods for longer contexts that need no lists of their own (LongRoPE does), each at the "
                   "present factor, in place of what is pinned now."));
    all->setMenu(new QMenu(all));
    fillMethodMenu(all->menu());
    column->addWidget(help);
    column->addWidget(m_pin);
    column->addWidget(all);
    auto* table = new QPushButton(tr("Table of numbers…"), this);
    table->setObjectName(QStringLiteral("showTable"));
    setTip(table, tr("The headline numbers of the active RoPE and of every pin side by side, to sort and to copy."));
    connect(table, &QPushButton::clicked, this, &ComparePanel::showTable);
    column->addWidget(table);
    createList();
    column->addWidget(m_list, 1);
    createButtons();
    connect(m_pin, &QPushButton::clicked, this, &ComparePanel::pin);
    connect(&store, &SceneStore::changed, this, &ComparePanel::showScene);
    connect(&theme, &AppTheme::changed, this, [this] {
        fillColours();
        showAgain();
    });
    connect(&store, &SceneStore::rejected, this, &ComparePanel::showAgain); // a name that was refused goes
    showScene(store.scene());
}

void ComparePanel::createList()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("pins"));
    m_list->setAccessibleName(tr("Pinned RoPEs"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTip(m_list, tr("Double-click or F2 renames, drag or the arrows reorder, Delete unpins; Ctrl or Shift selects "
                      "several."));
    auto* remove = new QShortcut(QKeySequence::Delete, m_list, this, &ComparePanel::unpin);
    remove->setContext(Qt::WidgetShortcut);
    copyByKey(m_list, [this] { return selectedLines(m_list); });
    connect(m_list, &QListWidget::itemChanged, this, &ComparePanel::rename);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ComparePanel::takeOrder, Qt::QueuedConnection);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        for (QToolButton* button : m_needPin)
            button->setEnabled(row >= 0);
    });
}

void ComparePanel::createButtons()
{
    auto* lines = new QGridLayout; // in two lines, whole in large type too
    constexpr int inLine = 3;
    const auto add = [&](const QString& name, const QString& text, const QString& tip) {
        auto* button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(text);
        setTip(button, tip);
        button->setAccessibleName(tip);
        lines->addWidget(button, lines->count() / inLine, lines->count() % inLine);
        m_needPin.push_back(button);
        return button;
    };
    connect(add(QStringLiteral("unpin"), tr("Unpin"), tr("Remove the selected pins")), &QToolButton::clicked, this,
            &ComparePanel::unpin);
    connect(add(QStringLiteral("unpinAll"), tr("Unpin all"), tr("Remove every pin")), &QToolButton::clicked, this,
            [this] {
                Scene next = m_store.scene();
                next.pins.clear();
                edit(next, tr("unpin all"));
            });
    m_colour = add(QStringLiteral("recolour"), tr("Colour"), tr("Another colour for the selected pins"));
    m_colour->setPopupMode(QToolButton::InstantPopup);
    m_colour->setMenu(new QMenu(m_colour));
    fillColours();
    connect(add(QStringLiteral("activate"), tr("Use"), tr("Make the selected pin the active RoPE")),
            &QToolButton::clicked, this, &ComparePanel::activate);
    connect(add(QStringLiteral("pinUp"), QStringLiteral("↑"), tr("Move the selected pin up")), &QToolButton::clicked,
            this, [this] { move(-1); });
    connect(add(QStringLiteral("pinDown"), QStringLiteral("↓"), tr("Move the selected pin down")),
            &QToolButton::clicked, this, [this] { move(1); });
    lines->setColumnStretch(inLine, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(lines);
}

void ComparePanel::fillColours()
{
    m_colour->menu()->clear();
    for (int colour = 0; colour < pinColourCount; ++colour)
        m_colour->menu()->addAction(swatch(m_theme.plot().colour({Role::Pin, colour})), tr("Colour %1").arg(colour + 1),
                                    this, [this, colour] { recolour(colour); });
}

/// Only what has changed: a list filled anew would lose its selection, and most edits change no pin.
void ComparePanel::showScene(const Scene& scene)
{
    if (m_shown == scene.pins)
        return;
    const QSignalBlocker quiet(m_list);
    const int count = static_cast<int>(scene.pins.size());
    while (m_list->count() > count)
        delete m_list->takeItem(m_list->count() - 1);
    for (int row = 0; row < count; ++row) {
        const PinnedSpec& pin = scene.pins[static_cast<std::size_t>(row)];
        const bool isNew = row == m_list->count();
        auto* item = isNew ? new QListWidgetItem(m_list) : m_list->item(row);
        const auto at = static_cast<std::size_t>(row);
        if (isNew || !m_shown || at >= m_shown->size() || (*m_shown)[at].colour != pin.colour)
            item->setIcon(swatch(m_theme.plot().colour({Role::Pin, pin.colour})));
        if (const QString name = phrase(pin.name); item->text() != name)
            item->setText(name);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(Qt::UserRole, row);
    }
    m_shown = scene.pins;
    if (m_list->currentRow() < 0 && count > 0)
        choose(0);
    for (QToolButton* button : m_needPin)
        button->setEnabled(m_list->currentRow() >= 0);
    m_pin->setEnabled(count < limits::maxPins);
}

void ComparePanel::showAgain()
{
    m_shown.reset();
    showScene(m_store.scene());
}

int ComparePanel::current() const
{
    return m_list->currentRow();
}

/// That one alone: what was selected before is another pin by now.
void ComparePanel::choose(int row)
{
    m_list->setCurrentRow(row, QItemSelectionModel::ClearAndSelect);
}

void ComparePanel::edit(const Scene& next, const QString& what)
{
    m_store.endGesture();
    m_store.edit(next, what);
    m_store.endGesture();
}

void ComparePanel::pin()
{
    Scene next = m_store.scene();
    pinActive(next);
    edit(next, tr("pin"));
    choose(m_list->count() - 1);
}

void ComparePanel::fillMethodMenu(QMenu* menu, const std::function<void()>& done)
{
    const auto add = [&](const QString& text, std::optional<MethodGroup> group) {
        return menu->addAction(text, this, [this, group, done] {
            compareMethods(group);
            if (done)
                done();
        });
    };
    add(tr("The common ones"), std::nullopt)->setObjectName(QStringLiteral("compareCommon"));
    menu->addSeparator();
    for (const MethodGroup group : methodGroups)
        add(translated(titleOf(group)), group);
}

void ComparePanel::compareMethods(std::optional<MethodGroup> group)
{
    Scene next = m_store.scene();
    pinMethods(next, group);
    edit(next, tr("compare all methods"));
}

void ComparePanel::rename(const QListWidgetItem* item)
{
    Scene next = m_store.scene();
    const auto row = static_cast<std::size_t>(m_list->row(item));
    if (row < next.pins.size() && item->text() != phrase(next.pins[row].name))
        next.pins[row].name = item->text().left(100).toStdString();
    edit(next, tr("rename pin"));
    showAgain(); // also a name that was cut to what it already was
}

std::vector<std::size_t> ComparePanel::selected() const
{
    std::vector<std::size_t> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        rows.push_back(static_cast<std::size_t>(index.row()));
    if (rows.empty() && current() >= 0)
        rows.push_back(static_cast<std::size_t>(current()));
    std::ranges::sort(rows, std::greater());
    return rows;
}

void ComparePanel::unpin()
{
    Scene next = m_store.scene();
    const std::vector<std::size_t> rows = selected();
    if (rows.empty())
        return;
    for (std::size_t row : rows) // from the last, so that the others stay where they are
        next.pins.erase(next.pins.begin() + static_cast<std::ptrdiff_t>(row));
    edit(next, rows.size() == 1 ? tr("unpin") : tr("unpin several"));
    choose(std::min(static_cast<int>(rows.back()), m_list->count() - 1));
}

void ComparePanel::showTable()
{
    if (!m_table)
        m_table = new CompareTableDialog(m_store, m_theme, this);
    m_table->show();
    m_table->raise();
    m_table->activateWindow();
}

void ComparePanel::move(int by)
{
    Scene next = m_store.scene();
    const int from = current();
    const int to = from + by;
    if (to < 0 || to >= static_cast<int>(next.pins.size()))
        return;
    std::swap(next.pins[static_cast<std::size_t>(from)], next.pins[static_cast<std::size_t>(to)]);
    edit(next, tr("reorder pins"));
    choose(to);
}

void ComparePanel::takeOrder()
{
    Scene next = m_store.scene();
    const std::vector<PinnedSpec> old = next.pins;
    for (int row = 0; row < m_list->count() && row < static_cast<int>(old.size()); ++row)
        next.pins[static_cast<std::size_t>(row)] = old[m_list->item(row)->data(Qt::UserRole).toUInt()];
    edit(next, tr("reorder pins"));
}

void ComparePanel::recolour(int colour)
{
    Scene next = m_store.scene();
    for (std::size_t row : selected())
        next.pins[row].colour = colour;
    edit(next, tr("recolour pin"));
}

void ComparePanel::activate()
{
    Scene next = m_store.scene();
    const PinnedSpec& pin = next.pins[static_cast<std::size_t>(current())];
    next.name = pin.name;
    next.active = pin.spec;
    edit(next, tr("use pin"));
}

} // namespace rope
