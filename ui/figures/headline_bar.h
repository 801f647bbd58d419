// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/model/figure.h"
#include "ui/figures/figure_runner.h"

class QHBoxLayout;

namespace rope {

class PlainLabel;
class SceneStore;

/// The numbers above the figures: one card each, large value, small label, what it means as tooltip.
class HeadlineBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeadlineBar(SceneStore& store, QWidget* parent = nullptr);
    /// The text of a card, for tests; empty when there is none of that id.
    QString valueOf(const QString& id) const;
    /// The numbers give away what somebody is to find out: a question mark stands for each.
    void setCovered(bool covered);
    /// True when the cards belong to the present scene.
    bool isCurrent() const { return !m_runner.isBusy(); }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown {
        std::string id;
        QWidget* card = nullptr;
        PlainLabel *value = nullptr, *label = nullptr;
    };
    void fitCards();
    void showCards(const Figure& cards);
    Shown makeCard(const Headline& headline);

    FigureRunner m_runner;
    QHBoxLayout* m_layout = nullptr;
    std::vector<Shown> m_shown;
    Figure m_cards; ///< what they show
    bool m_covered = false;
};

} // namespace rope
