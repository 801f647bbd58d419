// SPDX-License-Identifier: GPL-3.0-or-later
// The glossary and the pages on figures in other languages than English: whole, with the signs and numbers of their
// originals.
#include <set>

#include <QRegularExpression>
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/model/embedded.h"
#include "core/reference/figure_page.h"
#include "core/reference/glossary.h"
#include "core/reference/reference_text.h"
#include "ui/base/language.h"
#include "ui/prose/window_speech.h"

using namespace rope;

namespace {

const std::string chinese = "zh_CN";

std::vector<ReferencePart> partsOf(const EmbeddedFile& file)
{
    return referenceParts(file.text);
}

const EmbeddedFile* translationOf(const std::vector<EmbeddedFile>& all, const std::string& name)
{
    const auto it = std::ranges::find(all, chinese + "/" + name, &EmbeddedFile::name);
    return it == all.end() ? nullptr : &*it;
}

/// Signs ($θ$), formulas ($$kernel$$) and numbers ({s}) of a text, sorted: another language has an order of its own.
QStringList marksOf(const std::string& prose)
{
    static const QRegularExpression mark(QStringLiteral("\\$\\$[^$]+\\$\\$|\\$[^$]+\\$|\\{[^{}]+\\}"));
    QStringList out;
    const QString text = QString::fromStdString(prose);
    for (auto it = mark.globalMatch(text); it.hasNext();)
        out << it.next().captured();
    out.sort();
    return out;
}

/// Words of English side by side, or one that is in no name; empty: none.
QString englishIn(const std::string& prose)
{
    static const QRegularExpression others(QStringLiteral("\\$\\$[^$]+\\$\\$|\\$[^$]+\\$|\\{[^{}]+\\}|et al\\."));
    static const QRegularExpression words(
        QStringLiteral("\\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\\b|"
                       "(?<![\\w-])(the|no|of|by|without|used|from|instead|section|equation|compare)(?![\\w-])"));
    return words.match(QString::fromStdString(prose).remove(others)).captured();
}

bool hasChinese(const std::string& text)
{
    static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    return QString::fromStdString(text).contains(han);
}

} // namespace

class TestReferenceLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { useLanguage(QString::fromStdString(chinese)); }
    void cleanup() { useLanguage(QStringLiteral("en")); }
    void everyTermIsTranslated_data();
    void everyTermIsTranslated();
    void formsBelongToOneTerm();
    void termsAreFoundInText_data();
    void termsAreFoundInText();
    void everyLanguageHasTheGlossary();
    void everyPageIsTranslated_data();
    void everyPageIsTranslated();
    void sentencesWithoutNumberAreLeftOut();
};

void TestReferenceLanguages::everyTermIsTranslated_data()
{
    QTest::addColumn<int>("index");
    const auto originals = partsOf(embeddedGlossary().front());
    for (std::size_t i = 0; i < originals.size(); ++i)
        QTest::newRow(originals[i].name.c_str()) << int(i);
    const EmbeddedFile* file = translationOf(embeddedGlossaryTranslations(), "glossary");
    QVERIFY(file);
    QCOMPARE(partsOf(*file).size(), originals.size());
}

/// The same terms in the same order. A translation says words, never another sign, and all that has words in it.
void TestReferenceLanguages::everyTermIsTranslated()
{
    QFETCH(int, index);
    const auto at = std::size_t(index);
    const ReferencePart original = partsOf(embeddedGlossary().front())[at];
    const ReferencePart part = partsOf(*translationOf(embeddedGlossaryTranslations(), "glossary"))[at];
    QCOMPARE(part.name, original.name);
    QVERIFY(!part.field("title").empty() && !part.field("order").empty() && hasChinese(part.text));
    QCOMPARE(marksOf(part.text), marksOf(original.text));
    for (const auto& [key, value] : part.fields) {
        if (key == "title" || key == "order" || key == "forms")
            continue;
        QVERIFY2(key != "controls" && key != "see" && !original.field(key).empty(), key.c_str());
        if (key != "source")
            QCOMPARE(marksOf(value), marksOf(original.field(key)));
    }
    const Term& term = *findTerm(original.name, chinese);
    const Term& english = *findTerm(original.name);
    QCOMPARE(term.title, part.field("title"));
    QCOMPARE(term.text, part.text);
    QCOMPARE(term.english, english.title);
    QVERIFY(term.see == english.see && term.controls == english.controls);
    for (const std::string& form : english.forms)
        QVERIFY2(std::ranges::find(term.forms, form) != term.forms.end(), form.c_str());
    const Quantities numbers{Scene{}};
    for (const Notation notation : notations)
        for (const bool zero : {false, true}) {
            const std::string entry = entryOf(term, notation, zero, windowSpeech());
            QString words = QString::fromStdString(entry);
            words.remove(QStringLiteral("*英文*：") + QString::fromStdString(english.title) + u'\n');
            QVERIFY2(englishIn(words.toStdString()).isEmpty(), qPrintable(words));
            QVERIFY(plainProse(entry, numbers).starts_with(term.title)); // throws for a wrong mark
        }
}

/// Words of one character stand in too many others: they are titles only.
void TestReferenceLanguages::formsBelongToOneTerm()
{
    std::map<std::string, std::string> owners;
    for (const ReferencePart& part : partsOf(*translationOf(embeddedGlossaryTranslations(), "glossary")))
        for (const std::string& form : part.list("forms")) {
            QVERIFY2(QString::fromStdString(form).size() > 1, form.c_str());
            QVERIFY2(owners.emplace(form, part.name).second, form.c_str());
        }
    for (const Term& term : glossary(chinese))
        for (const std::string& form : term.forms) {
            QVERIFY2(QString::fromStdString(form).size() > 1, form.c_str());
            const auto owner = owners.find(form);
            QVERIFY2(owner == owners.end() || owner->second == term.id, form.c_str());
        }
}

void TestReferenceLanguages::termsAreFoundInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found"); // id, the words
    QTest::newRow("no gaps") << "它的周期是六个词元。" << QStringList{"period 周期"};
    QTest::newRow("the longer one") << "底数缩放改变底数" << QStringList{"base-scale 底数缩放", "base 底数"};
    QTest::newRow("the earlier one") << "相对位置与注意力因子"
                                     << QStringList{"relative-position 相对位置", "attention-factor 注意力因子"};
    QTest::newRow("Latin among Chinese") << "用RoPE旋转，由rope_theta给出。"
                                         << QStringList{"rope RoPE", "rotation 旋转", "base rope_theta"};
    QTest::newRow("Latin in a word") << "my_rope_theta2 与 databases" << QStringList{};
    QTest::newRow("English stays findable") << "The period of a lesson in English" << QStringList{"period period"};
    QTest::newRow("one character") << "对，圈，核" << QStringList{};
}

void TestReferenceLanguages::termsAreFoundInText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    const std::string bytes = text.toStdString();
    QStringList got;
    for (const TermPlace& place : termsIn(bytes, chinese))
        got << QString::fromStdString(place.term->id + " " + bytes.substr(place.begin, place.end - place.begin));
    QCOMPARE(got, found);
}

void TestReferenceLanguages::everyLanguageHasTheGlossary()
{
    for (const LanguageChoice& choice : languages())
        QCOMPARE(findTerm("period", choice.id.toStdString())->title == "period", choice.id == QStringLiteral("en"));
    QCOMPARE(findTerm("period", "xx")->title, std::string("period"));
}

void TestReferenceLanguages::everyPageIsTranslated_data()
{
    QTest::addColumn<QString>("id");
    for (const FigureKind& kind : figureKinds())
        QTest::newRow(kind.id.c_str()) << QString::fromStdString(kind.id);
    QCOMPARE(embeddedFigurePageTranslations().size(), embeddedFigurePages().size() * (languages().size() - 1));
}

void TestReferenceLanguages::everyPageIsTranslated()
{
    QFETCH(QString, id);
    const std::string name = id.toStdString();
    const EmbeddedFile* file = translationOf(embeddedFigurePageTranslations(), name);
    QVERIFY2(file, "no translation of resources/figures/ID.md");
    const auto parts = partsOf(*file);
    const auto originals = partsOf(*std::ranges::find(embeddedFigurePages(), name, &EmbeddedFile::name));
    QCOMPARE(parts.size(), originals.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QCOMPARE(parts[i].name, originals[i].name);
        QCOMPARE(marksOf(parts[i].text), marksOf(originals[i].text));
        QCOMPARE(QString::fromStdString(parts[i].text).count(QStringLiteral("\n- ")),
                 QString::fromStdString(originals[i].text).count(QStringLiteral("\n- ")));
        QVERIFY2(englishIn(parts[i].text).isEmpty(), qPrintable(englishIn(parts[i].text)));
    }
    const FigurePage page = figurePage(*findFigure(name), windowSpeech());
    for (const FigurePage::Part& part : page.parts)
        QVERIFY2(hasChinese(part.heading), part.heading.c_str());
    const std::string whole = plainProse(proseOf(page), Quantities(Scene{}));
    QCOMPARE(plainProse(possibleIn(page, Quantities(Scene{})), Quantities(Scene{})), whole);
    Scene still;
    still.active.thetaMode = ThetaMode::None;
    const Quantities numbers(still);
    QVERIFY(plainProse(possibleIn(page, numbers), numbers).size() > 200);
}

/// A Chinese sentence ends without a space behind it.
void TestReferenceLanguages::sentencesWithoutNumberAreLeftOut()
{
    Scene still;
    still.active.thetaMode = ThetaMode::None;
    const Quantities numbers(still);
    FigurePage page;
    page.parts.push_back({"标题", "甲句。乙句 {theta[1]/0}，到此。丙句。"});
    QCOMPARE(possibleIn(page, numbers), std::string("**标题**\n\n甲句。丙句。\n"));
}

QTEST_MAIN(TestReferenceLanguages)
#include "tst_reference_languages.moc"
