// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/verdict_box.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/plot/theme.h"

namespace rope {

namespace {

constexpr int barWidth = 4;

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace

PlotTheme plotThemeOf(const QPalette& palette)
{
    constexpr double high = 18; // no colours but black and white are that far apart
    if (contrastOf(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) > high)
        return isDark(palette) ? PlotTheme::contrastDark() : PlotTheme::contrastLight();
    return isDark(palette) ? PlotTheme::darkTheme() : PlotTheme::light();
}

QColor toneColour(Tone tone, const QPalette& palette)
{
    if (tone == Tone::Neutral)
        return palette.color(QPalette::Highlight);
    const PlotTheme theme = plotThemeOf(palette);
    return tone == Tone::Right ? theme.right : theme.wrong;
}

QString toneSymbol(Tone tone)
{
    return tone == Tone::Right ? QStringLiteral("✓") : tone == Tone::Wrong ? QStringLiteral("✗") : QStringLiteral("•");
}

VerdictBox::VerdictBox(QWidget* parent) : QFrame(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(barWidth + 10, 8, 10, 8);
    m_column->setSpacing(4);
    m_headline = new PlainLabel(this);
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setWordWrap(true);
    m_column->addWidget(m_headline);
}

void VerdictBox::setHeadline(Tone tone, const QString& text)
{
    m_tone = tone;
    m_headline->setText(tone == Tone::Neutral ? text : toneSymbol(tone) + QLatin1Char(' ') + text);
    setAccessibleName(text);
    updateHeadline();
    update();
}

void VerdictBox::addBody(QWidget* body)
{
    m_column->addWidget(body);
}

void VerdictBox::updateHeadline()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(m_tone, colours));
    m_headline->setPalette(colours);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
}

void VerdictBox::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateHeadline();
}

void VerdictBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor tint = toneColour(m_tone, palette());
    painter.setClipRect(QRect(0, 0, barWidth, height()));
    painter.setBrush(tint);
    painter.drawRoundedRect(rect(), 5, 5);
    painter.setClipRect(QRect(barWidth, 0, width() - barWidth, height()));
    tint.setAlphaF(isDark(palette()) ? 0.14F : 0.09F);
    painter.setBrush(tint);
    painter.drawRoundedRect(rect(), 5, 5);
}

} // namespace rope
