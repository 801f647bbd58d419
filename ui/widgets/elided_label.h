// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>
#include <QStyle>

#include "ui/base/plain_text.h"

namespace rope {

/// One line of text that ends in "…" where there is no room for all of it; text() stays whole. Where the pointer rests
/// on it TermTips (ui/reference) says the rest.
class ElidedLabel : public PlainLabel
{
public:
    explicit ElidedLabel(QWidget* parent = nullptr) : PlainLabel(parent)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

    /// As far as there is room.
    QString shownText() const { return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()); }
    /// All of it where something is cut; else empty.
    QString cutText() const { return shownText() == text() ? QString() : text(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(), shownText(),
                              foregroundRole());
    }
};

} // namespace rope
