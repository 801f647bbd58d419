// SPDX-License-Identifier: GPL-3.0-or-later
// What the program sends to a sound server is heard there: a PulseAudio of the test's own plays it to nobody and is
// listened to.
#include <algorithm>
#include <cmath>

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "ui/sound/speaker.h"

using namespace rope;

class TestHeard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void aHeldTone();
    void aSound();

private:
    static void end(QProcess& process);
    struct Heard {
        double seconds = 0, hertz = 0; ///< how long, and its mean pitch
    };
    Heard heard();

    QTemporaryDir m_home;
    QProcess m_server, m_ear;
};

void TestHeard::initTestCase()
{
    for (const char* program : {"pulseaudio", "parec"})
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            QSKIP("PulseAudio is not installed");
    for (const char* place : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
        qputenv(place, QFile::encodeName(m_home.path()));
    const QString socket = m_home.filePath(QStringLiteral("socket"));
    qputenv("PULSE_SERVER", "unix:" + QFile::encodeName(socket));
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(QStringLiteral("pulseaudio"),
                   {"-n", "--daemonize=no", "--exit-idle-time=-1", "-L", "module-null-sink sink_name=nobody", "-L",
                    QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=") + socket});
    QVERIFY(m_server.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(socket), 20000);
}

void TestHeard::init()
{
    m_ear.start(QStringLiteral("parec"),
                {"-d", "nobody.monitor", "--format=s16le", "--rate=44100", "--channels=1", "--latency-msec=20"});
    QVERIFY(m_ear.waitForReadyRead(20000)); // it hears silence
}

void TestHeard::end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(10000))
        process.kill();
}

void TestHeard::cleanup()
{
    end(m_ear);
}

void TestHeard::cleanupTestCase()
{
    end(m_server);
}

TestHeard::Heard TestHeard::heard()
{
    QTest::qWait(1500); // what is under way arrives
    end(m_ear);
    const QByteArray bytes = m_ear.readAllStandardOutput();
    const auto* samples = reinterpret_cast<const std::int16_t*>(bytes.constData());
    const auto count = static_cast<std::size_t>(bytes.size()) / sizeof(std::int16_t);
    constexpr std::size_t window = Sound::rate / 50;
    std::size_t loud = 0, rises = 0;
    for (std::size_t at = 0; at + window < count; at += window) {
        const auto isLoud = [&](std::size_t from) {
            return std::any_of(samples + from, samples + from + window / 4,
                               [](std::int16_t s) { return std::abs(s) > 2000; });
        };
        if (!isLoud(at) || !isLoud(at + window / 2) || !isLoud(at + window - window / 4))
            continue; // silent, or cut off in it
        ++loud;
        for (std::size_t i = at; i < at + window; ++i)
            rises += samples[i] < 0 && samples[i + 1] >= 0 ? 1 : 0;
    }
    const double seconds = double(loud * window) / Sound::rate;
    return {seconds, loud == 0 ? 0 : double(rises) / seconds};
}

/// A pair turns while its position is moved; each step of that asks for the tone again.
void TestHeard::aHeldTone()
{
    Speaker speaker;
    for (int step = 0; step < 75; ++step) {
        speaker.hold(440);
        QTest::qWait(16);
    }
    const Heard tone = heard();
    QVERIFY2(tone.seconds > 0.5, qPrintable(QString::number(tone.seconds)));
    QVERIFY2(std::abs(tone.hertz - 440) < 10, qPrintable(QString::number(tone.hertz)));
}

void TestHeard::aSound()
{
    Sound sound;
    for (int i = 0; i < Sound::rate; ++i)
        sound.samples.insert(sound.samples.end(), 2, std::int16_t(8000 * std::sin(i * 2 * M_PI * 330 / Sound::rate)));
    Speaker speaker;
    speaker.play(sound);
    const Heard out = heard();
    QVERIFY2(out.seconds > 0.5, qPrintable(QString::number(out.seconds)));
    QVERIFY2(std::abs(out.hertz - 330) < 10, qPrintable(QString::number(out.hertz)));
}

QTEST_GUILESS_MAIN(TestHeard)
#include "tst_heard.moc"
