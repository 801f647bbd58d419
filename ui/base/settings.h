// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QSettings>

namespace rope {

/// Tells when settings can no longer be written: once, until they can again.
class SettingsTrouble : public QObject
{
    Q_OBJECT

public:
    static SettingsTrouble& instance();
    /// That they cannot be written is known, or was asked for.
    void expect() { m_isExpected = true; }

Q_SIGNALS:
    void found(const QString& what);

private:
    friend class Settings;
    void note(const QSettings& written);

    bool m_failing = false, m_isExpected = false;
};

/// The program's settings. What is set is in the file when this goes, or SettingsTrouble says that it is not: of
/// QSettings alone nobody would hear of a full disk.
class Settings : public QSettings
{
public:
    Settings() = default;
    ~Settings() override;

    void setValue(const QString& key, const QVariant& value);
    void remove(const QString& key);
    void beginWriteArray(const QString& prefix, int size = -1);

private:
    bool m_written = false;
};

} // namespace rope
