// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <cstdint>

#include <QIODevice>

namespace rope {

/// A tone without an end, stereo of 16 bits at Sound::rate: what a device reads is made as it reads, on whatever thread
/// it does so.
class ToneSource : public QIODevice
{
    Q_OBJECT

public:
    explicit ToneSource(QObject* parent = nullptr) : QIODevice(parent) {}

    /// Sounds for a quarter of a second more, sliding to this pitch.
    void hold(double hertz);
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::atomic<double> m_wanted = 0;     ///< Hz
    std::atomic<std::int64_t> m_left = 0; ///< samples until it is over
    double m_pitch = 0, m_phase = 0, m_level = 0;
};

} // namespace rope
