// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include "support/program.h"

using namespace rope::test;

namespace {

const QStringList chinese{QStringLiteral("--language"), QStringLiteral("zh_CN")};

bool hasHan(const QString& text)
{
    static const QRegularExpression han(QStringLiteral("[\\x{3400}-\\x{9fff}]"));
    return text.contains(han);
}

QString textOf(const QString& pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
    return ended(reader) ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}

/// The numbers of a JSON value, in their order.
void numbersOf(const nlohmann::ordered_json& value, std::vector<double>& out)
{
    if (value.is_number())
        out.push_back(value.get<double>());
    else if (value.is_structured())
        for (const auto& item : value)
            numbersOf(item, out);
}

} // namespace

/// --language for the verbs that write texts; the command line itself stays English.
class TestLanguageOption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists_data();
    void lists();
    void figures();
    void aLesson();
    void anotherIsRefused();
};

void TestLanguageOption::lists_data()
{
    QTest::addColumn<QString>("topic");
    for (const char* topic : {"methods", "figures", "models", "lessons", "tasks", "quantities"})
        QTest::newRow(topic) << topic;
}

/// The same ids and numbers, in other words.
void TestLanguageOption::lists()
{
    QFETCH(QString, topic);
    const QStringList args{QStringLiteral("list"), topic, QStringLiteral("--format"), QStringLiteral("json")};
    const Run english = ropescope(args), run = ropescope(args + chinese);
    QCOMPARE(run.status, 0);
    QVERIFY(!hasHan(QString::fromUtf8(english.out)) && hasHan(QString::fromUtf8(run.out)));
    const auto a = english.json(), b = run.json();
    QCOMPARE(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        QVERIFY(a[i].at("id") == b[i].at("id"));
    std::vector<double> before, after;
    numbersOf(a, before);
    numbersOf(b, after);
    QCOMPARE(before, after);
}

void TestLanguageOption::figures()
{
    const QTemporaryDir dir;
    const auto made = [&](const QString& format) {
        const Run run = ropescope(QStringList{QStringLiteral("export"), QStringLiteral("--out"), dir.path(),
                                              QStringLiteral("--figures"), QStringLiteral("periods"),
                                              QStringLiteral("--format"), format} +
                                  chinese);
        return run.status == 0 && run.err.isEmpty() ? dir.filePath(QStringLiteral("periods.") + format) : QString();
    };
    const QString text = textOf(made(QStringLiteral("pdf")));
    QVERIFY2(text.contains(QStringLiteral("周期")) && text.contains(QStringLiteral("16,384")), qPrintable(text));
    QFile csv(made(QStringLiteral("csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(!made(QStringLiteral("svg")).isEmpty() && !made(QStringLiteral("png")).isEmpty());
}

void TestLanguageOption::aLesson()
{
    const QTemporaryDir dir;
    const QStringList args{QStringLiteral("lesson"), QStringLiteral("export"), QStringLiteral("rotation"),
                           QStringLiteral("--out"), dir.path()};
    QCOMPARE(ropescope(args + chinese).status, 0);
    const QString text = textOf(dir.filePath(QStringLiteral("rotation.pdf")));
    QVERIFY2(text.contains(QStringLiteral("指针")) && text.contains(QStringLiteral("问题")),
             qPrintable(text.left(500)));
    QVERIFY(hasHan(textOf(dir.filePath(QStringLiteral("rotation-answers.pdf")))));
    QCOMPARE(ropescope(args + chinese + QStringList{QStringLiteral("--format"), QStringLiteral("md")}).status, 0);
    QFile quiz(dir.filePath(QStringLiteral("rotation.md")));
    QVERIFY(quiz.open(QIODevice::ReadOnly) && hasHan(QString::fromUtf8(quiz.readAll())));
}

void TestLanguageOption::anotherIsRefused()
{
    const Run run = ropescope(
        {QStringLiteral("list"), QStringLiteral("methods"), QStringLiteral("--language"), QStringLiteral("xx")});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.err, QByteArray("ropescope: --language is xx; allowed: en or zh_CN\n"));
    QCOMPARE(ropescope(QStringList{QStringLiteral("compute"), QStringLiteral("frequencies")} + chinese).status, 2);
}

QTEST_GUILESS_MAIN(TestLanguageOption)
#include "tst_language_option.moc"
