// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/text_width.h"

#include <utility>

#include <QCache>
#include <QFontMetricsF>

namespace rope {

double textWidth(const QString& text, const QFont& font)
{
    constexpr int most = 2000;
    static QCache<std::pair<QString, QFont>, double> known(most);
    const std::pair key(text, font);
    if (const double* width = known.object(key))
        return *width;
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    known.insert(key, new double(width));
    return width;
}

} // namespace rope
