// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teaching/lesson_formats.h"

namespace rope {

namespace teaching {
#define LESSON_FORMAT(id) LessonFormat id();
#include "ui/teaching/lesson_format_list.h"
#undef LESSON_FORMAT
} // namespace teaching

const std::vector<LessonFormat>& lessonFormats()
{
    static const std::vector<LessonFormat> all{
#define LESSON_FORMAT(id) teaching::id(),
#include "ui/teaching/lesson_format_list.h"
#undef LESSON_FORMAT
    };
    return all;
}

} // namespace rope
