// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/compare_table_dialog.h"

#include <limits>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/copy_selected.h"
#include "ui/widgets/screen_size.h"
#include "ui/widgets/swatch.h"

namespace rope {

namespace {

constexpr int names = 2; ///< columns before the numbers: name and method
constexpr int numberRole = Qt::UserRole, rowRole = Qt::UserRole + 1;

/// Sorts by its number, and what has none behind all that have one.
class NumberItem : public QTableWidgetItem
{
public:
    explicit NumberItem(const CompareCell& cell) : QTableWidgetItem(phrase(cell.text))
    {
        setData(numberRole, cell.number.value_or(std::numeric_limits<double>::infinity()));
        setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    bool operator<(const QTableWidgetItem& other) const override
    {
        return data(numberRole).toDouble() < other.data(numberRole).toDouble();
    }
};

} // namespace

CompareTableDialog::CompareTableDialog(SceneStore& store, AppTheme& theme, QWidget* parent)
    : QDialog(parent), m_store(store), m_theme(theme)
{
    setWindowTitle(tr("Compared in numbers"));
    new QVBoxLayout(this);
    createTable();
    createButtons();
    resizeOnScreen(*this, {1300, 380});
    connect(&store, &SceneStore::changed, this, &CompareTableDialog::update);
    connect(&theme, &AppTheme::changed, this, [this] { fill(m_made); });
    connect(&m_work, &LatestWork::failed, m_state, [this](const QString& why) { m_state->setText(why); });
}

void CompareTableDialog::createTable()
{
    m_table = new QTableWidget(this);
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setAccessibleName(tr("Headline numbers of every RoPE"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    QStringList titles{tr("RoPE"), tr("Method")};
    for (const CompareColumn& column : compareColumns())
        titles << translated(column.title);
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    for (std::size_t c = 0; c < compareColumns().size(); ++c)
        setTip(m_table->horizontalHeaderItem(static_cast<int>(c) + names), translated(compareColumns()[c].help));
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    layout()->addWidget(m_table);
    copyByKey(m_table, [this] { return QString::fromStdString(asPlainText(selectedTable())); });
}

void CompareTableDialog::createButtons()
{
    auto* line = new QHBoxLayout;
    m_state = new PlainLabel(QString(), this);
    line->addWidget(m_state, 1);
    const auto add = [&](const char* name, const QString& text, std::string (*as)(const CompareTable&)) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, as] { copy(as); });
        line->addWidget(button);
    };
    add("copyText", tr("Copy as text"), asPlainText);
    add("copyCsv", tr("Copy as CSV"), asCsv);
    add("copyMarkdown", tr("Copy as Markdown"), asMarkdown);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

void CompareTableDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    update();
}

void CompareTableDialog::update()
{
    if (!isVisible())
        return;
    if (m_made.rows.empty())
        m_state->setText(tr("Working out…"));
    m_work.request([this, scene = m_store.checked()](const std::stop_token& stop) -> LatestWork::Done {
        return [this, table = compareTable(scene, stop)] { fill(table); };
    });
}

void CompareTableDialog::fill(const CompareTable& table)
{
    m_state->setText(QString());
    m_made = table;
    m_table->setSortingEnabled(false); // a row would jump away between two of its cells
    m_table->setRowCount(static_cast<int>(table.rows.size()));
    for (int r = 0; r < m_table->rowCount(); ++r) {
        const CompareRow& row = table.rows[static_cast<std::size_t>(r)];
        const auto& pins = m_store.scene().pins;
        const bool pinned = row.pin && static_cast<std::size_t>(*row.pin) < pins.size();
        const Colour colour = pinned ? Colour{Role::Pin, pins[static_cast<std::size_t>(*row.pin)].colour} : Colour{};
        auto* name = new QTableWidgetItem(swatch(m_theme.plot().colour(colour)), phrase(row.name));
        name->setData(rowRole, r);
        m_table->setItem(r, 0, name);
        m_table->setItem(r, 1, new QTableWidgetItem(phrase(row.method)));
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            m_table->setItem(r, static_cast<int>(c) + names, new NumberItem(row.cells[c]));
    }
    m_table->setSortingEnabled(true);
    m_table->resizeColumnsToContents();
    if (!table.rows.empty() && !std::exchange(m_fitted, true))
        fitColumns();
}

/// The last column is not cut where the screen has room for it.
void CompareTableDialog::fitColumns()
{
    const int lacking = m_table->horizontalHeader()->length() - m_table->viewport()->width();
    if (lacking > 0)
        resizeOnScreen(*this, size() + QSize(lacking, 0));
}

CompareTable CompareTableDialog::shownTable() const
{
    CompareTable out;
    for (int r = 0; r < m_table->rowCount(); ++r)
        out.rows.push_back(m_made.rows[m_table->item(r, 0)->data(rowRole).toUInt()]);
    return out;
}

CompareTable CompareTableDialog::selectedTable() const
{
    CompareTable out;
    const CompareTable all = shownTable();
    for (std::size_t r = 0; r < all.rows.size(); ++r)
        if (m_table->selectionModel()->isRowSelected(static_cast<int>(r), {}))
            out.rows.push_back(all.rows[r]);
    return out.rows.empty() ? all : out;
}

void CompareTableDialog::copy(std::string (*as)(const CompareTable&))
{
    QApplication::clipboard()->setText(QString::fromStdString(as(shownTable())));
    m_state->setText(tr("On the clipboard"));
}

} // namespace rope
