// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <atomic>
#include <thread>

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include "core/lessons/reading/lesson_text.h"
#include "core/model/embedded.h"
#include "tests/support/texts_file.h"
#include "ui/base/language.h"

using namespace rope;
using namespace rope::test;

namespace {

/// Placeholders of tr ("%1") and of Message ("{0}"), sorted.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%[\\dnvmp]|\\{\\d\\}"));
    QStringList out;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        out << it.next().captured();
    out.sort();
    return out;
}

/// The numbers that a text has worked out, sorted: what stands in braces, but for scripts of formulas.
QStringList expressions(const std::string& prose)
{
    static const QRegularExpression expression(QStringLiteral("(?<![_^\\\\{])\\{([^{}]+)\\}"));
    QStringList out;
    const QString text = QString::fromStdString(prose);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        out << it.next().captured(1);
    out.sort();
    return out;
}

/// Every text of a step that a translation puts in other words, in an order of its own.
std::vector<std::string*> wordsOf(LessonStep& step)
{
    std::vector<std::string*> out{&step.title, &step.text};
    for (std::string& note : step.notes)
        out.push_back(&note);
    if (!step.question)
        return out;
    Question& q = *step.question;
    out.insert(out.end(), {&q.prompt, &q.model, &q.explain, &q.example});
    for (auto* list : {&q.extras, &q.points, &q.hints})
        for (std::string& text : *list)
            out.push_back(&text);
    for (AskOption& option : q.options)
        out.insert(out.end(), {&option.text, &option.reason});
    for (AskMatch& match : q.matches)
        out.insert(out.end(), {&match.left, &match.right, &match.reason});
    for (Mistake& mistake : q.mistakes)
        out.push_back(&mistake.reason);
    for (Watch& watch : q.watches)
        out.push_back(&watch.label);
    for (DrawAxis* axis : {&q.along, &q.up})
        out.push_back(&axis->label);
    return out;
}

} // namespace

/// Every file of translations, and every translated lesson, says all that the original says.
class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { languageRows(); }
    void everyTextIsTranslated();
    void placeholdersAreKept_data() { languageRows(); }
    void placeholdersAreKept();
    void termsAreTheFields();
    void lessonsHaveTheSameBones_data() { languageRows(); }
    void lessonsHaveTheSameBones();
    void translationsAreOfTheOriginalsAsTheyAre_data();
    void translationsAreOfTheOriginalsAsTheyAre();
    void unknownIsEnglish();
    void askedWhileItChanges();

private:
    static void languageRows();
};

void TestLanguages::languageRows()
{
    QTest::addColumn<QString>("id");
    for (const LanguageChoice& choice : languages())
        if (choice.id != QStringLiteral("en"))
            QTest::newRow(qPrintable(choice.id)) << choice.id;
}

void TestLanguages::everyTextIsTranslated()
{
    QFETCH(QString, id);
    const auto entries = textEntries(id);
    QVERIFY(entries.size() > 1500);
    QStringList missing;
    for (const TextEntry& entry : entries)
        if (!entry.isFinished || entry.translation.isEmpty())
            missing << entry.context + QStringLiteral(": ") + entry.source;
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("fill these in in resources/translations/ropescope_%1.ts:\n").arg(id) +
                        missing.join(u'\n')));
}

void TestLanguages::placeholdersAreKept()
{
    QFETCH(QString, id);
    for (const TextEntry& entry : textEntries(id)) {
        QVERIFY2(placeholders(entry.source) == placeholders(entry.translation), qPrintable(entry.source));
        QVERIFY2(entry.source.contains(QLatin1Char('&')) == entry.translation.contains(QLatin1Char('&')),
                 qPrintable(entry.source));
        QVERIFY2(entry.source.count(QLatin1Char('$')) == entry.translation.count(QLatin1Char('$')),
                 qPrintable(entry.source));
    }
}

/// A term of the field has one word in the other language, whoever translated the text it stands in.
void TestLanguages::termsAreTheFields()
{
    struct Term {
        const char* english;
        QString chinese;
    };
    const std::array terms{Term{"\\blogarithm", QStringLiteral("对数")}, Term{"\\bcurve", QStringLiteral("曲线")},
                           Term{"\\binterpolat", QStringLiteral("插值")}, Term{"\\btoken", QStringLiteral("词元")},
                           Term{"\\baccuracy\\b", QStringLiteral("准确率")}};
    for (const TextEntry& entry : textEntries(QStringLiteral("zh_CN")))
        for (const Term& term : terms)
            if (const QRegularExpression word(QLatin1String(term.english), QRegularExpression::CaseInsensitiveOption);
                entry.source.contains(word) && entry.source.size() < 80)
                QVERIFY2(entry.translation.contains(term.chinese),
                         qPrintable(entry.source + QStringLiteral(" -> ") + entry.translation));
}

void TestLanguages::lessonsHaveTheSameBones()
{
    QFETCH(QString, id);
    const std::string language = id.toStdString();
    QCOMPARE(shippedLessons(language).size(), shippedLessons().size());
    for (std::size_t i = 0; i < shippedLessons().size(); ++i) {
        const Lesson& original = shippedLessons()[i];
        const Lesson& lesson = shippedLessons(language)[i];
        QVERIFY2(findLesson(original.id, language) == &lesson && lesson.title != original.title, original.id.c_str());
        QCOMPARE(lesson.covers, original.covers);
        QCOMPARE(lesson.steps.size(), original.steps.size());
        for (std::size_t s = 0; s < lesson.steps.size(); ++s) {
            const std::string where = original.id + ", step " + std::to_string(s + 1);
            LessonStep there = lesson.steps[s], wanted = original.steps[s];
            const auto words = wordsOf(there), originals = wordsOf(wanted);
            QVERIFY2(words.size() == originals.size(), where.c_str());
            for (std::size_t w = 0; w < words.size(); ++w) {
                QVERIFY2(words[w]->empty() == originals[w]->empty() &&
                             expressions(*words[w]) == expressions(*originals[w]),
                         (where + ":\n" + *originals[w] + "\n" + *words[w]).c_str());
                *words[w] = *originals[w];
            }
            there.line = wanted.line;
            QVERIFY2(there == wanted, (where + ": more than words differs").c_str());
        }
    }
}

void TestLanguages::translationsAreOfTheOriginalsAsTheyAre_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("where");
    for (const LanguageChoice& choice : languages())
        for (const char* where : {"lessons", "glossary", "figures"})
            if (choice.id != QStringLiteral("en"))
                QTest::newRow(qPrintable(choice.id + u'/' + QLatin1String(where)))
                    << choice.id << QString::fromLatin1(where);
}

/// resources/WHERE/LANGUAGE/originals.sha256 says what each translation was made from.
void TestLanguages::translationsAreOfTheOriginalsAsTheyAre()
{
    QFETCH(QString, id);
    QFETCH(QString, where);
    const QDir folder(QStringLiteral(ROPE_SOURCE_DIR "/resources/") + where);
    QFile list(folder.filePath(id + QStringLiteral("/originals.sha256")));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QHash<QString, QByteArray> sums;
    for (const QByteArray& line : list.readAll().split('\n'))
        if (const qsizetype gap = line.indexOf("  "); gap > 0)
            sums[QString::fromUtf8(line.mid(gap + 2))] = line.left(gap);
    QStringList stale;
    for (const QString& name : folder.entryList({QStringLiteral("*.md")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex() != sums.value(name) ||
            !QFileInfo::exists(folder.filePath(id + u'/' + name)))
            stale << name;
    }
    QVERIFY2(stale.isEmpty(),
             qPrintable(QStringLiteral("translate what is new in these of resources/%2, then: cd resources/%2 && "
                                       "sha256sum *.md >%1/originals.sha256\n")
                            .arg(id, where) +
                        stale.join(u'\n')));
}

void TestLanguages::unknownIsEnglish()
{
    QVERIFY(isLanguage(QStringLiteral("en")) && isLanguage(QStringLiteral("zh_CN")) &&
            !isLanguage(QStringLiteral("xx")));
    useLanguage(QStringLiteral("xx"));
    QCOMPARE(language(), QStringLiteral("en"));
    QCOMPARE(languages()[1].name, QStringLiteral("简体中文"));
    const auto with = [](const char* locale) {
        qputenv("LC_ALL", locale);
        return startLanguage();
    };
    QCOMPARE(with("zh_CN.UTF-8"), QStringLiteral("zh_CN"));
    QCOMPARE(with("zh_SG"), QStringLiteral("zh_CN"));
    QCOMPARE(with("de_DE.UTF-8"), QStringLiteral("en"));
    QCOMPARE(with("C.UTF-8"), QStringLiteral("en"));
}

/// Threads that work put their texts into words while the window gets another language.
void TestLanguages::askedWhileItChanges()
{
    constexpr int changes = 4000;
    std::atomic<bool> over = false;
    std::atomic<int> unknown = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 3; ++i)
            threads.emplace_back([&] {
                while (!over)
                    unknown += isLanguage(language()) ? 0 : 1;
            });
        for (int i = 0; i < changes; ++i)
            useLanguage(i % 2 == 0 ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        over = true;
    }
    QCOMPARE(unknown.load(), 0);
    QCOMPARE(language(), QStringLiteral("en"));
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
