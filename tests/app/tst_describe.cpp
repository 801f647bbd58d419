// SPDX-License-Identifier: GPL-3.0-or-later
// The man page and the completions are made from the command line itself: nothing of its help is missing in them.
#include <QRegularExpression>
#include <QTest>

#include "support/program.h"

using namespace rope::test;

class TestDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manNamesEveryOption_data();
    void manNamesEveryOption();
    void manIsWellFormed();
    void bashCompletes_data();
    void bashCompletes();
    void anotherFormIsRefused();

private:
    static QByteArray described(const QString& form) { return ropescope({QStringLiteral("--describe"), form}).out; }
};

void TestDescribe::manNamesEveryOption_data()
{
    QTest::addColumn<QStringList>("verb");
    for (const char* verb : {"", "compute", "solve", "convert", "export", "lesson check", "lesson export", "list"})
        QTest::newRow(*verb == '\0' ? "program" : verb) << QString::fromLatin1(verb).split(u' ', Qt::SkipEmptyParts);
}

void TestDescribe::manNamesEveryOption()
{
    QFETCH(QStringList, verb);
    const QString help = QString::fromUtf8(ropescope(verb + QStringList{QStringLiteral("--help")}).out);
    const QString man = QString::fromUtf8(described(QStringLiteral("man"))).remove(u'\\');
    static const QRegularExpression option(QStringLiteral("^ +(?:-\\w,)?(--[a-z-]+)"),
                                           QRegularExpression::MultilineOption);
    int found = 0;
    for (auto it = option.globalMatch(help); it.hasNext(); ++found) {
        const QString name = it.next().captured(1);
        QVERIFY2(man.contains(name), qPrintable(name));
    }
    QVERIFY2(found > 0, qPrintable(help));
}

void TestDescribe::manIsWellFormed()
{
    const QByteArray man = described(QStringLiteral("man"));
    QVERIFY(man.startsWith(".TH ROPESCOPE 1"));
    for (const QByteArray& line : man.split('\n'))
        if (line.startsWith('.'))
            QVERIFY2(QRegularExpression(QStringLiteral("^\\.(TH|SH|SS|TP|PP|B|br|nf|fi)\\b"))
                         .match(QString::fromUtf8(line))
                         .hasMatch(),
                     line.constData());
}

void TestDescribe::bashCompletes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("offered");
    QTest::newRow("verb") << "ropescope comp" << QByteArray("compute");
    QTest::newRow("option of a verb") << "ropescope convert --t" << QByteArray("--to");
    QTest::newRow("option of an inner verb") << "ropescope lesson export --pap" << QByteArray("--paper");
    QTest::newRow("figure") << "ropescope export --figures dec" << QByteArray("decay");
    QTest::newRow("second figure") << "ropescope export --figures heatmap,dec" << QByteArray("heatmap,decay");
    QTest::newRow("format of figures") << "ropescope export --format ''" << QByteArray("pdf");
    QTest::newRow("format of numbers") << "ropescope compute kernel --format c" << QByteArray("csv");
    QTest::newRow("format behind =") << "ropescope export --format = sv" << QByteArray("svg");
    QTest::newRow("model") << "ropescope convert --model lla" << QByteArray("llama-3.1-8b");
    QTest::newRow("model of the program") << "ropescope --model lla" << QByteArray("llama-3.1-8b");
    QTest::newRow("method") << "ropescope solve base --method ya" << QByteArray("yarn");
    QTest::newRow("target") << "ropescope convert --to v" << QByteArray("vllm");
    QTest::newRow("target alone") << "ropescope convert vl" << QByteArray("vllm-old");
    QTest::newRow("format of lessons") << "ropescope lesson export --format gi" << QByteArray("gift");
    QTest::newRow("field of a sweep") << "ropescope export --sweep targ" << QByteArray("target-length=");
    QTest::newRow("number of a method, swept") << "ropescope export --sweep fac" << QByteArray("factor=");
    QTest::newRow("setting of a method") << "ropescope solve base --set beta" << QByteArray("beta_fast=");
    QTest::newRow("theme") << "ropescope export --theme con" << QByteArray("contrast-dark");
    QTest::newRow("option of a figure") << "ropescope export --option periods."
                                        << QByteArray("periods.quantity=frequency");
    QTest::newRow("run") << "ropescope export --lab repeat-g" << QByteArray("repeat-geometric");
    QTest::newRow("pairing") << "ropescope --pairing inter" << QByteArray("interleaved-to-half");
    QTest::newRow("reading") << "ropescope compute kernel --reading r" << QByteArray("raised");
    QTest::newRow("topic") << "ropescope list fig" << QByteArray("figures");
    QTest::newRow("quantity") << "ropescope compute ker" << QByteArray("kernel");
    QTest::newRow("option of the program") << "ropescope --screen" << QByteArray("--screenshot");
}

void TestDescribe::bashCompletes()
{
    QFETCH(QString, words);
    QFETCH(QByteArray, offered);
    QProcess bash;
    const QString script = QString::fromUtf8(described(QStringLiteral("bash"))) +
                           QStringLiteral("\nCOMP_WORDS=(%1)\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_ropescope\n"
                                          "printf '%s\\n' \"${COMPREPLY[@]}\"\n")
                               .arg(words);
    bash.start(QStringLiteral("bash"), {QStringLiteral("-c"), script});
    QVERIFY(ended(bash));
    QCOMPARE(bash.readAllStandardError(), QByteArray());
    QVERIFY(bash.readAllStandardOutput().split('\n').contains(offered));
}

void TestDescribe::anotherFormIsRefused()
{
    const Run run = ropescope({QStringLiteral("--describe"), QStringLiteral("html")});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("--describe is html; allowed: man, bash, fish or zsh"), run.err.constData());
}

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
