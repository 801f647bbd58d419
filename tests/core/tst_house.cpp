// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

#include "support/paths.h"

/// The rules of the house that a machine can check: floors, Qt-free core, licence lines, one package list.
class TestHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sources_data();
    void sources();
    void numbersKnowNoLocale_data() { sources_data(); }
    void numbersKnowNoLocale();
    void everyPackageListIsThatOne();
    void namesAreUnique();
    void docsPointAtWhatIsThere();
    void bareCalls_data();
    void bareCalls();
    void testsWaitAsLongAsTheyMay();

private:
    static constexpr int mostLines = 300;
    static int floorOf(const QString& path);
};

/// The floor of a file or include by its folder (docs/architecture.md); -1 when it is none of ours. The ground comes
/// first.
int TestHouse::floorOf(const QString& path)
{
    static const QList<QStringList> floors{{"core/kernels/"},
                                           {"core/model/"},
                                           {"core/configs/"},
                                           {"core/scaling/"},
                                           {"core/rope/"},
                                           {"core/scene/", "core/analysis/", "core/writers/"},
                                           {"core/lab/"},
                                           {"core/figures/kit/"},
                                           {"core/figures/", "core/lessons/quantities/"},
                                           {"core/lessons/prose/"},
                                           {"core/lessons/", "core/reference/"},
                                           {"core/lessons/reading/"},
                                           {"ui/base/"},
                                           {"ui/plot/", "ui/scene/", "ui/prose/"},
                                           {"ui/widgets/", "ui/lessons/course/", "ui/document/"},
                                           {"ui/sound/", "ui/controls/", "ui/lab/", "ui/panels/", "ui/reference/",
                                            "ui/figures/", "ui/paper/", "ui/lessons/questions/"},
                                           {"ui/lessons/", "ui/teaching/"},
                                           {"ui/lessons/editor/"},
                                           {"ui/window/"},
                                           {"app/output/", "app/describe/"},
                                           {"app/options/"},
                                           {"app/verbs/"},
                                           {"app/"}};
    int floor = -1;
    qsizetype longest = 0;
    for (int i = 0; i < floors.size(); ++i)
        for (const QString& folder : floors[i])
            if (path.startsWith(folder) && folder.size() > longest) {
                floor = i;
                longest = folder.size();
            }
    return floor;
}

void TestHouse::sources_data()
{
    QTest::addColumn<QString>("path");
    const QDir root(QStringLiteral(ROPE_SOURCE_DIR));
    for (const char* room : {"core", "ui", "app", "tests"}) {
        QDirIterator it(root.filePath(QLatin1String(room)), {"*.cpp", "*.h"}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = root.relativeFilePath(it.next());
            QTest::newRow(qPrintable(path)) << path;
        }
    }
}

void TestHouse::sources()
{
    QFETCH(QString, path);
    QFile file(QStringLiteral(ROPE_SOURCE_DIR "/") + path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n")),
             "the first line is the licence");
    // A test may be one long table.
    QVERIFY2(text.count(QLatin1Char('\n')) <= mostLines || path.startsWith(QStringLiteral("tests/")),
             "a source is about one thing and has 300 lines at most");
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const QString included = it.next().captured(1);
        QVERIFY2(floorOf(included) <= floorOf(path) || path.startsWith(QStringLiteral("tests/")),
                 qPrintable(QStringLiteral("includes upwards: ") + included));
        if (path.startsWith(QStringLiteral("core/")))
            QVERIFY2(!included.startsWith(QLatin1Char('Q')), qPrintable(QStringLiteral("Qt in core: ") + included));
        if (included.contains(QStringLiteral("qcustomplot")))
            QVERIFY2(path.startsWith(QStringLiteral("ui/plot/")), "QCustomPlot belongs to ui/plot alone");
    }
}

/// A decimal comma of the user's comes in through these; core/model/typed_number and number_text read and write.
void TestHouse::numbersKnowNoLocale()
{
    QFETCH(QString, path);
    static const QHash<QString, QString> allowed{
        {"app/verbs/application.cpp", "setlocale("},      // back to "C" after Qt
        {"ui/window/main_window_lessons.cpp", "QLocale"}, // the user's paper
        {"ui/plot/figure_ticker.h", "QLocale"},           // a signature of QCustomPlot's
    };
    if (path.startsWith(QStringLiteral("tests/")))
        return;
    QFile file(QStringLiteral(ROPE_SOURCE_DIR "/") + path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(file.readAll());
    if (allowed.contains(path))
        text.remove(allowed.value(path));
    static const QRegularExpression bare(
        QStringLiteral("\\b(atof|strto(d|f|ld)|sto(d|f|ld)|[sf]scanf|is(alnum|alpha|digit|space|upper|lower)|to(upper|"
                       "lower)|setlocale)"
                       "\\s*\\(|[io]?stringstream|\\bQLocale\\b|%L?[-+0-9.*]*[eEfgG]\\b"));
    const auto found = bare.match(text);
    QVERIFY2(!found.hasMatch(), qPrintable(QStringLiteral("depends on the locale: ") + found.captured()));
}

void TestHouse::everyPackageListIsThatOne()
{
    const QDir scripts(QStringLiteral(ROPE_SOURCE_DIR "/scripts"));
    for (const QString& name : scripts.entryList(QDir::Files)) {
        QFile file(scripts.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(QStringLiteral("apt-get install")), name == QStringLiteral("common.sh") ? 1 : 0);
        if (QStringList{"run", "test", "bench"}.contains(name))
            QVERIFY2(text.contains(QStringLiteral("install_packages")), qPrintable(name));
    }
}

/// Two files of one name collide inside one archive, and a reader opens the wrong one.
void TestHouse::namesAreUnique()
{
    QHash<QString, QString> known;
    const QDir root(QStringLiteral(ROPE_SOURCE_DIR));
    for (const char* room : {"core", "ui", "app"}) {
        QDirIterator it(root.filePath(QLatin1String(room)), {"*.cpp", "*.h"}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = root.relativeFilePath(it.next());
            QString& first = known[it.fileName()];
            QVERIFY2(first.isEmpty(), qPrintable(path + QStringLiteral(" has the name of ") + first));
            first = path;
        }
    }
}

/// Calls that go past a rule of the house, and the files that keep the rule and so may make them.
/// Every picture and file that a document links to.
void TestHouse::docsPointAtWhatIsThere()
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)#:]+)\\)"));
    int links = 0;
    for (const QString& folder : {QString(), QStringLiteral("docs/")}) {
        const QDir dir(QStringLiteral(ROPE_SOURCE_DIR "/") + folder);
        for (const QString& name : dir.entryList({QStringLiteral("*.md")}, QDir::Files)) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto it = link.globalMatch(text); it.hasNext(); ++links) {
                const QString target = it.next().captured(1);
                QVERIFY2(QFile::exists(dir.filePath(target)), qPrintable(name + QStringLiteral(": ") + target));
            }
        }
    }
    QVERIFY2(links > 15, qPrintable(QString::number(links)));
}

void TestHouse::bareCalls_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QStringList>("allowedIn");
    QTest::addColumn<QString>("instead");
    const QString pool = QStringLiteral("workPool() or LatestWork: Qt paints with its own pool and would wait");
    QTest::newRow("pool") << "globalInstance\\(" << QStringList{} << pool;
    QTest::newRow("concurrent") << "QtConcurrent::|std::async\\(" << QStringList{} << pool;
    QTest::newRow("threads") << "\\bQThreadPool\\b|QThread::create" << QStringList{"ui/base/work_pool.h"} << pool;
    QTest::newRow("way back") << "invokeMethod\\(\\s*qApp" << QStringList{}
                              << "onGuiThread(): what Qt carries itself is hidden from the thread sanitizer";
    const QString plain =
        QStringLiteral("ui/base/plain_text.h: Qt takes text from files for HTML and loads what it names");
    const QStringList plainFiles{"ui/base/plain_text.h", "ui/base/plain_text.cpp"};
    QTest::newRow("labels") << "\\bQLabel\\(" << plainFiles << plain;
    QTest::newRow("tooltips") << "setToolTip\\(|ToolTipRole|QToolTip::" << plainFiles << plain;
    QTest::newRow("html") << "setHtml\\(|insertHtml\\(" << QStringList{} << plain;
    QTest::newRow("boxes") << "QMessageBox::"
                           << QStringList{"ui/window/main_window_menus.cpp", // its own words only
                                          "ui/widgets/plain_question.cpp"}
                           << plain;
    QTest::newRow("files") << "QSaveFile (?!&)|QFile::WriteOnly|std::ofstream" << QStringList{"ui/base/save_file.cpp"}
                           << "saveWhole(): a full disk must not destroy what was there";
    QTest::newRow("settings") << "\\bQSettings\\b"
                              << QStringList{"ui/base/settings.h", "ui/base/settings.cpp", "ui/base/settings_guard.h",
                                             "ui/base/settings_guard.cpp"}
                              << "ui/base/settings.h: nobody hears that settings could not be written";
    QTest::newRow("sheet of the program")
        << "(qApp|qGuiApp|QApplication::instance\\(\\))\\s*->\\s*setStyleSheet\\(" << QStringList{}
        << "ui/widgets/outlined_style or a widget's own paintEvent(): under a sheet each widget is styled anew at "
           "every "
           "step on its way into the window, which took a fifth of the start";
    QTest::newRow("first size")
        << "[^.>A-Za-z]resize\\(\\d+, \\d+\\)" << QStringList{"ui/window/main_window.cpp"} // restoreSettings() fits it
        << "resizeOnScreen(): the buttons of a dialog that is larger than the screen are outside";
    QTest::newRow("dashes") << "InputError\\(\"--[a-z-]+\"|(runFrom|pathFrom)\\([^()]*\"--|"
                               "saveWhole\\(([^()]|\\([^()]*\\))*\"--"
                            << QStringList{}
                            << "the name of the field: optionFor() in app/output/messages makes an option of it";
}

void TestHouse::bareCalls()
{
    QFETCH(QString, call);
    QFETCH(QStringList, allowedIn);
    QFETCH(QString, instead);
    const QRegularExpression bare(call);
    const QDir root(QStringLiteral(ROPE_SOURCE_DIR));
    QStringList found;
    for (const char* room : {"core", "ui", "app"}) {
        QDirIterator it(root.filePath(QLatin1String(room)), {"*.cpp", "*.h"}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = root.relativeFilePath(it.next());
            QFile file(it.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (!allowedIn.contains(path) && QString::fromUtf8(file.readAll()).contains(bare))
                found << path;
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral(", ")) + QStringLiteral(": use ") + instead));
}

/// A wait for a program without a length is one of half a minute, which a busy machine needs.
void TestHouse::testsWaitAsLongAsTheyMay()
{
    const QDir root(QStringLiteral(ROPE_SOURCE_DIR "/tests"));
    const QRegularExpression bare(QStringLiteral("waitForFinished[(][)]"));
    QStringList found;
    QDirIterator it(root.path(), {"tst_*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (QString::fromUtf8(file.readAll()).contains(bare))
            found << root.relativeFilePath(it.filePath());
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral(", ")) + QStringLiteral(": use support/ended.h")));
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
