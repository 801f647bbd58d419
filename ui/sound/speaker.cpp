// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sound/speaker.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

#include "ui/sound/tone_source.h"

namespace rope {

namespace {

QAudioFormat formatOfSounds()
{
    QAudioFormat format;
    format.setSampleRate(Sound::rate);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

Speaker::Speaker(QObject* parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(400); // the tone has faded by then
    connect(&m_rest, &QTimer::timeout, this, &Speaker::stop);
}

Speaker::~Speaker()
{
    close();
}

void Speaker::play(const Sound& sound)
{
    if (!open())
        return;
    m_buffer.setData(reinterpret_cast<const char*>(sound.samples.data()),
                     qsizetype(sound.samples.size() * sizeof sound.samples.front()));
    m_buffer.open(QIODevice::ReadOnly);
    m_sink->start(&m_buffer);
}

void Speaker::hold(double hertz)
{
    if (!m_tone) {
        if (!open())
            return;
        m_tone = std::make_unique<ToneSource>();
        m_tone->open(QIODevice::ReadOnly);
        m_tone->hold(hertz);
        // A short way from what is wanted to what is heard. Of 50 ms PulseAudio plays next to nothing: it fetches more
        // at a time.
        m_sink->setBufferSize(qsizetype(Sound::rate) / 7 * 4);
        m_sink->start(m_tone.get());
    }
    m_tone->hold(hertz);
    m_rest.start();
}

void Speaker::stop()
{
    if (!m_sink)
        return;
    close();
    Q_EMIT silent();
}

bool Speaker::isSounding() const
{
    return m_sink != nullptr;
}

bool Speaker::open()
{
    close();
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull()) {
        Q_EMIT failed(tr("Nothing can be heard: the system has no sound device."));
        return false;
    }
    if (!device.isFormatSupported(formatOfSounds())) {
        Q_EMIT failed(tr("Nothing can be heard: “%1” does not take stereo of 44.1 kHz.").arg(device.description()));
        return false;
    }
    m_sink = std::make_unique<QAudioSink>(device, formatOfSounds());
    // Queued: a sink must not be deleted in its own signal.
    connect(
        m_sink.get(), &QAudioSink::stateChanged, this,
        [this, sink = m_sink.get()](QAudio::State state) {
            // A tone has no end: idle is a device that waited for it.
            const bool isOver = state == QAudio::StoppedState || (state == QAudio::IdleState && !m_tone);
            if (m_sink.get() == sink && isOver)
                stop();
        },
        Qt::QueuedConnection);
    return true;
}

void Speaker::close()
{
    if (m_sink) {
        m_sink->disconnect(this);
        m_sink->stop();
    }
    m_rest.stop();
    m_sink.reset();
    m_tone.reset();
    m_buffer.close();
}

} // namespace rope
