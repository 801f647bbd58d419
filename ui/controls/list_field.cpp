// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/list_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/controls/list_dialog.h"
#include "ui/widgets/number_lists.h"
#include "ui/widgets/yield_undo.h"

namespace rope {

ListField::ListField(const QString& name, const QString& what, const QString& tooltip, QWidget* parent)
    : QWidget(parent), m_what(what)
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(name);
    yieldUndo(m_line);
    m_line->setAccessibleName(what);
    m_line->setPlaceholderText(what);
    setTip(m_line, tooltip);
    auto* table = new QToolButton(this);
    table->setObjectName(name + QStringLiteral(".table"));
    table->setText(tr("Table…"));
    table->setAccessibleName(tr("%1 as a table").arg(what));
    setTip(table, tr("All numbers with their pairs: to paste, to check and to change"));
    // Two lists, one below the other, are told apart by nothing else once they are filled.
    auto* label = new PlainLabel(what, this);
    label->setBuddy(m_line);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(2);
    column->addWidget(label);
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    row->setSpacing(4);
    row->addWidget(m_line, 1);
    row->addWidget(table);
    connect(m_line, &QLineEdit::editingFinished, this, &ListField::take);
    connect(table, &QToolButton::clicked, this, &ListField::openTable);
}

void ListField::show(const std::vector<double>& numbers, int expected)
{
    // What somebody typed and what is not right yet is theirs until the list itself becomes another one.
    if (m_kept && numbers == m_numbers && expected == m_expected)
        return;
    m_numbers = numbers;
    m_expected = expected;
    m_kept = false;
    m_line->setText(shownNumbers(numbers));
    m_line->setCursorPosition(0);
}

void ListField::take()
{
    const QString text = m_line->text();
    if (text == shownNumbers(m_numbers)) {
        m_kept = false;
        return;
    }
    const QString complaint = text.trimmed().isEmpty() ? QString() : complaintAboutList(text, m_expected);
    m_kept = !complaint.isEmpty();
    if (m_kept)
        Q_EMIT message(tr("%1: %2. What was typed is kept; the table shows it.").arg(m_what, complaint));
    else
        Q_EMIT given(parseNumbers(text).value_or(std::vector<double>()));
}

void ListField::openTable()
{
    auto* dialog = new ListDialog(m_what, m_what, m_line->text(), m_expected, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_kept = false;
        Q_EMIT given(dialog->numbers());
    });
    dialog->open();
}

} // namespace rope
