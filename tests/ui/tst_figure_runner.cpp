// SPDX-License-Identifier: GPL-3.0-or-later
// The runner of figures: the latest request wins, what is stale is dropped, exceptions are told, a request for what is
// there already costs nothing.
#include "ui/figures/figure_runner.h"

#include <atomic>
#include <new>
#include <stdexcept>

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include "ui/base/latest_work.h"
#include "ui/plot/curve_picture.h"

using namespace rope;

namespace {

std::atomic<int> made = 0;
std::atomic<bool> mayEnd = true;
std::atomic<int> throwing = 0; // 1 memory, 2 a fault, 3 no exception of the library

/// Waits until it may end or is stopped; its title is the position it was made at.
Figure makeSlowly(const FigureRequest& request)
{
    ++made;
    while (!mayEnd && !request.stop.stop_requested())
        QThread::yieldCurrentThread();
    if (throwing == 1)
        throw std::bad_alloc();
    if (throwing == 2)
        throw std::runtime_error("the table is empty");
    if (throwing == 3)
        throw 7; // NOLINT(hicpp-exception-baseclass): that is the case
    Figure out;
    out.x.lo = double(request.scene().position);
    return out;
}

FigureKind slowKind()
{
    FigureKind kind;
    kind.id = "slow";
    kind.usesDistance = false;
    kind.make = makeSlowly;
    return kind;
}

CheckedScene at(std::int64_t position, std::int64_t distance = 16)
{
    Scene scene;
    scene.position = position;
    scene.distance = distance;
    return CheckedScene(scene);
}

} // namespace

class TestFigureRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void latestWins();
    void sameQuestionIsNotAskedAgain();
    void cancelledIsNeverHeardOf();
    void exceptions_data();
    void exceptions();
    void exceptionsWhilePaintingAhead();
    void ownerMayGo();

private:
    const FigureKind m_kind = slowKind();
    QList<double> m_shown;
    std::unique_ptr<FigureRunner> m_runner;
};

void TestFigureRunner::init()
{
    made = 0;
    mayEnd = true;
    throwing = 0;
    m_shown.clear();
    m_runner = std::make_unique<FigureRunner>();
    connect(m_runner.get(), &FigureRunner::ready, this, [this](const auto& figure) { m_shown << figure->x.lo; });
}

void TestFigureRunner::cleanup()
{
    m_runner.reset();
    QVERIFY(endAllWork(20000));
}

void TestFigureRunner::latestWins()
{
    mayEnd = false;
    m_runner->request(m_kind, at(1), {});
    QTRY_COMPARE(made, 1);
    for (int m = 2; m <= 9; ++m)
        m_runner->request(m_kind, at(m), {});
    QVERIFY(m_runner->isBusy());
    mayEnd = true;
    QTRY_VERIFY(!m_runner->isBusy());
    QCOMPARE(m_shown, (QList<double>{1, 9}));
    QCOMPARE(made, 2);
}

void TestFigureRunner::sameQuestionIsNotAskedAgain()
{
    QVERIFY(m_runner->request(m_kind, at(1, 16), {}));
    QTRY_COMPARE(m_shown.size(), 1);
    QVERIFY(!m_runner->request(m_kind, at(1, 16), {}));
    QVERIFY(!m_runner->request(m_kind, at(1, 99), {})); // a distance it does not use
    QVERIFY(m_runner->hasAskedFor(m_kind, at(1, 99)));
    QVERIFY(!m_runner->hasAskedFor(m_kind, at(2)));
    QVERIFY(m_runner->request(m_kind, at(2), {}));
    QTRY_COMPARE(m_shown, (QList<double>{1, 2}));
    QCOMPARE(made, 2);
}

void TestFigureRunner::cancelledIsNeverHeardOf()
{
    mayEnd = false;
    m_runner->request(m_kind, at(1), {});
    QTRY_COMPARE(made, 1);
    m_runner->request(m_kind, at(2), {});
    m_runner->cancel(); // what runs sees its token
    QTRY_VERIFY(!m_runner->isBusy());
    mayEnd = true;
    m_runner->request(m_kind, at(3), {});
    QTRY_VERIFY(!m_runner->isBusy());
    // Finished, and on its way here:
    m_runner->request(m_kind, at(4), {});
    QVERIFY(workPool(Lane::Figures).waitForDone(20000));
    m_runner->cancel();
    QTRY_VERIFY(!m_runner->isBusy());
    QCOMPARE(m_shown, QList<double>{3});
}

void TestFigureRunner::exceptions_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("memory") << 1 << "There is not enough memory for that";
    QTest::newRow("a fault") << 2 << "the table is empty";
    QTest::newRow("no exception of the library") << 3 << "It ended in a way that says nothing";
}

void TestFigureRunner::exceptions()
{
    QFETCH(int, kind);
    QFETCH(QString, said);
    QSignalSpy failed(m_runner.get(), &FigureRunner::failed);
    throwing = kind;
    m_runner->request(m_kind, at(1), {});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].toString(), said);
    throwing = 0;
    m_runner->request(m_kind, at(2), {});
    QTRY_COMPARE(m_shown, QList<double>{2}); // it works on
}

void TestFigureRunner::exceptionsWhilePaintingAhead()
{
    QSignalSpy failed(m_runner.get(), &FigureRunner::failed);
    m_runner->request(m_kind, at(1), {}, [](auto) -> std::shared_ptr<CurvePicture> { throw std::bad_alloc(); });
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(m_shown.isEmpty());
    m_runner->request(m_kind, at(2), {});
    QTRY_COMPARE(m_shown, QList<double>{2});
}

void TestFigureRunner::ownerMayGo()
{
    mayEnd = false;
    m_runner->request(m_kind, at(1), {});
    QTRY_COMPARE(made, 1);
    m_runner.reset();
    QVERIFY(workPool(Lane::Figures).waitForDone(20000)); // it was told to stop
    QCoreApplication::processEvents();
    QVERIFY(m_shown.isEmpty());
}

QTEST_MAIN(TestFigureRunner)
#include "tst_figure_runner.moc"
