// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <new>

#include <QImage>

namespace rope {

/// `image` itself. Qt hands out a null image where memory is short, and painting on one leaves nothing but a warning:
/// a picture would miss its curves and nobody be told. Throws std::bad_alloc then.
inline QImage checkedPicture(QImage image)
{
    if (image.isNull())
        throw std::bad_alloc();
    return image;
}

/// Unset pixels to paint on, size in device pixels. Throws std::bad_alloc.
inline QImage pictureMemory(QSize size)
{
    return checkedPicture(QImage(size, QImage::Format_ARGB32_Premultiplied));
}

} // namespace rope
