// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QTimer>
#include <QTreeWidget>
#include <QtTest>

#include "core/figures/kit/figure_kind.h"
#include "core/lab/run_file.h"
#include "core/lab/trainer.h"
#include "core/scene/scene_link.h"
#include "lesson_support.h"
#include "support/gguf_writer.h"
#include "support/paths.h"
#include "ui/answering.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lab/lab_session.h"
#include "ui/lesson_window.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/problem_list.h"
#include "ui/opener_window.h"
#include "ui/scene/scene_store.h"
#include "ui/window/new_window.h"
#include "ui/window/opener.h"

using namespace rope;
using namespace rope::test;

/// Files and folders that are opened in a window, by any way: lessons, models, those that do not read.
class TestOpener : public QObject, private test::OpenerWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void lessonFileOpens_data();
    void lessonFileOpens();
    void folderFillsTheList();
    void modelFolderOpensItsModel();
    void ggufFileOpens();
    void runOpensInTheLab();
    void badLessonIsListedAndChangesNothing();
    void folderWithABadLessonOpensTheOthers();
    void twoFilesOfOneIdAreSaid();
    void uselessPathsAreSaid_data();
    void uselessPathsAreSaid();
    void severalOfWhichOneFits_data();
    void severalOfWhichOneFits();
    void acceptedWhicheverComesFirst();
    void reopeningReplaces();

private:
    QString write(const QString& name, const QByteArray& content);
    QString lesson(const QString& title) const;
    QTreeWidget* problems() { return m_window->findChild<QTreeWidget*>(QStringLiteral("problems")); }
};

void TestOpener::initTestCase()
{
    test::useOwnPlaces("tst_opener");
}

QString TestOpener::write(const QString& name, const QByteArray& content)
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

QString TestOpener::lesson(const QString& title) const
{
    return QStringLiteral(
               "---\nropescope_lesson: 1\ntitle: %1\nchapter: Mine\ncovers:\nsummary: A test.\n---\n\n# One\n\nText.\n")
        .arg(title);
}

void TestOpener::lessonFileOpens_data()
{
    QTest::addColumn<bool>("byDrop");
    QTest::newRow("path") << false;
    QTest::newRow("drop") << true;
}

void TestOpener::lessonFileOpens()
{
    QFETCH(bool, byDrop);
    const QString path = QStringLiteral(ROPE_DATA_DIR "/lessons/all-kinds.md");
    if (byDrop) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QVERIFY(drop(data));
    } else {
        QVERIFY(m_window->openPath(path));
    }
    QVERIFY(session().isOpen());
    QCOMPARE(session().lesson().id, std::string("all-kinds"));
    QVERIFY(session().entry().opened);
    QVERIFY(m_window->lessons().isVisible());
    QCOMPARE(m_window->store().scene().active.headDim, 512);
}

void TestOpener::modelFolderOpensItsModel()
{
    write(QStringLiteral("config.json"), R"({"model_type": "llama", "rope_theta": 70000})");
    write(QStringLiteral("model.safetensors"), QByteArray(16, '\0'));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_dir->path())});
    QVERIFY(drop(data));
    QCOMPARE(m_window->store().scene().active.base, 70000.0);
    QCOMPARE(QString::fromStdString(m_window->store().scene().name), QDir(m_dir->path()).dirName());
    write(QStringLiteral("config.json"), R"({"model_type": "llama", "rope_theta": 80000})");
    QVERIFY(m_window->openPath(m_dir->filePath(QStringLiteral("model.safetensors"))));
    QCOMPARE(m_window->store().scene().active.base, 80000.0);
}

void TestOpener::ggufFileOpens()
{
    GgufWriter file;
    file.text("general.architecture", "qwen2").integer("qwen2.attention.key_length", 128);
    file.real("qwen2.rope.freq_base", 70000);
    QVERIFY(m_window->openPath(write(QStringLiteral("tiny.gguf"), file.bytes())));
    QCOMPARE(m_window->store().scene().active.base, 70000.0);
    QCOMPARE(m_window->store().scene().name, std::string("tiny"));
    const Scene before = m_window->store().scene();
    QVERIFY(!m_window->openPath(write(QStringLiteral("cut.gguf"), file.bytes().left(60))));
    QVERIFY(m_window->store().scene() == before);
}

void TestOpener::folderFillsTheList()
{
    write(QStringLiteral("02-second.md"), lesson(QStringLiteral("Second")).toUtf8());
    write(QStringLiteral("01-first.md"), lesson(QStringLiteral("First")).toUtf8());
    write(QStringLiteral("README.md"), "Not a lesson at all.");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_dir->path())});
    QVERIFY(drop(data));
    QVERIFY(!problems());
    QTreeWidget* tree = m_window->lessons().list().tree();
    const QTreeWidgetItem* chapter = tree->topLevelItem(tree->topLevelItemCount() - 1);
    QCOMPARE(chapter->text(0), QStringLiteral("Opened: Mine"));
    QCOMPARE(chapter->childCount(), 2);
    QCOMPARE(chapter->child(0)->text(0), QStringLiteral("First"));
    QCOMPARE(tree->currentItem(), chapter->child(0));
    QVERIFY(tree->isVisible());
    QVERIFY2(m_window->messageText().contains(QLatin1Char('2')), qPrintable(m_window->messageText()));
}

/// A run of the Lab comes to the front there, whether the Lab is open or not; a damaged one changes nothing.
void TestOpener::runOpensInTheLab()
{
    lab::LabSetup setup;
    setup.steps = 2;
    setup.batch = 2;
    lab::Trainer trainer(lab::newRun(setup));
    trainer.step();
    const QByteArray bytes = QByteArray::fromStdString(lab::runBytes(trainer.run()));
    for (int again = 0; again < 2; ++again) {
        QVERIFY(m_window->openPath(write(QStringLiteral("own.safetensors"), bytes)));
        QVERIFY(m_window->labPanel().isVisible());
        QVERIFY(findFigure(m_window->workspace().figures().front())->usesLab);
        const auto shown = m_window->labSession().firstRun();
        QVERIFY(shown && *shown->run == trainer.run());
    }
    const auto scene = m_window->store().scene();
    QVERIFY(!m_window->openPath(write(QStringLiteral("cut.safetensors"), bytes.chopped(9))));
    QVERIFY(m_window->messageText().contains(QStringLiteral("ends early")));
    QVERIFY(m_window->store().scene() == scene);
}

void TestOpener::badLessonIsListedAndChangesNothing()
{
    const Scene before = m_window->store().scene();
    const auto figures = m_window->workspace().figures();
    const QString path =
        write(QStringLiteral("bad.md"),
              lesson(QStringLiteral("Bad")).toUtf8() +
                  "\n```ask number\nprompt: How?\nanswer: thetta[1]\n```\n\n```show\nfigures: nonsense\n```\n");
    QVERIFY(!m_window->openPath(path));
    QVERIFY(problems());
    QVERIFY(problems()->topLevelItemCount() >= 2);
    const QTreeWidgetItem* first = problems()->topLevelItem(0);
    QCOMPARE(first->text(0), QStringLiteral("bad.md"));
    QVERIFY2(first->text(1).toInt() >= 12, qPrintable(first->text(1)));
    QVERIFY2(first->text(2).contains(QStringLiteral("thetta")), qPrintable(first->text(2)));
    QVERIFY(!session().isOpen());
    QVERIFY(m_window->store().scene() == before);
    QVERIFY(m_window->workspace().figures() == figures);
    for (const LessonEntry& entry : m_window->lessons().library().entries())
        QVERIFY(!entry.opened);
    // The list can be taken along.
    auto* dialog = m_window->findChild<ProblemList*>();
    for (auto* button : dialog->findChildren<QAbstractButton*>())
        if (button->text().contains(QStringLiteral("Copy")))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("bad.md:")),
             qPrintable(QApplication::clipboard()->text()));
}

void TestOpener::folderWithABadLessonOpensTheOthers()
{
    write(QStringLiteral("good.md"), lesson(QStringLiteral("Good")).toUtf8());
    write(QStringLiteral("bad.md"), "---\nropescope_lesson: 9\n---\n");
    QVERIFY(m_window->openPath(m_dir->path()));
    QVERIFY(problems());
    QCOMPARE(problems()->topLevelItem(0)->text(0), QStringLiteral("bad.md"));
    QVERIFY(m_window->lessons().library().opened("good"));
    QVERIFY(!m_window->lessons().library().opened("bad"));
}

/// The second used to replace the first without a word.
void TestOpener::twoFilesOfOneIdAreSaid()
{
    write(QStringLiteral("01-intro.md"), lesson(QStringLiteral("First")).toUtf8());
    write(QStringLiteral("02-intro.md"), lesson(QStringLiteral("Second")).toUtf8());
    QVERIFY(m_window->openPath(m_dir->path()));
    QVERIFY(problems());
    QCOMPARE(problems()->topLevelItem(0)->text(0), QStringLiteral("02-intro.md"));
    QCOMPARE(m_window->lessons().library().opened("intro")->lesson->title, "First");
}

void TestOpener::uselessPathsAreSaid_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("empty folder") << QString();
    QTest::newRow("no such file") << QStringLiteral("/no/such/file.md");
    QTest::newRow("refused scene") << QStringLiteral("refused.ropescope");
}

void TestOpener::uselessPathsAreSaid()
{
    QFETCH(QString, path);
    const Scene before = m_window->store().scene();
    const QString refused =
        write(QStringLiteral("refused.ropescope"), R"({"ropescope_scene": 1, "rope": {"head_dim": 64, "base": 0.5}})");
    QTemporaryDir empty;
    QVERIFY(!m_window->openPath(path.isEmpty() ? empty.path() : path.startsWith(u'/') ? path : refused));
    QVERIFY(!m_window->messageText().isEmpty());
    QVERIFY(m_window->store().scene() == before);
}

void TestOpener::severalOfWhichOneFits_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("windows");
    QTest::newRow("others in windows of their own") << "Open each in a new window" << 2;
    QTest::newRow("not") << "Leave it" << 0;
}

/// Three documents and a lesson dropped at once: the first document and the lesson open here, the others are asked for.
void TestOpener::severalOfWhichOneFits()
{
    QFETCH(QString, button);
    QFETCH(int, windows);
    QMimeData data;
    QList<QUrl> urls;
    QStringList paths;
    for (int i = 1; i <= 3; ++i) {
        paths << write(QStringLiteral("s%1.ropescope").arg(i),
                       QStringLiteral("{\"ropescope_scene\": 1, \"position\": %1}").arg(70 + i).toUtf8());
        urls << QUrl::fromLocalFile(paths.last());
    }
    urls << QUrl::fromLocalFile(write(QStringLiteral("l.md"), lesson(QStringLiteral("Beside")).toUtf8()));
    data.setUrls(urls);
    QList<QStringList> opened;
    setWindowOpener([&opened](const QStringList& args) {
        opened << args;
        return true;
    });
    QString asked;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        asked = box->text();
        timer.stop();
        if (!test::press(*box, button))
            box->reject();
    });
    timer.start(10);
    QVERIFY(drop(data));
    QTRY_VERIFY(!asked.isEmpty());
    session().leave(); // the lesson has a scene of its own
    QCOMPARE(m_window->store().scene().position, 71);
    QVERIFY(m_window->lessons().library().opened("l"));
    QTRY_COMPARE(opened.size(), windows);
    if (windows > 0)
        QCOMPARE(opened, (QList<QStringList>{{paths[1]}, {paths[2]}}));
    setWindowOpener({});
}

void TestOpener::acceptedWhicheverComesFirst()
{
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/page")),
                  QUrl::fromLocalFile(
                      write(QStringLiteral("s.ropescope"), QByteArray(R"({"ropescope_scene": 1, "position": 71})")))});
    QVERIFY(drop(data));
    QCOMPARE(m_window->store().scene().position, 71);
}

void TestOpener::reopeningReplaces()
{
    const QString path = write(QStringLiteral("mine.md"), lesson(QStringLiteral("Before")).toUtf8());
    QVERIFY(m_window->openPath(path));
    write(QStringLiteral("mine.md"), lesson(QStringLiteral("After")).toUtf8());
    QVERIFY(m_window->openPath(path));
    QCOMPARE(session().lesson().title, std::string("After"));
    int opened = 0;
    for (const LessonEntry& entry : m_window->lessons().library().entries())
        opened += entry.opened;
    QCOMPARE(opened, 1);
}

QTEST_MAIN(TestOpener)
#include "tst_opener.moc"
