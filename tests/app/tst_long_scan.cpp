// SPDX-License-Identifier: GPL-3.0-or-later
// A scan that takes long: what a person at a terminal sees of it, and how Ctrl+C ends it.
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

#include "support/paths.h"
#include "support/program.h"

using namespace rope::test;

namespace {

const QStringList minutes{"solve", "base", "--criterion", "sign", "--target-length", "8000000"};

/// A terminal that stands in for the person's; `seen` is what is on it since the last call.
struct Terminal {
    int person = -1, program = -1;
    QString name;

    Terminal()
    {
        char path[256] = {};
        if (openpty(&person, &program, path, nullptr, nullptr) == 0)
            name = QString::fromLocal8Bit(path);
        fcntl(person, F_SETFL, O_NONBLOCK);
    }
    ~Terminal()
    {
        close(person);
        close(program);
    }
    QByteArray seen() const
    {
        char text[4096];
        const auto size = read(person, text, sizeof text);
        return size > 0 ? QByteArray(text, int(size)) : QByteArray();
    }
};

} // namespace

class TestLongScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowFarItIsAndStops()
    {
        const QTemporaryDir home;
        const Terminal terminal;
        if (terminal.name.isEmpty())
            QSKIP("this machine gives no pseudo-terminal");
        QProcess process;
        process.setProcessEnvironment(headless(home.path()));
        process.setStandardErrorFile(terminal.name);
        process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), minutes);
        QVERIFY(process.waitForStarted());
        QVERIFY(!process.waitForFinished(1500));
        QCOMPARE(terminal.seen(), QByteArray());
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT((seen += terminal.seen()).contains("scanning bases, "), 20000);
        QVERIFY(signalTo(process, SIGINT));
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 128 + SIGINT);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        seen += terminal.seen();
        QVERIFY2(seen.endsWith('\n'), seen.constData());
    }

    void isSilentWithoutATerminal()
    {
        const QTemporaryDir home;
        QProcess process;
        process.setProcessEnvironment(headless(home.path()));
        process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), minutes);
        QVERIFY(!process.waitForFinished(4500));
        QVERIFY(signalTo(process, SIGINT));
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitCode(), 128 + SIGINT);
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }

    void theHelpSaysWhatTheKeysMean()
    {
        const Run help = ropescope({"solve", "--help"});
        for (const char* word : {"--scan-to", "scanned_to.", "open: the island"})
            QVERIFY2(help.out.contains(word), word);
    }

    void scanGoesOnAsAsked()
    {
        const auto found = ropescope({"solve", "base", "--criterion", "sign", "--target-length", "1024", "--scan-to",
                                      "61440", "--resolution", "1e-4", "--format", "json"})
                               .json();
        QVERIFY(std::abs(found["islands"].back()["first"].get<double>() / 6019 - 1) < 5e-4);
        QVERIFY(found["islands"].back()["open"].get<bool>());
    }
};

QTEST_GUILESS_MAIN(TestLongScan)
#include "tst_long_scan.moc"
