// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/pin_legend.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QMouseEvent>
#include <QPainter>

#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/plot/paint_series.h"
#include "ui/plot/text_width.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"

namespace rope {

namespace {
constexpr double margin = 6, swatch = 26, gap = 16; // at the base text size
} // namespace

PinLegend::PinLegend(SceneStore& store, AppTheme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("pinLegend"));
    // Not Fixed: its height at most would be that of the last hint, of another width, and a row of names cut off.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    sayTip();
    connect(&store, &SceneStore::changed, this, &PinLegend::showScene);
    connect(&theme, &AppTheme::changed, this, qOverload<>(&QWidget::update));
    hide(); // until there is something to name
    showScene(store.scene());
}

void PinLegend::sayTip()
{
    setTip(this, m_drawn ? tr("The pinned RoPEs, in every figure; a click hides or shows one")
                         : tr("No figure that is shown draws the pinned RoPEs"));
}

void PinLegend::setDrawn(bool drawn)
{
    if (std::exchange(m_drawn, drawn) == drawn)
        return;
    sayTip();
    update();
}

void PinLegend::showScene(const Scene& scene)
{
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < scene.pins.size(); ++i) {
        const PinnedSpec& pin = scene.pins[i];
        Entry entry;
        entry.name = pin.name.empty() ? tr("Pin %1").arg(i + 1) : phrase(pin.name);
        entry.look.colour = {Role::Pin, pin.colour};
        entries.push_back(std::move(entry));
    }
    const auto alike = [](const Entry& a, const Entry& b) {
        return a.name == b.name && a.look.colour == b.look.colour;
    };
    if (std::ranges::equal(entries, m_entries, alike)) // most edits change no pin
        return;
    const bool moved = entries.size() != m_entries.size();
    m_entries = std::move(entries);
    setAccessibleName(tr("Pinned: %1").arg(names().join(QStringLiteral(", "))));
    if (moved && !m_hidden.empty()) {
        m_hidden.clear();
        Q_EMIT hiddenChanged();
    }
    setVisible(!m_entries.empty());
    flow(m_entries, width());
    updateGeometry();
    update();
}

void PinLegend::setTextSize(double points, double leastPixels)
{
    m_text = {points, leastPixels};
    flow(m_entries, width());
    updateGeometry();
    update();
}

QStringList PinLegend::names() const
{
    QStringList out;
    for (const Entry& entry : m_entries)
        out << entry.name;
    return out;
}

PlotStyle PinLegend::style() const
{
    return PlotStyle::of(m_theme.plot(), m_text, {700, 420});
}

double PinLegend::flow(std::vector<Entry>& entries, double width) const
{
    const PlotStyle s = style();
    const double row = std::ceil(QFontMetricsF(s.small).height() + 4 * s.unit);
    double x = margin * s.unit, y = 2;
    for (Entry& entry : entries) {
        const double own = (swatch + 6) * s.unit + textWidth(entry.name, s.small);
        if (x > margin * s.unit && x + own > width - margin) {
            x = margin * s.unit;
            y += row;
        }
        entry.box = QRectF(x, y, own, row);
        x += own + gap * s.unit;
    }
    return entries.empty() ? 0 : y + row + 2;
}

int PinLegend::heightForWidth(int width) const
{
    std::vector<Entry> entries = m_entries;
    return static_cast<int>(flow(entries, width));
}

QSize PinLegend::sizeHint() const
{
    return {400, heightForWidth(std::max(width(), 400))};
}

void PinLegend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    flow(m_entries, width());
}

void PinLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PlotStyle s = style();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        const bool hidden = m_hidden.contains(static_cast<int>(i)), faint = hidden || !m_drawn;
        paintSwatch(painter, entry.look, QRectF(entry.box.topLeft(), QSizeF(swatch * s.unit, entry.box.height())), s,
                    faint);
        QFont font = s.small;
        font.setStrikeOut(hidden);
        painter.setFont(font);
        painter.setPen(faint ? s.theme.mutedText : s.theme.text);
        painter.drawText(entry.box.adjusted((swatch + 6) * s.unit, 0, 4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         entry.name);
    }
}

void PinLegend::mousePressEvent(QMouseEvent* event)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].box.contains(event->position())) {
            const int pin = static_cast<int>(i);
            if (!m_hidden.erase(pin))
                m_hidden.insert(pin);
            update();
            Q_EMIT hiddenChanged();
            return;
        }
}

} // namespace rope
