// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/settings.h"

#include <utility>

namespace rope {

SettingsTrouble& SettingsTrouble::instance()
{
    static SettingsTrouble trouble;
    return trouble;
}

void SettingsTrouble::note(const QSettings& written)
{
    const bool failed = written.status() == QSettings::AccessError;
    if (failed && !m_isExpected && !std::exchange(m_failing, failed))
        Q_EMIT found(tr("The settings file %1 cannot be written. What you set now holds until the program ends.")
                         .arg(written.fileName()));
    m_failing = failed;
}

Settings::~Settings()
{
    if (!m_written)
        return;
    sync();
    SettingsTrouble::instance().note(*this);
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    m_written = true;
    QSettings::setValue(key, value);
}

void Settings::remove(const QString& key)
{
    m_written = true;
    QSettings::remove(key);
}

void Settings::beginWriteArray(const QString& prefix, int size)
{
    m_written = true;
    QSettings::beginWriteArray(prefix, size);
}

} // namespace rope
