// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/settings_guard.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStringConverter>

#include "ui/base/settings.h"

namespace rope {

namespace {

constexpr qint64 mostBytes = 64 << 20;

QString tr(const char* text)
{
    return QCoreApplication::translate("rope", text);
}

/// Every file that QSettings reads: of the program and of its organisation, the user's and the machine's.
QStringList filesRead()
{
    const QString organisation = QCoreApplication::organizationName(), program = QCoreApplication::applicationName();
    QStringList out;
    for (const QString& folder : QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation))
        out << folder + QLatin1Char('/') + organisation + QLatin1Char('/') + program + QStringLiteral(".conf")
            << folder + QLatin1Char('/') + organisation + QStringLiteral(".conf");
    return out;
}

/// QSettings writes one line of text a value, and takes almost any bytes for some: those of a torn disk too.
bool isTorn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false; // said otherwise
    const QByteArray text = file.readAll();
    const bool hasControls = std::any_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\x7f';
    });
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    return hasControls || decoder.hasError() || decoded.contains(QChar::ReplacementCharacter);
}

QString copyAside(const QString& path)
{
    for (int i = 1; i < 100; ++i)
        if (const QString name = path + QStringLiteral(".damaged-%1").arg(i); QFile::copy(path, name))
            return name;
    return {};
}

} // namespace

void useNoSettings()
{
    // Below a device nothing can be made.
    for (const auto scope : {QSettings::UserScope, QSettings::SystemScope})
        QSettings::setPath(QSettings::NativeFormat, scope, QStringLiteral("/dev/null/none"));
    SettingsTrouble::instance().expect();
}

QStringList guardSettings()
{
    for (const QString& path : filesRead()) {
        const QFileInfo info(path);
        const bool odd = info.exists() && !info.isFile();
        if (odd || info.size() > mostBytes) {
            useNoSettings();
            return {(odd ? tr("The settings file %1 is no regular file. Nothing is read from it, and settings are not "
                              "kept this time.")
                         : tr("The settings file %1 is larger than 64 MB. Nothing is read from it, and settings are "
                              "not kept this time."))
                        .arg(path)};
        }
    }
    const QSettings settings;
    if (settings.status() == QSettings::FormatError || isTorn(settings.fileName())) {
        const QString copy = copyAside(settings.fileName());
        if (!copy.isEmpty())
            return {tr("The settings file is damaged; what can be read of it is used, and all of it is kept as %1.")
                        .arg(copy)};
        useNoSettings();
        return {tr("The settings file %1 is damaged and cannot be copied. Settings are not kept this time.")
                    .arg(settings.fileName())};
    }
    if (settings.status() == QSettings::AccessError || !settings.isWritable())
        return {tr("The settings file %1 cannot be written: theme, window place and arrangements will not be kept.")
                    .arg(settings.fileName())};
    return {};
}

} // namespace rope
