// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/model/message.h"
#include "core/model/scene.h"
#include "ui/base/plain_text.h"

namespace rope {

class FigureCell;

/// What RoPE the figures of a lecture room are of, once below all of them and always whole; of figures of the Lab what
/// they are measured on, in a line of its own.
class RoomCaption : public PlainLabel
{
    Q_OBJECT

public:
    explicit RoomCaption(QWidget* parent = nullptr);

    void setTextSize(double pixels);
    /// For those that are seen. `held`: while somebody drags, no height changes; rather type is a little smaller.
    void say(const Scene& scene, const std::vector<const FigureCell*>& seen, bool held);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    double m_pixels = 0;
    int m_heldHeight = 0; ///< 0: not held
};

} // namespace rope
