// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/scene/document_text.h"
#include "core/scene/scene_edits.h"
#include "ui/base/language.h"
#include "ui/document/session_folder.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_session.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/own_places.h"
#include "ui/scene/history.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/question_bar.h"
#include "ui/window/document_desk.h"
#include "ui/window/main_window.h"
#include "ui/window/session_keeper.h"
#include "ui/window/window_commands.h"
#include "ui/window/window_host.h"

using namespace rope;

namespace {

/// Every text of the window that stands still, in the order of its widgets.
QStringList textsOf(const MainWindow& window)
{
    QStringList out{window.windowTitle()};
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        out << widget->toolTip() << widget->accessibleName();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            out << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            out << button->text();
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                out << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
    }
    for (const QAction* action : window.findChildren<QAction*>())
        out << action->text();
    return out;
}

/// Names and formulas have no Chinese in them; a sentence in English has two words side by side.
QStringList englishOf(const QStringList& texts)
{
    static const QRegularExpression sentence(QStringLiteral("[a-z]{2,} [a-z]{2,} [a-z]{2,}"));
    static const QRegularExpression han(QStringLiteral("[\\x{3400}-\\x{9fff}]"));
    QStringList out;
    for (const QString& text : texts)
        if (text.contains(sentence) && !text.contains(han))
            out << text;
    out.removeDuplicates();
    return out;
}

} // namespace

/// Another language while the window is open.
class TestWindowHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { useLanguage(QStringLiteral("en")); }

    void thereAndBack();
    void workGoesAlong();
    void historyGoesAlong();
    void aFileGoesAlong();
    void aLessonGoesAlong();
    void trainingGoesOn();
    void lostWorkIsStillOffered();
    void theSystemsThemeIsStillKnown();
    void keysOfMenusAreTheirOwn_data();
    void keysOfMenusAreTheirOwn();

private:
    static void speak(WindowHost& host, const char* language);
};

void TestWindowHost::initTestCase()
{
    test::useOwnPlaces("tst_window_host");
}

void TestWindowHost::init()
{
    QSettings().clear();
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
}

/// As a person does it: an entry of the menu.
void TestWindowHost::speak(WindowHost& host, const char* language)
{
    QSignalSpy replaced(&host, &WindowHost::replaced);
    for (QAction* action : host.window().findChildren<QAction*>())
        if (action->data().toString() == QLatin1String(language))
            action->trigger();
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(rope::language(), QLatin1String(language));
}

void TestWindowHost::thereAndBack()
{
    WindowHost host;
    host.window().show();
    const QStringList english = textsOf(host.window());
    speak(host, "zh_CN");
    QVERIFY(host.window().isVisible());
    const QStringList chinese = textsOf(host.window());
    QVERIFY2(englishOf(chinese).isEmpty(), qPrintable(englishOf(chinese).join(u'\n')));
    QCOMPARE(QSettings().value(QStringLiteral("language")).toString(), QStringLiteral("zh_CN"));
    QVERIFY(chinese.size() > 300 && chinese != english);
    speak(host, "en");
    const QStringList again = textsOf(host.window());
    const QSet<QString> before(english.begin(), english.end()), after(again.begin(), again.end());
    QVERIFY2(before == after, qPrintable((before - after).values().join(u'\n') + QStringLiteral("\n→\n") +
                                         (after - before).values().join(u'\n')));
}

void TestWindowHost::workGoesAlong()
{
    WindowHost host;
    host.window().restoreSettings();
    host.window().show();
    Scene scene;
    setMethod(scene, "yarn");
    scene.position = 77;
    scene = settled(scene);
    QVERIFY(host.window().store().edit(scene, QStringLiteral("test")));
    host.window().workspace().setFigures({"decay", "ratio"});
    host.window().desk().addScreen(QStringLiteral("two"));
    host.window().resize(1111, 777);
    const Document before = host.window().desk().document();
    speak(host, "zh_CN");
    QCOMPARE(host.window().store().scene(), scene);
    QVERIFY(host.window().desk().document() == before);
    QCOMPARE(host.window().size(), QSize(1111, 777));
    QVERIFY(host.window().session().journal() != nullptr); // work is kept against a crash
    QVERIFY(host.window().messageText().isEmpty());
}

/// What a file has not is still said to be unsaved, and goes into that file.
/// Steps of the scene, of the view and of the desk are taken back, and done again, in the window of another language.
void TestWindowHost::historyGoesAlong()
{
    WindowHost host;
    host.window().restoreSettings();
    host.window().show();
    const auto text = [&host] { return documentText(host.window().desk().document()); };
    const auto turn = [] { QCoreApplication::processEvents(); };
    turn();
    std::vector<std::string> marks{text()};
    Scene scene = host.window().store().scene();
    scene.position = 77;
    QVERIFY(host.window().store().edit(scene, QStringLiteral("position")));
    host.window().store().endGesture();
    marks.push_back(text());
    host.window().workspace().setFigures({"decay", "heatmap"});
    turn();
    marks.push_back(text());
    host.window().desk().addScreen(QStringLiteral("B"));
    turn();
    marks.push_back(text());
    for (const char* language : {"zh_CN", "en"}) {
        speak(host, language);
        QCOMPARE(text(), marks.back());
        History& history = *host.window().store().history();
        QCOMPARE(history.index(), 3);
        for (int i = 2; i >= 0; --i) {
            QTest::keyClick(&host.window(), Qt::Key_Z, Qt::ControlModifier);
            turn();
            QCOMPARE(history.index(), i);
            QCOMPARE(QString::fromStdString(text()), QString::fromStdString(marks[std::size_t(i)]));
        }
        for (int i = 1; i <= 3; ++i) {
            QTest::keyClick(&host.window(), Qt::Key_Y, Qt::ControlModifier);
            turn();
            QCOMPARE(QString::fromStdString(text()), QString::fromStdString(marks[std::size_t(i)]));
        }
    }
}

void TestWindowHost::aFileGoesAlong()
{
    QTemporaryDir dir;
    WindowHost host;
    host.window().restoreSettings();
    host.window().desk().saveTo(dir.filePath(QStringLiteral("work.ropescope")));
    Scene scene = host.window().store().scene();
    scene.position = 5;
    QVERIFY(host.window().store().edit(scene, QStringLiteral("test")));
    QVERIFY(host.window().desk().isChanged());
    speak(host, "zh_CN");
    QVERIFY(host.window().desk().isChanged());
    QVERIFY(host.window().desk().otherVersion().isEmpty());
    host.window().desk().save();
    QVERIFY(!host.window().desk().isChanged());
    speak(host, "en");
    QVERIFY(!host.window().desk().isChanged());
    QCOMPARE(host.window().store().scene().position, 5);
}

void TestWindowHost::aLessonGoesAlong()
{
    WindowHost host;
    host.window().show();
    LessonPanel& lessons = host.window().lessons();
    lessons.open(*lessons.library().shipped("frequency-formula"), 2);
    const QString title = QString::fromStdString(lessons.session().lesson().title);
    const Scene own = lessons.session().before();
    speak(host, "zh_CN");
    const LessonSession& session = host.window().lessons().session();
    QVERIFY(session.isOpen());
    QCOMPARE(session.step(), 2);
    QVERIFY(QString::fromStdString(session.lesson().title) != title);
    QCOMPARE(session.before(), own);
}

void TestWindowHost::trainingGoesOn()
{
    WindowHost host;
    host.window().show();
    lab::LabSetup setup;
    setup.steps = 100000;
    host.window().labSession().train(setup);
    QTRY_VERIFY(host.window().labSession().isTraining());
    const auto runs = host.window().store().scene().labRuns;
    speak(host, "zh_CN");
    QTRY_VERIFY(host.window().labSession().isTraining());
    QCOMPARE(host.window().store().scene().labRuns, runs);
    host.window().labSession().pause();
    QTRY_VERIFY(!host.window().labSession().isTraining());
}

/// Two windows crashed; neither question is answered before the language changes.
void TestWindowHost::lostWorkIsStillOffered()
{
    QVERIFY(QDir().mkpath(SessionFolder::usualPath()));
    for (const int position : {4242, 4343}) {
        Session lost;
        lost.document.screens.front().scene.position = position;
        QFile file(SessionFolder::usualPath() + QStringLiteral("/%1.journal").arg(position));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sessionText(lost));
    }
    WindowHost host;
    host.window().restoreSettings();
    host.window().show();
    QVERIFY(!host.window().question().question().isEmpty());
    speak(host, "zh_CN");
    QSet<qint64> restored;
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!host.window().question().question().isEmpty());
        QTest::mouseClick(host.window().question().findChildren<QPushButton*>().front(), Qt::LeftButton);
        restored << host.window().store().scene().position;
    }
    QCOMPARE(restored, (QSet<qint64>{4242, 4343}));
    QVERIFY(host.window().question().question().isEmpty());
    // By their names: the window's own journal has one by chance.
    for (const int position : {4242, 4343})
        QVERIFY(!QFile::exists(SessionFolder::usualPath() + QStringLiteral("/%1.journal").arg(position)));
}

/// The second window finds the palette that the first one has set.
void TestWindowHost::theSystemsThemeIsStillKnown()
{
    const auto choose = [](WindowHost& host, ThemeChoice theme) {
        host.window().preferences().change([&](PreferenceValues& v) { v.theme = theme; });
    };
    WindowHost host;
    choose(host, ThemeChoice::System);
    const bool system = host.window().theme().isDark();
    choose(host, system ? ThemeChoice::Light : ThemeChoice::Dark);
    QVERIFY(host.window().theme().isDark() != system);
    speak(host, "zh_CN");
    QVERIFY(host.window().theme().isDark() != system);
    choose(host, ThemeChoice::System);
    QCOMPARE(host.window().theme().isDark(), system);
}

void TestWindowHost::keysOfMenusAreTheirOwn_data()
{
    QTest::addColumn<QString>("id");
    for (const LanguageChoice& choice : languages())
        QTest::newRow(qPrintable(choice.id)) << choice.id;
}

/// The letters of the menus themselves, which Alt opens, are told apart.
void TestWindowHost::keysOfMenusAreTheirOwn()
{
    QFETCH(QString, id);
    useLanguage(id);
    MainWindow window;
    // A command is found by its name, without the letter of its menu.
    for (const Command& command : commandsOf(window))
        QVERIFY2(!command.text.contains(QRegularExpression(QStringLiteral("\\([A-Z]\\)|&"))), qPrintable(command.text));
    QHash<QString, QString> known;
    for (const QAction* action : window.menuBar()->actions()) {
        const qsizetype at = action->text().indexOf(QLatin1Char('&'));
        QVERIFY2(at >= 0, qPrintable(action->text()));
        QString& first = known[action->text().mid(at + 1, 1).toUpper()];
        QVERIFY2(first.isEmpty(), qPrintable(first + QStringLiteral(" and ") + action->text()));
        first = action->text();
    }
}

QTEST_MAIN(TestWindowHost)
#include "tst_window_host.moc"
