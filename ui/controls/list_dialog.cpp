// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/list_dialog.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

#include "core/model/number_list.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/widgets/number_lists.h"
#include "ui/widgets/screen_size.h"

namespace rope {

namespace {

QStringList itemsOf(const QString& text)
{
    QStringList out;
    const std::string typed = text.toStdString();
    for (std::string_view item : listItems(typed))
        out << QString::fromUtf8(item.data(), qsizetype(item.size()));
    return out;
}

} // namespace

QString complaintAboutList(const QString& text, int expected)
{
    const ReadList read = readList(text.toStdString());
    if (!read.sound) {
        const std::size_t place = read.numbers.size() + 1;
        const QString bad = QString::fromStdString(read.bad).left(20), why = translated(read.complaint);
        return why.isEmpty() ? ListDialog::tr("Number %1, “%2”, is no number").arg(place).arg(bad)
                             : ListDialog::tr("Number %1, “%2”: %3").arg(place).arg(bad, why);
    }
    const int count = static_cast<int>(read.numbers.size());
    if (count != expected)
        return ListDialog::tr("%1 numbers; %2 are expected, one for each pair").arg(count).arg(expected);
    return {};
}

ListDialog::ListDialog(const QString& title, const QString& what, const QString& text, int expected, QWidget* parent)
    : QDialog(parent), m_expected(expected)
{
    setWindowTitle(title);
    resizeOnScreen(*this, {560, 480});
    auto* column = new QVBoxLayout(this);
    auto* intro = new PlainLabel(
        tr("One number for each of the %1 pairs. Paste a list on the left, or change single numbers on the right.")
            .arg(expected),
        this);
    intro->setWordWrap(true);
    column->addWidget(intro);
    createViews(what, text);
    createButtons();
    textChanged();
}

void ListDialog::createViews(const QString& what, const QString& text)
{
    auto* line = new QHBoxLayout;
    m_text = new QPlainTextEdit(text, this);
    m_text->setObjectName(QStringLiteral("listText"));
    m_text->setAccessibleName(tr("%1 as text").arg(what));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    setTip(m_text, tr("Numbers apart by commas, spaces or line ends; brackets are ignored."));
    m_table = new QTableWidget(m_expected, 1, this);
    m_table->setObjectName(QStringLiteral("listTable"));
    m_table->setAccessibleName(what);
    m_table->setHorizontalHeaderLabels({what});
    m_table->horizontalHeader()->setStretchLastSection(true);
    line->addWidget(m_text, 1);
    line->addWidget(m_table, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(line, 1);
    m_state = new PlainLabel(this);
    m_state->setObjectName(QStringLiteral("listState"));
    m_state->setWordWrap(true);
    layout()->addWidget(m_state);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ListDialog::textChanged);
    connect(m_table, &QTableWidget::itemChanged, this, &ListDialog::cellChanged);
}

void ListDialog::createButtons()
{
    auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = box->button(QDialogButtonBox::Ok);
    auto* paste = box->addButton(tr("&Paste"), QDialogButtonBox::ActionRole);
    paste->setObjectName(QStringLiteral("paste"));
    paste->setAutoDefault(false);
    setTip(paste, tr("The list on the clipboard in place of this one"));
    connect(paste, &QPushButton::clicked, this, [this] { m_text->setPlainText(QApplication::clipboard()->text()); });
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(box);
}

void ListDialog::textChanged()
{
    const QSignalBlocker quiet(m_table);
    const QStringList items = itemsOf(m_text->toPlainText());
    m_table->setRowCount(std::max(m_expected, static_cast<int>(items.size())));
    QStringList pairs;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        pairs << (row < m_expected ? tr("Pair %1").arg(row + 1) : tr("too many"));
        m_table->setItem(row, 0, new QTableWidgetItem(row < items.size() ? items[row] : QString()));
    }
    m_table->setVerticalHeaderLabels(pairs);
    const QString complaint = complaintAboutList(m_text->toPlainText(), m_expected);
    m_state->setText(complaint.isEmpty() ? tr("%1 numbers").arg(items.size()) : complaint);
    QFont font = m_state->font();
    font.setBold(!complaint.isEmpty());
    m_state->setFont(font);
    if (m_ok)
        m_ok->setEnabled(complaint.isEmpty());
}

/// The text is what counts: a cell that is changed is changed there. A comma within a cell must not make two of it.
void ListDialog::cellChanged()
{
    QStringList items;
    for (int row = 0; row < m_table->rowCount(); ++row)
        items << m_table->item(row, 0)->text().trimmed();
    while (!items.isEmpty() && items.constLast().isEmpty())
        items.removeLast();
    const bool hasComma = !items.filter(QStringLiteral(",")).isEmpty();
    m_text->setPlainText(items.join(hasComma ? QStringLiteral("; ") : QStringLiteral(", ")));
}

std::vector<double> ListDialog::numbers() const
{
    if (!complaintAboutList(m_text->toPlainText(), m_expected).isEmpty())
        return {};
    return parseNumbers(m_text->toPlainText()).value_or(std::vector<double>());
}

} // namespace rope
