// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/preferences.h"

#include <algorithm>

#include "ui/base/settings.h"
#include "ui/plot/animation.h"

namespace rope {

namespace {

constexpr int longestMs = 60000;

/// Each preference with its place in the settings, once for reading and for writing.
template <typename Values, typename Visit>
void visitAll(Values& v, const Visit& visit)
{
    visit("theme", v.theme);
    visit("strongCurves", v.strongCurves);
    visit("textScale", v.textScale);
    visit("motion", v.motion);
    visit("keepAfterMs", v.keepAfterMs);
    visit("lab/pace", v.labPace);
    visit("lab/pausesUnseen", v.labPausesUnseen);
    visit("sound/pair", v.hearsPair);
    visit("glossary/notation", v.notation);
    visit("glossary/pairsFromZero", v.pairsFromZero);
    visit("readingLine", v.readingLine);
    visit("export/format", v.exported.format);
    visit("export/moving", v.exported.moving);
    visit("export/purpose", v.exported.purpose);
    visit("export/theme", v.exported.theme);
    visit("export/width", v.exported.width);
    visit("export/height", v.exported.height);
    visit("export/points", v.exported.points);
    visit("export/transparent", v.exported.transparent);
    visit("export/caption", v.exported.caption);
    visit("export/folder", v.exported.folder);
}

template <typename T>
QVariant asVariant(const T& value)
{
    if constexpr (std::is_enum_v<T>)
        return static_cast<int>(value);
    else
        return value;
}

template <typename T>
T fromVariant(const QVariant& value, const T& usual)
{
    if constexpr (std::is_enum_v<T>)
        return static_cast<T>(fromVariant(value, static_cast<int>(usual)));
    else
        return value.canConvert<T>() ? value.value<T>() : usual;
}

/// What earlier versions kept: a theme as dark or not, and an animation as the format of every figure.
void takeOld(const Settings& settings, ExportChoice& kept)
{
    if (!settings.contains(QStringLiteral("export/theme")) && settings.value(QStringLiteral("export/dark")).toBool())
        kept.theme = QStringLiteral("dark");
    if (findAnimationFormat(kept.format)) {
        kept.moving = kept.format;
        kept.format = ExportChoice().format;
    }
}

PreferenceValues sensible(PreferenceValues v)
{
    const PreferenceValues usual;
    if (v.theme < ThemeChoice::System || v.theme > ThemeChoice::ContrastDark)
        v.theme = usual.theme;
    v.textScale = v.textScale >= 1 && v.textScale <= 2 ? v.textScale : usual.textScale;
    v.notation = v.notation >= 0 && v.notation <= 2 ? v.notation : usual.notation;
    v.keepAfterMs = std::clamp(v.keepAfterMs, usual.keepAfterMs, longestMs);
    return v;
}

} // namespace

PreferenceValues Preferences::usual()
{
    PreferenceValues out;
    out.motion = true;
    return out;
}

void Preferences::load()
{
    const Settings settings;
    PreferenceValues kept = usual();
    visitAll(kept, [&](const char* key, auto& value) {
        const QString name = QLatin1String(key);
        if (settings.contains(name))
            value = fromVariant(settings.value(name), value);
    });
    takeOld(settings, kept.exported);
    kept = sensible(kept);
    if (kept == m_values)
        return;
    m_values = kept;
    Q_EMIT changed();
}

void Preferences::set(const PreferenceValues& values)
{
    const PreferenceValues next = sensible(values);
    if (next == m_values)
        return;
    Settings settings;
    std::vector<QVariant> before;
    visitAll(m_values, [&](const char*, const auto& value) { before.push_back(asVariant(value)); });
    std::size_t at = 0;
    visitAll(next, [&](const char* key, const auto& value) {
        if (const QVariant now = asVariant(value); now != before[at++])
            settings.setValue(QLatin1String(key), now);
    });
    m_values = next;
    Q_EMIT changed();
}

void Preferences::change(const std::function<void(PreferenceValues&)>& edit)
{
    PreferenceValues next = m_values;
    edit(next);
    set(next);
}

} // namespace rope
