// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/room_caption.h"

#include <algorithm>
#include <cmath>

#include <QRegularExpression>
#include <QStringList>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_caption.h"
#include "ui/base/message_text.h"
#include "ui/figures/figure_cell.h"
#include "ui/plot/plot_view.h"

namespace rope {

namespace {

constexpr double leastShrunk = 0.7; // of the type, while somebody drags

/// In one line, or in more that begin with a part: numbers stay with their letters, and a name without a blank is
/// broken rather than cut.
QString lineOf(const std::vector<Message>& caption)
{
    static const QRegularExpression endless(QStringLiteral("(\\S{24})(?=\\S)"));
    QStringList parts;
    for (const Message& each : caption) {
        QString part = translated(each);
        if (part.contains(u'='))
            part.replace(u' ', QChar::Nbsp);
        parts += part.replace(endless, QStringLiteral("\\1\u200B"));
    }
    return parts.join(QStringLiteral("\u00A0· "));
}

} // namespace

RoomCaption::RoomCaption(QWidget* parent) : PlainLabel(parent)
{
    setObjectName(QStringLiteral("roomCaption"));
    setWordWrap(true);
    setMargin(2);
    hide();
}

void RoomCaption::setTextSize(double pixels)
{
    m_pixels = pixels;
    fit();
}

void RoomCaption::say(const Scene& scene, const std::vector<const FigureCell*>& seen, bool held)
{
    const std::vector<Message> ofScene = captionOf(scene);
    std::vector<std::vector<Message>> said;
    for (const FigureCell* cell : seen) {
        const std::vector<Message>& own = cell->plot()->figure().caption;
        const bool measured = findFigure(cell->figureId())->usesLab && !own.empty() && own != ofScene;
        if (const auto& caption = measured ? own : ofScene; std::ranges::find(said, caption) == said.end())
            said.insert(measured ? said.end() : said.begin(), caption);
    }
    QStringList lines;
    for (const auto& caption : said)
        lines += lineOf(caption);
    if (!held)
        m_heldHeight = 0;
    else if (m_heldHeight == 0 && isVisible())
        m_heldHeight = height();
    setText(lines.join(u'\n'));
    setMinimumHeight(m_heldHeight);
    setMaximumHeight(m_heldHeight ? m_heldHeight : QWIDGETSIZE_MAX);
    fit();
}

void RoomCaption::fit()
{
    QFont type = font();
    int pixels = std::max(1, static_cast<int>(std::lround(m_pixels)));
    for (const double least = leastShrunk * pixels;; --pixels) {
        type.setPixelSize(pixels);
        setFont(type);
        if (m_heldHeight == 0 || pixels <= least || heightForWidth(width()) <= m_heldHeight)
            return;
    }
}

void RoomCaption::resizeEvent(QResizeEvent* event)
{
    PlainLabel::resizeEvent(event);
    if (m_heldHeight)
        fit();
}

} // namespace rope
