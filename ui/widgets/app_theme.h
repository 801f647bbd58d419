// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDBusVariant>
#include <QObject>
#include <QPalette>

#include "ui/plot/theme.h"
#include "ui/widgets/preferences.h"

namespace rope {

/// Light or dark, usual or high contrast, for the whole program: palette, style sheet and plot colours together.
/// Qt 6.4 does not report what the system prefers; the desktop portal does, and tells of changes.
class AppTheme : public QObject
{
    Q_OBJECT

public:
    explicit AppTheme(QObject* parent = nullptr);

    void choose(ThemeChoice choice);
    /// Curves and lines as in high contrast, whatever the theme: a projector leaves less of them.
    void setStrongCurves(bool on);
    /// Text of all widgets, as a multiple of the desktop's size.
    void setTextScale(double scale);
    ThemeChoice choice() const { return m_choice; }
    bool isDark() const { return m_dark; }
    /// How long marks take on their way to another method, model or spread; 0: they are there at once. Off until
    /// chosen, and where the desktop wants no animations.
    int motionMs() const;
    void setMotion(bool on) { m_motion = on; }
    PlotTheme plot() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemDark = false, m_systemContrast = false;
    bool m_dark = false, m_contrast = false;
    bool m_motion = false, m_strongCurves = false;
};

} // namespace rope
