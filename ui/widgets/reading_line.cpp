// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading_line.h"

#include <QAccessible>

namespace rope {

ReadingLine::ReadingLine(QWidget* parent) : PlainLabel(parent)
{
    setObjectName(QStringLiteral("readingLine"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setIndent(6);
    m_text = QStringLiteral("-"); // another than nothing
    setReading({});
}

void ReadingLine::setReading(const QString& text)
{
    const QString said =
        text.isEmpty() ? tr("Point at a figure, or go through it with the arrow keys: what is read there stands here.")
                       : QString(text)
                             .replace(QStringLiteral(":\n"), QStringLiteral(": "))
                             .replace(QLatin1Char('\n'), QStringLiteral(" · "));
    if (said == m_text)
        return;
    m_text = said;
    setEnabled(!text.isEmpty());
    setAccessibleName(said);
    showWhatFits();
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void ReadingLine::resizeEvent(QResizeEvent* event)
{
    PlainLabel::resizeEvent(event);
    showWhatFits();
}

void ReadingLine::showWhatFits()
{
    setText(fontMetrics().elidedText(m_text, Qt::ElideRight, std::max(0, contentsRect().width() - indent())));
}

} // namespace rope
