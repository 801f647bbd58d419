// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace rope {

/// Qt hands a tooltip to assistive technology as it stands, markup and all. This gives every widget with a tooltip a
/// description in plain words, and those it has of its own stay. Filters the events of the whole program.
class SpokenTips : public QObject
{
public:
    explicit SpokenTips(QObject* parent = nullptr);

    bool eventFilter(QObject* object, QEvent* event) override;
};

/// Markup as plain text, in its lines.
QString linesOf(const QString& markup);
/// Markup as plain text, in one line.
QString withoutMarkup(const QString& markup);

} // namespace rope
