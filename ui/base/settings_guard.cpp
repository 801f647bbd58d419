// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/settings_guard.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStringConverter>

#include "ui/base/save_file.h"
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

/// Text, as QSettings writes it: it takes almost any bytes for some, those of a torn disk too.
bool isText(const QByteArray& line)
{
    const bool hasControls = std::any_of(line.begin(), line.end(), [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\x7f';
    });
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(line);
    return !hasControls && !decoder.hasError() && !decoded.contains(QChar::ReplacementCharacter);
}

bool isSection(const QByteArray& line)
{
    return isText(line) && line.startsWith('[') && line.trimmed().endsWith(']');
}

/// A value of its own, or nothing.
bool isRead(QByteArray line)
{
    if (!isText(line))
        return false;
    line.replace("\\\\", "").replace("\\\"", ""); // marks within a quoted value
    return line.trimmed().isEmpty() || (line.contains('=') && line.count('"') % 2 == 0);
}

/// Where a section may have begun that cannot be read, nobody knows whose the next lines are.
QByteArray readableLines(const QByteArray& text)
{
    QByteArray out;
    bool isLost = false;
    for (const QByteArray& line : text.split('\n')) {
        isLost = !isSection(line) && (isLost || !isText(line) || line.startsWith('['));
        if (!isLost && (isSection(line) || isRead(line)))
            out += line + '\n';
    }
    return out;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(); // what cannot be read is said otherwise
}

QString copyAside(const QString& path)
{
    for (int i = 1; i < 100; ++i)
        if (const QString name = path + QStringLiteral(".damaged-%1").arg(i); QFile::copy(path, name))
            return name;
    return {};
}

/// A copy is kept, and the file itself has only what can be read: QSettings would keep the rest in it, to be found
/// damaged at each start. Returns what is to be said.
QString putRight(const QString& path, const QByteArray& content)
{
    const QString copy = copyAside(path);
    if (copy.isEmpty()) {
        useNoSettings();
        return tr("The settings file %1 is damaged and cannot be copied. Settings are not kept this time.").arg(path);
    }
    try {
        saveWhole(path, readableLines(content));
    } catch (const InputError&) { // a disk that is full now: QSettings reads past it meanwhile
    }
    return tr("The settings file is damaged; what can be read of it is used, and all of it is kept as %1.").arg(copy);
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
    const QByteArray content = contentOf(settings.fileName());
    if (settings.status() == QSettings::FormatError || !isText(content))
        return {putRight(settings.fileName(), content)};
    if (settings.status() == QSettings::AccessError || !settings.isWritable())
        return {tr("The settings file %1 cannot be written: theme, window place and arrangements will not be kept.")
                    .arg(settings.fileName())};
    return {};
}

} // namespace rope
