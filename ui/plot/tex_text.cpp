// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/tex_text.h"

#include <map>

namespace rope {

QString texOf(const QString& text)
{
    static const std::map<char16_t, QString> signs{{u'\\', QStringLiteral("\\textbackslash{}")},
                                                   {u'{', QStringLiteral("\\{")},
                                                   {u'}', QStringLiteral("\\}")},
                                                   {u'$', QStringLiteral("\\$")},
                                                   {u'&', QStringLiteral("\\&")},
                                                   {u'#', QStringLiteral("\\#")},
                                                   {u'%', QStringLiteral("\\%")},
                                                   {u'_', QStringLiteral("\\_")},
                                                   {u'^', QStringLiteral("\\textasciicircum{}")},
                                                   {u'~', QStringLiteral("\\textasciitilde{}")},
                                                   {u'θ', QStringLiteral("$\\theta$")},
                                                   {u'λ', QStringLiteral("$\\lambda$")},
                                                   {u'π', QStringLiteral("$\\pi$")},
                                                   {u'φ', QStringLiteral("$\\varphi$")},
                                                   {u'ψ', QStringLiteral("$\\psi$")},
                                                   {u'α', QStringLiteral("$\\alpha$")},
                                                   {u'β', QStringLiteral("$\\beta$")},
                                                   {u'σ', QStringLiteral("$\\sigma$")},
                                                   {u'Σ', QStringLiteral("$\\Sigma$")},
                                                   {u'Δ', QStringLiteral("$\\Delta$")},
                                                   {u'√', QStringLiteral("$\\surd$")},
                                                   {u'≤', QStringLiteral("$\\le$")},
                                                   {u'≥', QStringLiteral("$\\ge$")},
                                                   {u'≈', QStringLiteral("$\\approx$")},
                                                   {u'·', QStringLiteral("$\\cdot$")},
                                                   {u'×', QStringLiteral("$\\times$")},
                                                   {u'−', QStringLiteral("$-$")},
                                                   {u'′', QStringLiteral("$'$")},
                                                   {u'∞', QStringLiteral("$\\infty$")},
                                                   {u'…', QStringLiteral("\\dots{}")},
                                                   {u'–', QStringLiteral("--")},
                                                   {u'—', QStringLiteral("---")},
                                                   {u'→', QStringLiteral("$\\to$")},
                                                   {u'±', QStringLiteral("$\\pm$")},
                                                   {u'°', QStringLiteral("$^\\circ$")},
                                                   {u'“', QStringLiteral("``")},
                                                   {u'”', QStringLiteral("''")},
                                                   {u'’', QStringLiteral("'")},
                                                   {u'‖', QStringLiteral("$\\Vert$")},
                                                   {u'₀', QStringLiteral("$_0$")},
                                                   {u'₁', QStringLiteral("$_1$")},
                                                   {u'₂', QStringLiteral("$_2$")},
                                                   {u'₃', QStringLiteral("$_3$")},
                                                   {u'²', QStringLiteral("$^2$")},
                                                   {u'³', QStringLiteral("$^3$")},
                                                   {u'⁻', QStringLiteral("$^-$")},
                                                   {u'¹', QStringLiteral("$^1$")},
                                                   {u'⁰', QStringLiteral("$^0$")},
                                                   {u'⁴', QStringLiteral("$^4$")},
                                                   {u'⁵', QStringLiteral("$^5$")},
                                                   {u'⁶', QStringLiteral("$^6$")},
                                                   {u'⁷', QStringLiteral("$^7$")},
                                                   {u'⁸', QStringLiteral("$^8$")},
                                                   {u'⁹', QStringLiteral("$^9$")},
                                                   {u'½', QStringLiteral("$\\frac12$")},
                                                   {u'\n', QStringLiteral(" ")},
                                                   {u'\u00a0', QStringLiteral("~")},
                                                   {u'\u202f', QStringLiteral("\\,")},
                                                   {u'\u2009', QStringLiteral("\\,")},
                                                   {u'ᵢ', QStringLiteral("$_i$")},
                                                   {u'ⱼ', QStringLiteral("$_j$")},
                                                   {u'∑', QStringLiteral("$\\sum$")},
                                                   {u'<', QStringLiteral("$<$")},
                                                   {u'>', QStringLiteral("$>$")},
                                                   {u'|', QStringLiteral("$|$")}};
    QString out;
    for (const QChar c : text) {
        const auto sign = signs.find(c.unicode());
        out += sign == signs.end() ? QString(c) : sign->second;
    }
    return out;
}

} // namespace rope
