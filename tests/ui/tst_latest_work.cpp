// SPDX-License-Identifier: GPL-3.0-or-later
// Long work: the latest request wins, what is stale is never heard of, exceptions are told, painting and quitting do
// not wait.
#include "ui/base/latest_work.h"

#include <atomic>
#include <new>
#include <semaphore>
#include <stdexcept>

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include "core/model/stopped.h"
#include "ui/lessons/course/scene_judge.h"
#include "ui/panels/solve_panel.h"
#include "ui/scene/scene_store.h"

using namespace rope;

namespace {

/// Work that says it has begun, and goes on only when it is let or stopped.
struct Gate {
    std::shared_ptr<std::binary_semaphore> begun = std::make_shared<std::binary_semaphore>(0);
    std::shared_ptr<std::atomic<bool>> open = std::make_shared<std::atomic<bool>>(false);

    LatestWork::Work work(LatestWork::Done done) const
    {
        return [gate = *this, done = std::move(done)](const std::stop_token& stop) {
            gate.begun->release();
            while (!*gate.open && !stop.stop_requested())
                QThread::yieldCurrentThread();
            if (stop.stop_requested())
                throw Stopped();
            return done;
        };
    }
};

Question slowQuestion()
{
    Question q;
    q.kind = AskKind::Scene;
    q.holds = "base_smallest > 1";
    return q;
}

/// A scene whose scan of bases takes long.
Scene slowScene(std::int64_t length)
{
    Scene scene;
    scene.active.headDim = scene.active.rotaryDim = 4;
    scene.active.trainLength = length;
    scene.context.targetLength = length;
    return scene;
}

} // namespace

class TestLatestWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latestWins();
    void quickWorkGoesFirst();
    void cancelledIsNeverHeardOf();
    void cancelledOnItsWayIsNeverHeardOf();
    void exceptions_data();
    void exceptions();
    void ownerMayGo();
    void paintingDoesNotWait();
    void judgeIsRight();
    void judgeTellsTheLatest();
    void endDoesNotWait();
    void cleanup() { QVERIFY(endAllWork(20000)); }
};

void TestLatestWork::latestWins()
{
    LatestWork work(Lane::Scans);
    const Gate gate;
    QList<int> done;
    work.request(gate.work([&] { done << 1; }));
    gate.begun->acquire();
    for (int i = 2; i <= 5; ++i)
        work.request([&done, i](const std::stop_token&) { return [&done, i] { done << i; }; });
    QVERIFY(work.isBusy());
    *gate.open = true;
    QTRY_VERIFY(!work.isBusy());
    QCOMPARE(done, (QList<int>{1, 5}));
}

/// What took long the last time waits for what did not, whoever asked first.
void TestLatestWork::quickWorkGoesFirst()
{
    LatestWork slow(Lane::Figures), quick(Lane::Figures);
    QStringList done;
    const auto run = [&done](LatestWork& work, const QString& name, int ms) {
        work.request([&done, name, ms](const std::stop_token&) {
            QThread::msleep(ms);
            return [&done, name] { done << name; };
        });
    };
    run(slow, QStringLiteral("slow"), 100);
    QTRY_COMPARE(done.size(), 1);
    run(quick, QStringLiteral("quick"), 0);
    QTRY_COMPARE(done.size(), 2);
    done.clear();
    WorkPool& pool = workPool(Lane::Figures);
    std::counting_semaphore<> begun(0), open(0);
    for (int i = 0; i < pool.threads(); ++i)
        pool.start([&] {
            begun.release();
            open.acquire();
        });
    for (int i = 0; i < pool.threads(); ++i)
        begun.acquire();
    run(slow, QStringLiteral("slow"), 0);
    run(quick, QStringLiteral("quick"), 0);
    open.release(); // one thread takes both
    QTRY_COMPARE(done.size(), 2);
    open.release(pool.threads() - 1);
    QVERIFY(pool.waitForDone());
    QCOMPARE(done, (QStringList{QStringLiteral("quick"), QStringLiteral("slow")}));
}

void TestLatestWork::cancelledIsNeverHeardOf()
{
    LatestWork work(Lane::Figures);
    QSignalSpy failed(&work, &LatestWork::failed);
    const Gate gate;
    QList<int> done;
    work.request(gate.work([&] { done << 1; }));
    gate.begun->acquire();
    work.request([&](const std::stop_token&) { return [&] { done << 2; }; });
    work.cancel(); // stops what runs: the gate stays closed
    QTRY_VERIFY(!work.isBusy());
    QVERIFY(done.isEmpty());
    work.request([&](const std::stop_token&) { return [&] { done << 3; }; });
    QTRY_COMPARE(done, QList<int>{3});
    QCOMPARE(failed.count(), 0);
}

/// Finished, and its result in the queue of events: still dropped.
void TestLatestWork::cancelledOnItsWayIsNeverHeardOf()
{
    LatestWork work(Lane::Scans);
    bool done = false;
    work.request([&](const std::stop_token&) { return [&] { done = true; }; });
    QVERIFY(workPool(Lane::Scans).waitForDone(20000));
    work.cancel();
    QTRY_VERIFY(!work.isBusy());
    QVERIFY(!done);
}

void TestLatestWork::exceptions_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("memory") << 0 << "There is not enough memory for that";
    QTest::newRow("a fault") << 1 << "the table is empty";
    QTest::newRow("no exception of the library") << 2 << "It ended in a way that says nothing";
}

void TestLatestWork::exceptions()
{
    QFETCH(int, kind);
    QFETCH(QString, said);
    LatestWork work(Lane::Scans);
    QSignalSpy failed(&work, &LatestWork::failed);
    bool done = false;
    work.request([kind](const std::stop_token&) -> LatestWork::Done {
        if (kind == 0)
            throw std::bad_alloc();
        if (kind == 1)
            throw std::runtime_error("the table is empty");
        throw 7; // NOLINT(hicpp-exception-baseclass): that is the case
    });
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].toString(), said);
    work.request([&](const std::stop_token&) { return [&] { done = true; }; });
    QTRY_VERIFY(done); // it works on
    QCOMPARE(failed.count(), 1);
}

void TestLatestWork::ownerMayGo()
{
    const Gate gate;
    bool done = false;
    {
        LatestWork work(Lane::Scans);
        work.request(gate.work([&] { done = true; }));
        gate.begun->acquire();
    }
    QVERIFY(workPool(Lane::Scans).waitForDone(20000)); // it was told to stop
    QCoreApplication::processEvents();
    QVERIFY(!done);
}

/// Qt paints large fills with its global pool and waits for it: nothing of ours may be there.
void TestLatestWork::paintingDoesNotWait()
{
    std::vector<std::unique_ptr<LatestWork>> all;
    const Gate gate;
    for (const Lane lane : {Lane::Figures, Lane::Scans})
        for (int i = 0; i < 4; ++i) {
            all.push_back(std::make_unique<LatestWork>(lane));
            all.back()->request(gate.work({}));
        }
    gate.begun->acquire();
    QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    QImage image(2000, 2000, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    QLinearGradient gradient(0, 0, 2000, 2000);
    gradient.setColorAt(0, QColor(255, 0, 0, 128));
    gradient.setColorAt(1, QColor(0, 0, 255, 128));
    painter.fillRect(image.rect(), gradient); // would never come back if it waited: the gate is closed
    painter.end();
    QVERIFY(!*gate.open);
}

void TestLatestWork::judgeIsRight()
{
    Question q;
    q.kind = AskKind::Scene;
    q.holds = "d == 128";
    q.watches = {{"d", "head dimension"}, {"theta[400]", "not there"}};
    const SceneJudgement out = SceneJudge::judge(q, Scene(), Scene());
    QVERIFY(out.verdict.right);
    QCOMPARE(out.watches.size(), 2U);
    QCOMPARE(out.watches[0], std::optional(128.0));
    QCOMPARE(out.watches[1], std::nullopt);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(Stopped, SceneJudge::judge(q, Scene(), Scene(), stop.get_token()));
}

void TestLatestWork::judgeTellsTheLatest()
{
    SceneJudge judge;
    QSignalSpy failed(&judge, &SceneJudge::failed);
    QList<std::int64_t> told;
    connect(&judge, &SceneJudge::judged, this, [&](const SceneJudgement& j) { told << j.scene.position; });
    Question q;
    q.kind = AskKind::Scene;
    q.holds = "m > 3";
    for (int m = 0; m < 200; ++m) {
        Scene now;
        now.position = m;
        judge.request(q, Scene(), now);
    }
    QTRY_VERIFY(!judge.isBusy());
    QCOMPARE(told.last(), 199);
    QVERIFY(std::ranges::is_sorted(told));
    told.clear();
    judge.request(slowQuestion(), Scene(), slowScene(16384));
    judge.cancel();
    judge.request(q, Scene(), Scene());
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first(), Scene().position);
    QCOMPARE(failed.count(), 0);
}

/// Whatever scans when the window goes: the end comes within a second (a sanitizer is allowed more).
void TestLatestWork::endDoesNotWait()
{
    QElapsedTimer timer;
    {
        SceneJudge judge;
        judge.request(slowQuestion(), Scene(), slowScene(16380));
        SceneStore store;
        SolvePanel solve(store);
        LatestWork figure(Lane::Figures);
        const Gate gate;
        figure.request(gate.work({}));
        gate.begun->acquire();
        QTRY_VERIFY(workPool(Lane::Scans).running() > 0);
        timer.start();
    }
    QVERIFY(endAllWork(1000));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestLatestWork)
#include "tst_latest_work.moc"
