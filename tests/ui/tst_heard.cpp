// SPDX-License-Identifier: GPL-3.0-or-later
// What the program sends to a sound server is heard there: a PulseAudio of the test's own plays it to nobody and is
// listened to.
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include <QDeadlineTimer>
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
        double seconds = 0, hertz = 0; ///< how long, and its usual pitch
    };
    Heard heard();
    QByteArray untilItIsStill();

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

/// Of a stretch that sounds from end to end: its pitch between the first and the last time that it rises through zero.
static double pitchOf(std::span<const std::int16_t> stretch)
{
    std::size_t first = 0, last = 0;
    int rises = 0;
    for (std::size_t i = 1; i < stretch.size(); ++i)
        if (stretch[i - 1] < 0 && stretch[i] >= 0) {
            first = rises++ == 0 ? i : first;
            last = i;
        }
    return rises < 2 ? 0 : double(rises - 1) * Sound::rate / double(last - first);
}

static bool isLoud(std::int16_t sample)
{
    return std::abs(sample) > 2000;
}

static std::span<const std::int16_t> samplesOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::int16_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size()) / sizeof(std::int16_t)};
}

/// All that is heard until a sound has been followed by 0.3 s of silence; empty when none ends within 20 s.
QByteArray TestHeard::untilItIsStill()
{
    constexpr auto silence = static_cast<std::size_t>(Sound::rate * 3 / 10);
    QByteArray bytes;
    const QDeadlineTimer deadline(20000);
    while (!deadline.hasExpired()) {
        QTest::qWait(20);
        bytes += m_ear.readAllStandardOutput();
        const auto samples = samplesOf(bytes);
        const auto last = std::find_if(samples.rbegin(), samples.rend(), isLoud);
        if (last != samples.rend() && std::size_t(last - samples.rbegin()) > silence)
            return bytes;
    }
    return {};
}

TestHeard::Heard TestHeard::heard()
{
    const QByteArray bytes = untilItIsStill();
    end(m_ear);
    const auto samples = samplesOf(bytes);
    constexpr std::size_t window = Sound::rate / 50, part = window / 4; // a part is longer than a turn of either tone
    std::size_t loud = 0;
    std::vector<double> pitches;
    for (std::size_t at = 0; at + window < samples.size(); at += window) {
        const auto stretch = samples.subspan(at, window);
        const auto sounds = [&](std::size_t i) { return std::ranges::any_of(stretch.subspan(i * part, part), isLoud); };
        const int parts = sounds(0) + sounds(1) + sounds(2) + sounds(3);
        loud += parts > 0 ? 1 : 0;
        if (parts == 4) // a machine that has too much to do leaves gaps, which have no pitch
            pitches.push_back(pitchOf(stretch));
    }
    std::ranges::sort(pitches);
    return {double(loud * window) / Sound::rate, pitches.empty() ? 0 : pitches[pitches.size() / 2]};
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
