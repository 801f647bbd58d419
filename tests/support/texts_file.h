// SPDX-License-Identifier: GPL-3.0-or-later
// The files of resources/translations as they stand.
#pragma once
#include <vector>

#include <QFile>
#include <QString>
#include <QXmlStreamReader>

#include "support/paths.h"

namespace rope::test {

struct TextEntry {
    QString context, source, translation;
    bool isFinished = true;
};

inline std::vector<TextEntry> textEntries(const QString& language)
{
    QFile file(QStringLiteral(ROPE_SOURCE_DIR "/resources/translations/ropescope_%1.ts").arg(language));
    std::vector<TextEntry> out;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd();) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        else if (xml.name() == QStringLiteral("source"))
            out.push_back({context, xml.readElementText(), {}});
        else if (xml.name() == QStringLiteral("translation") && !out.empty()) {
            out.back().isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            out.back().translation = xml.readElementText();
        }
    }
    return out;
}

} // namespace rope::test
