// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/lesson_completion.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

#include "core/figures/kit/figure_kind.h"
#include "core/lessons/lesson.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_keys.h"
#include "core/lessons/task_controls.h"
#include "core/model/embedded.h"
#include "ui/lessons/editor/lesson_places.h"

namespace rope {

namespace {

constexpr int lettersToOffer = 2;

template <class Range, class Text>
QStringList namesOf(const Range& range, Text text)
{
    QStringList out;
    for (const auto& each : range)
        out << QString::fromStdString(std::string(text(each)));
    return out;
}

/// The short ones first: theta[k] before theta_spread.
QStringList quantityForms()
{
    QStringList out = namesOf(quantityKinds(), [](const QuantityKind& kind) { return kind.form; });
    std::ranges::stable_sort(out, {}, &QString::size);
    return out;
}

QStringList figureIds()
{
    return namesOf(figureKinds(), [](const FigureKind& kind) { return kind.id; });
}

QStringList formulaNames()
{
    return namesOf(embeddedFormulas(), [](const EmbeddedFile& file) { return file.name; });
}

const auto asItIs = [](const std::string& text) { return text; };

/// The `count` letters of a name at the end.
QString wordAtEnd(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z_][A-Za-z0-9_-]*$"));
    return word.match(text).captured();
}

/// Whether the part of an "option: TEXT | EXPRESSION | REASON" that is being written is the expression.
bool isExpression(const QString& key, const QString& value)
{
    const auto part = value.count(QLatin1Char('|'));
    if (key == u"answer" || key == u"holds" || key == u"curve")
        return true;
    if (key == u"mistake" || key == u"watch")
        return part == 0;
    return (key == u"option" || key == u"item") ? part == 1 : key == u"pair" && part == 2;
}

QStringList wordsOf(const QString& key, const QString& value)
{
    if (isExpression(key, value))
        return quantityForms();
    if (key == u"figures" || key == u"figure")
        return figureIds();
    if (key == u"only")
        return namesOf(taskControls(), asItIs);
    if (key == u"hide")
        return namesOf(hideTargets(), asItIs);
    if (key == u"highlight")
        return namesOf(highlightTargets(), asItIs) + QStringList{QStringLiteral("figure"), QStringLiteral("pair")};
    return {};
}

} // namespace

Completions completionsFor(const QString& before, const QString& block)
{
    if (block.startsWith(u"scene") || block.startsWith(u"python"))
        return {};
    if (before.lastIndexOf(QLatin1Char('{')) > before.lastIndexOf(QLatin1Char('}')))
        return {wordAtEnd(before), quantityForms()};
    if (before.startsWith(u"$$") && before.count(QStringLiteral("$$")) == 1)
        return {before.mid(2), formulaNames()};
    if (block.isEmpty())
        return {};
    const auto colon = before.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return {before,
                namesOf(lessons::keysOfBlock(block.toStdString()), [](const std::string& key) { return key + ": "; })};
    const QString value = before.mid(colon + 1);
    return {wordAtEnd(value), wordsOf(before.left(colon), value)};
}

LessonCompletion::LessonCompletion(QPlainTextEdit& edit)
    : QObject(&edit), m_edit(edit), m_words(new QStringListModel(this)), m_completer(new QCompleter(m_words, this))
{
    m_completer->setWidget(&edit);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->popup()->setObjectName(QStringLiteral("completions"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &LessonCompletion::put);
}

bool LessonCompletion::asks(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier;
}

bool LessonCompletion::wants(const QKeyEvent& event) const
{
    const int key = event.key();
    return m_completer->popup()->isVisible() &&
           (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Escape);
}

Completions LessonCompletion::here() const
{
    const QTextCursor cursor = m_edit.textCursor();
    QStringList above;
    for (QTextBlock line = m_edit.document()->firstBlock(); line != cursor.block(); line = line.next())
        above << line.text();
    return completionsFor(cursor.block().text().left(cursor.positionInBlock()), blockAround(above));
}

void LessonCompletion::follow(const QKeyEvent& event)
{
    const bool types = !event.text().isEmpty() && event.text().front().isPrint();
    const Completions now = types || asks(event) ? here() : Completions();
    if (now.words.isEmpty() || (!asks(event) && now.typed.size() < lettersToOffer)) {
        m_completer->popup()->hide();
        return;
    }
    m_words->setStringList(now.words);
    m_completer->setCompletionPrefix(now.typed);
    const int found = m_completer->completionCount();
    if (found == 0 || (found == 1 && m_completer->currentCompletion() == now.typed)) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = m_edit.cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) +
                   m_completer->popup()->verticalScrollBar()->sizeHint().width() + m_edit.fontMetrics().height());
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    m_completer->complete(place);
}

/// Of "theta[k]" the cursor stands in the brackets, with what is to be written there chosen.
void LessonCompletion::put(const QString& word)
{
    QTextCursor cursor = m_edit.textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, int(here().typed.size()));
    cursor.insertText(word);
    static const QRegularExpression brackets(QStringLiteral("[\\[(](.*)[\\])]$"));
    if (const auto match = brackets.match(word); match.hasMatch()) {
        cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::MoveAnchor, 1);
        cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, int(match.capturedLength(1)));
    }
    m_edit.setTextCursor(cursor);
}

} // namespace rope
