// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

#include "core/model/scene.h"

namespace rope {

/// What turns in a scene, in one line of symbols: "d = 128, b = 10,000, L = 4,096, L′ = 16,384, YaRN, beside plain".
QString sceneLine(const Scene& scene);

/// "A, B and C".
QString inWords(const QStringList& parts);

} // namespace rope
