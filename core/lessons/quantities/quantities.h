// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/model/message.h"
#include "core/model/scene.h"

namespace rope {

namespace lessons {
class ScanAllowance;
} // namespace lessons

/// What an expression may name: "theta" with one argument, "lambda_for_target" with none.
struct QuantityKind {
    std::string name;
    int arguments = 0;
    std::string form; ///< as it is written: "theta[k]", "score(m, n)"
    std::string unit;
    Message help; ///< one line
};
const std::vector<QuantityKind>& quantityKinds();

/// Ways in which a student's working goes wrong, applied to the right expression.
enum class Slip {
    None,
    IndexTooHigh,  ///< k + 1 for k: 2k where the formula has 2(k-1)
    IndexTooLow,   ///< counting pairs from 0
    WithoutLambda, ///< λ = 1
    NaturalLog,    ///< ln for log10 and the other way round
    Degrees        ///< cos and sin of degrees
};

/// The numbers a lesson may ask for, worked out by core in one scene. An expression is arithmetic (+ - * / ^,
/// comparisons, && || !, ?:, ln, log10, exp, sqrt, abs, floor, ceil, round, min, max, cos, sin, pi) over the
/// quantities; theta[129] and theta(129) are the same. Only what an expression names is worked out, and kept for the
/// next one; one object is not for two threads at once.
class Quantities
{
public:
    /// The scene must have no problems. Once `stop` is requested, value() throws Stopped instead of going on. `scans`
    /// is what scans may cost besides others of the same lesson; nullptr: as much as one scan may alone.
    explicit Quantities(const Scene& scene, std::stop_token stop = {},
                        std::shared_ptr<lessons::ScanAllowance> scans = {});
    ~Quantities();
    Quantities(Quantities&&) noexcept;

    /// Throws InputError ("expression", …): does not parse, unknown name, a pair out of range, not a number. What never
    /// comes (no negative value, no collision) is infinity, which is a number.
    double value(const std::string& expression, Slip slip = Slip::None) const;
    /// The same where "x" is the place along an axis (a curve of core/lessons/drawing.h); elsewhere there is no x.
    double valueAt(const std::string& expression, double x) const;
    bool holds(const std::string& expression) const { return value(expression) != 0; }
    const Scene& scene() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rope
