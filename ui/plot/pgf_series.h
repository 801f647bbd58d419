// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include <QString>

#include "core/model/figure.h"
#include "ui/plot/theme.h"

namespace rope::pgf {

/// As TeX reads it back exactly.
QString number(double v);
/// Finite, and above 0 on a logarithmic axis: pgfplots stops at anything else.
bool canBeDrawn(const Figure& figure, double x, double y);

/// The colours that a figure uses, by name, as TeX wants them defined.
class Colours
{
public:
    QString operator()(const QColor& colour)
    {
        const QString hex = colour.name().mid(1).toUpper();
        const auto [it, isNew] = m_names.try_emplace(
            hex, QStringLiteral("rope%1").arg(QLatin1Char(char('a' + m_names.size() % 26))) +
                     (m_names.size() < 26 ? QString() : QString(QLatin1Char(char('a' + m_names.size() / 26)))));
        return it->second;
    }
    QString definitions() const
    {
        QString out;
        for (const auto& [hex, name] : m_names)
            out += QStringLiteral("\\definecolor{%1}{HTML}{%2}\n").arg(name, hex);
        return out;
    }

private:
    std::map<QString, QString> m_names;
};

/// Each series as \addplot with its entry in the legend.
QString seriesOf(const Figure& figure, const PlotTheme& theme, Colours& colours);

} // namespace rope::pgf
