// SPDX-License-Identifier: GPL-3.0-or-later
// `ropescope lesson export --exercises` and `lesson results`.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/lessons/check.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/lessons/variation.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "support/lesson_body.h"
#include "support/program.h"
#include "ui/teaching/exercises.h"
#include "ui/teaching/student_list.h"

using namespace rope;
using namespace rope::test;

namespace {

const char* const varying =
    "---\nropescope_lesson: 1\ntitle: A\nchapter: B\nsummary: C\n---\n"
    "# How fast\n```ask number\nprompt: $d$ = {d}, base {base:9}: how large is $θ_{{k}}$?\n"
    "answer: theta[k]\ntolerance: 1 %\nvary: d = 64, 128, 256; base = 10000, 500000; k = 2 to 30\n```\n"
    "# How far\n```ask number\nprompt: λ is {lambda}. What is the period of pair {k} with $d$ = {d}?\n"
    "answer: period[k]\ntolerance: 1 %\nvary: lambda = 1, 2, 4, 8; k = 2 to 60; d = 128, 256\n```\n"
    "# Fixed\n```ask truefalse\nprompt: No numbers.\nholds: 1\n```\n";

Lesson lesson()
{
    return soundLesson(varying, "vary.md");
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLessonExercises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameNumbers();
    void everyDrawCanBeAnswered();
    void everyStudentTheSameQuestions();
    void pairsAreThere();
    void namesOfAList_data();
    void namesOfAList();
    void listsThatAreNone_data();
    void listsThatAreNone();
    void sheetsOfAList();
    void sheetsAsPdf();
    void sheetsInChinese();
    void refused_data();
    void refused();
    void shippedQuestionsVary();
    void resultsOfTheWindow();

private:
    QString write(const QTemporaryDir& dir) { return writeFile(dir, QStringLiteral("vary.md"), varying); }
};

void TestLessonExercises::sameSeedSameNumbers()
{
    QVERIFY(exercisesFrom({lesson()}, 12, 7, "Anna") == exercisesFrom({lesson()}, 12, 7, "Anna"));
    QVERIFY(!(exercisesFrom({lesson()}, 12, 7, "Anna") == exercisesFrom({lesson()}, 12, 8, "Anna")));
    QVERIFY(!(exercisesFrom({lesson()}, 12, 7, "Anna") == exercisesFrom({lesson()}, 12, 7, "Ben")));
}

void TestLessonExercises::everyDrawCanBeAnswered()
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Lesson sheet = exercisesFrom({lesson()}, 6, seed, "");
        QCOMPARE(sheet.steps.size(), std::size_t(6));
        for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
            const Question& q = *sheet.steps[i].question;
            QVERIFY(q.kind == AskKind::Number);
            QVERIFY(allProblemsOf(sheet.sceneOf(i)).empty());
            QVERIFY(check(q, sheet.sceneOf(i), rightAnswerGiven(q, sheet.sceneOf(i))).right);
        }
    }
}

void TestLessonExercises::everyStudentTheSameQuestions()
{
    const Lesson anna = exercisesFrom({lesson()}, 5, 3, "Anna"), ben = exercisesFrom({lesson()}, 5, 3, "Ben");
    int other = 0;
    for (std::size_t i = 0; i < 5; ++i) {
        QCOMPARE(anna.steps[i].title, ben.steps[i].title);
        other += anna.sceneOf(i) == ben.sceneOf(i) ? 0 : 1;
    }
    QVERIFY2(other >= 3, "numbers of their own");
    // Each question once before any comes again.
    QVERIFY(anna.steps[0].title != anna.steps[1].title);
}

void TestLessonExercises::pairsAreThere()
{
    Question q = *lesson().steps[0].question;
    q.varies = {{"d", {8, 64}}, {"k", {2, 3, 30}}};
    std::set<int> pairs;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Scene scene = varied(Scene(), q, seed);
        QVERIFY(scene.selectedPair <= scene.active.pairCount());
        QCOMPARE(scene.active.rotaryDim, scene.active.headDim); // the rotated part keeps its share
        pairs.insert(scene.selectedPair);
    }
    QCOMPARE(pairs, (std::set<int>{2, 3, 30}));
}

void TestLessonExercises::namesOfAList_data()
{
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("plain") << "Anna\nBen\n" << QStringList{"Anna", "Ben"};
    QTest::newRow("head and more columns") << "name,number\nAnna,1\nBen,2\n" << QStringList{"Anna", "Ben"};
    QTest::newRow("quoted") << "\"Bell, Anna\",3\r\n\"Ben \"\"B\"\"\"\r\n" << QStringList{"Bell, Anna", "Ben \"B\""};
    QTest::newRow("byte order mark and head") << "\uFEFFName;Matrikel\nAnna;1\n" << QStringList{"Anna"};
    QTest::newRow("a comma in a name, apart by semicolons") << "Müller, Anna;123\n" << QStringList{"Müller, Anna"};
    QTest::newRow("a comma in a name, nothing else") << "Müller, Anna\nBell, Ben\n"
                                                     << QStringList{"Müller, Anna", "Bell, Ben"};
    QTest::newRow("a name and a group") << "Anna Bell, Group A\n" << QStringList{"Anna Bell"};
    QTest::newRow("number first") << "ID,Surname\n17,Müller\n18,Bell\n" << QStringList{"Müller", "Bell"};
    QTest::newRow("number first, no head") << "17;Müller\n18;Bell\n" << QStringList{"Müller", "Bell"};
    QTest::newRow("first name and surname") << "Nachname;Vorname;Klasse\nMüller;Anna;10b\n"
                                            << QStringList{"Anna Müller"};
    QTest::newRow("the name is the surname") << "Name\tVorname\nMüller\tAnna\n" << QStringList{"Anna Müller"};
    QTest::newRow("tabs") << "Anna Bell\t3\nBen\t4\n" << QStringList{"Anna Bell", "Ben"};
    QTest::newRow("a line break in quotes") << "name,note\nAnna,\"late,\nagain\"\nBen,\n" << QStringList{"Anna", "Ben"};
    QTest::newRow("Chinese head") << "学号,姓名\n1,王芳\n" << QStringList{"王芳"};
    QTest::newRow("a person called No") << "No\nMinho\n" << QStringList{"No", "Minho"};
    QTest::newRow("semicolons and empty lines") << "Student;x\n\nÄnne;2\n" << QStringList{"Änne"};
}

void TestLessonExercises::namesOfAList()
{
    QFETCH(QString, csv);
    QFETCH(QStringList, names);
    QStringList read;
    for (const std::string& name : studentsFrom(csv.toStdString()))
        read << QString::fromStdString(name);
    QCOMPARE(read, names);
}

void TestLessonExercises::listsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray("\n\n") << QByteArray("0 names");
    QTest::newRow("Latin-1") << QByteArray("name\nAnna\nM\xfcller\n") << QByteArray("line 3");
    QTest::newRow("a head without names") << QByteArray("ID;Group\n1;A\n") << QByteArray("ID, Group");
}

void TestLessonExercises::listsThatAreNone()
{
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, says);
    try {
        studentsFrom(csv.toStdString());
        QFAIL("was read");
    } catch (const InputError& e) {
        QCOMPARE(e.problems().front().field, std::string("students"));
        QVERIFY2(e.problems().front().text().find(says.toStdString()) != std::string::npos,
                 e.problems().front().text().c_str());
    }
}

void TestLessonExercises::sheetsOfAList()
{
    const QTemporaryDir dir;
    const QString list = writeFile(dir, QStringLiteral("list.csv"), "name\nAnna Bell\nAnna Bell\n");
    const QStringList args{QStringLiteral("lesson"),
                           QStringLiteral("export"),
                           write(dir),
                           QStringLiteral("--exercises"),
                           QStringLiteral("4"),
                           QStringLiteral("--seed"),
                           QStringLiteral("7"),
                           QStringLiteral("--students"),
                           list,
                           QStringLiteral("--format"),
                           QStringLiteral("md"),
                           QStringLiteral("--out"),
                           dir.path()};
    const Run run = ropescope(args);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    QStringList names;
    for (const QByteArray& line : run.out.trimmed().split('\n'))
        names << QFileInfo(QString::fromUtf8(line)).fileName();
    QCOMPARE(names, (QStringList{"exercises-01-anna-bell.md", "exercises-02-anna-bell.md", "exercises-answers.md"}));
    const QByteArray first = contents(dir.filePath(names[0])), second = contents(dir.filePath(names[1]));
    QVERIFY(first != second); // of one name, with numbers of their own
    QVERIFY(!first.contains("# Answers"));
    QCOMPARE(first.count("\n## "), 4);
    const QByteArray answers = contents(dir.filePath(names[2]));
    QCOMPARE(answers.count("# Exercises: Anna Bell"), 2);
    QCOMPARE(answers.count("within"), 8);
    // What stands on the sheet of answers is what the sheet asks for, worked out here from its own words.
    const QString sheet = QString::fromUtf8(first);
    const QRegularExpression asks(
        QStringLiteral("\\*d\\* = (\\d+), base ([\\d,]+): how large is \\*θ\\*<sub>(\\d+)</sub>"));
    auto it = asks.globalMatch(sheet);
    QVERIFY2(it.hasNext(), qPrintable(sheet));
    while (it.hasNext()) {
        const auto match = it.next();
        const double d = match.captured(1).toDouble(), b = QString(match.captured(2)).remove(u',').toDouble(),
                     k = match.captured(3).toDouble();
        const double theta = std::pow(b, -2 * (k - 1) / d);
        const QRegularExpression numbers(QStringLiteral("^\\d+\\. (\\S+), within"),
                                         QRegularExpression::MultilineOption);
        bool found = false;
        for (auto n = numbers.globalMatch(QString::fromUtf8(answers)); n.hasNext();) {
            QString number = n.next().captured(1).replace(u'−', u'-').remove(u',');
            // "3.65·10<sup>-3</sup>" is 3.65e-3
            number.replace(QStringLiteral("·10<sup>"), QStringLiteral("e")).remove(QStringLiteral("</sup>"));
            found = std::abs(number.toDouble() / theta - 1) < 1e-4 || found;
        }
        QVERIFY2(found, qPrintable(match.captured(0)));
    }
}

void TestLessonExercises::sheetsAsPdf()
{
    const QTemporaryDir dir;
    const Run run =
        ropescope({QStringLiteral("lesson"), QStringLiteral("export"), write(dir), QStringLiteral("--exercises"),
                   QStringLiteral("3"), QStringLiteral("--out"), dir.path()});
    QCOMPARE(run.status, 0);
    for (const char* name : {"exercises.pdf", "exercises-answers.pdf"}) {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {dir.filePath(QLatin1String(name)), QStringLiteral("-")});
        QVERIFY(ended(process));
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(text.contains(QStringLiteral("Question 3")) && !text.contains(QStringLiteral("Question 4")),
                 qPrintable(text));
    }
}

void TestLessonExercises::sheetsInChinese()
{
    const QTemporaryDir dir;
    const Run run =
        ropescope({"lesson", "export", "all", "--exercises", "2", "--language", "zh_CN", "--out", dir.path()});
    QCOMPARE(run.status, 0);
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {dir.filePath(QStringLiteral("exercises.pdf")), QStringLiteral("-")});
    QVERIFY(ended(process));
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(!text.contains(QStringLiteral("Exercises")) && text.count(QStringLiteral("练习")) == 2, qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("姓名"))); // of a person
}

void TestLessonExercises::refused_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("none") << QStringList{"--exercises", "0"} << QByteArray("--exercises");
    QTest::newRow("too many") << QStringList{"--exercises", "41"} << QByteArray("from 1 to 40");
    QTest::newRow("no number") << QStringList{"--exercises", "many"} << QByteArray("--exercises");
    QTest::newRow("negative seed") << QStringList{"--exercises", "2", "--seed", "-1"} << QByteArray("--seed");
    QTest::newRow("seed alone") << QStringList{"--seed", "1"} << QByteArray("only with --exercises");
    QTest::newRow("no list") << QStringList{"--exercises", "2", "--students", "/no/such/list.csv"}
                             << QByteArray("list.csv");
    QTest::newRow("slides") << QStringList{"--exercises", "2", "--format", "slides"} << QByteArray("--format");
}

void TestLessonExercises::refused()
{
    QFETCH(QStringList, more);
    QFETCH(QByteArray, says);
    const QTemporaryDir dir;
    const Run run = ropescope(QStringList{"lesson", "export", write(dir), "--out", dir.path()} + more);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(says), run.err.constData());
    QVERIFY(QDir(dir.path()).entryList({QStringLiteral("exercises*")}).isEmpty());
}

void TestLessonExercises::shippedQuestionsVary()
{
    const Lesson sheet = exercisesFrom(shippedLessons(), 12, 7, "Anna");
    QCOMPARE(sheet.steps.size(), std::size_t(12));
    std::set<std::string> titles;
    for (const LessonStep& step : sheet.steps)
        titles.insert(step.title);
    QVERIFY2(titles.size() >= 8, qPrintable(QString::number(titles.size())));
}

/// Settings as the window leaves them, in a folder of their own.
void TestLessonExercises::resultsOfTheWindow()
{
    const QTemporaryDir dir;
    QDir().mkpath(dir.filePath(QStringLiteral("ropescope")));
    QFile settings(dir.filePath(QStringLiteral("ropescope/ropescope.conf")));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[lessons]\nshipped\\period\\done=0, 1\nshipped\\period\\step=1\n"
                   "shipped\\period\\results\\0=2, 0, 1, 0, 2026-11-27T06:00:00Z\n"
                   "opened\\mine\\done=3\n");
    settings.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), dir.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), {QStringLiteral("lesson"), QStringLiteral("results"),
                                                              QStringLiteral("--out"), dir.filePath("r.csv")});
    QVERIFY(ended(process));
    QCOMPARE(process.exitCode(), 0);
    const QList<QByteArray> lines = contents(dir.filePath(QStringLiteral("r.csv"))).split('\n');
    QVERIFY2(lines.front().startsWith("lesson,title,step,step_title,kind,done,tries"), lines.front().constData());
    QVERIFY2(lines[1].startsWith(
                 "period,\"Fast hands, slow hands\",1,How long a turn takes,number,yes,2,no,1,no,2026-11-27T06:00:00Z"),
             lines[1].constData());
    QVERIFY2(std::ranges::any_of(lines, [](const QByteArray& line) { return line.startsWith("mine,,4,,,yes,0"); }),
             lines.join('\n').constData());
}

QTEST_GUILESS_MAIN(TestLessonExercises)
#include "tst_lesson_exercises.moc"
