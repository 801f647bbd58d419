// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include <QProcess>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

class QImage;

namespace rope {

/// A kind of moving picture, made by ffmpeg, which Debian has and this program does not depend on.
struct AnimationFormat {
    const char* ending;
    const char* title;
    bool transparent;        ///< keeps what has no background
    QStringList (*encode)(); ///< what ffmpeg is told about the output
    int mostPerSecond;       ///< frames: what the format can say and what shows it keeps to

    int framesPerSecond(int wanted) const { return wanted < mostPerSecond ? wanted : mostPerSecond; }
};
const std::vector<AnimationFormat>& animationFormats();
/// nullptr when there is none.
const AnimationFormat* findAnimationFormat(const QString& ending);
std::string animationEndings();
/// Whether ffmpeg is installed.
bool canAnimate();

/// Frames of one size into one file, the same bytes from the same frames.
class AnimationWriter
{
public:
    /// Throws InputError ("format", …) when ffmpeg is not installed.
    AnimationWriter(const AnimationFormat& format, QSize pixels, int framesPerSecond);
    ~AnimationWriter();

    /// False when it was stopped before the frame was taken. Throws std::runtime_error with what ffmpeg said.
    bool add(const QImage& frame, const std::stop_token& stop = {});
    /// Writes the file, whole or not at all; false when it was stopped before. Throws std::runtime_error and
    /// InputError ("out", …).
    bool finish(const QString& path, const std::stop_token& stop = {});

    /// The same in steps that do not wait: hand a frame over, go on when it is taken, end, go on when it is over, keep.
    /// `encoder` tells when to look again. All throw std::runtime_error with what ffmpeg said.
    void push(const QImage& frame);
    bool isTaken();
    void end() { m_ffmpeg.closeWriteChannel(); }
    bool isOver();
    void keep(const QString& path);
    QProcess& encoder() { return m_ffmpeg; }

private:
    [[noreturn]] void fail();
    /// Whether it came to that; each wait ends within a tenth of a second of a stop.
    bool waitFor(const std::function<bool()>& isSo, const std::stop_token& stop);

    QTemporaryDir m_dir;
    QString m_made;
    QSize m_pixels;
    QProcess m_ffmpeg;
};

} // namespace rope
