// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/scene_line.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/model/number_text.h"
#include "core/scaling/methods.h"
#include "ui/base/message_text.h"

namespace rope {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rope::sceneLine", text);
}

QString number(double value)
{
    return QString::fromStdString(shownNumber(value, 10));
}

QString whole(std::int64_t value)
{
    return QString::fromStdString(grouped(value));
}

QStringList frequencies(const RopeSpec& spec)
{
    QStringList out{QStringLiteral("d = %1").arg(spec.headDim)};
    if (spec.rotaryDim != spec.headDim)
        out += QStringLiteral("r = %1").arg(spec.rotaryDim);
    if (spec.thetaMode == ThetaMode::Identical)
        return out << tr("all θ = %1").arg(number(spec.identicalTheta));
    if (spec.thetaMode == ThetaMode::Custom)
        return out << tr("θ from a list");
    if (spec.thetaMode == ThetaMode::None)
        return out << tr("no rotation");
    out += QStringLiteral("b = %1").arg(number(spec.base));
    if (spec.lambda != 1)
        out += QStringLiteral("λ = %1").arg(number(spec.lambda));
    if (spec.thetaMode == ThetaMode::Linear)
        out += tr("θ in equal steps");
    return out;
}

} // namespace

QString sceneLine(const Scene& scene)
{
    QStringList parts = frequencies(scene.active);
    parts += QStringLiteral("L = %1").arg(whole(scene.active.trainLength));
    parts += QStringLiteral("L′ = %1").arg(whole(scene.context.targetLength));
    if (const Method* method = findMethod(scene.active.method); method && method->id != "none")
        parts += translated(method->title);
    if (!scene.pins.empty()) {
        QStringList pins;
        for (const PinnedSpec& pin : scene.pins)
            pins += QString::fromStdString(pin.name);
        parts += tr("beside %1").arg(pins.join(tr(" and ")));
    }
    const QString line = parts.join(QStringLiteral(", "));
    return scene.name.empty() ? line : QString::fromStdString(scene.name) + QStringLiteral(": ") + line;
}

} // namespace rope
