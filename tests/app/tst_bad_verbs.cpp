// SPDX-License-Identifier: GPL-3.0-or-later
// Every bad request of a verb ends in one line on stderr that names option, value and what is allowed; status 2;
// nothing on stdout.
#include <QTest>

#include "support/refused.h"

using namespace rope::test;

class TestBadVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_files.write()); }
    void refused_data();
    void refused() { checkRefused(m_files); }

private:
    BadFiles m_files;
};

void TestBadVerbs::refused_data()
{
    addRefusedColumns();
    const auto row = [](const char* args, const char* says) { QTest::newRow(args) << args << says; };
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
    row("convert", "TARGET is missing; allowed: hf, hf-old, llama.cpp, vllm, vllm-old, sglang, "
                   "koboldcpp, exllamav2, mlx, pytorch or numpy");
    row("convert magic", "TARGET is magic; allowed: hf, hf-old, llama.cpp, vllm, vllm-old, sglang, "
                         "koboldcpp, exllamav2, mlx, pytorch or numpy");
    row("--new convert hf", "--new is given; allowed: only without a verb");
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
    row("{}/torn.weights", "FILE is a GGUF file of version 9; allowed: version 2 or 3\n"); // nothing about verbs
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

QTEST_GUILESS_MAIN(TestBadVerbs)
#include "tst_bad_verbs.moc"
