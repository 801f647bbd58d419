// SPDX-License-Identifier: GPL-3.0-or-later
// `ropescope [FILE]`: the window opens where there is a display, and says one clear sentence where there is none.
#include <QElapsedTimer>
#include <QTest>
#include <QUrl>

#include "core/scene/document_text.h"
#include "core/scene/scene_link.h"
#include "support/paths.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;

namespace {

QString ownLesson(int step)
{
    return QString::fromStdString(linkOfOwnLesson(
        "mine", step, "---\nropescope_lesson: 1\ntitle: A\nchapter: B\ncovers:\nsummary: C\n---\n# One\nA.\n"));
}

} // namespace

class TestWindowVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stays_data();
    void stays();
    void badFileOfADesktop_data();
    void badFileOfADesktop();
    void badForLessons_data();
    void badForLessons();
    void noDisplay();
    void displayThatCannotBeReached();

private:
    QTemporaryDir m_dir;
};

void TestWindowVerb::stays_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::newRow("bare") << QStringList{};
    QTest::newRow("scene options") << QStringList{"--dim", "64", "--base", "500000"};
    QTest::newRow("lesson") << QStringList{QStringLiteral(ROPE_DATA_DIR "/lessons/all-kinds.md")};
    QTest::newRow("lesson as a desktop hands it over")
        << QStringList{QUrl::fromLocalFile(QStringLiteral(ROPE_DATA_DIR "/lessons/all-kinds.md")).toString()};
    QTest::newRow("folder of lessons") << QStringList{QStringLiteral(ROPE_SOURCE_DIR "/resources/lessons")};
    QTest::newRow("link to a step") << QStringList{"ropescope:lesson/1/frequency-formula/2"};
    QTest::newRow("link that carries a lesson") << QStringList{ownLesson(1)};
    QTest::newRow("config") << QStringList{writeFile(
        m_dir, "config.json",
        R"({"model_type": "llama", "head_dim": 64, "hidden_size": 64, "num_attention_heads": 1, "rope_theta": 1e6,
            "max_position_embeddings": 2048})")};
}

void TestWindowVerb::stays()
{
    QFETCH(QStringList, args);
    QProcess process;
    QProcessEnvironment env = headless(m_dir.path());
    env.insert("QT_QPA_PLATFORM", "offscreen");
    env.insert("XDG_RUNTIME_DIR", m_dir.path());
    process.setProcessEnvironment(env);
    process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), args);
    QVERIFY(!process.waitForFinished(1500));
    QCOMPARE(process.state(), QProcess::Running);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    process.terminate();
    QVERIFY(ended(process));
}

void TestWindowVerb::badFileOfADesktop_data()
{
    QTest::addColumn<QString>("file");
    Document document;
    const std::string whole = documentText(document);
    std::string newer = whole;
    newer.insert(newer.rfind('}'), ",\"sound\": true");
    QTest::newRow("newer") << writeFile(m_dir, "newer.ropescope", newer);
    QTest::newRow("cut") << writeFile(m_dir, "cut.ropescope", whole.substr(0, whole.size() / 2));
    QTest::newRow("empty") << writeFile(m_dir, "empty.ropescope", "");
    QTest::newRow("missing") << m_dir.filePath("missing.ropescope");
    QTest::newRow("bad lesson") << writeFile(m_dir, "bad.md", "---\nropescope_lesson: 1\ntitle: X\n---\n");
    QTest::newRow("link") << QStringLiteral("ropescope:nonsense");
}

/// A double click in a file manager: what is written to stderr is seen by nobody, so the window opens and says it.
void TestWindowVerb::badFileOfADesktop()
{
    QFETCH(QString, file);
    QProcess process;
    QProcessEnvironment env = headless(m_dir.path());
    env.insert("QT_QPA_PLATFORM", "offscreen");
    env.insert("XDG_RUNTIME_DIR", m_dir.path());
    process.setProcessEnvironment(env);
    process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), {file});
    QVERIFY(!process.waitForFinished(1500));
    QByteArray said = process.readAllStandardError();
    process.terminate();
    QVERIFY(ended(process));
    said.replace("This plugin does not support propagateSizeHints()\n", ""); // offscreen's own remark
    QCOMPARE(said.count('\n'), 1);
    QVERIFY2(said.contains("allowed") || said.contains("lesson"), said.constData());
}

void TestWindowVerb::badForLessons_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("lesson") << writeFile(m_dir, "bad.md", "---\nropescope_lesson: 1\ntitle: X\n---\n")
                            << QByteArray("bad.md");
    QTest::newRow("folder without lessons") << QStringLiteral(ROPE_DATA_DIR "/bad_configs") << QByteArray("folder");
    QTest::newRow("link") << QStringLiteral("ropescope:nonsense") << QByteArray("link");
    QTest::newRow("link to no lesson") << QStringLiteral("ropescope:lesson/1/no-such-lesson/1")
                                       << QByteArray("no-such-lesson");
    QTest::newRow("link beyond the last step") << QStringLiteral("ropescope:lesson/1/frequency-formula/999")
                                               << QByteArray("step 999; allowed: a step from 1 to");
    QTest::newRow("link beyond a lesson that it carries")
        << ownLesson(2) << QByteArray("step 2; allowed: a step from 1 to 1");
    QTest::newRow("link that carries no lesson")
        << QString::fromStdString(linkOfOwnLesson("mine", 1, "hello")) << QByteArray("link");
    const auto link = [](const char* name, const std::function<void(Scene&)>& spoil) {
        Scene scene;
        spoil(scene);
        QTest::newRow(name) << QString::fromStdString(linkOf(scene)) << QByteArray("link: ") + name;
    };
    link("position is -1", [](Scene& s) { s.position = -1; });
    link("distance is -1", [](Scene& s) { s.distance = -1; });
    link("max_distance is 0", [](Scene& s) { s.maxDistance = 0; });
    link("selected_pair is 0", [](Scene& s) { s.selectedPair = 0; });
    link("pairs is 65", [](Scene& s) { s.pairs = {65}; });
}

/// As every bad input: one line, exit status 2, no window.
void TestWindowVerb::badForLessons()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, said);
    const Run run = ropescope({file});
    QVERIFY(run.exited);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QVERIFY(!run.err.contains("display"));
}

void TestWindowVerb::noDisplay()
{
    const Run run = ropescope({});
    QVERIFY(run.exited);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.err.count('\n'), 1);
    for (const char* verb : {"display", "compute", "export", "list"})
        QVERIFY2(run.err.contains(verb), run.err.constData());
}

void TestWindowVerb::displayThatCannotBeReached()
{
    QProcess process;
    QProcessEnvironment env = headless(m_dir.path());
    env.insert("DISPLAY", ":987");
    process.setProcessEnvironment(env);
    process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), QStringList{});
    QVERIFY(ended(process));
    const QByteArray err = process.readAllStandardError();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    QVERIFY2(err.count('\n') == 1 && err.contains("compute"), err.constData());
}

QTEST_GUILESS_MAIN(TestWindowVerb)
#include "tst_window_verb.moc"
