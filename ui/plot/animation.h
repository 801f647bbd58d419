// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
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

    /// Throws std::runtime_error with what ffmpeg said.
    void add(const QImage& frame);
    /// Writes the file, whole or not at all. Throws std::runtime_error and InputError ("out", …).
    void finish(const QString& path);

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

    QTemporaryDir m_dir;
    QString m_made;
    QSize m_pixels;
    QProcess m_ffmpeg;
};

} // namespace rope
