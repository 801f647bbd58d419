// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/app_theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFontDatabase>
#include <QPainter>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleOption>

namespace rope {

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");
const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalSettings = QStringLiteral("org.freedesktop.portal.Settings");

struct Shades {
    const char *window, *base, *alternate, *button, *text, *muted, *disabled, *accent, *onAccent, *border, *tip;
};
constexpr Shades lightShades{"#f4f5f7", "#ffffff", "#f0f2f5", "#ffffff", "#1b2330", "#667080",
                             "#a4acb8", "#0067b0", "#ffffff", "#d3d8e0", "#ffffff"};
constexpr Shades darkShades{"#1b1e24", "#14161b", "#20242b", "#2a2f38", "#e8ebf0", "#98a2b3",
                            "#5d6674", "#4da3e6", "#0b0d10", "#3a414d", "#2a2f38"};

QPalette paletteOf(const Shades& s)
{
    const auto c = [](const char* name) { return QColor(QLatin1String(name)); };
    QPalette p(c(s.text), c(s.button), c(s.base), c(s.border), c(s.border), c(s.text), c(s.text), c(s.base),
               c(s.window));
    p.setColor(QPalette::AlternateBase, c(s.alternate));
    p.setColor(QPalette::Highlight, c(s.accent));
    p.setColor(QPalette::HighlightedText, c(s.onAccent));
    p.setColor(QPalette::Link, c(s.accent));
    p.setColor(QPalette::ToolTipBase, c(s.tip));
    p.setColor(QPalette::ToolTipText, c(s.text));
    p.setColor(QPalette::PlaceholderText, c(s.muted));
    p.setColor(QPalette::Mid, c(s.border));
    // Quiet labels are disabled ones, and are to be read; what cannot be pressed or typed into is to look it.
    p.setColor(QPalette::Disabled, QPalette::WindowText, c(s.muted));
    for (QPalette::ColorRole role : {QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c(s.disabled));
    p.setColor(QPalette::Disabled, QPalette::Button, c(s.window));
    p.setColor(QPalette::Disabled, QPalette::Highlight, c(s.border));
    return p;
}

/// Fusion outlines check boxes and radio buttons by a darker window colour: on a dark window nothing is seen of them.
class OutlinedStyle : public QProxyStyle
{
public:
    OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool round = element == PE_IndicatorRadioButton;
        if (!round && element != PE_IndicatorCheckBox)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, round);
        painter->setPen(option->palette.color(QPalette::PlaceholderText));
        painter->setBrush(Qt::NoBrush);
        round ? painter->drawEllipse(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5))
              : painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
};

QString sheetOf(const Shades& s)
{
    return QStringLiteral("QToolTip { border: 1px solid %1; padding: 4px; }"
                          "#card, #figureCell { background: %2; border: 1px solid %1; border-radius: 6px; }"
                          "#cardLabel, #groupTitle { color: %3; }"
                          "#groupTitle { font-weight: 600; }"
                          "QToolButton#choice { border: 1px solid %1; padding: 2px 8px; border-radius: 4px; "
                          "background: transparent; }"
                          "QToolButton#choice:checked { background: %4; color: %5; border-color: %4; }"
                          "QToolButton#choice:focus { border-color: %4; }"
                          "QMainWindow::separator { background: %1; width: 1px; height: 1px; }")
        .arg(QLatin1String(s.border), QLatin1String(s.base), QLatin1String(s.muted), QLatin1String(s.accent),
             QLatin1String(s.onAccent));
}

} // namespace

AppTheme::AppTheme(QObject* parent) : QObject(parent)
{
    m_systemDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(new OutlinedStyle);
    QDBusConnection::sessionBus().connect(portal, portalPath, portalSettings, QStringLiteral("SettingChanged"), this,
                                          SLOT(portalChanged(QString, QString, QDBusVariant)));
    apply();
    askPortal();
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
    // While there is a style sheet, widgets do not hear of another font of the program.
    const QString sheet = qApp->styleSheet();
    qApp->setStyleSheet({});
    QApplication::setFont(font);
    qApp->setStyleSheet(sheet);
}

void AppTheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, QStringLiteral("Read"));
    call << appearance << colourScheme;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            portalChanged(appearance, colourScheme, reply.value());
        watcher->deleteLater();
    });
}

void AppTheme::portalChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space != appearance || key != colourScheme)
        return;
    // Read wraps the number in a variant of a variant; SettingChanged does not.
    QVariant inner = value.variant();
    if (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    m_systemDark = inner.toUInt() == 1;
    apply();
}

void AppTheme::apply()
{
    m_dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemDark);
    const Shades& shades = m_dark ? darkShades : lightShades;
    QApplication::setPalette(paletteOf(shades));
    if (qApp->styleSheet() != sheetOf(shades))
        qApp->setStyleSheet(sheetOf(shades));
    Q_EMIT changed();
}

} // namespace rope
