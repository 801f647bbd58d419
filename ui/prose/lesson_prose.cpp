// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prose/lesson_prose.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextDocument>
#include <QWheelEvent>

#include "core/lessons/prose/formulas.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/prose/formula_object.h"
#include "ui/prose/glossary_tip.h"
#include "ui/prose/prose_document.h"

namespace rope {

namespace {

/// Text to a screen reader, not an editor: a formula is no character.
class ProseAccessible : public QAccessibleWidget
{
public:
    explicit ProseAccessible(ProseView* view) : QAccessibleWidget(view, QAccessible::StaticText), m_view(view) {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name)
            return QAccessibleWidget::text(kind);
        const QString name = m_view->accessibleName();
        return (name.isEmpty() ? QString() : name + QStringLiteral(": ")) + m_view->spokenText();
    }

private:
    ProseView* m_view;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = dynamic_cast<ProseView*>(object);
    return view ? new ProseAccessible(view) : nullptr;
}

/// The keys of a presenter's remote turn the lesson's pages.
bool isPaging(const QKeyEvent& event)
{
    return event.key() == Qt::Key_PageDown || event.key() == Qt::Key_PageUp;
}

} // namespace

ProseView::ProseView(QWidget* parent) : QTextEdit(parent)
{
    static const bool once = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(once);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::ClickFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
    FormulaObject::installIn(*document());
    rebuild();
}

ProseView::~ProseView() = default;

void ProseView::setProse(std::vector<ProseBlock> blocks)
{
    if (blocks == m_blocks)
        return;
    m_blocks = std::move(blocks);
    workOut();
    rebuild();
}

void ProseView::setScene(const Scene& scene)
{
    if (m_scene == scene)
        return;
    m_scene = scene;
    if (!hasFormulas())
        return;
    const QString before = m_spoken;
    workOut();
    if (m_spoken != before)
        rebuild();
}

void ProseView::setNoScene()
{
    m_scene.reset();
    const QString before = m_spoken;
    workOut();
    if (m_spoken != before)
        rebuild();
}

bool ProseView::hasFormulas() const
{
    return std::ranges::find(m_blocks, ProseBlock::Kind::Formula, &ProseBlock::kind) != m_blocks.end();
}

void ProseView::workOut()
{
    m_quantities = m_scene && hasFormulas() ? std::make_unique<Quantities>(*m_scene) : nullptr;
    m_spoken = spokenProse(m_blocks, m_quantities.get());
}

void ProseView::setTextSize(double points)
{
    if (points == m_points)
        return;
    m_points = points;
    rebuild();
}

void ProseView::rebuild()
{
    ProseStyle style{font(), palette().color(QPalette::Text), palette().color(QPalette::PlaceholderText)};
    if (m_points > 0)
        style.font.setPointSizeF(m_points);
    fillDocument(*document(), m_blocks, style, m_quantities.get());
    fitHeight();
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void ProseView::fitHeight()
{
    document()->setTextWidth(viewport()->width()); // QTextEdit itself waits until it is shown
    const double height = m_blocks.empty() ? 0 : document()->size().height();
    setFixedHeight(static_cast<int>(std::ceil(height)));
}

bool ProseView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isPaging(*static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    return QTextEdit::event(event);
}

bool ProseView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    showTip(help->globalPos(), glossaryTipAt(*document(), help->pos()), this); // nothing to say hides it
    return true;
}

void ProseView::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::StyleChange)
        rebuild();
}

void ProseView::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void ProseView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // what it lies in scrolls
}

void ProseView::keyPressEvent(QKeyEvent* event)
{
    if (isPaging(*event))
        event->ignore();
    else
        QTextEdit::keyPressEvent(event);
}

QMimeData* ProseView::createMimeDataFromSelection() const
{
    const QTextCursor selection = textCursor();
    QString text;
    for (int at = selection.selectionStart(); at < selection.selectionEnd(); ++at) {
        const QChar c = document()->characterAt(at);
        if (c == QChar::ObjectReplacementCharacter) {
            QTextCursor on(document());
            on.setPosition(at + 1);
            const Formula* formula = findFormula(FormulaObject::nameIn(on.charFormat()).toStdString());
            text += formula ? QString::fromStdString(formula->tex).trimmed() : QString();
        } else if (c == QChar::ParagraphSeparator) {
            text += u'\n';
        } else if (c != QChar(0x2060)) {
            text += c == QChar(QChar::Nbsp) ? QChar(u' ') : c;
        }
    }
    auto* copied = new QMimeData;
    copied->setText(text);
    return copied;
}

} // namespace rope
