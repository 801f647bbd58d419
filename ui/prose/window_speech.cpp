// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prose/window_speech.h"

#include <QCoreApplication>

#include "ui/base/language.h"
#include "ui/base/message_text.h"

namespace rope {

Speech windowSpeech()
{
    const auto mark = [](const char* text) { return QCoreApplication::translate("marks", text).toStdString(); };
    return {language().toStdString(),
            [](const Message& text) { return translated(text).toStdString(); },
            mark(QT_TRANSLATE_NOOP("marks", ", ")),
            mark(QT_TRANSLATE_NOOP("marks", "; ")),
            mark(QT_TRANSLATE_NOOP("marks", ": ")),
            mark(QT_TRANSLATE_NOOP("marks", ". "))};
}

} // namespace rope
