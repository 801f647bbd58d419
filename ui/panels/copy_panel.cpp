// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/copy_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/model/problem.h"
#include "core/writers/writers.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {

/// The warnings come first, in bold; the one that matters most is read before anything else.
QString notesText(const Written& written)
{
    QStringList lines;
    for (std::size_t i = 0; i < written.notes.size(); ++i) {
        const QString text = translated(written.notes[i]).toHtmlEscaped();
        lines << (i < written.urgent ? QStringLiteral("<p><b>%1</b></p>") : QStringLiteral("<p>%1</p>")).arg(text);
    }
    return lines.join(QString());
}

} // namespace

CopyPanel::CopyPanel(SceneStore& store, std::function<Origin()> origin, QWidget* parent)
    : QWidget(parent), m_store(store), m_origin(std::move(origin))
{
    auto* column = new QVBoxLayout(this);
    m_target = new QComboBox(this);
    m_target->setObjectName(QStringLiteral("target"));
    m_target->setAccessibleName(tr("Write for"));
    for (const WriteTarget& target : writeTargets())
        m_target->addItem(translated(target.title), QString::fromStdString(target.id));
    m_summary = new PlainLabel(this);
    m_summary->setWordWrap(true);
    m_summary->setEnabled(false);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setAccessibleName(tr("The RoPE as text"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_notes = new PlainLabel(this);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::RichText);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setObjectName(QStringLiteral("copy"));
    setTip(m_target, tr("The program that shall read it."));
    setTip(m_copy, tr("Puts the text on the clipboard."));
    m_notes->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    for (QWidget* w : {static_cast<QWidget*>(m_target), static_cast<QWidget*>(m_summary)})
        column->addWidget(w);
    column->addWidget(m_text, 1);
    column->addWidget(m_notes);
    column->addWidget(m_copy);
    connect(m_target, &QComboBox::currentIndexChanged, this, &CopyPanel::refresh);
    connect(m_copy, &QPushButton::clicked, this, &CopyPanel::copy);
    connect(&store, &SceneStore::changed, this, &CopyPanel::refresh);
    refresh();
}

void CopyPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void CopyPanel::refresh()
{
    if (!isVisible()) // shown later, it is written then
        return;
    const WriteTarget& target = writeTargets()[static_cast<std::size_t>(m_target->currentIndex())];
    m_summary->setText(translated(target.summary));
    QString notes;
    try {
        const Written written =
            writeFor(target.id, m_store.scene().active, m_store.scene().context, m_origin ? m_origin() : Origin());
        m_text->setPlainText(QString::fromStdString(written.text));
        notes = notesText(written);
        m_copy->setEnabled(true);
    } catch (const InputError& e) {
        m_text->clear();
        notes =
            tr("This RoPE cannot be written for %1: %2").arg(translated(target.title), whyFailed(e)).toHtmlEscaped();
        m_copy->setEnabled(false);
    }
    m_notes->setText(notes);
    m_notes->setVisible(!notes.isEmpty());
}

void CopyPanel::copy()
{
    QApplication::clipboard()->setText(m_text->toPlainText());
    Q_EMIT message(tr("Copied"));
}

} // namespace rope
