// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/lessons/prose/formulas.h"
#include "core/lessons/prose/prose.h"
#include "core/model/problem.h"

using namespace rope;

namespace {

const Quantities& quantities()
{
    static const Quantities q = [] {
        Scene s;
        s.active.headDim = s.active.rotaryDim = 512;
        s.selectedPair = 129;
        return Quantities(s);
    }();
    return q;
}

/// Runs as text: <em>, [strong], $math$, _{sub}, ^{sup}.
QString shown(const std::vector<ProseBlock>& blocks)
{
    QString out;
    for (const ProseBlock& block : blocks) {
        out += out.isEmpty() ? QString() : QStringLiteral(" / ");
        if (block.kind == ProseBlock::Kind::Item)
            out += QStringLiteral("• ");
        if (block.kind == ProseBlock::Kind::Formula)
            out += QStringLiteral("formula ") + QString::fromStdString(block.formula);
        for (const ProseRun& run : block.runs) {
            QString text = QString::fromStdString(run.text);
            if (run.script != 0)
                text = (run.script < 0 ? QStringLiteral("_{") : QStringLiteral("^{")) + text + QLatin1Char('}');
            if (run.math)
                text = QLatin1Char('$') + text + QLatin1Char('$');
            if (run.emphasis)
                text = QLatin1Char('<') + text + QLatin1Char('>');
            if (run.strong)
                text = QLatin1Char('[') + text + QLatin1Char(']');
            out += text;
        }
    }
    return out;
}

} // namespace

class TestProse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeIsKeptAsItStands();
    void runs_data();
    void runs();
    void errors_data();
    void errors();
    void plain();
    void filledMeansTheSame_data();
    void filledMeansTheSame();
    void everyFormulaCanBeFilled();
};

void TestProse::runs_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "One base."
                           << "One base.";
    QTest::newRow("lines are joined") << "One\nbase."
                                      << "One base.";
    QTest::newRow("paragraphs") << "One.\n\n\nTwo."
                                << "One. / Two.";
    QTest::newRow("items") << "Three:\n- one\n- two\n  goes on\n\nAfter"
                           << QString::fromUtf8("Three: / • one / • two goes on / After");
    QTest::newRow("emphasis") << "a *b* c **d** e"
                              << "a <b> c [d] e";
    QTest::newRow("both") << "***b* c**"
                          << "[<b>][ c]";
    QTest::newRow("times") << "2 * 3 * 4"
                           << "2 * 3 * 4";
    QTest::newRow("math") << QString::fromUtf8("so $θ_{129}$ falls") << QString::fromUtf8("so $θ$$_{129}$ falls");
    QTest::newRow("scripts of one character") << "$b^2_k$"
                                              << "$b$$^{2}$$_{k}$";
    QTest::newRow("minus in math") << "$b^{-2}-1$" << QString::fromUtf8("$b$$^{−2}$$−1$");
    QTest::newRow("no math, no minus") << "well-known"
                                       << "well-known";
    QTest::newRow("number") << "{base} and {theta[129]}"
                            << "10,000 and 0.01";
    QTest::newRow("digits") << "{pi:3} {pi:10}"
                            << "3.14 3.141592654";
    QTest::newRow("choice with colons") << "{K > 1 ? 2 : 3}, {(K > 1 ? 2 : 3):2}"
                                        << "2, 2";
    QTest::newRow("choice with digits") << "{K > 1 ? pi : 3:3}"
                                        << "3.14";
    QTest::newRow("negative") << "{-1/4}" << QString::fromUtf8("−0.25");
    QTest::newRow("power of ten") << "{1.63/10^6:3}" << QString::fromUtf8("1.63·10^{−6}");
    QTest::newRow("number in math") << "${d}/2$"
                                    << "$512/2$";
    QTest::newRow("number in a script") << QString::fromUtf8("$θ_{{k}}^{−{2*(k-1)}/{d}}$")
                                        << QString::fromUtf8("$θ$$_{129}$$^{−256/512}$");
    QTest::newRow("braces") << "{{x}} and {{"
                            << "{x} and {";
    QTest::newRow("backslash") << "\\*a\\* \\$5 \\{x\\} \\_ a\\b \\\\"
                               << "*a* $5 {x} _ a\\b \\";
    QTest::newRow("infinite") << "{collision}" << QString::fromUtf8("∞");
    QTest::newRow("no HTML") << "<b>x</b> &amp; [l](http://x)"
                             << "<b>x</b> &amp; [l](http://x)";
    QTest::newRow("formula") << "See\n$$frequency$$\nthere"
                             << "See / formula frequency / there";
}

void TestProse::runs()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    QCOMPARE(shown(proseOf(source.toStdString(), quantities())), expected);
}

void TestProse::errors_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("field");
    QTest::newRow("emphasis") << "a *b"
                              << "text";
    QTest::newRow("strong") << "a **b"
                            << "text";
    QTest::newRow("math") << "a $b"
                          << "text";
    QTest::newRow("mark over a paragraph") << "a *b\n\nc* d"
                                           << "text";
    QTest::newRow("expression") << "a {base"
                                << "text";
    QTest::newRow("script") << "$a_{b$"
                            << "text";
    QTest::newRow("script of nothing") << "$a_$"
                                       << "text";
    QTest::newRow("script in a script") << "$a_{b^2}$"
                                        << "text";
    QTest::newRow("digits") << "{base:99}"
                            << "text";
    QTest::newRow("unknown name") << "{bass}"
                                  << "expression";
    QTest::newRow("empty expression") << "{}"
                                      << "expression";
    QTest::newRow("pair out of range") << "{theta[257]}"
                                       << "expression";
    QTest::newRow("formula") << "$$no-such-formula$$"
                             << "text";
}

void TestProse::errors()
{
    QFETCH(QString, source);
    QFETCH(QString, field);
    try {
        proseOf(source.toStdString(), quantities());
        QFAIL("no error");
    } catch (const InputError& e) {
        QCOMPARE(QString::fromStdString(e.problems().front().field), field);
    }
}

void TestProse::plain()
{
    QCOMPARE(
        QString::fromStdString(plainProse("A *pair*:\n- $θ_{129}$ = {theta[129]}\n- $b^{-2}$, $b^2$", quantities())),
        QString::fromUtf8("A pair:\n- θ_129 = 0.01\n- b^(−2), b^2"));
}

void TestProse::filledMeansTheSame_data()
{
    runs_data();
}

void TestProse::filledMeansTheSame()
{
    QFETCH(QString, source);
    static const Quantities other{Scene{}};
    const std::string filled = filledProse(source.toStdString(), quantities());
    const auto text = [](const std::vector<ProseBlock>& blocks) {
        QString out = shown(blocks);
        return out.remove(QLatin1Char('$')); // a power of ten comes back as math
    };
    QCOMPARE(text(proseOf(filled, other)), text(proseOf(source.toStdString(), quantities())));
}

void TestProse::everyFormulaCanBeFilled()
{
    QVERIFY(formulas().size() >= 20);
    for (const Formula& formula : formulas()) {
        QVERIFY2(!formula.tex.empty() && !formula.tex.starts_with('%'), formula.name.c_str());
        QVERIFY2(formula.svg.starts_with("<svg"), formula.name.c_str());
        QCOMPARE(findFormula(formula.name), &formula);
        try {
            plainProse(formula.filled, quantities());
        } catch (const InputError& e) {
            QFAIL((formula.name + ": " + e.what()).c_str());
        }
    }
    QVERIFY(!findFormula("no-such-formula"));
}

/// In code nothing means anything, and its lines and spaces stay.
void TestProse::codeIsKeptAsItStands()
{
    const Quantities quantities{Scene()};
    const std::string code = "def f(x):\n    return x ** 2  # {not} *a* $mark$\n\nf(3)";
    const std::string source = "Before.\n\n```\n" + code + "\n```\nAfter {K}.";
    const std::vector<ProseBlock> blocks = proseOf(source, quantities);
    QCOMPARE(blocks.size(), std::size_t(3));
    QVERIFY(blocks[1].kind == ProseBlock::Kind::Code);
    QCOMPARE(QString::fromStdString(blocks[1].runs.front().text), QString::fromStdString(code));
    QVERIFY(blocks[2].kind == ProseBlock::Kind::Paragraph);
    QCOMPARE(QString::fromStdString(plainProse(source, quantities)),
             QString::fromStdString("Before.\n" + code + "\nAfter 64."));
    QVERIFY(proseOf(filledProse(source, quantities), quantities) == blocks);
}

QTEST_GUILESS_MAIN(TestProse)
#include "tst_prose.moc"
