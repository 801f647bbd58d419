// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "ui/sound/heard_pair.h"
#include "ui/sound/speaker.h"

namespace rope {

class FigureCell;

/// What of a window is heard: the curve of a figure when it is asked for, and a pair's turn if the preferences say so.
class Hearing : public QObject
{
    Q_OBJECT

public:
    Hearing(SceneStore& store, Preferences& preferences, QObject* parent = nullptr);

    /// The curve over the stretch that is seen; what sounds already stops instead. A figure without a curve says so.
    void hear(const FigureCell& cell);
    Speaker& speaker() { return m_speaker; }

Q_SIGNALS:
    void message(const QString& text);

private:
    Speaker m_speaker;
    HeardPair m_pair;
};

} // namespace rope
