// SPDX-License-Identifier: GPL-3.0-or-later
// Every bad input ends in one line on stderr that names option, value and what is allowed; status 2; nothing on stdout.
#include <QTest>

#include "support/program.h"

using namespace rope::test;

class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();

private:
    /// `args` with {file} names filled in.
    QStringList filled(const QString& args) const;

    QTemporaryDir m_dir;
};

void TestBadInput::initTestCase()
{
    const std::pair<const char*, std::string> files[] = {
        {"malformed.json", "{\"x\": [1, 2"},
        {"empty.json", ""},
        {"nothing.json", "{}"},
        {"ragged.json", R"({"x": [[1, 2], [1]]})"},
        {"three.json", R"({"x": [[1, 2], [3, 4], [5, 6]]})"},
        {"text.json", R"({"x": [1, "a"]})"},
        {"huge.json", R"({"x": [1, 1e999]})"},
        {"scalar.json", R"({"x": 1})"},
        {"mixed.json", R"({"x": [[1, 2], 3]})"},
        {"edge.json", R"({"x": [1.7e308, 1.7e308]})"},
        {"open.json", R"({"model_type": "llama", "rope_scaling": {"type": "linear", "factor": 4}})"},
        {"deep.json", "{\"x\": " + std::string(100000, '[') + std::string(100000, ']') + "}"},
        {"scene.json", R"({"ropescope_scene": 1, "rope": {"head_dim": 0}})"},
        {"big.json", R"({"model_type": "llama", "rope_scaling": {"type": "linear", "factor": 1e300}})"},
        {"odd.json", R"({"model_type": "llama", "hidden_size": 512, "num_attention_heads": 8, "head_dim": 7})"},
    };
    for (const auto& [name, text] : files)
        QVERIFY(!writeFile(m_dir, QString::fromLatin1(name), text).isEmpty());
}

QStringList TestBadInput::filled(const QString& args) const
{
    QStringList out;
    for (QString word : args.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        out << (word == QLatin1String("''") ? QString() : word.replace(QLatin1String("{}"), m_dir.path()));
    return out;
}

void TestBadInput::refused_data()
{
    QTest::addColumn<QString>("args");
    QTest::addColumn<QString>("says"); ///< start of the line after "ropescope: "; {} is the folder of the files
    const auto row = [](const char* args, const char* says) { QTest::newRow(args) << args << says; };
    const auto scene = [&](const char* options, const char* says) {
        const QByteArray args = QByteArray("compute frequencies ") + options;
        QTest::newRow(options) << QString::fromLatin1(args) << says;
    };
    const char* const head = "--dim is %1; allowed: an even";
    for (const char* value : {"7", "0", "-2", "2048", "12abc", "1e99", "nan", "1.5"})
        scene(qPrintable(QStringLiteral("--dim %1").arg(QLatin1String(value))),
              qPrintable(QString::fromLatin1(head).arg(QLatin1String(value))));
    scene("--dim ''", "--dim is missing; allowed: an even");
    scene("--dim", "--dim has no value; allowed: one value");
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
    row("compute", "QUANTITY is missing; allowed: frequencies, angles, rotate, kernel or analysis");
    row("compute magic", "QUANTITY is magic; allowed: frequencies, angles, rotate, kernel or analysis");
    row("compute angles --positions 5:5", "--positions is 5:5; allowed: a range a:b with a < b");
    row("compute angles --positions 9:5", "--positions is 9:5; allowed: a range a:b with a < b");
    row("compute angles --positions 0:9:0", "--positions is 0:9:0; allowed: a:b:step with a step of 1 or more");
    row("compute angles --positions ''", "--positions is missing; allowed: whole numbers from 0");
    row("compute angles --positions a:b", "--positions is a:b; allowed: whole numbers from 0");
    row("compute angles --positions -3", "--positions is -3; allowed: whole numbers from 0");
    row("compute angles --positions 0:1000000000000",
        "--positions is 0:1000000000000; allowed: at most 16777216 numbers");
    row("compute angles --positions 0:16000000",
        "--positions is 16000000 x 64 numbers; allowed: at most 16777216 numbers in a result");
    row("compute kernel --distances 0:1000000000000",
        "--distances is 0:1000000000000; allowed: at most 16777216 numbers");
    row("compute kernel --distances 3:1", "--distances is 3:1; allowed: a range a:b with a < b");
    row("compute kernel --distances 1,nan", "--distances is nan; allowed: whole numbers from 0");
    row("compute angles --pairs 0", "--pairs is 0; allowed: whole numbers from 1");
    row("compute angles --pairs 65", "--pairs is 65; allowed: a pair from 1 to 64");
    row("compute rotate", "--vector is missing; allowed: a JSON file with {\"x\": […]}");
    row("compute rotate --dim 2 --vector {}/missing.json", "--vector is {}/missing.json; allowed: a readable file");
    row("compute rotate --dim 2 --vector {}", "--vector is {}; allowed: a readable file (this is a directory)");
    row("compute rotate --dim 2 --vector {}/malformed.json",
        "--vector is {}/malformed.json (not JSON: it ends too early, at line 1, column 12); allowed: a JSON file");
    row("compute rotate --dim 2 --vector {}/empty.json", "--vector is {}/empty.json (empty); allowed: a JSON file");
    row("compute rotate --dim 2 --vector {}/nothing.json",
        "--vector is {}/nothing.json (no list \"x\"); allowed: {\"x\": […]}");
    row("compute rotate --dim 2 --vector {}/scalar.json",
        "--vector is {}/scalar.json (no list \"x\"); allowed: {\"x\": […]}");
    row("compute rotate --dim 2 --vector {}/ragged.json",
        "--vector is {}/ragged.json (row 2 has 1 numbers); allowed: rows of");
    row("compute rotate --dim 4 --vector {}/three.json",
        "--vector is {}/three.json (row 1 has 2 numbers); allowed: rows of head_dim (4)");
    row("compute rotate --dim 2 --vector {}/text.json",
        "--vector is {}/text.json (row 1 holds \"a\"); allowed: finite numbers");
    row("compute rotate --dim 2 --vector {}/huge.json",
        "--vector is {}/huge.json (not readable: the number 1e999 at line 1, column 11); allowed: a JSON file");
    row("compute rotate --dim 2 --vector {}/mixed.json", "--vector is {}/mixed.json (row 2 is no list); allowed:");
    row("compute rotate --dim 2 --vector {}/deep.json", "--vector is {}/deep.json (lists nested too deep); allowed:");
    row("compute rotate --dim 2 --vector {}/three.json --positions 0:5",
        "--positions is 5 positions; allowed: one per row of the vector file (3)");
    row("export --out {} --dim 4 --key-file {}/three.json",
        "--key-file is {}/three.json (row 1 has 2 numbers); allowed: rows of head_dim (4)");
    row("export --out {} --dim 2 --query-file {}/three.json",
        "--query-file is {}/three.json (3 rows); allowed: one row");
    row("compute rotate --dim 2 --vector {}/edge.json --position 1",
        "--vector is {}/edge.json (result 1 is beyond the range of a double); allowed: numbers that turn into");
    row("lesson", "lesson VERB is missing; allowed: check, export, results (see 'ropescope lesson --help')");
    row("lab", "lab VERB is missing; allowed: train, eval, heads (see 'ropescope lab --help')");
    row("solve", "QUANTITY is missing; allowed: base, lambda, length, factor or alpha");
    row("solve magic", "QUANTITY is magic; allowed: base, lambda, length, factor or alpha");
    row("solve base --criterion magic", "--criterion is magic; allowed: sign, critical-dimension");
    row("solve factor --criterion sign", "--criterion is sign; allowed: for factor: period-matching");
    row("solve base --criterion one-frequency", "--value is missing; allowed: θ of the pair");
    row("solve base --criterion one-frequency --value nan", "--value is nan; allowed: a number greater than 0");
    row("solve base --criterion one-frequency --value 0.1 --pair 1", "--pair is 1; allowed: a pair from 2 to 64");
    row("solve base --criterion one-frequency --value 0.1 --pair x", "--pair is x; allowed: a whole number from 2");
    for (const char* quantity : {"length", "factor", "alpha"})
        for (const char* value : {"-5", "0", "1", "1e19", "0.999"})
            row(qPrintable(QStringLiteral("solve %1 --value %2").arg(QLatin1String(quantity), QLatin1String(value))),
                qPrintable(QStringLiteral("--value is %1; allowed: a base greater than 1, at most 1e18")
                               .arg(QLatin1String(QByteArray(value) == "1e19" ? "1e+19" : value))));
    for (const char* quantity : {"length", "factor", "alpha"})
        for (const char* value : {"nan", "inf", "x", "1,5"})
            row(qPrintable(QStringLiteral("solve %1 --value %2").arg(QLatin1String(quantity), QLatin1String(value))),
                qPrintable(QStringLiteral("--value is %1").arg(QLatin1String(value))));
    for (const char* value : {"-5", "0", "1", "2"})
        row(qPrintable(QStringLiteral("solve base --criterion one-frequency --value %1").arg(QLatin1String(value))),
            qPrintable(QStringLiteral("--value is %1; allowed: θ of the pair").arg(QLatin1String(value))));
    for (const char* question : {"base", "base --criterion sign", "base --criterion period-matching", "lambda",
                                 "lambda --criterion sign", "lambda --criterion critical-dimension"})
        for (const char* value : {"-3", "0", "20000"})
            row(qPrintable(QStringLiteral("solve %1 --value %2").arg(QLatin1String(question), QLatin1String(value))),
                qPrintable(QStringLiteral("--value is %1; allowed: nothing: ").arg(QLatin1String(value))));
    for (const char* question : {"base", "lambda", "length", "factor", "alpha", "length --criterion sign"})
        for (const char* flag : {"pair", "scan-to", "resolution"})
            row(qPrintable(QStringLiteral("solve %1 --%2 3").arg(QLatin1String(question), QLatin1String(flag))),
                qPrintable(QStringLiteral("--%1 is 3; allowed: nothing: ").arg(QLatin1String(flag))));
    row("solve lambda --train-length 1 --target-length 1099511627776",
        "--target-length is 1099511627776; allowed: a length that needs a base greater than 1, at most 1e15");
    row("solve base --criterion sign --resolution 0", "--resolution is 0; allowed: a number from 1e-9 to 0.01");
    row("solve base --criterion sign --scan-to 2", "--scan-to is 2; allowed: a base greater than 2, at most 1e15");
    row("solve base --criterion sign --scan-to x", "--scan-to is x; allowed: a base greater than 2, at most 1e15");
    row("solve base --criterion sign --target-length 1", "--target-length is 1; allowed: a whole number from 2");
    row("solve base --theta linear", "--theta is linear; allowed: geometric");
    row("solve base --format csv", "--format is csv; allowed: table or json");
    row("convert", "--to is missing; allowed: hf, hf-old, llama.cpp, vllm, vllm-old, sglang, "
                   "koboldcpp, exllamav2, mlx, pytorch or numpy");
    row("convert magic", "TARGET is magic; allowed: hf, hf-old, llama.cpp, vllm, vllm-old, sglang, "
                         "koboldcpp, exllamav2, mlx, pytorch or numpy");
    row("convert hf --to vllm", "--to is vllm; allowed: TARGET or --to, not both");
    row("convert --to magic", "--to is magic; allowed: hf, hf-old, llama.cpp, vllm, vllm-old, sglang, "
                              "koboldcpp, exllamav2, mlx, pytorch or numpy");
    row("convert --to hf --theta linear", "--theta is linear; allowed: geometric");
    row("convert --to llama.cpp --model llama-3.1-8b --method linear",
        "--method is linear; allowed: llama3, exactly as the model has it");
    row("convert --to llama.cpp --method yarn --set truncate=false", "--set truncate is 0; allowed: 1: llama.cpp");
    row("list", "TOPIC is missing; allowed: methods, figures, models, lessons, tasks, runs, glossary or quantities");
    row("list magic",
        "TOPIC is magic; allowed: methods, figures, models, lessons, tasks, runs, glossary or quantities");
    row("lesson check", "FILE is missing; allowed: one lesson file or several");
    row("list methods --format csv", "--format is csv; allowed: table or json");
    row("list methods --language xx", "--language is xx; allowed: en or zh_CN");
    row("lesson check {}", "FILE is {}; allowed: a readable file (this is a directory)");
    row("lesson export {} --out {}/o", "LESSON is {}; allowed: a readable file (this is a directory)");
    row("lesson export practice --exercises 3 --students {}/none.csv --out {}/o",
        "--students is {}/none.csv; allowed: a readable file (there is none of that name)");
    row("lesson export practice --exercises 3 --students {} --out {}/o", "--students is {}; allowed: a readable file");
    row("lesson export practice --exercises 0 --out {}/o", "--exercises is 0; allowed: a whole number from 1 to 40");
    row("lesson export identical-speeds --exercises 3 --out {}/o",
        "--exercises is 3; allowed: lessons in which a question");
    row("lesson results", "--out is missing; allowed: a file for the table");
    row("lesson results --out {}", "--out is {}; allowed:");
    row("explain magic", "NAME is magic; allowed: an id of 'ropescope list figures'");
    row("export", "--out is missing; allowed: a directory");
    row("export --out {}/empty.json", "--out is {}/empty.json; allowed: a directory");
    row("export --out {}/empty.json/below", "--out is {}/empty.json/below; allowed: a directory");
    row("export --out {}/o --figures magic", "--figures is magic; allowed: all or any of periods");
    row("export --out {}/o --figures periods,", "--figures is missing; allowed: all or any of periods");
    for (const char* size : {"0x0", "100000x100000", "12", "axb", "100x", "100x100x100", "-100x100", "1e9x1e9"})
        row(qPrintable(QStringLiteral("export --out {}/o --size %1").arg(QLatin1String(size))),
            qPrintable(QStringLiteral("--size is %1; allowed: WIDTHxHEIGHT in pixels").arg(QLatin1String(size))));
    row("export --out {}/o --format gif",
        "--format is gif; allowed: one of png, svg, pdf, tex, csv, json, wav; with --sweep also");
    row("export --out {}/o --theme blue",
        "--theme is blue; allowed: one of light, dark, contrast-light, contrast-dark");
    row("export --out {}/o --option periods", "--option is periods; allowed: FIGURE.OPTION=CHOICE");
    row("export --out {}/o --option magic.a=b", "--option is magic.a=b; allowed: a figure of periods");
    row("export --out {}/o --option periods.magic=b", "--option is periods.magic=b; allowed: an option of periods");
    row("export --out {}/o --option periods.quantity=b",
        "--option is periods.quantity=b; allowed: periods.quantity one of");
    row("export --out {}/o --distances 0:10000000",
        "--distances is 0:10000000; allowed: a list whose largest distance is from 1 to 1048575 (b of");
    row("export --out {}/o --distances 0:16777216", "--distances is 0:16777216; allowed: a list whose largest");
    row("export --out {}/o --distances 0", "--distances is 0; allowed: a list whose largest distance is from 1");
    row("export --out {}/o --dim 7", "--dim is 7; allowed: an even number");
    row("magic", "FILE is magic; allowed: a readable file (there is none of that name); or a verb: compute");
    row("{}", "folder is {}; allowed: one that holds lessons");
    row("{}/malformed.json", "{}/malformed.json is not JSON");
    row("--dim 7", "--dim is 7; allowed: an even number");
    row("{}/nothing.json compute frequencies", "FILE is {}/nothing.json; allowed: only without a verb");
    row("''", "FILE is missing; allowed: a model's config.json");
    row("file:", "FILE is file:; allowed: a path, or a file: URL of one");
    row("file:///nope%00x", "FILE is file:///nope%00x; allowed: a path, or a file: URL of one");
    row("file:///nope%20x", "FILE is /nope x; allowed: a readable file (there is none of that name)");
    row("", "there is no display to open a window on; without one use a verb: compute");
}

void TestBadInput::refused()
{
    QFETCH(QString, args);
    QFETCH(QString, says);
    const Run run = ropescope(filled(args));
    QVERIFY(run.exited);
    const QString line = QString::fromUtf8(run.err);
    const QString start = QStringLiteral("ropescope: ") + says.replace(QLatin1String("{}"), m_dir.path());
    QVERIFY2(line.startsWith(start), qPrintable(line + QStringLiteral("\nexpected: ") + start));
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY(run.err.endsWith('\n'));
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.status, 2);
    QVERIFY2(!QFile::exists(m_dir.filePath(QStringLiteral("o"))), "nothing is made for a request that is refused");
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
