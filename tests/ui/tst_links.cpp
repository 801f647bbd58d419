// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <tuple>

#include "core/scene/scene_link.h"
#include "lesson_support.h"
#include "support/paths.h"
#include "ui/lesson_window.h"
#include "ui/opener_window.h"
#include "ui/scene/history.h"
#include "ui/scene/scene_store.h"
#include "ui/window/opener.h"

using namespace rope;
using namespace rope::test;

/// Links to scenes and steps: made, pasted, dropped, and refused when they are no good.
class TestLinks : public QObject, private test::OpenerWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void sceneLinkRoundTrip();
    void stepLinkRoundTrip();
    void anOwnLessonGoesWithItsLink();
    void anotherOfTheSameNameStays();
    void whatIsNoLessonLeavesNoFile();
    void noLinkReplacesALesson();
    void aBrokenFileHasNoLink();
    void aLongLessonHasNoLink();
    void badLinksAreSaid_data();
    void badLinksAreSaid();
    void pasteWithoutALink();
    void pastedConfigIsAModel();
    void droppedTextIsALink();
    void otherTextIsNotAccepted();

private:
    void paste(const QString& text);
    static QDir linked()
    {
        return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/linked"));
    }
};

void TestLinks::initTestCase()
{
    test::useOwnPlaces("tst_links");
}

void TestLinks::paste(const QString& text)
{
    QApplication::clipboard()->setText(text);
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
}

void TestLinks::sceneLinkRoundTrip()
{
    Scene scene = m_window->store().scene();
    scene.active.base = 123456.5;
    scene.active.lambda = 1.0 / 3;
    scene.name = "Zürich";
    m_window->showScene(scene);
    m_window->opener().copySceneLink();
    const QString link = QApplication::clipboard()->text();
    QVERIFY2(link.startsWith(QStringLiteral("ropescope:")), qPrintable(link));
    QVERIFY(link.size() <= int(maxLinkBytes));
    m_window->showScene(Scene());
    paste(QStringLiteral("  ") + link + QStringLiteral("\n"));
    QVERIFY(m_window->store().scene() == scene);
}

void TestLinks::stepLinkRoundTrip()
{
    const LessonEntry entry = m_window->lessons().library().entries().front();
    m_window->lessons().open(entry, 2);
    QVERIFY(m_window->opener().canCopyStepLink());
    m_window->opener().copyStepLink();
    const QString link = QApplication::clipboard()->text();
    session().leave();
    paste(link);
    QVERIFY(session().isOpen());
    QCOMPARE(session().lesson().id, entry.lesson->id);
    QCOMPARE(session().step(), 2);
    QVERIFY(m_window->lessons().isVisible());
}

namespace {

QByteArray ownLesson(const char* prompt)
{
    return QByteArray("---\nropescope_lesson: 1\ntitle: Mine\nchapter: Own\ncovers:\nsummary: Mine.\n---\n\n# "
                      "One\nA.\n\n# Two\n"
                      "```ask truefalse\nprompt: ") +
           prompt + "\nholds: d == 128\n```\n";
}

QString written(const QTemporaryDir& dir, const QByteArray& text)
{
    const QString path = dir.filePath(QStringLiteral("03-mine.md"));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

} // namespace

/// To a machine that has no such file.
void TestLinks::anOwnLessonGoesWithItsLink()
{
    {
        const QTemporaryDir dir;
        m_window->openPath(written(dir, ownLesson("Is *d* 128? 是？")));
        session().goTo(1);
        QVERIFY(m_window->opener().canCopyStepLink());
        m_window->opener().copyStepLink();
        session().leave();
        m_window->lessons().openedLessons().forgetAll();
    }
    const QString link = QApplication::clipboard()->text();
    QVERIFY2(link.startsWith(QStringLiteral("ropescope:own-lesson/1/mine/2/")), qPrintable(link));
    QVERIFY(link.size() <= int(maxLinkBytes));
    m_window.reset();
    open();
    paste(link);
    QVERIFY2(session().isOpen(), qPrintable(m_window->messageText()));
    QCOMPARE(session().lesson().title, std::string("Mine"));
    QCOMPARE(session().step(), 1);
    QCOMPARE(session().lesson().steps[1].question->prompt, std::string("Is *d* 128? 是？"));
    QVERIFY(session().entry().opened);
    // It is the user's from now on: remembered, and the same link opens the same file.
    const QStringList paths = m_window->lessons().openedLessons().paths();
    session().leave();
    paste(link);
    QCOMPARE(m_window->lessons().openedLessons().paths(), paths);
    QCOMPARE(paths.size(), 1);
}

void TestLinks::anotherOfTheSameNameStays()
{
    const QTemporaryDir dir;
    const QString path = written(dir, ownLesson("Mine?"));
    m_window->openPath(path);
    paste(QString::fromStdString(linkOfOwnLesson("mine", 1, ownLesson("Yours?").toStdString())));
    QCOMPARE(session().lesson().id, std::string("mine-2"));
    QCOMPARE(session().lesson().steps[1].question->prompt, std::string("Yours?"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), ownLesson("Mine?"));
    QVERIFY(m_window->lessons().library().opened("mine"));
}

void TestLinks::whatIsNoLessonLeavesNoFile()
{
    const std::string good = ownLesson("A").toStdString();
    const std::tuple<std::string, int, const char*> rows[] = {
        {"hello", 1, "has mistakes"}, {"", 1, "has mistakes"}, {good, 3, "step 3"}};
    for (const auto& [text, step, said] : rows) {
        const std::string link = linkOfOwnLesson("broken", step, text);
        paste(QString::fromStdString(link));
        QVERIFY(!session().isOpen());
        QVERIFY2(m_window->messageText().contains(QLatin1String(said)), qPrintable(m_window->messageText()));
    }
    QCOMPARE(m_window->lessons().openedLessons().paths().size(), 0);
    QCOMPARE(linked().entryList(QDir::Files).filter(QStringLiteral("broken")), QStringList());
}

/// A number in front of a file's name is not of its id: such a link would replace the lesson "mine".
void TestLinks::noLinkReplacesALesson()
{
    const QTemporaryDir dir;
    m_window->openPath(written(dir, ownLesson("Mine?")));
    const std::string link = linkOfOwnLesson("mine", 1, ownLesson("Yours?").toStdString());
    for (const char* id : {"0-mine", "7", "-"}) {
        std::string other = link;
        other.replace(other.find("/mine/") + 1, 4, id);
        paste(QString::fromStdString(other));
        QVERIFY2(m_window->messageText().contains(QStringLiteral("the first a letter")),
                 qPrintable(m_window->messageText()));
    }
    // Its file is forgotten, and it is still open.
    m_window->lessons().openedLessons().forgetAll();
    paste(QString::fromStdString(link));
    QCOMPARE(session().lesson().steps[1].question->prompt, std::string("Yours?"));
    QVERIFY(session().lesson().id != "mine");
    QCOMPARE(m_window->lessons().library().opened("mine")->lesson->steps[1].question->prompt, std::string("Mine?"));
    // Nor when the file of an earlier link lies where it would be put.
    m_window->lessons().openedLessons().forgetAll();
    QVERIFY(linked().mkpath(QStringLiteral(".")));
    QFile left(linked().filePath(QStringLiteral("mine.md")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write(ownLesson("Yours?"));
    left.close();
    paste(QString::fromStdString(link));
    QCOMPARE(session().lesson().steps[1].question->prompt, std::string("Yours?"));
    QVERIFY(session().lesson().id != "mine");
    QCOMPARE(m_window->lessons().library().opened("mine")->lesson->steps[1].question->prompt, std::string("Mine?"));
}

/// What the file has become since is not what is shown.
void TestLinks::aBrokenFileHasNoLink()
{
    const QTemporaryDir dir;
    const QString path = written(dir, ownLesson("Mine?"));
    m_window->openPath(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("hello");
    file.close();
    QApplication::clipboard()->clear();
    m_window->opener().copyStepLink();
    QVERIFY2(m_window->messageText().contains(QStringLiteral("no longer holds it")),
             qPrintable(m_window->messageText()));
    QVERIFY(!QApplication::clipboard()->text().startsWith(QStringLiteral("ropescope:")));
}

void TestLinks::aLongLessonHasNoLink()
{
    QVERIFY(!m_window->opener().canCopyStepLink());
    QByteArray prompt;
    for (unsigned i = 0; i < 700; ++i)
        prompt += QByteArray::number(i * 2654435761U, 36) + ' ';
    const QTemporaryDir dir;
    m_window->openPath(written(dir, ownLesson(prompt.left(3900).constData())));
    QVERIFY(session().isOpen());
    QApplication::clipboard()->setText(QStringLiteral("before"));
    m_window->opener().copyStepLink();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
    QVERIFY2(m_window->messageText().contains(QStringLiteral("Hand its file on")), qPrintable(m_window->messageText()));
}

void TestLinks::badLinksAreSaid_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("said");
    QTest::newRow("nonsense") << QStringLiteral("ropescope:nonsense") << QStringLiteral("link");
    QTest::newRow("another version") << QStringLiteral("ropescope:scene/9/abc") << QStringLiteral("9");
    QTest::newRow("cut short") << QString::fromStdString(linkOf(Scene())).chopped(4) << QStringLiteral("link");
    QTest::newRow("unknown lesson") << QStringLiteral("ropescope:lesson/1/no-such-lesson/1")
                                    << QStringLiteral("no-such-lesson");
    QTest::newRow("step outside") << QString::fromStdString(linkOfLesson(shippedLessons().front().id, 39))
                                  << QStringLiteral("step 39");
    Scene bad;
    bad.active.base = -1;
    QTest::newRow("scene without sense") << QString::fromStdString(linkOf(bad)) << QStringLiteral("-1");
}

void TestLinks::badLinksAreSaid()
{
    QFETCH(QString, link);
    QFETCH(QString, said);
    const Scene before = m_window->store().scene();
    paste(link);
    QVERIFY2(m_window->messageText().contains(said), qPrintable(m_window->messageText()));
    QVERIFY(m_window->store().scene() == before);
    QVERIFY(!session().isOpen());
}

void TestLinks::pasteWithoutALink()
{
    paste(QStringLiteral("hello"));
    QVERIFY2(m_window->messageText().contains(QStringLiteral("ropescope:")), qPrintable(m_window->messageText()));
}

/// What was copied from a model's page needs no file.
void TestLinks::pastedConfigIsAModel()
{
    paste(QStringLiteral(" {\"model_type\": \"llama\", \"hidden_size\": 2048, \"num_attention_heads\": 32, "
                         "\"rope_theta\": 500000.0, \"max_position_embeddings\": 8192}\n"));
    const Scene& scene = m_window->store().scene();
    QCOMPARE(scene.active.headDim, 64);
    QCOMPARE(scene.active.base, 500000.0);
    QCOMPARE(scene.active.trainLength, std::int64_t(8192));
    m_window->store().history()->undo();
    QCOMPARE(m_window->store().scene().active.headDim, 128);
    // One that is none says so, and changes nothing.
    const Scene before = m_window->store().scene();
    paste(QStringLiteral("{\"model_type\": \"llama\","));
    QVERIFY2(m_window->messageText().contains(QStringLiteral("not JSON")), qPrintable(m_window->messageText()));
    QVERIFY(m_window->store().scene() == before);
}

void TestLinks::droppedTextIsALink()
{
    Scene scene;
    scene.active.base = 777;
    QMimeData data;
    data.setText(QString::fromStdString(linkOf(scene)));
    QVERIFY(drop(data));
    QCOMPARE(m_window->store().scene().active.base, 777.0);
}

void TestLinks::otherTextIsNotAccepted()
{
    QMimeData data;
    data.setText(QStringLiteral("https://example.org"));
    QVERIFY(!drop(data));
    QMimeData remote;
    remote.setUrls({QUrl(QStringLiteral("https://example.org/lesson.md"))});
    QVERIFY(!drop(remote));
}

QTEST_MAIN(TestLinks)
#include "tst_links.moc"
