// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QtTest>

#include "core/lessons/reading/lesson_text.h"
#include "core/model/stopped.h"
#include "support/full_lesson.h"
#include "support/lesson_body.h"

using namespace rope;
using namespace rope::test;

/// Texts made to take long, to be large or to break the reader.
class TestHostileLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scansAreBoundedByWork();
    void hostile_data();
    void hostile();
    void anyCutIsHarmless();
};

/// Two scans of 16,384 are enough; eight would take ten seconds and more.
void TestHostileLessons::scansAreBoundedByWork()
{
    const auto lesson = [](int scans, int length) {
        std::string text = head;
        for (int i = 0; i < scans; ++i)
            text +=
                "# A\n```scene\n{\"ropescope_scene\": 1, \"rope\": {\"train_length\": " + std::to_string(length - i) +
                "}}\n```\n{base_every}\n";
        return text;
    };
    QElapsedTimer timer;
    timer.start();
    QVERIFY(shown(readLesson(lesson(8, 16384), "a.md").problems).contains("take 8 times the work"));
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY(readLesson(lesson(8, 512), "a.md").problems.empty());
    // What the scans took is what counts: with next to nothing to spend the second is one too many.
    LessonWatch poor;
    poor.mostCosines = 1;
    QVERIFY(readLesson(lesson(1, 256), "a.md", poor).problems.empty());
    const QString said = shown(readLesson(lesson(2, 256), "a.md", poor).problems);
    QVERIFY2(said.contains("base_every at L = 255; allowed: fewer scans, or shorter ones"), qPrintable(said));
    QVERIFY(readLesson(lesson(2, 256), "a.md").problems.empty());
    QCOMPARE(shown(readLesson(lesson(2, 256), "a.md", poor).problems), said); // also when both are known
    std::vector<double> done;
    LessonWatch watch;
    watch.progress = [&done](double part) { done.push_back(part); };
    QVERIFY(readLesson(lesson(4, 512), "a.md", watch).problems.empty());
    QVERIFY((done == std::vector<double>{0, 0.25, 0.5, 0.75}));
    std::stop_source stop;
    stop.request_stop();
    watch.stop = stop.get_token();
    QVERIFY_EXCEPTION_THROWN(readLesson(lesson(1, 300), "a.md", watch), Stopped);
}

void TestHostileLessons::hostile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    const QByteArray h = head;
    QTest::newRow("huge") << h + "# A\n" + QByteArray(300000, 'a') << "262,144";
    QTest::newRow("long text") << h + "# A\n" + QByteArray(5000, 'a') << "at most 4,000";
    QTest::newRow("long prompt") << h + "# A\n```ask truefalse\nholds: 1\nprompt: " + QByteArray(5000, 'a') + "\n```\n"
                                 << "at most 4,000";
    QTest::newRow("control bytes") << h + "# A\n\x1b[31mred\n"
                                   << "control character";
    QTest::newRow("NUL") << h + QByteArray("# A\0\n", 5) << "control character";
    QTest::newRow("old line ends") << QByteArray(h).replace("\n", "\r") + "# A\r"
                                   << "control character";
    QTest::newRow("Latin 1") << h + "# A\ncaf\xe9\n"
                             << "UTF-8";
    QTest::newRow("overlong UTF-8") << h + "# A\n\xc0\xaf\n"
                                    << "UTF-8";
    QTest::newRow("surrogates") << h + "# A\n\xed\xa0\x80\n"
                                << "UTF-8";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe-\0-\0-\0", 8) << "UTF-8";
    QTest::newRow("thousands of steps") << h + QByteArray("# A\n").repeated(20000) << "more than 40 steps";
    QTest::newRow("deep JSON") << h + "# A\n```scene\n{\"a\":" + QByteArray(60000, '[') + "\n```\n"
                               << "nested deeper";
    QTest::newRow("large scene") << h + "# A\n```scene\n{\"name\": \"" + QByteArray(200000, 'a') + "\"}\n```\n"
                                 << "65,536 bytes";
    QTest::newRow("deep expression") << h + "# A\n{" + QByteArray(400, '(') + "1" + QByteArray(400, ')') + "}\n"
                                     << "bytes";
    QTest::newRow("many marks") << h + "# A\n" + QByteArray("*").repeated(3999) + "\n"
                                << "without a closing";
    QTest::newRow("a formula in a sentence") << h + "# A\nSee $$period$$.\n"
                                             << "$$NAME$$ on a line of its own";
    QTest::newRow("thousands of open blocks") << h + "# A\n" + QByteArray("```scene\n").repeated(20000) << "not closed";
    QTest::newRow("thousands of lists") << h + "# A\n" + QByteArray("```show\n```\n").repeated(15000) << "second block";
    QTest::newRow("a number of 450 digits") << h + "# A\n{" + QByteArray("9").repeated(450) + "^" + "9}\n"
                                            << "not expected";
    QByteArray scans = h;
    for (int i = 0; i < 12; ++i)
        scans +=
            "# A\n```scene\n{\"ropescope_scene\": 1, \"rope\": {\"train_length\": " + QByteArray::number(16000 + i) +
            "}}\n```\n{base_every}\n";
    QTest::newRow("many long scans") << scans << "at most 8";
}

void TestHostileLessons::hostile()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    QElapsedTimer timer;
    timer.start();
    const ReadLesson read = readLesson(text.toStdString(), "a.md");
    QVERIFY2(shown(read.problems).contains(says), qPrintable(shown(read.problems).left(2000)));
    QVERIFY(read.problems.size() <= 100);
    QVERIFY(timer.elapsed() < 20000); // sanitizers on a busy machine
    for (const LessonProblem& p : read.problems)
        QVERIFY(p.text.size() < 2000);
}

void TestHostileLessons::anyCutIsHarmless()
{
    const std::string text = std::string(head) + full;
    for (std::size_t i = 0; i < text.size(); i += 3)
        readLesson(text.substr(0, i), "a.md");
    std::mt19937 random(3);
    for (int i = 0; i < 400; ++i) {
        std::string other = text;
        for (int flips = 0; flips < 5; ++flips)
            other[random() % other.size()] = static_cast<char>(32 + random() % 95);
        readLesson(other, "a.md");
    }
}

QTEST_GUILESS_MAIN(TestHostileLessons)
#include "tst_hostile_lessons.moc"
