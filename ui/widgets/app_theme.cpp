// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/app_theme.h"

#include <utility>

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFontDatabase>
#include <QStyle>
#include <QWidget>

#include "ui/widgets/outlined_style.h"
#include "ui/widgets/shades.h"

namespace rope {

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");
const QString contrast = QStringLiteral("contrast");
const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalSettings = QStringLiteral("org.freedesktop.portal.Settings");

/// What the desktop's own palette says: asked before the first window sets another one, which the next would find.
bool systemPaletteIsDark()
{
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

/// Widgets do not hear of another font or palette of the program before its event loop begins.
void tellAll(QEvent::Type change)
{
    for (QWidget* widget : QApplication::allWidgets()) {
        QEvent event(change);
        QCoreApplication::sendEvent(widget, &event);
    }
}

} // namespace

AppTheme::AppTheme(QObject* parent) : QObject(parent)
{
    m_systemDark = systemPaletteIsDark();
    QApplication::setStyle(new OutlinedStyle);
    QDBusConnection::sessionBus().connect(portal, portalPath, portalSettings, QStringLiteral("SettingChanged"), this,
                                          SLOT(portalChanged(QString, QString, QDBusVariant)));
    apply();
    askPortal();
}

PlotTheme AppTheme::plot() const
{
    const PlotTheme strong = m_dark ? PlotTheme::contrastDark() : PlotTheme::contrastLight();
    if (m_contrast)
        return strong;
    const PlotTheme usual = m_dark ? PlotTheme::darkTheme() : PlotTheme::light();
    return m_strongCurves ? usual.withCurvesOf(strong) : usual;
}

void AppTheme::setStrongCurves(bool on)
{
    if (std::exchange(m_strongCurves, on) != on)
        Q_EMIT changed();
}

int AppTheme::motionMs() const
{
    constexpr int ms = 200;
    return m_motion && QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0 ? ms : 0;
}

void AppTheme::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void AppTheme::setTextScale(double scale)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(font.pointSizeF() * scale);
    if (font == QApplication::font())
        return;
    QApplication::setFont(font);
    tellAll(QEvent::ApplicationFontChange);
}

void AppTheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    for (const QString& key : {colourScheme, contrast}) {
        QDBusMessage call = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, QStringLiteral("Read"));
        call << appearance << key;
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid())
                portalChanged(appearance, key, reply.value());
            watcher->deleteLater();
        });
    }
}

void AppTheme::portalChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space != appearance || (key != colourScheme && key != contrast))
        return;
    // Read wraps the number in a variant of a variant; SettingChanged does not.
    QVariant inner = value.variant();
    if (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    (key == contrast ? m_systemContrast : m_systemDark) = inner.toUInt() == 1;
    apply();
}

void AppTheme::apply()
{
    const bool asSystem = m_choice == ThemeChoice::System;
    m_dark = asSystem ? m_systemDark : m_choice == ThemeChoice::Dark || m_choice == ThemeChoice::ContrastDark;
    m_contrast =
        asSystem ? m_systemContrast : m_choice == ThemeChoice::ContrastLight || m_choice == ThemeChoice::ContrastDark;
    QApplication::setPalette(paletteOf(shadesOf(m_dark, m_contrast)));
    tellAll(QEvent::ApplicationPaletteChange);
    Q_EMIT changed();
}

} // namespace rope
