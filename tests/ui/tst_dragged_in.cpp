// SPDX-License-Identifier: GPL-3.0-or-later
// Files let go over the window as a file manager does it under X11: not an event of Qt's that a test makes up, but the
// protocol itself, on a display of the test's own.
#include <QApplication>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QtTest>

#include "support/x_server.h"
#include "ui/answering.h"
#include "ui/document_window.h"
#include "ui/lesson_window.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/window/new_window.h"
#include "ui/xdnd_source.h"

using namespace rope;
using namespace rope::test;
using End = XdndSource::End;

namespace {
constexpr int patience = 60000; ///< ms; what is awaited is an answer, this is for a machine that gives none
}

class TestDraggedIn : public QObject, private DocumentWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void fiveFiles_data();
    void fiveFiles();
    void namesOfAllKinds_data();
    void namesOfAllKinds();
    void links();
    void whatIsNoFileIsRefused_data();
    void whatIsNoFileIsRefused();

private:
    QString write(const QString& name, const QByteArray& content) const;
    QString document(const QString& name, int position) const;
    End drop(const QByteArray& type, const QByteArray& data) const;
    End dropFiles(const QStringList& paths) const;
};

void TestDraggedIn::initTestCase()
{
    if (QApplication::platformName() != QLatin1String("xcb"))
        QSKIP("there is no Xvfb to show a window on");
    useOwnPlaces("tst_dragged_in");
}

QString TestDraggedIn::write(const QString& name, const QByteArray& content) const
{
    QFile file(m_dir->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

QString TestDraggedIn::document(const QString& name, int position) const
{
    return write(name, QStringLiteral(R"({"ropescope_scene": 1, "position": %1})").arg(position).toUtf8());
}

End TestDraggedIn::drop(const QByteArray& type, const QByteArray& data) const
{
    const QPoint middle = m_window->mapToGlobal(m_window->rect().center());
    const XdndSource source(static_cast<xcb_window_t>(m_window->winId()), middle.x(), middle.y(), type.toStdString(),
                            data.toStdString());
    return QTest::qWaitFor([&] { return source.end() != End::Open; }, patience) ? source.end() : End::Open;
}

End TestDraggedIn::dropFiles(const QStringList& paths) const
{
    QByteArray list;
    for (const QString& path : paths)
        list += QUrl::fromLocalFile(path).toEncoded() + "\r\n";
    return drop("text/uri-list", list);
}

void TestDraggedIn::fiveFiles_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("windows");
    QTest::newRow("others in windows of their own") << "Open each in a new window" << 2;
    QTest::newRow("not") << "Leave it" << 0;
}

/// Two documents, a model's config and two lessons: the first and the lessons are taken, the others asked for.
void TestDraggedIn::fiveFiles()
{
    QFETCH(QString, button);
    QFETCH(int, windows);
    const auto lesson = [](const char* title) {
        return QByteArray("---\nropescope_lesson: 1\ntitle: ") + title +
               "\nchapter: Mine\ncovers:\nsummary: A test.\n---\n\n# One\n\nText.\n";
    };
    const QStringList paths{document(QStringLiteral("first.ropescope"), 71), write("one.md", lesson("One")),
                            document(QStringLiteral("second.ropescope"), 72), write("two.md", lesson("Two")),
                            write("config.json", R"({"model_type": "llama", "hidden_size": 512,
                                                     "num_attention_heads": 8})")};
    QList<QStringList> opened;
    setWindowOpener([&opened](const QStringList& args) {
        opened << args;
        return true;
    });
    QString asked;
    QTimer looking;
    connect(&looking, &QTimer::timeout, this, [&] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
            looking.stop();
            asked = box->text();
            if (!press(*box, button))
                box->reject();
        }
    });
    looking.start(10);
    QCOMPARE(dropFiles(paths), End::Taken);
    QTRY_VERIFY_WITH_TIMEOUT(!asked.isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), windows, patience);
    if (windows > 0)
        QCOMPARE(opened, (QList<QStringList>{{paths[2]}, {paths[4]}}));
    for (const char* id : {"one", "two"})
        QVERIFY2(m_window->lessons().library().opened(id), id);
    m_window->lessons().session().leave(); // a lesson has a scene of its own
    QCOMPARE(m_window->store().scene().position, 71);
    QCOMPARE(m_window->desk().file(), paths[0]);
    setWindowOpener({});
}

void TestDraggedIn::namesOfAllKinds_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("spaces") << "my  lecture .ropescope";
    QTest::newRow("a percent and a hash") << "100%20 #1.ropescope";
    QTest::newRow("a new line") << "two\nlines.ropescope";
    QTest::newRow("other scripts") << QString::fromUtf8("Vörträge 讲座 🙂.ropescope");
    QTest::newRow("no ending") << "lecture";
}

void TestDraggedIn::namesOfAllKinds()
{
    QFETCH(QString, name);
    const QString path = document(name, 73);
    QVERIFY(!path.isEmpty());
    QCOMPARE(dropFiles({path}), End::Taken);
    QCOMPARE(m_window->store().scene().position, 73);
    QCOMPARE(m_window->desk().file(), path);
}

void TestDraggedIn::links()
{
    QCOMPARE(drop("text/plain", "ropescope:lesson/1/period/2"), End::Taken);
    const LessonSession& session = m_window->lessons().session();
    QVERIFY(session.isOpen());
    QCOMPARE(session.lesson().id, std::string("period"));
    QCOMPARE(session.step(), 1);
}

void TestDraggedIn::whatIsNoFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("a page of the web") << QByteArray("text/uri-list") << QByteArray("https://example.org/a.json\r\n");
    QTest::newRow("words") << QByteArray("text/plain") << QByteArray("some words");
    QTest::newRow("a picture") << QByteArray("image/png") << QByteArray("\x89PNG");
    QTest::newRow("nothing") << QByteArray("text/uri-list") << QByteArray();
}

void TestDraggedIn::whatIsNoFileIsRefused()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, data);
    const Scene before = m_window->store().scene();
    QCOMPARE(drop(type, data), End::Refused);
    QVERIFY(m_window->store().scene() == before);
}

int main(int argc, char** argv)
{
    const XServer display; // there before Qt is
    display.use();
    QApplication app(argc, argv);
    TestDraggedIn test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_dragged_in.moc"
