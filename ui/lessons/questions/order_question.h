// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/lessons/questions/question_view.h"

class QVBoxLayout;

namespace rope {

class OrderRow;

/// Bring items into their order: by the arrows beside them, by Alt and the arrow keys, or dragged.
class OrderQuestion : public QuestionView
{
    Q_OBJECT

public:
    OrderQuestion(LessonSession& session, QWidget* parent);

    std::optional<GivenAnswer> given() const override;
    FilledIn filled() const override;
    void showState() override;
    bool choose(int number) override;
    QWidget* firstInput() const override;
    /// The items as they stand now, by their index in the question; for tests.
    const std::vector<int>& order() const { return m_order; }

protected:
    void fill(const FilledIn& filled) override;

private:
    void move(const OrderRow* row, int by);
    void exchange(std::size_t from, std::size_t to);
    void showOrder();
    void focus(const OrderRow* row, int by);
    void drag(const OrderRow* row, int y);
    void showPlaces();

    QVBoxLayout* m_column = nullptr;
    std::vector<int> m_order;
    std::vector<OrderRow*> m_rows; ///< in the order they stand
    bool m_touched = false;
};

} // namespace rope
