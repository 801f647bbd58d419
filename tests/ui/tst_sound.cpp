// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QSignalSpy>
#include <QtTest>

#include "core/figures/kit/figure_kind.h"
#include "core/rope/frequencies.h"
#include "ui/plot/figure_sound.h"
#include "ui/scene/scene_store.h"
#include "ui/sound/heard_pair.h"
#include "ui/sound/speaker.h"
#include "ui/sound/tone_source.h"
#include "ui/widgets/preferences.h"

using namespace rope;

namespace {

QtMessageHandler outer = nullptr;

/// Qt Multimedia remarks on a machine without PulseAudio, which these tests may well run on.
void butForPulse(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(QLatin1String("PulseAudioService")))
        outer(type, context, text);
}

} // namespace

/// A curve as it is heard: pitches are counted in the samples themselves.
class TestSound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { outer = qInstallMessageHandler(butForPulse); }
    void cleanup() { qInstallMessageHandler(outer); }
    void pitchOfValues();
    void curveIsFollowed();
    void gapsAreSilent();
    void envelopeSoundsLikeItsMiddle();
    void nothingToHear();
    void everyFigure();
    void wavIsReadBack();
    void toneSlidesAndEnds();
    void pairIsHeardWhenAskedFor();
    void withoutADevice();

private:
    /// Rises through 0 of the left and right ear together, a second, from one moment to another (seconds).
    static double pitchIn(const Sound& sound, double from, double to);
    static Figure line(std::vector<double> x, std::vector<double> y);
};

double TestSound::pitchIn(const Sound& sound, double from, double to)
{
    int rises = 0;
    const auto at = [&](int i) { return sound.samples[std::size_t(2 * i)] + sound.samples[std::size_t(2 * i + 1)]; };
    for (int i = int(from * Sound::rate) + 1; i < int(to * Sound::rate); ++i)
        rises += at(i - 1) < 0 && at(i) >= 0;
    return rises / (to - from);
}

Figure TestSound::line(std::vector<double> x, std::vector<double> y)
{
    Figure figure;
    figure.x.lo = x.front();
    figure.x.hi = x.back();
    figure.y.lo = -1;
    figure.y.hi = 1;
    Series s;
    s.id = "curve";
    s.x = std::move(x);
    s.y = std::move(y);
    figure.series.push_back(std::move(s));
    return figure;
}

void TestSound::pitchOfValues()
{
    const AxisMap linear(AxisScale::Linear, {-1, 1}, 0, 1), log(AxisScale::Log, {1, 1e4}, 0, 1);
    QCOMPARE(pitchOf(linear, -1), 220.0);
    QCOMPARE(pitchOf(linear, 0), 440.0);
    QCOMPARE(pitchOf(linear, 1), 880.0);
    QCOMPARE(pitchOf(linear, 7), 880.0);
    QCOMPARE(pitchOf(log, 100), 440.0);
    QVERIFY(std::isnan(pitchOf(log, -1)) && std::isnan(pitchOf(linear, std::nan(""))));
}

void TestSound::curveIsFollowed()
{
    const auto sound = soundOf(line({0, 10}, {-1, 1}));
    QVERIFY(sound);
    QCOMPARE(sound->samples.size(), std::size_t(2 * 4 * Sound::rate));
    // A quarter of the way: y = -0.5, half an octave up. Over 0.2 s the pitch itself moves by 3 % of it.
    for (const double part : {0.25, 0.5, 0.75}) {
        const double wanted = 220 * std::exp2(2 * part), heard = pitchIn(*sound, 4 * part - 0.1, 4 * part + 0.1);
        QVERIFY2(std::abs(heard - wanted) < 10, qPrintable(QString("%1 %2").arg(heard).arg(wanted)));
    }
    // From the left ear to the right.
    qint64 left = 0, right = 0;
    for (std::size_t i = 0; i < sound->samples.size() / 8; i += 2) {
        left += std::abs(sound->samples[i]);
        right += std::abs(sound->samples[i + 1]);
    }
    QVERIFY(left > 2 * right);
    // Zoomed to its upper half it begins there.
    const auto half = soundOf(line({0, 10}, {-1, 1}), {5, 10});
    QVERIFY(std::abs(pitchIn(*half, 0.02, 0.12) - 440) < 25);
    QVERIFY(*std::ranges::max_element(sound->samples) < 16000); // nobody's ears are hurt
}

void TestSound::gapsAreSilent()
{
    const auto sound = soundOf(line({0, 4, 5, 6, 10}, {0, 0, std::nan(""), 0, 0}));
    for (int i = int(1.9 * Sound::rate); i < int(2.1 * Sound::rate); ++i)
        QCOMPARE(sound->samples[std::size_t(2 * i)], std::int16_t(0));
    QVERIFY(std::abs(pitchIn(*sound, 1, 1.5) - 440) < 5);
}

void TestSound::envelopeSoundsLikeItsMiddle()
{
    Figure figure = line({0, 10}, {-0.5, -0.5});
    figure.series.front().kind = SeriesKind::Envelope;
    figure.series.front().y2 = {0.5, 0.5};
    QVERIFY(std::abs(pitchIn(*soundOf(figure), 1, 2) - 440) < 3);
}

void TestSound::nothingToHear()
{
    QVERIFY(!soundOf(Figure()));
    Figure back = line({0, 10}, {0, 0});
    back.series.front().x = {10, 0}; // a path, not a curve over x
    QVERIFY(!soundOf(back));
}

/// Whatever is drawn as a curve can be heard, and no picture is so odd that it cannot be asked.
void TestSound::everyFigure()
{
    int heard = 0;
    for (const FigureKind& kind : figureKinds()) {
        const auto sound = soundOf(makeFigure(kind, Scene()));
        heard += sound.has_value();
        if (kind.id == "decay" || kind.id == "periods")
            QVERIFY2(sound, kind.id.c_str());
    }
    QVERIFY2(heard >= 12, qPrintable(QString::number(heard)));
}

void TestSound::wavIsReadBack()
{
    const Sound sound{{1, -2, 300, -400}};
    const QByteArray wav = wavOf(sound);
    QCOMPARE(wav.size(), 44 + 8);
    QCOMPARE(wav.left(4), QByteArray("RIFF"));
    QCOMPARE(wav.mid(8, 8), QByteArray("WAVEfmt "));
    const auto number = [&](int at, int bytes) {
        quint32 v = 0;
        for (int i = 0; i < bytes; ++i)
            v |= quint32(uchar(wav[at + i])) << (8 * i);
        return v;
    };
    QCOMPARE(number(4, 4), quint32(wav.size() - 8));
    QCOMPARE(number(22, 2), quint32(2));
    QCOMPARE(number(24, 4), quint32(44100));
    QCOMPARE(number(28, 4), quint32(44100 * 4));
    QCOMPARE(number(34, 2), quint32(16));
    QCOMPARE(number(40, 4), quint32(8));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(std::int16_t(number(44 + 2 * i, 2)), sound.samples[std::size_t(i)]);
}

void TestSound::toneSlidesAndEnds()
{
    ToneSource tone;
    tone.open(QIODevice::ReadOnly);
    tone.hold(440);
    const auto read = [&tone](double seconds) {
        const QByteArray bytes = tone.read(qint64(seconds * Sound::rate) * 4);
        Sound sound;
        sound.samples.resize(std::size_t(bytes.size() / 2));
        memcpy(sound.samples.data(), bytes.constData(), std::size_t(bytes.size()));
        return sound;
    };
    QVERIFY(std::abs(pitchIn(read(0.2), 0.05, 0.2) - 440) < 8);
    tone.hold(880);
    QVERIFY(std::abs(pitchIn(read(0.2), 0.1, 0.2) - 880) < 11);
    read(0.1); // 0.3 s since it was held
    const Sound after = read(0.1);
    QVERIFY(std::ranges::all_of(after.samples, [](std::int16_t s) { return s == 0; }));
}

void TestSound::pairIsHeardWhenAskedFor()
{
    Scene scene;
    scene.selectedPair = 5;
    scene.position = 300;
    const double theta = frequenciesOf(scene.active, scene.context).theta[4];
    QVERIFY(std::abs(HeardPair::pitch(scene) - 440 * std::exp2(std::cos(300 * theta))) < 1e-9);

    SceneStore store;
    Preferences preferences;
    Speaker speaker;
    QSignalSpy failed(&speaker, &Speaker::failed); // there may be a device or none: either shows that it was asked
    HeardPair heard(store, preferences, speaker);
    const auto move = [&store] {
        Scene next = store.scene();
        next.position += 1;
        store.edit(next, QStringLiteral("position"));
    };
    move();
    QVERIFY(failed.isEmpty() && !speaker.isSounding());
    preferences.change([](PreferenceValues& v) { v.hearsPair = true; });
    move();
    QVERIFY(!failed.isEmpty() || speaker.isSounding());
    speaker.stop();
    failed.clear();
    Scene next = store.scene();
    next.active.base = 20000; // the position stays
    store.edit(next, QStringLiteral("base"));
    QVERIFY(failed.isEmpty() && !speaker.isSounding());
}

void TestSound::withoutADevice()
{
    Speaker speaker;
    QSignalSpy failed(&speaker, &Speaker::failed), silent(&speaker, &Speaker::silent);
    speaker.play(*soundOf(line({0, 10}, {-1, 1})));
    if (failed.isEmpty()) {
        QVERIFY(speaker.isSounding());
        speaker.stop();
        QCOMPARE(silent.size(), 1);
    }
    QVERIFY(!speaker.isSounding());
}

QTEST_MAIN(TestSound)
#include "tst_sound.moc"
