// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/language.h"

#include <algorithm>
#include <atomic>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include "core/model/embedded.h"
#include "ui/base/settings.h"

namespace rope {

namespace {

constexpr auto english = "en";
constexpr auto key = "language";
// Its translation is what a language calls itself.
const char* const ownName = QT_TRANSLATE_NOOP("language", "English");

QString idOf(const EmbeddedFile& file)
{
    return QString::fromUtf8(file.name.data(), static_cast<qsizetype>(file.name.size()));
}

bool load(QTranslator& translator, const QString& id)
{
    const auto file = std::ranges::find(embeddedTranslations(), id.toStdString(), &EmbeddedFile::name);
    return file != embeddedTranslations().end() &&
           translator.load(reinterpret_cast<const uchar*>(file->text.data()), static_cast<int>(file->text.size()));
}

/// lupdate counts a text that it cannot place to the namespace alone; that is looked at last, whoever asks.
class Dictionary : public QTranslator
{
public:
    QString translate(const char* context, const char* text, const char* remark, int n) const override
    {
        const QString found = QTranslator::translate(context, text, remark, n);
        return found.isNull() ? QTranslator::translate("rope", text, remark, n) : found;
    }
};

/// Ours, and what Qt says in its own dialogs where Debian's translations of Qt are installed.
struct Translators {
    /// One of languages(): threads that work ask for it while the window gets another one.
    std::atomic<const QString*> id = &languages().front().id;
    Dictionary ours;
    QTranslator qt;
};

Translators& translators()
{
    static Translators all;
    return all;
}

std::vector<LanguageChoice> findLanguages()
{
    std::vector<LanguageChoice> out{{QLatin1String(english), QStringLiteral("English")}};
    for (const EmbeddedFile& file : embeddedTranslations()) {
        QTranslator translator;
        if (load(translator, idOf(file)))
            out.push_back({idOf(file), translator.translate("language", ownName)});
    }
    return out;
}

/// "zh_CN.UTF-8" as "zh_CN", "zh" and "zh_SG" too, as there is one Chinese; "C" as English.
QString languageOf(QString locale)
{
    locale = locale.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('@'), 0, 0);
    if (isLanguage(locale))
        return locale;
    const QString family = locale.section(QLatin1Char('_'), 0, 0);
    for (const LanguageChoice& choice : languages())
        if (choice.id.section(QLatin1Char('_'), 0, 0) == family)
            return choice.id;
    return QLatin1String(english);
}

} // namespace

const std::vector<LanguageChoice>& languages()
{
    static const std::vector<LanguageChoice> all = findLanguages();
    return all;
}

bool isLanguage(const QString& id)
{
    return std::ranges::find(languages(), id, &LanguageChoice::id) != languages().end();
}

QString language()
{
    return *translators().id;
}

void useLanguage(const QString& id)
{
    Translators& all = translators();
    QCoreApplication::removeTranslator(&all.ours);
    QCoreApplication::removeTranslator(&all.qt);
    const auto choice = std::ranges::find(languages(), id, &LanguageChoice::id);
    const bool known = choice != languages().end() && load(all.ours, id);
    all.id = known ? &choice->id : &languages().front().id;
    if (!known)
        return;
    if (all.qt.load(QStringLiteral("qtbase_") + id, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&all.qt);
    QCoreApplication::installTranslator(&all.ours);
}

QString startLanguage()
{
    const QString kept = Settings().value(QLatin1String(key)).toString();
    if (isLanguage(kept))
        return kept;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (!qEnvironmentVariableIsEmpty(name))
            return languageOf(qEnvironmentVariable(name));
    return QLatin1String(english);
}

void keepLanguage(const QString& id)
{
    Settings().setValue(QLatin1String(key), id);
}

} // namespace rope
