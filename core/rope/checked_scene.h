// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "core/rope/frequencies.h"

namespace rope {

/// A scene without problems, with what each of its RoPEs turns with: checked and worked out once, however many figures
/// are made of it. Immutable and cheap to copy.
class CheckedScene
{
public:
    /// Throws InputError with every problem of the scene.
    explicit CheckedScene(Scene scene);

    const Scene& scene() const { return *m_scene; }
    /// At the current length of the scene's context.
    const Frequencies& active() const { return m_turning->now.front(); }
    const Frequencies& pin(std::size_t index) const { return m_turning->now[index + 1]; }
    /// When the current length is L': what holds for the last tokens of a text that long. Dynamic NTK and LongRoPE turn
    /// otherwise there than now.
    const Frequencies& activeAtTarget() const { return atTarget().front(); }
    const Frequencies& pinAtTarget(std::size_t index) const { return atTarget()[index + 1]; }

    /// What somebody looks at; the rest of the scene always matters.
    struct Parts {
        bool position = true, selectedPair = true, distance = true, vectors = true, labRuns = true;
        std::string optionsOf; ///< id of the one figure whose options are kept
    };
    /// The same RoPEs, but what is not among `parts` has one fixed value: two scenes that differ elsewhere become
    /// equal.
    CheckedScene only(const Parts& parts) const;

    bool operator==(const CheckedScene& other) const { return m_scene == other.m_scene || *m_scene == *other.m_scene; }

private:
    std::shared_ptr<const Scene> m_scene;
    struct Turning {
        std::vector<Frequencies> now;      ///< the active RoPE's, then the pins'
        std::vector<Frequencies> atTarget; ///< empty: as now
    };
    const std::vector<Frequencies>& atTarget() const
    {
        return m_turning->atTarget.empty() ? m_turning->now : m_turning->atTarget;
    }

    std::shared_ptr<const Turning> m_turning;
};

} // namespace rope
