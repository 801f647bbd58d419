// SPDX-License-Identifier: GPL-3.0-or-later
// The glossary and the pages on figures: whole, and true to the program they describe.
#include <set>

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/reference/figure_page.h"
#include "core/reference/glossary.h"
#include "core/reference/reference_text.h"
#include "support/paths.h"
#include "support/words.h"

using namespace rope;
using namespace rope::test;

class TestReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreRead();
    void everyTerm_data();
    void everyTerm();
    void formsBelongToOneTerm();
    void termsAreFound_data();
    void termsAreFound();
    void countedFromOneOrZero();
    void everyFigureHasAPage_data();
    void everyFigureHasAPage();
    void noPageWithoutAFigure();
    void numbersAreTheScenes();
};

void TestReference::partsAreRead()
{
    const auto parts =
        referenceParts("a remark\n\n## one\nkey: a, b c\nother: x: y\n\nText: with a colon.\n\nMore.\n\n## two\n\nT\n");
    QCOMPARE(parts.size(), std::size_t(2));
    QCOMPARE(parts[0].name, std::string("one"));
    QCOMPARE(parts[0].list("key"), (std::vector<std::string>{"a", "b c"}));
    QCOMPARE(parts[0].field("other"), std::string("x: y"));
    QCOMPARE(parts[0].field("none"), std::string());
    QCOMPARE(parts[0].text, std::string("Text: with a colon.\n\nMore."));
    QCOMPARE(parts[1].text, std::string("T"));
}

void TestReference::everyTerm_data()
{
    QTest::addColumn<QString>("id");
    for (const Term& term : glossary())
        QTest::newRow(term.id.c_str()) << QString::fromStdString(term.id);
    QVERIFY(glossary().size() >= 50);
}

/// Two or three sentences, a source, and everything it names is there.
void TestReference::everyTerm()
{
    QFETCH(QString, id);
    const Term& term = *findTerm(id.toStdString());
    QVERIFY(!term.title.empty() && !term.source.empty() && !term.see.empty());
    const auto sentences = QString::fromStdString(term.text).count(QRegularExpression(QStringLiteral("[.!?](\\s|$)")));
    QVERIFY2(sentences >= 1 && sentences <= 5, qPrintable(QString::number(sentences)));
    for (const std::string& other : term.see)
        QVERIFY2(findTerm(other) && other != term.id, other.c_str());
    const Quantities numbers{Scene{}};
    for (const Notation notation : notations)
        for (const bool zero : {false, true}) {
            const std::string entry = entryOf(term, notation, zero); // throws for a wrong mark
            QVERIFY(plainProse(entry, numbers).starts_with(term.title));
        }
    QCOMPARE(wordFaults(QString::fromStdString(term.text)), QStringList());
}

void TestReference::formsBelongToOneTerm()
{
    std::map<std::string, std::string> owners;
    std::set<std::string> ids, controls;
    for (const Term& term : glossary()) {
        QVERIFY2(ids.insert(term.id).second, term.id.c_str());
        for (const std::string& form : term.forms) {
            QVERIFY2(form.size() > 1, term.id.c_str());
            QVERIFY2(owners.emplace(form, term.id).second, form.c_str());
        }
        for (const std::string& control : term.controls)
            QVERIFY2(controls.insert(control).second, control.c_str());
    }
}

void TestReference::termsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found"); // id, the words
    QTest::newRow("one") << "The base sets every speed." << QStringList{"base base"};
    QTest::newRow("capital") << "Periods grow." << QStringList{"period Periods"};
    QTest::newRow("the longer one") << "a base scale of 2" << QStringList{"base-scale base scale"};
    QTest::newRow("whole words") << "based on databases, basement" << QStringList{};
    QTest::newRow("beside Greek") << "φ is the rotation angle θ." << QStringList{"angle rotation angle"};
    QTest::newRow("letters in a row") << "YaRN and NTK-aware scaling; PI"
                                      << QStringList{"yarn YaRN", "ntk-aware NTK-aware scaling",
                                                     "position-interpolation PI"};
    QTest::newRow("none") << "" << QStringList{};
}

void TestReference::termsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    const std::string bytes = text.toStdString();
    QStringList got;
    for (const TermPlace& place : termsIn(bytes))
        got << QString::fromStdString(place.term->id + " " + bytes.substr(place.begin, place.end - place.begin));
    QCOMPARE(got, found);
}

void TestReference::countedFromOneOrZero()
{
    const Term& frequency = *findTerm("frequency");
    const Quantities numbers{Scene{}};
    QCOMPARE(plainProse(frequency.symbol(Notation::Course), numbers), std::string("θ_k = b^(−2(k−1)/d)"));
    QCOMPARE(plainProse(frequency.symbol(Notation::Course, true), numbers), std::string("θ_k = b^(−2k/d)"));
    QVERIFY(frequency.symbol(Notation::RoFormer, false).find("10000") != std::string::npos);
    QVERIFY(frequency.symbol(Notation::HuggingFace).find("rope_theta") != std::string::npos);
    QCOMPARE(termOfControl("base"), findTerm("base"));
    QCOMPARE(termOfControl("nothing"), static_cast<const Term*>(nullptr));
}

void TestReference::everyFigureHasAPage_data()
{
    QTest::addColumn<QString>("id");
    for (const FigureKind& kind : figureKinds())
        QTest::newRow(kind.id.c_str()) << QString::fromStdString(kind.id);
}

/// What it shows, formula, how to read it, source; every formula, number and mark in it is one of the program's.
void TestReference::everyFigureHasAPage()
{
    QFETCH(QString, id);
    const FigurePage page = figurePage(*findFigure(id.toStdString()));
    QStringList headings;
    for (const FigurePage::Part& part : page.parts)
        headings << QString::fromStdString(part.heading);
    QStringList wanted{"What it shows", "Formula", "How to read it"};
    if (!page.kind->options.empty())
        wanted << "Options";
    QCOMPARE(headings, wanted << "Source");
    const std::string all = proseOf(page);
    QVERIFY(plainProse(all, Quantities(Scene{})).size() > 300); // throws for what is not there
    // Where everything has a number nothing is left out.
    QCOMPARE(plainProse(possibleIn(page, Quantities(Scene{})), Quantities(Scene{})),
             plainProse(all, Quantities(Scene{})));
    for (const char* model : {"default", "one pair", "no rotation"}) {
        Scene scene;
        if (model == std::string("one pair"))
            scene.active.headDim = scene.active.rotaryDim = 2, scene.selectedPair = 1;
        if (model == std::string("no rotation"))
            scene.active.thetaMode = ThetaMode::None;
        const Quantities numbers(scene);
        QVERIFY2(plainProse(possibleIn(page, numbers), numbers).size() > 300, model); // leaves out what has no number
    }
    QCOMPARE(wordFaults(QString::fromStdString(all)), QStringList());
    // Numbers come from the program, so none is written into the text but 0, 1 and those of formats and papers.
    for (const FigurePage::Part& part : page.parts)
        if (part.heading == "How to read it" || part.heading == "What it shows") {
            QString text = QString::fromStdString(part.prose);
            text.remove(QRegularExpression(QStringLiteral("\\{[^}]*\\}|\\$[^$]*\\$|bf16|64 bits|1/f")));
            const auto match = QRegularExpression(QStringLiteral("\\d{2,}|[2-9]")).match(text);
            QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
        }
}

void TestReference::noPageWithoutAFigure()
{
    for (const QString& file : QDir(QStringLiteral(ROPE_SOURCE_DIR "/resources/figures")).entryList(QDir::Files))
        QVERIFY2(findFigure(file.section(QLatin1Char('.'), 0, 0).toStdString()), qPrintable(file));
}

void TestReference::numbersAreTheScenes()
{
    Scene scene;
    const std::string prose = proseOf(figurePage(*findFigure("decay")));
    const std::string before = plainProse(prose, Quantities(scene));
    QVERIFY(before.find("1,707") != std::string::npos);
    scene.active.base = 500000;
    const std::string after = plainProse(prose, Quantities(scene));
    QVERIFY(after.find("18,440") != std::string::npos || after.find("18,438") != std::string::npos);
    QVERIFY(after.find("1,707") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
