// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/framed_text.h"

#include "ui/base/message_text.h"

namespace rope {

QString framed(const FramedProse& prose)
{
    std::vector<std::string> words = prose.words;
    if (prose.isOwn)
        for (std::string& word : words)
            word = phrase(word).toStdString();
    return QString::fromStdString(FramedProse::filled(wholePhrase(prose.frame).toStdString(), words));
}

} // namespace rope
