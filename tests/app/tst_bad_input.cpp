// SPDX-License-Identifier: GPL-3.0-or-later
// Every bad option of a scene ends in one line on stderr that names option, value and what is allowed; status 2;
// nothing on stdout.
#include <QTest>

#include "support/refused.h"

using namespace rope::test;

class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_files.write()); }
    void refused_data();
    void refused() { checkRefused(m_files); }

private:
    BadFiles m_files;
};

void TestBadInput::refused_data()
{
    addRefusedColumns();
    const auto scene = [](const char* options, const char* says) {
        const QByteArray args = QByteArray("compute frequencies ") + options;
        QTest::newRow(options) << QString::fromLatin1(args) << says;
    };
    const char* const head = "--dim is %1; allowed: an even";
    for (const char* value : {"7", "0", "-2", "2048", "12abc", "1e99", "nan", "1.5"})
        scene(qPrintable(QStringLiteral("--dim %1").arg(QLatin1String(value))),
              qPrintable(QString::fromLatin1(head).arg(QLatin1String(value))));
    scene("--dim ''", "--dim is missing; allowed: an even");
    scene("--dim", "--dim has no value; allowed: one value");
    QTest::newRow("an option that is not listed") << "--describe"
                                                  << "--describe has no value; allowed: one value";
    QTest::newRow("a switch with a value") << "--new=3"
                                           << "--new has a value; allowed: none";
    QTest::newRow("a switch of the Lab with a value") << "lab train --mlp=2"
                                                      << "--mlp has a value; allowed: none";
    QTest::newRow("a switch of an export with a value") << "export --transparent=no"
                                                        << "--transparent has a value";
    scene("--dim 8 --dim 16", "--dim is given more than once; allowed: once");
    scene("--rotary-dim 7", "--rotary-dim is 7; allowed: an even number from 2 to head_dim (128)");
    scene("--dim 64 --rotary-dim 128", "--rotary-dim is 128; allowed: an even number from 2 to head_dim (64)");
    for (const char* value : {"1", "0", "-5", "nan", "inf", "12abc"})
        scene(qPrintable(QStringLiteral("--base %1").arg(QLatin1String(value))),
              qPrintable(QStringLiteral("--base is %1; allowed: a number greater than 1").arg(QLatin1String(value))));
    scene("--base 1e400", "--base is 1e400 (too large or too small); allowed: a number greater than 1");
    scene("--base 10,5",
          "--base is 10,5 (a comma only sets off thousands, as in 217,640; decimals follow a point: 10.5)");
    scene("--base 1e300", "--base is 1e+300; allowed: a number greater than 1, at most 1e15");
    for (const char* value : {"0", "-1", "nan", "x"})
        scene(qPrintable(QStringLiteral("--lambda %1").arg(QLatin1String(value))),
              qPrintable(QStringLiteral("--lambda is %1; allowed: a number greater than 0").arg(QLatin1String(value))));
    scene("--lambda 1e-5", "--lambda is 1e-05; allowed: λ·base greater than 1");
    scene("--theta waves", "--theta is waves; allowed: geometric, identical, identical:C, linear, none or custom:");
    scene("--theta identical:", "--theta is missing; allowed: geometric, identical, identical:C");
    scene("--theta identical:0", "--theta is 0; allowed: identical:C with C from 1e-300 to 1e6");
    // The period of the next one is beyond what a double holds.
    scene("--theta identical:1e-320", "--theta is 1e-320; allowed: identical:C with C from 1e-300");
    scene("--dim 4 --theta custom:1,1e-320",
          "--theta is 1e-320; allowed: custom: with numbers that are 0 or from 1e-300 to 1e6");
    scene("--theta identical:nan", "--theta is nan; allowed:");
    scene("--theta custom:1,2", "--theta is 2 numbers; allowed: custom: with one number per pair (64)");
    scene("--theta custom:", "--theta is missing; allowed:");
    scene("--dim 4 --theta custom:1,x", "--theta is x (number 2); allowed:");
    scene("--dim 4 --theta custom:1,-1", "--theta is -1; allowed: custom: with numbers that are 0 or from 1e-300");
    scene("--pairing quarter", "--pairing is quarter; allowed: half, interleaved or interleaved-to-half");
    scene("--train-length 0", "--train-length is 0; allowed: a whole number from 1");
    scene("--train-length 1.5", "--train-length is 1.5; allowed: a whole number of tokens from 1");
    scene("--target-length -1", "--target-length is -1; allowed: a whole number from 1");
    scene("--seq-len 0", "--seq-len is 0; allowed: a whole number from 1");
    scene("--position -1", "--position is -1; allowed: a whole number of tokens from 0");
    scene("--distance -1", "--distance is -1; allowed: a whole number of tokens from 0");
    scene("--distance x", "--distance is x; allowed: a whole number of tokens from 0");
    scene("--query-file /nonexistent", "--query-file is /nonexistent; allowed: a readable file");
    scene("--method magic", "--method is magic; allowed: one of none, linear");
    scene("--method yarn --set magic=1", "--set magic is unknown; allowed: a setting of yarn: factor");
    scene("--method yarn --set factor=abc", "--set factor is abc; allowed: a number");
    scene("--method yarn --set factor=", "--set factor is missing; allowed: a number");
    scene("--method yarn --set factor=-1", "--set factor is -1; allowed: a number from");
    scene("--method yarn --set factor=1,2", "--set factor is 1,2 (a comma only sets off thousands");
    scene("--method yarn --set factor", "--set is factor; allowed: KEY=VALUE");
    scene("--method adjusted-base --set base=0.5", "--set base is 0.5; allowed: a number from");
    scene("--method longrope", "--set short_factor is missing; allowed: one number per pair (64)");
    scene("--set factor=2", "--set factor is unknown; allowed: a setting of none: resonance");
    scene("--theta linear --method ntk", "--method is ntk; allowed: with θ mode linear");
    scene("--format xml", "--format is xml; allowed: table, csv or json");
    scene("--magic 7", "--magic is unknown; allowed: what 'ropescope compute --help' lists");
    scene("extra", "extra is unknown; allowed:");
    scene("''", R"("" is unknown; allowed:)");
    scene("--vector {}/three.json", "--vector is {}/three.json; allowed: only with compute rotate");
    scene("--config {}/missing.json", "--config is {}/missing.json; allowed: a readable file");
    scene("--config {}", "--config is {}; allowed: a file, or a folder with a config.json");
    scene("--config ''", "--config is missing; allowed: a readable file");
    scene("--config {}/malformed.json", "--config {}/malformed.json is not JSON");
    scene("--config {}/empty.json", "--config {}/empty.json is");
    scene("--config {}/nothing.json", "--config {}/nothing.json: hidden_size is missing; allowed:");
    scene("--config {}/odd.json", "--config {}/odd.json: head_dim is 7; allowed:");
    scene("--config {}/big.json", "--config {}/big.json: rope_scaling.factor is 1e+300; allowed: a number from");
    scene("--config {}/big.json --set factor=1e299", "--set factor is 1e+299; allowed: a number from");
    scene("--config {}/big.json --method yarn --set factor=1e299", "--set factor is 1e+299; allowed: a number from");
    scene("--method longrope --dim 4 --train-length 1 --set short_factor=1,1 --set long_factor=1,1",
          "--train-length is 1; allowed: 2 or more");
    scene("--method yarn --set factor=4 --set factor=5", "--set factor is given more than once; allowed: once");
    scene("--model llama-2-7b --layer-type ''", "--layer-type is missing; allowed: the name of a layer type");
    scene("--config {}/scene.json --dim 64", "--config {}/scene.json: head_dim is 0; allowed: an even number");
    scene("--config {}/nothing.json --model llama-2-7b",
          "--model is llama-2-7b; allowed: --config or --model, not both");
    scene("--model magic", "--model is magic; allowed: an id from 'ropescope list models'");
    scene("--reading raised", "--reading is raised; allowed: only with --config or --model");
    scene("--reading raised --model llama-2-7b",
          "--reading is raised; allowed: only with a config that can be read in");
    scene("--reading magic --config {}/open.json", "--reading is magic; allowed: trained or raised");
    scene("--layer-type magic", "--layer-type is magic; allowed: only with --config or --model");
    scene("--model gemma-3-4b --layer-type magic", "--layer-type is magic; allowed: full_attention, sliding_attention");
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
