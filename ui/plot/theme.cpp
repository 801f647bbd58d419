// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/theme.h"

#include <algorithm>
#include <cmath>

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

// The same search where every colour must stand out from white or black by 4.5 to 1.
constexpr std::array<QRgb, 8> pinsOnWhite{0xA05500, 0x8109E3, 0x008674, 0x500B36,
                                          0x374500, 0x00036D, 0x001600, 0x000000};
constexpr std::array<QRgb, 8> pinsOnBlack{0xFFC275, 0xFC04FC, 0x69B200, 0xE3FF00,
                                          0xE40A5D, 0x00FFCD, 0xFF8ABA, 0x8979B1};
constexpr std::array<QRgb, 8> pairsOnWhite{0x0B5A26, 0xA84500, 0x6B1545, 0x5A5A00,
                                           0x0B6B60, 0x8F2F44, 0x6E2064, 0x333333};

QColor cycled(const std::array<QRgb, 8>& colours, int index)
{
    return QColor(colours[static_cast<std::size_t>(std::max(index, 0)) % colours.size()]);
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
    t.active = QColor(0x0072B2);
    t.unscaled = QColor(0x66717F);
    t.bound = QColor(0x8A5A14);
    t.data = QColor(0x7B3294);
    t.muted = QColor(0x9AA3AE);
    t.right = QColor(0x007A59);
    t.wrong = QColor(0xB84A00);
    t.pins = pinsOnLight;
    t.pairs = pairsOnLight;
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
    t.active = QColor(0x56B4E9);
    t.unscaled = QColor(0x9BA8B7);
    t.bound = QColor(0xD9A066);
    t.data = QColor(0xC99BE8);
    t.muted = QColor(0x77828F);
    t.right = QColor(0x3DD6A3);
    t.wrong = QColor(0xFF9A52);
    t.pins = pinsOnDark;
    t.pairs = pairsOnDark;
    return t;
}

PlotTheme PlotTheme::contrastLight()
{
    PlotTheme t = light();
    t.frame = t.text = t.zeroLine = QColor(Qt::black);
    t.mutedText = QColor(0x2B2F36);
    t.grid = QColor(0xC4C9D0);
    t.subGrid = QColor(0xE4E7EB);
    t.trainLine = t.targetLine = QColor(0x3B2F80);
    t.noteLine = QColor(0x3D444D);
    t.cursor = QColor(0x8E0F40);
    t.unseenHatch = tint(0xB84A00, 0.50);
    t.active = QColor(0x004C9A);
    t.unscaled = QColor(0x4A525C);
    t.bound = QColor(0x6B4200);
    t.data = QColor(0x5A1A75);
    t.muted = QColor(0x5A626C);
    t.right = QColor(0x00553D);
    t.wrong = QColor(0x7F3300);
    t.pins = pinsOnWhite;
    t.pairs = pairsOnWhite;
    return t;
}

PlotTheme PlotTheme::contrastDark()
{
    PlotTheme t = darkTheme();
    t.background = QColor(Qt::black);
    t.frame = t.text = t.zeroLine = QColor(0xFFFFFF);
    t.mutedText = QColor(0xDDE2E8);
    t.grid = QColor(0x4A515A);
    t.subGrid = QColor(0x2A2F35);
    t.trainLine = t.targetLine = QColor(0xC9BEFF);
    t.noteLine = QColor(0xC4CCD6);
    t.cursor = QColor(0xFF8FBB);
    t.unseenHatch = tint(0xFF9A52, 0.55);
    t.active = QColor(0x6FC8FF);
    t.unscaled = QColor(0xBFC8D2);
    t.bound = QColor(0xE8B880);
    t.data = QColor(0xD9B3F2);
    t.muted = QColor(0xA8B2BE);
    t.pins = pinsOnBlack;
    return t;
}

PlotTheme PlotTheme::withCurvesOf(const PlotTheme& other) const
{
    PlotTheme t = other;
    t.background = background;
    t.frame = frame;
    t.text = text;
    t.mutedText = mutedText;
    t.grid = grid;
    t.subGrid = subGrid;
    return t;
}

QColor PlotTheme::colour(Colour colour) const
{
    switch (colour.role) {
    case Role::Active: return active;
    case Role::Unscaled: return unscaled;
    case Role::Pin: return cycled(pins, colour.index);
    case Role::Pair: return cycled(pairs, colour.index);
    case Role::Bound: return bound;
    case Role::Data: return data;
    case Role::Muted: return muted;
    }
    return text;
}

const std::vector<NamedTheme>& plotThemes()
{
    static const std::vector<NamedTheme> all{
        {"light", QT_TRANSLATE_NOOP("export", "Light"), PlotTheme::light},
        {"dark", QT_TRANSLATE_NOOP("export", "Dark"), PlotTheme::darkTheme},
        {"contrast-light", QT_TRANSLATE_NOOP("export", "High contrast, light"), PlotTheme::contrastLight},
        {"contrast-dark", QT_TRANSLATE_NOOP("export", "High contrast, dark"), PlotTheme::contrastDark},
    };
    return all;
}

const NamedTheme* findPlotTheme(const QString& id)
{
    const auto found =
        std::ranges::find_if(plotThemes(), [&](const NamedTheme& t) { return id == QLatin1String(t.id); });
    return found == plotThemes().end() ? nullptr : &*found;
}

double contrastOf(QColor a, QColor b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace rope
