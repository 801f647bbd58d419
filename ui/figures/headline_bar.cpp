// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/headline_bar.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "core/figures/cards.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scaled_label.h"

namespace rope {

namespace {

constexpr int cardMargin = 12;

QString idOf(const Headline& headline)
{
    return QString::fromStdString(headline.id);
}
} // namespace

HeadlineBar::HeadlineBar(SceneStore& store, QWidget* parent) : QWidget(parent)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    connect(&m_runner, &FigureRunner::ready, this, [this](const auto& cards) { showCards(*cards); });
    const auto request = [this, &store] { m_runner.request(cardsKind(), store.checked(), {}); };
    connect(&store, &SceneStore::changed, this, request);
    showCards(makeFigure(cardsKind(), store.checked()));
}

QString HeadlineBar::valueOf(const QString& id) const
{
    const auto* label = findChild<QLabel*>(QStringLiteral("value.") + id);
    return label ? label->text() : QString();
}

void HeadlineBar::setCovered(bool covered)
{
    if (std::exchange(m_covered, covered) != covered)
        showCards(Figure(m_cards)); // a copy: it is written to
}

void HeadlineBar::showCards(const Figure& cards)
{
    m_cards = cards;
    if (!std::ranges::equal(m_shown, cards.headlines, {}, &Shown::id, &Headline::id)) {
        for (const Shown& each : std::exchange(m_shown, {}))
            delete each.card;
        for (const Headline& h : cards.headlines) {
            m_shown.push_back(makeCard(h));
            m_layout->addWidget(m_shown.back().card, 1);
        }
    }
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const auto& [id, card, value, label] = m_shown[i];
        const Headline& h = cards.headlines[i];
        const QString shown = m_covered ? QStringLiteral("?") : translated(h.value);
        value->setText(shown);
        label->setText(translated(h.label));
        setTip(card, m_covered ? tr("Shown again with the answer") : translated(h.note));
        card->setAccessibleName(translated(h.label) + QStringLiteral(": ") + shown);
    }
    fitCards();
}

void HeadlineBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitCards();
}

/// A number cut in two would be another number: a card is as wide as its own, and where there is no room for all of
/// them the last ones go. None is as wide as another's number, or one that grows under a hand would send cards away.
void HeadlineBar::fitCards()
{
    int used = -m_layout->spacing();
    for (const Shown& each : m_shown) {
        each.value->setMinimumWidth(each.value->sizeHint().width());
        used += each.card->minimumSizeHint().width() + m_layout->spacing();
        each.card->setVisible(used <= width() || &each == &m_shown.front());
    }
}

/// A window is as narrow as somebody makes it; cards go.
QSize HeadlineBar::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

HeadlineBar::Shown HeadlineBar::makeCard(const Headline& headline)
{
    auto* card = new Card(this);
    card->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(cardMargin, 6, cardMargin, 6);
    column->setSpacing(0);
    auto* value = new ScaledLabel(1.45, QFont::DemiBold, card);
    value->setObjectName(QStringLiteral("value.") + idOf(headline));
    auto* label = new PlainLabel(card);
    label->setObjectName(QStringLiteral("label.") + idOf(headline));
    label->setEnabled(false);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setMinimumHeight(2 * label->fontMetrics().lineSpacing());
    // A narrow window shortens the cards, it must not be widened by them.
    for (QLabel* each : std::initializer_list<QLabel*>{value, label})
        each->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    column->addWidget(value);
    column->addWidget(label);
    column->addStretch(1); // numbers stand in one line, however many lines their words take
    return {headline.id, card, value, label};
}

} // namespace rope
