// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/tex_text.h"

#include <algorithm>
#include <iterator>

namespace rope {

namespace {

struct Sign {
    char16_t sign;
    const char* tex;
};

constexpr Sign signs[] = {
    {u'\\', "\\textbackslash{}"},
    {u'{', "\\{"},
    {u'}', "\\}"},
    {u'$', "\\$"},
    {u'&', "\\&"},
    {u'#', "\\#"},
    {u'%', "\\%"},
    {u'_', "\\_"},
    {u'^', "\\textasciicircum{}"},
    {u'~', "\\textasciitilde{}"},
    {u'θ', "$\\theta$"},
    {u'λ', "$\\lambda$"},
    {u'π', "$\\pi$"},
    {u'φ', "$\\varphi$"},
    {u'ψ', "$\\psi$"},
    {u'α', "$\\alpha$"},
    {u'β', "$\\beta$"},
    {u'σ', "$\\sigma$"},
    {u'Σ', "$\\Sigma$"},
    {u'Δ', "$\\Delta$"},
    {u'√', "$\\surd$"},
    {u'≤', "$\\le$"},
    {u'≥', "$\\ge$"},
    {u'≈', "$\\approx$"},
    {u'·', "$\\cdot$"},
    {u'×', "$\\times$"},
    {u'−', "$-$"},
    {u'′', "$'$"},
    {u'∞', "$\\infty$"},
    {u'…', "\\dots{}"},
    {u'–', "--"},
    {u'—', "---"},
    {u'→', "$\\to$"},
    {u'±', "$\\pm$"},
    {u'°', "$^\\circ$"},
    {u'“', "``"},
    {u'”', "''"},
    {u'’', "'"},
    {u'‖', "$\\Vert$"},
    {u'₀', "$_0$"},
    {u'₁', "$_1$"},
    {u'₂', "$_2$"},
    {u'₃', "$_3$"},
    {u'²', "$^2$"},
    {u'³', "$^3$"},
    {u'⁻', "$^-$"},
    {u'¹', "$^1$"},
    {u'⁰', "$^0$"},
    {u'⁴', "$^4$"},
    {u'⁵', "$^5$"},
    {u'⁶', "$^6$"},
    {u'⁷', "$^7$"},
    {u'⁸', "$^8$"},
    {u'⁹', "$^9$"},
    {u'½', "$\\frac12$"},
    {u'\n', " "},
    {u'\u00a0', "~"},
    {u'\u202f', "\\,"},
    {u'\u2009', "\\,"},
    {u'ᵢ', "$_i$"},
    {u'ⱼ', "$_j$"},
    {u'∑', "$\\sum$"},
    {u'<', "$<$"},
    {u'>', "$>$"},
    {u'|', "$|$"},
};

} // namespace

QString texOf(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        const Sign* const known = std::ranges::find(signs, char16_t(c.unicode()), &Sign::sign);
        out += known == std::end(signs) ? QString(c) : QString::fromLatin1(known->tex);
    }
    return out;
}

} // namespace rope
