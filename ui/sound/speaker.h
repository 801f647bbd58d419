// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QBuffer>
#include <QObject>
#include <QTimer>

#include "ui/plot/figure_sound.h"

class QAudioSink;

namespace rope {

class ToneSource;

/// What is heard, one thing at a time. The one place that knows Qt Multimedia; a device is asked for when something is
/// to sound, not before.
class Speaker : public QObject
{
    Q_OBJECT

public:
    explicit Speaker(QObject* parent = nullptr);
    ~Speaker() override;

    /// From its beginning; what sounded stops.
    void play(const Sound& sound);
    /// A tone that goes on while it is asked for again within a quarter of a second, and slides to where it is wanted.
    void hold(double hertz);
    void stop();
    bool isSounding() const;

Q_SIGNALS:
    /// Nothing can be heard, and why.
    void failed(const QString& why);
    /// What sounded has come to its end or was stopped.
    void silent();

private:
    bool open();
    void close();

    std::unique_ptr<QAudioSink> m_sink;
    std::unique_ptr<ToneSource> m_tone;
    QBuffer m_buffer;
    QTimer m_rest; ///< a tone that is not held any more
};

} // namespace rope
