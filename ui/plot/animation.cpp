// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/animation.h"

#include <algorithm>
#include <stdexcept>
#include <unistd.h>
#include <utility>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QStandardPaths>

#include "core/model/problem.h"
#include "ui/base/save_file.h"

namespace rope {

namespace {

constexpr int patienceMs = 120000; // for one frame, or for the end of the file
constexpr int sliceMs = 100;       // between two looks at whether it is to stop

QString ffmpeg()
{
    return QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
}

QStringList apng()
{
    return {QStringLiteral("-f"), QStringLiteral("apng"), QStringLiteral("-plays"), QStringLiteral("0")};
}

/// With a palette of the frames' own colours.
QStringList gif()
{
    return {QStringLiteral("-vf"),
            QStringLiteral("split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=none"),
            QStringLiteral("-f"),
            QStringLiteral("gif"),
            QStringLiteral("-loop"),
            QStringLiteral("0")};
}

QStringList webm()
{
    return {QStringLiteral("-c:v"),     QStringLiteral("libvpx-vp9"), QStringLiteral("-b:v"),
            QStringLiteral("0"),        QStringLiteral("-crf"),       QStringLiteral("24"),
            QStringLiteral("-pix_fmt"), QStringLiteral("yuv444p"),    QStringLiteral("-threads"),
            QStringLiteral("1"),        QStringLiteral("-f"),         QStringLiteral("webm")};
}

} // namespace

const std::vector<AnimationFormat>& animationFormats()
{
    static const std::vector<AnimationFormat> all{
        {"apng", QT_TRANSLATE_NOOP("export", "Animated picture (APNG)"), true, apng, 60},
        {"gif", QT_TRANSLATE_NOOP("export", "Animated picture (GIF)"), true, gif,
         50}, // in hundredths of a second, and 1 of them is shown as 10
        {"webm", QT_TRANSLATE_NOOP("export", "Video (WebM)"), false, webm, 60},
    };
    return all;
}

const AnimationFormat* findAnimationFormat(const QString& ending)
{
    const auto found = std::ranges::find_if(
        animationFormats(), [&](const AnimationFormat& f) { return ending == QLatin1String(f.ending); });
    return found == animationFormats().end() ? nullptr : &*found;
}

std::string animationEndings()
{
    std::string out;
    for (const AnimationFormat& format : animationFormats())
        out += (out.empty() ? "" : ", ") + std::string(format.ending);
    return out;
}

bool canAnimate()
{
    return !ffmpeg().isEmpty();
}

AnimationWriter::AnimationWriter(const AnimationFormat& format, QSize pixels, int framesPerSecond)
    : m_made(m_dir.filePath(QStringLiteral("made"))), m_pixels(pixels)
{
    if (!canAnimate())
        throw InputError("format", format.ending, "png, one file a frame; for this one install ffmpeg");
    const QStringList input{QStringLiteral("-v"),
                            QStringLiteral("error"),
                            QStringLiteral("-y"),
                            QStringLiteral("-f"),
                            QStringLiteral("rawvideo"),
                            QStringLiteral("-pix_fmt"),
                            QStringLiteral("rgba"),
                            QStringLiteral("-s"),
                            QStringLiteral("%1x%2").arg(pixels.width()).arg(pixels.height()),
                            QStringLiteral("-r"),
                            QString::number(format.framesPerSecond(framesPerSecond)),
                            QStringLiteral("-i"),
                            QStringLiteral("-")};
    // Without the version of the encoder and the time, which would make every run another file.
    const QStringList same{QStringLiteral("-fflags"),   QStringLiteral("+bitexact"),     QStringLiteral("-flags:v"),
                           QStringLiteral("+bitexact"), QStringLiteral("-map_metadata"), QStringLiteral("-1")};
    // Ctrl+C in a terminal goes to everything of a group: this program stops the encoder itself.
    m_ffmpeg.setChildProcessModifier([] { ::setpgid(0, 0); });
    m_ffmpeg.start(ffmpeg(), input + same + format.encode() + QStringList{m_made});
    if (!m_ffmpeg.waitForStarted())
        fail();
}

AnimationWriter::~AnimationWriter()
{
    if (m_ffmpeg.state() == QProcess::NotRunning)
        return;
    m_ffmpeg.kill();
    m_ffmpeg.waitForFinished();
}

void AnimationWriter::fail()
{
    const QString said = QString::fromUtf8(m_ffmpeg.readAllStandardError()).simplified().left(300);
    throw std::runtime_error("ffmpeg: " + (said.isEmpty() ? m_ffmpeg.errorString() : said).toStdString());
}

void AnimationWriter::push(const QImage& frame)
{
    const QImage pixels = frame.convertToFormat(QImage::Format_RGBA8888);
    if (pixels.size() != m_pixels)
        throw std::invalid_argument("frames of one size");
    for (int y = 0; y < pixels.height(); ++y)
        m_ffmpeg.write(reinterpret_cast<const char*>(pixels.constScanLine(y)), qint64(pixels.width()) * 4);
}

bool AnimationWriter::isTaken()
{
    if (m_ffmpeg.state() == QProcess::NotRunning)
        fail();
    return m_ffmpeg.bytesToWrite() == 0;
}

bool AnimationWriter::isOver()
{
    if (m_ffmpeg.state() != QProcess::NotRunning)
        return false;
    if (m_ffmpeg.exitStatus() != QProcess::NormalExit || m_ffmpeg.exitCode() != 0)
        fail();
    return true;
}

void AnimationWriter::keep(const QString& path)
{
    QFile made(m_made);
    if (!made.open(QIODevice::ReadOnly) || made.size() == 0)
        fail();
    saveWhole(path, made.readAll(), "out");
}

bool AnimationWriter::waitFor(const std::function<bool()>& isSo, const std::stop_token& stop)
{
    QElapsedTimer waited;
    waited.start();
    qint64 left = m_ffmpeg.bytesToWrite();
    while (!stop.stop_requested() && !isSo()) {
        if (m_ffmpeg.bytesToWrite() > 0)
            m_ffmpeg.waitForBytesWritten(sliceMs);
        else
            m_ffmpeg.waitForFinished(sliceMs);
        if (std::exchange(left, m_ffmpeg.bytesToWrite()) != left)
            waited.restart();
        if (waited.hasExpired(patienceMs))
            fail();
    }
    return !stop.stop_requested();
}

bool AnimationWriter::add(const QImage& frame, const std::stop_token& stop)
{
    push(frame);
    return waitFor([this] { return isTaken(); }, stop);
}

bool AnimationWriter::finish(const QString& path, const std::stop_token& stop)
{
    end();
    if (!waitFor([this] { return isOver(); }, stop))
        return false;
    keep(path);
    return true;
}

} // namespace rope
