// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reference/glossary_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/language.h"
#include "ui/prose/glossary_tip.h"
#include "ui/prose/lesson_prose.h"
#include "ui/prose/window_speech.h"
#include "ui/reference/prose_page.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/screen_size.h"

namespace rope {

namespace {

/// Whatever a person may call it by: its words, its signs, what it says.
QString allOf(const Term& term)
{
    QStringList parts;
    for (const std::string& form : term.forms)
        parts << QString::fromStdString(form);
    for (const Notation n : notations)
        parts << plainOf(term.symbol(n));
    return parts.join(QLatin1Char(' '));
}

} // namespace

GlossaryDialog::GlossaryDialog(Preferences& preferences, QWidget* parent) : QDialog(parent), m_preferences(preferences)
{
    setObjectName(QStringLiteral("glossary"));
    setWindowTitle(tr("Glossary"));
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(tr("Find a term"));
    m_line->setAccessibleName(tr("Find a term"));
    m_line->setClearButtonEnabled(true);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Terms"));
    m_list->setMaximumWidth(220);
    m_page = new ProsePage(this);
    m_see = new QWidget(this);
    new QHBoxLayout(m_see);
    m_see->layout()->setContentsMargins(0, 0, 0, 0);
    auto* left = new QVBoxLayout;
    left->addWidget(m_line);
    left->addWidget(m_list, 1);
    auto* right = new QVBoxLayout;
    m_choices = new QHBoxLayout;
    right->addLayout(m_choices);
    right->addWidget(m_page, 1);
    right->addWidget(m_see);
    auto* both = new QHBoxLayout(this);
    both->addLayout(left);
    both->addLayout(right, 1);
    createNotation();
    connect(m_line, &QLineEdit::textChanged, this, &GlossaryDialog::find);
    connect(m_list, &QListWidget::currentRowChanged, this, &GlossaryDialog::showEntry);
    connect(&preferences, &Preferences::changed, this, &GlossaryDialog::showEntry);
    resizeOnScreen(*this, {760, 520});
    find({});
}

void GlossaryDialog::createNotation()
{
    m_notation = new QComboBox(this);
    m_notation->setObjectName(QStringLiteral("notation"));
    m_notation->setAccessibleName(tr("Notation"));
    m_notation->addItems({tr("Notation of this course"), tr("Notation of RoFormer"), tr("Notation of Hugging Face")});
    m_pairs = new QComboBox(this);
    m_pairs->setObjectName(QStringLiteral("pairsFrom"));
    m_pairs->setAccessibleName(tr("Pairs are counted"));
    m_pairs->addItems({tr("Pairs counted from 1"), tr("Pairs counted from 0")});
    m_notation->setCurrentIndex(m_preferences.values().notation);
    m_pairs->setCurrentIndex(m_preferences.values().pairsFromZero ? 1 : 0);
    m_choices->addWidget(m_notation);
    m_choices->addWidget(m_pairs);
    m_choices->addStretch(1);
    connect(m_notation, &QComboBox::activated, this,
            [this](int index) { m_preferences.change([index](PreferenceValues& v) { v.notation = index; }); });
    connect(m_pairs, &QComboBox::activated, this, [this](int index) {
        m_preferences.change([index](PreferenceValues& v) { v.pairsFromZero = index == 1; });
    });
}

void GlossaryDialog::showTerm(const QString& id)
{
    m_line->clear();
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toString() == id)
            m_list->setCurrentRow(row);
}

const Term* GlossaryDialog::term() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? findTerm(item->data(Qt::UserRole).toString().toStdString(), language().toStdString()) : nullptr;
}

QString GlossaryDialog::text() const
{
    return m_page->view().spokenText();
}

/// Every word that is typed must be in it; whose title begins so comes first.
void GlossaryDialog::find(const QString& typed)
{
    const QString before = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_list->clear();
    int best = 0;
    for (const Term& term : glossary(language().toStdString())) {
        const QString all = allOf(term);
        if (!std::all_of(words.begin(), words.end(),
                         [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); }))
            continue;
        auto* item = new QListWidgetItem(QString::fromStdString(term.title), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(term.id));
        const bool begins = !typed.isEmpty() && item->text().startsWith(typed.trimmed(), Qt::CaseInsensitive);
        if ((words.isEmpty() && item->data(Qt::UserRole) == before) ||
            (begins && !m_list->item(best)->text().startsWith(typed.trimmed(), Qt::CaseInsensitive)))
            best = m_list->count() - 1;
    }
    m_list->setCurrentRow(m_list->count() > 0 ? best : -1);
    showEntry();
}

void GlossaryDialog::showEntry()
{
    const Term* shown = term();
    m_see->setVisible(shown != nullptr);
    if (!shown) {
        m_page->showProse({});
        return;
    }
    static const Quantities none{Scene{}};
    const PreferenceValues& set = m_preferences.values();
    m_notation->setCurrentIndex(set.notation);
    m_pairs->setCurrentIndex(set.pairsFromZero ? 1 : 0);
    m_page->showProse(proseOf(entryOf(*shown, notations[set.notation], set.pairsFromZero, windowSpeech()), none));
    showSee(*shown);
}

/// The related terms, one click away.
void GlossaryDialog::showSee(const Term& shown)
{
    const auto old = m_see->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    for (QWidget* widget : old)
        widget->deleteLater();
    delete m_see->layout();
    auto* line = new QHBoxLayout(m_see);
    line->setContentsMargins(0, 0, 0, 0);
    for (const std::string& id : shown.see) {
        auto* button = new QPushButton(QString::fromStdString(findTerm(id, language().toStdString())->title), m_see);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, id] { showTerm(QString::fromStdString(id)); });
        line->addWidget(button);
        button->show();
    }
    line->addStretch(1);
}

} // namespace rope
