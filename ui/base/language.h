// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QString>

namespace rope {

/// A language of the program: "en", or the name of a file of resources/translations ("zh_CN"), and what it calls
/// itself.
struct LanguageChoice {
    QString id;
    QString name;
};

/// English, in which everything is written, then the translations.
const std::vector<LanguageChoice>& languages();
bool isLanguage(const QString& id);

/// What texts are in now.
QString language();
/// From now on texts are looked up in this language; one that is not there is English. Numbers stay as they are. Text
/// that is already in a widget stays too: WindowHost makes the window anew. Needs an application.
void useLanguage(const QString& id);

/// What the user chose, else what the system speaks, else English.
QString startLanguage();
/// Kept for the next start.
void keepLanguage(const QString& id);

} // namespace rope
