// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <algorithm>
#include <numeric>
#include <stop_token>

#include "core/analysis/sign_failures.h"
#include "core/analysis/solve.h"
#include "core/analysis/solve_formulas.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"
#include "support/near.h"
#include "support/solve_requests.h"

using namespace rope;
using namespace rope::test;

namespace {

/// The criterion tried at every distance, with cos of the standard library.
bool passesPlainly(double base, int dim, std::int64_t length)
{
    const std::vector<double> theta = geometricTheta(dim, base);
    for (std::int64_t s = 1; s < length; ++s)
        if (std::accumulate(theta.begin(), theta.end(), 0.0,
                            [s](double sum, double t) { return sum + std::cos(double(s) * t); }) < 0)
            return false;
    return true;
}

/// The first distance at which it fails, sought in the same way.
std::int64_t failsPlainlyAt(double base, int dim)
{
    const std::vector<double> theta = geometricTheta(dim, base);
    std::int64_t s = 1;
    while (std::accumulate(theta.begin(), theta.end(), 0.0,
                           [s](double sum, double t) { return sum + std::cos(double(s) * t); }) >= 0)
        ++s;
    return s;
}

} // namespace

/// Bases and lengths by the sign criterion: islands of bases that pass, found by a scan, against a plain one.
class TestSolveSign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthBySign_data()
    {
        QTest::addColumn<double>("base");
        QTest::addColumn<int>("dim");
        QTest::addColumn<double>("length");
        QTest::newRow("1e2") << 1e2 << 128 << 59.;
        QTest::newRow("1e3") << 1e3 << 128 << 361.;
        QTest::newRow("1e4") << 1e4 << 128 << 1707.;
        QTest::newRow("1e5") << 1e5 << 128 << 7757.;
        QTest::newRow("5e5") << 5e5 << 128 << 18438.;
        QTest::newRow("1e6") << 1e6 << 128 << 27115.;
        QTest::newRow("d 64") << 1e4 << 64 << 725.;
        QTest::newRow("d 256") << 1e4 << 256 << 2653.;
    }

    void lengthBySign()
    {
        QFETCH(double, base);
        QFETCH(int, dim);
        QFETCH(double, length);
        QCOMPARE(valueOf(ask("length", "sign", 1, 4096, base, dim)), length);
    }

    /// A4, from a scan of ratio 1.0005 (the first five) and Su's table, given to two digits.
    void baseBySign_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::addColumn<double>("expected");
        QTest::addColumn<double>("ratio");
        QTest::newRow("1k") << qint64(1024) << 4295. << 5e-4;
        QTest::newRow("2k") << qint64(2048) << 11590. << 5e-4;
        QTest::newRow("4k") << qint64(4096) << 26960. << 5e-4;
        QTest::newRow("8k") << qint64(8192) << 83790. << 5e-4;
        QTest::newRow("16k") << qint64(16384) << 231700. << 5e-4;
        QTest::newRow("32k") << qint64(32768) << 6.3e5 << 1e-2;
        QTest::newRow("64k") << qint64(65536) << 2.1e6 << 2.4e-2;
        QTest::newRow("128k") << qint64(131072) << 4.9e6 << 1e-2;
    }

    void baseBySign()
    {
        QFETCH(qint64, length);
        QFETCH(double, expected);
        QFETCH(double, ratio);
        const auto found = solve(ask("base", "sign", length));
        const double base = found->value.value();
        QNEAR(base, expected, ratio);
        QCOMPARE(base, found->islands.front().first);
        QCOMPARE(*found->resolution, 1e-6);
        double before = 0;
        for (const BaseIsland& island : found->islands) {
            QVERIFY(island.first > before && island.last >= island.first && island.last <= *found->scannedTo);
            before = island.last;
            QCOMPARE(firstNegative(geometricTheta(128, island.first), length), std::int64_t(0));
            QCOMPARE(firstNegative(geometricTheta(128, island.last), length), std::int64_t(0));
        }
        // A little below, and between islands, it fails.
        QVERIFY(firstNegative(geometricTheta(128, base * (1 - 1e-8)), length) != 0);
        if (length <= 16384)
            QVERIFY(passesPlainly(base, 128, length));
    }

    /// At 512k one island spans four millionths of its base; a scan of 1e-5 may step over it, the default may not.
    void theNarrowIslandsOfLongContexts()
    {
        SignScan scan;
        scan.length = 524288;
        scan.from = 5.8e7;
        scan.to = 5.86e7;
        const auto islands = scanSigns(scan).islands;
        QVERIFY(!islands.empty());
        QVERIFY(islands.front().first <= 58496261 && islands.front().last >= 58496261);
        QVERIFY(islands.front().last / islands.front().first - 1 < 5e-6);
        scan.length = 262144;
        scan.from = 2.3e7;
        scan.to = 2.37e7;
        const auto shorter = scanSigns(scan).islands;
        QVERIFY(!shorter.empty() && shorter.front().first <= 23662970 && shorter.front().last >= 23662970);
    }

    /// "Every base passes only from 6,019 on": the last island of a long enough scan.
    void everyBasePassesFrom()
    {
        SignScan scan;
        scan.length = 1024;
        scan.to = 61440;
        scan.beyond = 20;
        scan.work = 1LL << 40;
        scan.resolution = 1e-4;
        const auto islands = scanSigns(scan).islands;
        QNEAR(islands.back().first, 6019, 5e-4);
        QVERIFY(islands.back().open);
        QNEAR(islands.back().last, 61440, 2e-4);
    }

    void everyBasePassesFromHereOn_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::addColumn<double>("expected");
        QTest::newRow("1k") << qint64(1024) << 6019.;
        QTest::newRow("2k") << qint64(2048) << 22770.;
        QTest::newRow("4k") << qint64(4096) << 58790.;
    }

    /// A4: asked to go on to 60·L, the last island starts there (grid ratio 1.0005) and is still open.
    void everyBasePassesFromHereOn()
    {
        QFETCH(qint64, length);
        QFETCH(double, expected);
        SolveRequest request = ask("base", "sign", length);
        request.scanTo = 60.0 * double(length);
        request.resolution = 1e-4;
        const auto found = solve(request);
        QCOMPARE(found->value.value(), found->islands.front().first);
        QNEAR(found->islands.back().first, expected, 5e-4);
        QVERIFY(found->islands.back().open);
        QNEAR(*found->scannedTo, *request.scanTo, 2e-4);
        request.scanTo.reset();
        QNEAR(found->value.value(), valueOf(request), 1e-8);
    }

    void scanEndsWhereItIsTold()
    {
        SolveRequest request = ask("base", "sign", 4096);
        request.scanTo = 20000.0; // the first passing base is 26,960
        const auto found = solve(request);
        QVERIFY(!found->value && found->islands.empty());
        QNEAR(*found->scannedTo, 20000, 1e-9);
        for (double to : {2.0, 1e16, -1.0}) {
            request.scanTo = to;
            QCOMPARE(problemOf(request), std::string("scan_to"));
        }
    }

    /// Against trying every base on a grid: no passing base outside the islands, none failing inside.
    void islandsAgainstPlainScan_data()
    {
        QTest::addColumn<int>("dim");
        QTest::addColumn<int>("length");
        QTest::newRow("d 8") << 8 << 16;
        QTest::newRow("d 32") << 32 << 64;
        QTest::newRow("d 64") << 64 << 256;
        QTest::newRow("d 128") << 128 << 512;
    }

    void islandsAgainstPlainScan()
    {
        QFETCH(int, dim);
        QFETCH(int, length);
        const SignScanResult scan = signIslands(dim, length);
        QVERIFY(!scan.islands.empty());
        int inside = 0;
        for (double base = 2.0003; base < std::min(scan.scannedTo, 1e6); base *= 1.0017) {
            const bool island = std::ranges::any_of(
                scan.islands, [base](const BaseIsland& i) { return base >= i.first && base <= i.last; });
            QCOMPARE(passesPlainly(base, dim, length), island);
            inside += island ? 1 : 0;
        }
        QVERIFY(inside > 5);
    }

    /// Looked at up to just before its first failure a base passes, however near to another's failure that is looked
    /// for.
    void theLengthItselfIsNoDistance()
    {
        int tried = 0;
        std::int64_t before = failsPlainlyAt(1e10, 16);
        for (double base = 1e10 * 1.02, lower = 1e10; base < 2e10; lower = base, base *= 1.02) {
            const std::int64_t first = failsPlainlyAt(base, 16);
            // Above 32768 the neighbourhood of known failures is searched first.
            if (first > 1 << 15 && first > before && first - before < 1 << 14) {
                SignFailures failures(16, first, {});
                QVERIFY(failures.stretch(std::log(lower), 1e-9, false));
                QVERIFY(!failures.stretch(std::log(base), 1e-9, false));
                ++tried;
            }
            before = first;
        }
        QVERIFY2(tried > 5, qPrintable(QString::number(tried)));
    }

    void answersComeOutOfTheCache()
    {
        const auto first = solve(ask("base", "sign", 4096));
        QElapsedTimer timer;
        timer.start();
        const auto again = solve(ask("base", "sign", 4096));
        QVERIFY(timer.elapsed() < 50);
        QVERIFY(first->islands == again->islands);
    }

    void canBeStopped()
    {
        std::stop_source source;
        double last = 0;
        QElapsedTimer timer;
        timer.start();
        const auto found = solve(
            ask("base", "sign", 1 << 24, 4096, 1e4, 256),
            [&](double done) {
                QVERIFY(done >= last && done <= 1);
                last = done;
                source.request_stop(); // the whole scan would take minutes
            },
            source.get_token());
        QVERIFY(!found);
        QVERIFY(source.stop_requested());
        QVERIFY2(timer.elapsed() < 2000, std::to_string(timer.elapsed()).c_str());
    }
};

QTEST_GUILESS_MAIN(TestSolveSign)
#include "tst_solve_sign.moc"
