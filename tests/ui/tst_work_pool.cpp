// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <memory>
#include <semaphore>
#include <thread>
#include <vector>

#include <QTest>
#include <QThread>

#include "ui/base/gui_thread.h"
#include "ui/base/work_pool.h"

using namespace rope;

/// The way to the threads and the way back.
class TestWorkPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inTheOrderGiven()
    {
        std::vector<int> done; // of one thread, and read when all is done: nothing else guards it
        WorkPool pool(1);
        for (int i = 0; i < 200; ++i)
            pool.start([&done, i] { done.push_back(i); });
        QVERIFY(pool.waitForDone());
        QCOMPARE(done.size(), std::size_t{200});
        QVERIFY(std::ranges::is_sorted(done));
    }

    void quickOnesFirst()
    {
        using std::chrono::milliseconds;
        WorkPool pool(1);
        std::binary_semaphore open(0);
        std::vector<int> done;
        pool.start([&] { open.acquire(); });
        for (const int ms : {240, 60, 0, 120, 60}) // far apart beside what passes between two calls
            pool.start([&done, ms] { done.push_back(ms); }, milliseconds(ms));
        open.release();
        QVERIFY(pool.waitForDone());
        QCOMPARE(done, (std::vector{0, 60, 60, 120, 240}));
    }

    /// It waits for quicker work that is given within twice its length, and no longer.
    void slowOnesHaveTheirTurn()
    {
        using std::chrono::milliseconds;
        WorkPool pool(1);
        std::binary_semaphore open(0);
        std::vector<QString> done;
        pool.start([&] { open.acquire(); });
        pool.start([&done] { done.push_back(QStringLiteral("slow")); }, milliseconds(10));
        QThread::msleep(21);
        pool.start([&done] { done.push_back(QStringLiteral("quick")); });
        open.release();
        QVERIFY(pool.waitForDone());
        QCOMPARE(done, (std::vector{QStringLiteral("slow"), QStringLiteral("quick")}));
    }

    void allItsThreadsWork()
    {
        WorkPool pool(3);
        QCOMPARE(pool.threads(), 3);
        std::counting_semaphore<3> begun(0), open(0);
        for (int i = 0; i < 3; ++i)
            pool.start([&] {
                begun.release();
                open.acquire();
            });
        for (int i = 0; i < 3; ++i)
            begun.acquire(); // each waits for the others: one thread alone would never come here
        const int running = pool.running();
        const bool isDone = pool.waitForDone(1);
        open.release(3); // before a verdict: the pool waits for them
        QCOMPARE(running, 3);
        QVERIFY(!isDone);
        QVERIFY(pool.waitForDone());
        QCOMPARE(pool.running(), 0);
    }

    void whatWaitsIsGivenUp()
    {
        WorkPool pool(1);
        std::binary_semaphore begun(0), open(0);
        std::atomic<int> done = 0;
        pool.start([&] {
            begun.release();
            open.acquire();
            ++done;
        });
        begun.acquire();
        const auto held = std::make_shared<int>(0);
        for (int i = 0; i < 5; ++i)
            pool.start([&done, held] { done += 100; });
        pool.clear();
        const long holders = held.use_count();
        open.release();
        QCOMPARE(holders, 1L); // it lets go of what that held
        QVERIFY(pool.waitForDone());
        QCOMPARE(done.load(), 1);
        pool.start([&] { ++done; }); // it works on
        QVERIFY(pool.waitForDone());
        QCOMPARE(done.load(), 2);
    }

    void waitsBeforeItGoes()
    {
        std::atomic<int> done = 0;
        {
            WorkPool pool(2);
            for (int i = 0; i < 50; ++i)
                pool.start([&done] { ++done; });
        }
        QCOMPARE(done.load(), 50);
    }

    void backInOrder()
    {
        constexpr int threads = 4, each = 100;
        std::vector<std::vector<int>> heard(threads); // touched on this thread alone
        bool elsewhere = false;
        {
            std::vector<std::jthread> senders;
            for (int t = 0; t < threads; ++t)
                senders.emplace_back([&, t] {
                    for (int i = 0; i < each; ++i)
                        onGuiThread([&, t, i] {
                            heard[t].push_back(i);
                            elsewhere |= QThread::currentThread() != qApp->thread();
                        });
                });
        }
        for (const auto& one : heard)
            QVERIFY(one.empty()); // never before the loop turns
        QCoreApplication::processEvents();
        for (const auto& one : heard) {
            QCOMPARE(one.size(), std::size_t{each});
            QVERIFY(std::ranges::is_sorted(one));
        }
        QVERIFY(!elsewhere);
    }

    void notToWhoIsGone()
    {
        int heard = 0;
        auto gone = std::make_unique<QObject>();
        QObject stays;
        onGuiThread(QPointer<QObject>(gone.get()), [&] { heard += 100; });
        onGuiThread(QPointer<QObject>(&stays), [&] { ++heard; });
        gone.reset();
        QCoreApplication::processEvents();
        QCOMPARE(heard, 1);
    }

    /// What is called may turn the loop itself, as a question does: the next is heard meanwhile.
    void aLoopWithin()
    {
        QStringList heard;
        onGuiThread([&] {
            heard << "first in";
            QVERIFY(QTest::qWaitFor([&] { return heard.size() == 2; }, 20000));
            heard << "first out";
        });
        onGuiThread([&] { heard << "second"; });
        QTRY_COMPARE(heard.size(), 3);
        QCOMPARE(heard, (QStringList{"first in", "second", "first out"}));
    }
};

QTEST_MAIN(TestWorkPool)
#include "tst_work_pool.moc"
