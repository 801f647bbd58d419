// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/theme.h"

#include <array>

namespace rope {

namespace {

// With the accent they stay apart for normal, protan, deutan and tritan eyes, and in grey print: found by a search over
// all colours for the largest least difference (tests/ui/tst_colours.cpp holds them to it).
constexpr std::array<QRgb, 8> pinsOnLight{0xB26810, 0x6D9E92, 0x65309A, 0x6A1313,
                                          0xAE61F5, 0x082564, 0x0E04D9, 0xB32163};
constexpr std::array<QRgb, 8> pinsOnDark{0xE4B443, 0x4BE5B3, 0xBC3856, 0xFDCAFF,
                                         0x67A219, 0xD71DFF, 0x5B71C1, 0xB3FE00};

// Of Paul Tol's and Okabe and Ito's colours those that no colour-blind reader takes for each other or for the accent,
// the most different first.
constexpr std::array<QRgb, 8> pairsOnLight{0x117733, 0xD55E00, 0x882255, 0x8C8C1F,
                                           0x2F9E8F, 0xC25A6E, 0x9A3A8C, 0x4A4A4A};
constexpr std::array<QRgb, 8> pairsOnDark{0x5CC98A, 0xFF8C42, 0xE07BB0, 0xD6CE5A,
                                          0x6FD6C8, 0xFFA3B0, 0xC98BE0, 0xC8C8C8};

template <std::size_t N>
QColor cycled(const std::array<QRgb, N>& colours, int index)
{
    return QColor(colours[static_cast<std::size_t>(std::max(index, 0)) % N]);
}

QColor tint(QRgb rgb, double alpha)
{
    QColor colour(rgb);
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

} // namespace

PlotTheme PlotTheme::light()
{
    PlotTheme t;
    t.background = QColor(0xFFFFFF);
    t.frame = QColor(0x8A93A0);
    t.text = QColor(0x1A2230);
    t.mutedText = QColor(0x55606F);
    t.grid = QColor(0xE1E5EA);
    t.subGrid = QColor(0xF0F2F5);
    t.zeroLine = QColor(0x3B4552);
    t.trainLine = QColor(0x5E4FA2);
    t.targetLine = QColor(0x5E4FA2);
    t.noteLine = QColor(0x6B7684);
    t.cursor = QColor(0xC2185B);
    t.unseen = tint(0xD55E00, 0.07);
    t.unseenHatch = tint(0xD55E00, 0.26);
    t.kept = tint(0x009E73, 0.12);
    t.blended = tint(0xE69F00, 0.14);
    t.divided = tint(0x0072B2, 0.10);
    t.pass = tint(0x009E73, 0.32);
    t.fail = tint(0xD55E00, 0.13);
    t.still = tint(0x55606F, 0.20);
    return t;
}

PlotTheme PlotTheme::darkTheme()
{
    PlotTheme t;
    t.dark = true;
    t.background = QColor(0x15191F);
    t.frame = QColor(0x6C7683);
    t.text = QColor(0xEDF1F6);
    t.mutedText = QColor(0xA9B4C1);
    t.grid = QColor(0x2B323B);
    t.subGrid = QColor(0x20262D);
    t.zeroLine = QColor(0xC3CBD5);
    t.trainLine = QColor(0xB3A6F5);
    t.targetLine = QColor(0xB3A6F5);
    t.noteLine = QColor(0x93A0AF);
    t.cursor = QColor(0xFF6FA5);
    t.unseen = tint(0xE9722B, 0.11);
    t.unseenHatch = tint(0xE9722B, 0.34);
    t.kept = tint(0x1DB98D, 0.18);
    t.blended = tint(0xE69F00, 0.19);
    t.divided = tint(0x56B4E9, 0.16);
    t.pass = tint(0x1DB98D, 0.38);
    t.fail = tint(0xE9722B, 0.20);
    t.still = tint(0xA9B4C1, 0.20);
    return t;
}

QColor PlotTheme::colour(Colour colour) const
{
    switch (colour.role) {
    case Role::Active: return QColor(dark ? 0x56B4E9 : 0x0072B2);
    case Role::Unscaled: return QColor(dark ? 0x9BA8B7 : 0x66717F);
    case Role::Pin: return dark ? cycled(pinsOnDark, colour.index) : cycled(pinsOnLight, colour.index);
    case Role::Pair: return dark ? cycled(pairsOnDark, colour.index) : cycled(pairsOnLight, colour.index);
    case Role::Bound: return QColor(dark ? 0xD9A066 : 0x8A5A14);
    case Role::Data: return QColor(dark ? 0xC99BE8 : 0x7B3294);
    case Role::Muted: return QColor(dark ? 0x77828F : 0x9AA3AE);
    }
    return text;
}

QColor verdictColour(bool right, bool dark)
{
    if (right)
        return QColor(dark ? 0x3DD6A3 : 0x007A59);
    return QColor(dark ? 0xFF9A52 : 0xB84A00);
}

} // namespace rope
