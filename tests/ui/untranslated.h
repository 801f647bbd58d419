// SPDX-License-Identifier: GPL-3.0-or-later
// What is left in English when the program speaks Chinese.
#pragma once
#include <set>
#include <string>

#include <QRegularExpression>
#include <QStringList>
#include <QTest>

#include "core/configs/model_config.h"
#include "core/scaling/methods.h"
#include "core/writers/writers.h"
#include "tests/support/texts_file.h"
#include "ui/base/message_text.h"

namespace rope::test {

/// Texts that are the same in Chinese (names, formulas), and names in arguments.
inline const std::set<QString>& sameInBoth()
{
    static const std::set<QString> all = [] {
        std::set<QString> out{QStringLiteral("bf16"),    QStringLiteral("fp16"),      QStringLiteral("fp32"),
                              QStringLiteral("mscale"),  QStringLiteral("koboldcpp"), QStringLiteral("bert"),
                              QStringLiteral("trained"), QStringLiteral("raised"),    QStringLiteral("true"),
                              QStringLiteral("false"),   QStringLiteral("null")};
        for (const TextEntry& entry : textEntries(QStringLiteral("zh_CN")))
            out.insert(entry.translation);
        for (const Method& method : methods())
            out.insert(QString::fromStdString(method.id));
        for (const WriteTarget& target : writeTargets()) // versions of programs
            out.insert(QString::fromStdString(target.checked));
        for (const ModelPreset& preset : modelPresets())
            out.insert(QString::fromStdString(preset.title));
        return out;
    }();
    return all;
}

/// What a person would read as English: a word, untranslated.
struct Untranslated {
    QStringList texts;
    int count = 0;

    void look(const std::string& from, const std::string& text, const QString& shown)
    {
        // Two words side by side, or one alone; a formula has none.
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{3} [A-Za-z]{2}|^[A-Z]?[a-z]{3,}$"));
        const QString source = QString::fromStdString(text);
        if (source.contains(word) && shown == source && !sameInBoth().contains(source))
            texts << QString::fromStdString(from) + QStringLiteral(": ") + source;
    }
    void add(const std::string& from, const Message& m)
    {
        ++count;
        if (m.args.empty())
            return look(from, m.text, translated(m));
        look(from, m.text, translated({m.text, {}}));
        for (const std::string& arg : m.args)
            look(from + ", in “" + m.text + "”", arg, phrase(arg));
    }
    void verify(int least)
    {
        texts.removeDuplicates();
        QVERIFY2(texts.isEmpty(),
                 qPrintable(QStringLiteral("no translation in resources/translations (a text that core "
                                           "puts together: phrases.txt, then scripts/translations):\n") +
                            texts.mid(0, 60).join(u'\n')));
        QVERIFY2(count >= least, qPrintable(QString::number(count)));
    }
};

} // namespace rope::test
