// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRect>
#include <QString>

class QWidget;

namespace rope {

/// The glossary and the page on a figure that are open beside a window: what they show and where they stand. Empty ids:
/// not open.
struct OpenReferences {
    QString term, figure;
    QRect glossary, page;
};

OpenReferences openReferences(const QWidget& window);
/// Puts those of the new window where they stood.
void placeReferences(const OpenReferences& references, const QWidget& window);

} // namespace rope
