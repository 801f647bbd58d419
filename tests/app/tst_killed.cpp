// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 in the middle of work, of saving and of exporting, two hundred times: no broken file, at most a second lost.
#include <atomic>
#include <random>

#include <QApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/document_text.h"
#include "ui/base/save_file.h"
#include "ui/document/session_folder.h"
#include "ui/plot/export.h"
#include "ui/scene/scene_store.h"
#include "ui/window/main_window.h"

using namespace rope;

namespace {

constexpr int mostEdits = 4096;

/// What a child tells while it lives.
struct Told {
    std::atomic<int> ready, saved, edits;
    std::atomic<qint64> editedAt[mostEdits];
};

qint64 nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

void setHome(const QString& home)
{
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"})
        qputenv(name, QFile::encodeName(home));
}

std::unique_ptr<QApplication> application()
{
    static int argc = 1;
    static char name[] = "tst_killed";
    static char* argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setOrganizationName(QStringLiteral("ropescope"));
    QCoreApplication::setApplicationName(QStringLiteral("ropescope"));
    return std::make_unique<QApplication>(argc, argv);
}

Document documentAt(int n)
{
    Document d;
    d.screens.resize(40);
    for (Screen& screen : d.screens)
        screen.scene.position = n;
    return d;
}

void saveForEver(const QString& home, Told& told)
{
    for (int n = 1;; ++n) {
        if (n == 2)
            told.ready = 1;
        saveWhole(home + QStringLiteral("/d.ropescope"), QByteArray::fromStdString(documentText(documentAt(n))));
        told.saved = n;
    }
}

const QStringList endings{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("csv"),
                          QStringLiteral("json")};

void exportForEver(const QString& home, Told& told)
{
    const auto app = application();
    const Figure figure = makeFigure(figureKinds().front(), CheckedScene(Scene()), FigureView());
    told.ready = 1;
    for (;;)
        for (const QString& ending : endings)
            exportFigure(figure, home + QStringLiteral("/f.") + ending, {400, 300}, PlotTheme::light());
}

/// A window in which the position is moved all the time.
void workForEver(const QString& home, Told& told)
{
    setHome(home);
    const auto app = application();
    MainWindow window;
    window.restoreSettings();
    window.show();
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        Scene next = window.store().scene();
        const int n = told.edits + 1;
        if (n >= mostEdits)
            return;
        next.position = n;
        window.store().edit(next, QStringLiteral("position"));
        told.editedAt[n] = nowMs();
        told.edits = n;
        told.ready = 1;
    });
    timer.start(10);
    QApplication::exec();
}

} // namespace

class TestKilled : public QObject
{
    Q_OBJECT

    QTemporaryDir m_runtime;

private Q_SLOTS:
    /// Where there is none, each child would say so.
    void initTestCase() { qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path())); }
    void saving();
    void exporting();
    void working();

private:
    using Work = void (*)(const QString& home, Told& told);
    /// Runs the work in processes of its own, `together` at once, kills each somewhere in it, and looks at what is
    /// left.
    void kill(Work work, int times, int together, int leastMs, int mostMs,
              const std::function<void(const QString& home, const Told& told, qint64 killedAt)>& look);

    std::mt19937 m_random{20260101};
};

void TestKilled::kill(Work work, int times, int together, int leastMs, int mostMs,
                      const std::function<void(const QString&, const Told&, qint64)>& look)
{
    for (int done = 0; done < times; done += together) {
        std::vector<std::unique_ptr<QTemporaryDir>> homes;
        std::vector<Told*> told;
        std::vector<pid_t> children;
        for (int i = 0; i < together; ++i) {
            homes.push_back(std::make_unique<QTemporaryDir>());
            void* shared = mmap(nullptr, sizeof(Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
            QVERIFY(shared != MAP_FAILED);
            told.push_back(new (shared) Told{});
            children.push_back(fork());
            if (children.back() == 0) {
                work(homes.back()->path(), *told.back());
                _exit(1);
            }
        }
        for (int i = 0; i < together; ++i)
            while (!told[std::size_t(i)]->ready)
                QVERIFY(waitpid(children[std::size_t(i)], nullptr, WNOHANG) == 0);
        QTest::qSleep(std::uniform_int_distribution(leastMs, mostMs)(m_random));
        for (int i = 0; i < together; ++i) {
            ::kill(children[std::size_t(i)], SIGKILL);
            const qint64 at = nowMs();
            int status = 0;
            QCOMPARE(waitpid(children[std::size_t(i)], &status, 0), children[std::size_t(i)]);
            QVERIFY2(WIFSIGNALED(status), "it ended by itself");
            look(homes[std::size_t(i)]->path(), *told[std::size_t(i)], at);
            munmap(told[std::size_t(i)], sizeof(Told));
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestKilled::saving()
{
    kill(saveForEver, 100, 2, 0, 40, [](const QString& home, const Told& told, qint64) {
        QFile file(home + QStringLiteral("/d.ropescope"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Document d = documentFromText(file.readAll().toStdString());
        const auto n = d.shown().scene.position;
        QVERIFY(n == told.saved || n == told.saved + 1);
        QVERIFY(d == documentAt(int(n)));
    });
}

void TestKilled::exporting()
{
    kill(exportForEver, 60, 3, 20, 120, [](const QString& home, const Told&, qint64) {
        for (const QString& ending : endings) {
            QFile file(home + QStringLiteral("/f.") + ending);
            if (!file.exists())
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            if (ending == QStringLiteral("png"))
                QCOMPARE(QImage::fromData(content).size(), QSize(400, 300));
            else if (ending == QStringLiteral("json"))
                QVERIFY(Json::accept(content.toStdString()));
            else if (ending == QStringLiteral("svg"))
                QVERIFY(content.trimmed().endsWith("</svg>"));
            else if (ending == QStringLiteral("pdf"))
                QVERIFY(content.trimmed().endsWith("%%EOF"));
            else
                QVERIFY(content.endsWith('\n'));
        }
    });
}

void TestKilled::working()
{
    int kept = 0;
    kill(workForEver, 40, 4, 100, 1500, [&kept](const QString& home, const Told& told, qint64 killedAt) {
        int due = 0; // what was done a second before
        while (due < told.edits && told.editedAt[due + 1] <= killedAt - 1000)
            ++due;
        QStringList problems;
        const auto orphans = SessionFolder(home + QStringLiteral("/ropescope/ropescope/sessions")).orphans(problems);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
        const int found = orphans.empty() ? 0 : int(orphans.front().session.document.shown().scene.position);
        kept += orphans.empty() ? 0 : 1;
        QVERIFY2(found >= due && found <= told.edits + 1,
                 qPrintable(QStringLiteral("%1 kept, %2 due, %3 done").arg(found).arg(due).arg(int(told.edits))));
    });
    QVERIFY2(kept >= 10, qPrintable(QString::number(kept)));
}

QTEST_APPLESS_MAIN(TestKilled)
#include "tst_killed.moc"
