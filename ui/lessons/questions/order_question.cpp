// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/order_question.h"

#include <algorithm>

#include <QVBoxLayout>

#include "core/lessons/arranged.h"
#include "ui/base/plain_text.h"
#include "ui/lessons/questions/order_row.h"

namespace rope {

OrderQuestion::OrderQuestion(LessonSession& session, QWidget* parent) : QuestionView(session, parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    auto* help = new PlainLabel(tr("First comes first. Drag, use the arrows, or press Alt+↑ and Alt+↓."), this);
    help->setWordWrap(true);
    help->setEnabled(false);
    m_column->addWidget(help);
    m_order = shownOrder(question(), session.quantities());
    for (const int item : m_order) {
        const std::string& text = question().options[static_cast<std::size_t>(item)].text;
        auto* row = new OrderRow(blocksOf(text, session.quantities()), plainOf(text, session.quantities()), this);
        row->setObjectName(QStringLiteral("item.%1").arg(item + 1));
        m_column->addWidget(row);
        m_rows.push_back(row);
        connect(row, &OrderRow::moveWanted, this, [this, row](int by) { move(row, by); });
        connect(row, &OrderRow::focusWanted, this, [this, row](int by) { focus(row, by); });
        connect(row, &OrderRow::dragged, this, [this, row](int y) { drag(row, y); });
    }
    showPlaces();
}

void OrderQuestion::move(const OrderRow* row, int by)
{
    const auto from = std::ranges::find(m_rows, row) - m_rows.begin();
    const auto to = from + by;
    if (to < 0 || to >= std::ssize(m_rows) || this->session().state().isRight())
        return;
    exchange(std::size_t(from), std::size_t(to));
    m_touched = true;
    showOrder();
    Q_EMIT edited();
}

/// Neighbours change places.
void OrderQuestion::exchange(std::size_t from, std::size_t to)
{
    std::swap(m_rows[from], m_rows[to]);
    std::swap(m_order[from], m_order[to]);
    const int above = m_column->indexOf(m_rows[std::max(from, to)]);
    QWidget* lower = m_column->itemAt(above)->widget();
    // The one that now stands above the other takes its place in the layout.
    m_column->removeWidget(lower);
    m_column->insertWidget(above + 1, lower);
}

/// In the order of the Tab key, too.
void OrderQuestion::showOrder()
{
    m_column->activate(); // who drags asks at once where they are
    QWidget* last = nullptr;
    for (OrderRow* each : m_rows)
        for (QWidget* input : each->inputs()) {
            if (last)
                setTabOrder(last, input);
            last = input;
        }
    showPlaces();
}

FilledIn OrderQuestion::filled() const
{
    FilledIn filled;
    if (m_touched)
        filled.chosen = m_order;
    return filled;
}

void OrderQuestion::fill(const FilledIn& filled)
{
    m_touched = !filled.chosen.empty();
    const std::vector<int> order = m_touched ? filled.chosen : shownOrder(question(), session().quantities());
    for (std::size_t place = 0; place < order.size(); ++place)
        for (auto at = std::size_t(std::ranges::find(m_order, order[place]) - m_order.begin()); at > place; --at)
            exchange(at, at - 1);
    showOrder();
}

/// It changes places with each neighbour whose middle the pointer has passed: from there on the pointer is on the same
/// side of it, however tall the two are.
void OrderQuestion::drag(const OrderRow* row, int y)
{
    const auto middle = [this](std::size_t place) { return m_rows[place]->geometry().center().y(); };
    const auto from = std::size_t(std::ranges::find(m_rows, row) - m_rows.begin());
    for (std::size_t i = from; i + 1 < m_rows.size() && y > middle(i + 1); ++i)
        move(row, 1);
    for (std::size_t i = from; i > 0 && y < middle(i - 1); --i)
        move(row, -1);
}

void OrderQuestion::focus(const OrderRow* row, int by)
{
    const auto to = std::ranges::find(m_rows, row) - m_rows.begin() + by;
    if (to >= 0 && to < std::ssize(m_rows))
        m_rows[std::size_t(to)]->setFocus(Qt::OtherFocusReason);
}

void OrderQuestion::showPlaces()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setPlace(static_cast<int>(i) + 1, static_cast<int>(m_rows.size()));
}

std::optional<GivenAnswer> OrderQuestion::given() const
{
    // As it lies it is never right, and an untouched question is no answer.
    if (!m_touched)
        return {};
    GivenAnswer answer;
    answer.chosen = m_order;
    return answer;
}

void OrderQuestion::showState()
{
    for (OrderRow* row : m_rows)
        row->setTone(session().state().isRight() ? Tone::Right : Tone::Neutral);
}

/// The digit says which place is taken up; Alt and the arrow keys move it from there.
bool OrderQuestion::choose(int number)
{
    if (number < 1 || number > static_cast<int>(m_rows.size()))
        return false;
    m_rows[static_cast<std::size_t>(number - 1)]->setFocus(Qt::ShortcutFocusReason);
    return true;
}

QWidget* OrderQuestion::firstInput() const
{
    return m_rows.empty() ? nullptr : m_rows.front();
}

} // namespace rope
