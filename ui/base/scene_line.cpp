// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/scene_line.h"

#include <QCoreApplication>

#include "core/scene/scene_caption.h"
#include "ui/base/message_text.h"

namespace rope {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rope", text);
}

} // namespace

QString inWords(const QStringList& parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return tr("%1 and %2").arg(parts.first(parts.size() - 1).join(tr(", ")), parts.last());
}

QString sceneLine(const Scene& scene)
{
    QStringList parts;
    for (const Message& part : captionOf(scene))
        parts += translated(part);
    if (!scene.pins.empty()) {
        QStringList pins;
        for (const PinnedSpec& pin : scene.pins)
            pins += phrase(pin.name);
        parts += tr("beside %1").arg(inWords(pins));
    }
    if (scene.name.empty())
        return parts.join(QStringLiteral(", "));
    const QString name = parts.takeFirst();
    return name + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

} // namespace rope
