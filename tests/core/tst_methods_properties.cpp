// SPDX-License-Identifier: GPL-3.0-or-later
// What every method in the registry must hold to, over a grid of specs; a new method is tested by its line in the list.
#include <algorithm>

#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "support/near.h"

using namespace rope;

namespace {

constexpr std::array dims{2, 4, 6, 64, 128, 1024, limits::maxHeadDim};
constexpr std::array bases{2.0, 10000.0, 5e5, 1e9};
constexpr std::array<std::int64_t, 4> lengths{64, 2048, 8192, 131072};
constexpr std::array factors{1.0, 1.5, 2.0, 8.0, 64.0};

RopeSpec specOf(const Method& method, int dim, double base, std::int64_t length)
{
    RopeSpec spec;
    spec.headDim = spec.rotaryDim = dim;
    spec.base = base;
    spec.trainLength = length;
    spec.method = method.id;
    for (const Tunable& t : method.tunables)
        if (t.kind == TunableKind::List)
            spec.tunables[t.id] = std::vector<double>(std::size_t(dim / 2), 1.5);
    return spec;
}

/// The scene a user reaches by setting L' = f·L, or with the factor given as well.
std::vector<RopeSpec> grid(const Method& method)
{
    std::vector<RopeSpec> out;
    for (int dim : dims)
        for (double base : bases)
            for (std::int64_t length : lengths)
                out.push_back(specOf(method, dim, base, length));
    return out;
}

Context contextFor(const RopeSpec& spec, double factor)
{
    return {std::int64_t(std::ceil(double(spec.trainLength) * factor)), std::nullopt};
}

/// Skips what the method's own check refuses (an automatic base beyond 1e18); returns whether there is a result.
bool usable(const RopeSpec& spec, const Context& context)
{
    const auto problems = problemsOf(spec, context);
    return problems.empty();
}

std::string where(const RopeSpec& s, double factor)
{
    return s.method + " d=" + std::to_string(s.rotaryDim) + " b=" + exactText(s.base) +
           " L=" + std::to_string(s.trainLength) + " f=" + exactText(factor);
}

} // namespace

#define HOLDS(condition, spec, factor) QVERIFY2(condition, where(spec, factor).c_str())

class TestMethodsProperties : public QObject
{
    Q_OBJECT

    void addMethods()
    {
        QTest::addColumn<QString>("id");
        for (const Method& m : methods())
            QTest::newRow(m.id.c_str()) << QString::fromStdString(m.id);
    }

    static void keepsAllWhenSet(const RopeSpec& spec, double factor, const Tunable& t)
    {
        const Context context = contextFor(spec, factor);
        RopeSpec set = spec;
        set.tunables[t.id] = *tunableInUse(spec, context, t.id);
        HOLDS(usable(set, context), set, factor);
        const Frequencies before = frequenciesOf(spec, context), after = frequenciesOf(set, context);
        HOLDS(before.theta == after.theta && before.attentionFactor == after.attentionFactor, set, factor);
        const DistanceMap seen = distanceMapOf(spec, context), seenSet = distanceMapOf(set, context);
        HOLDS(bool(seen) == bool(seenSet), set, factor);
        for (std::int64_t m = 1; seen && m < context.targetLength; m = 3 * m + 1)
            HOLDS(seen(m, m / 3) == seenSet(m, m / 3), set, factor);
    }

    static const Method& fetched()
    {
        QFETCH(QString, id);
        return *findMethod(id.toStdString());
    }

private Q_SLOTS:
    void finiteAndInOrder_data() { addMethods(); }
    void finiteAndInOrder()
    {
        const Method& method = fetched();
        int seen = 0;
        for (const RopeSpec& spec : grid(method))
            for (double factor : factors) {
                const Context context = contextFor(spec, factor);
                if (!usable(spec, context))
                    continue;
                ++seen;
                const Frequencies f = frequenciesOf(spec, context);
                HOLDS(f.size() == std::size_t(spec.pairCount()) && f.unscaled.size() == f.size(), spec, factor);
                HOLDS(std::ranges::all_of(f.theta, [](double t) { return std::isfinite(t) && t >= 0; }), spec, factor);
                HOLDS(std::isfinite(f.attentionFactor) && f.attentionFactor > 0, spec, factor);
                if (method.nonIncreasing)
                    HOLDS(std::ranges::is_sorted(f.theta, std::greater<>()), spec, factor);
            }
        QVERIFY2(seen >= 300, std::to_string(seen).c_str());
    }

    void interpolationStaysBetween_data() { addMethods(); }
    void interpolationStaysBetween()
    {
        const Method& method = fetched();
        if (!method.interpolates)
            QSKIP("makes no such promise");
        for (const RopeSpec& spec : grid(method))
            for (double factor : factors) {
                const Frequencies f = frequenciesOf(spec, contextFor(spec, factor));
                for (std::size_t i = 0; i < f.size(); ++i) {
                    HOLDS(f.theta[i] <= f.unscaled[i] * (1 + 1e-15), spec, factor);
                    HOLDS(f.theta[i] >= f.unscaled[i] / f.factor * (1 - 1e-14), spec, factor);
                }
            }
    }

    /// Resonance goes on top of any method: whole periods, as near as can be, in the same order.
    void resonanceRoundsPeriods_data() { addMethods(); }
    void resonanceRoundsPeriods()
    {
        const Method& method = fetched();
        for (RopeSpec spec : grid(method)) {
            const Context context = contextFor(spec, 8);
            if (!usable(spec, context))
                continue;
            const Frequencies plain = frequenciesOf(spec, context);
            spec.tunables["resonance"] = 1.0;
            const Frequencies f = frequenciesOf(spec, context);
            HOLDS(f.attentionFactor == plain.attentionFactor && f.unscaled == plain.unscaled, spec, 8);
            if (method.nonIncreasing)
                HOLDS(std::ranges::is_sorted(f.theta, std::greater<>()), spec, 8);
            for (std::size_t i = 0; i < f.size(); ++i) {
                const double was = periodOf(plain.theta[i]);
                const double is = periodOf(f.theta[i]);
                HOLDS(std::isinf(was) == std::isinf(is), spec, 8);
                // Beyond 2^50 tokens a period has no room for a fraction worth speaking of.
                if (was < 0x1p50)
                    HOLDS(std::abs(is - std::round(is)) <= 1e-15 * is && std::abs(is - was) <= 0.5 + 1e-12 * is, spec,
                          8);
            }
            HOLDS(!equivalentBase(spec, context), spec, 8);
        }
    }

    /// A promise that is not made must be broken somewhere, or the flag is too modest.
    void interpolationFlagIsEarned()
    {
        for (const Method& method : methods()) {
            if (method.interpolates)
                continue;
            bool broken = false;
            for (RopeSpec spec : grid(method)) {
                if (method.tunable("partial_rotary_factor"))
                    spec.tunables["partial_rotary_factor"] = 0.5;
                if (!usable(spec, contextFor(spec, 8)))
                    continue;
                const Frequencies f = frequenciesOf(spec, contextFor(spec, 8));
                for (std::size_t i = 0; i < f.size(); ++i)
                    broken = broken || f.theta[i] > f.unscaled[i] * (1 + 1e-14) ||
                             f.theta[i] < f.unscaled[i] / f.factor * (1 - 1e-14);
            }
            // longrope's own divisors decide; with 1.5 everywhere and f = 1 they leave the interval.
            if (method.id == "longrope") {
                const RopeSpec spec = specOf(method, 128, 1e4, 2048);
                broken = frequenciesOf(spec, contextFor(spec, 1)).theta[0] < 1;
            }
            QVERIFY2(broken, method.id.c_str());
        }
    }

    void factorOneChangesNothing_data() { addMethods(); }
    void factorOneChangesNothing()
    {
        const Method& method = fetched();
        if (!method.factorOneIsIdentity)
            QSKIP("makes no such promise");
        for (RopeSpec spec : grid(method)) {
            const bool hasFactor = method.tunable("factor") != nullptr;
            if (hasFactor)
                spec.tunables["factor"] = 1.0;
            // With the factor given, the lengths must not matter; otherwise they make the factor.
            for (double stretch : {1.0, hasFactor ? 16.0 : 0.5}) {
                const Frequencies f = frequenciesOf(spec, contextFor(spec, stretch));
                for (std::size_t i = 0; i < f.size(); ++i)
                    HOLDS(test::isNear(f.theta[i], f.unscaled[i], 4e-16), spec, 1);
                HOLDS(f.attentionFactor == 1, spec, 1);
            }
        }
    }

    void dynamicIsIdentityWithinTheTrainingLength()
    {
        for (const RopeSpec& spec : grid(*findMethod("dynamic"))) {
            const Frequencies f = frequenciesOf(spec, {spec.trainLength * 8, spec.trainLength});
            HOLDS(f.theta == f.unscaled, spec, 8);
        }
    }

    void ntkStretchesTheLastPeriodByTheFactor()
    {
        for (const RopeSpec& spec : grid(*findMethod("ntk")))
            for (double factor : factors) {
                const Frequencies f = frequenciesOf(spec, contextFor(spec, factor));
                // One pair (d = 2) has θ = 1 at every base: documented in ntk.cpp.
                const double stretch = spec.rotaryDim == 2 ? 1 : factor;
                HOLDS(test::isNear(periodOf(f.theta.back()), stretch * periodOf(f.unscaled.back()), 1e-13), spec,
                      factor);
                HOLDS(f.theta.front() == 1, spec, factor);
            }
    }

    /// A millionth more factor moves no θ by more than a few millionths: no jump anywhere on a slider.
    void continuousInTheFactor_data() { addMethods(); }
    void continuousInTheFactor()
    {
        const Method& method = fetched();
        if (!method.tunable("factor"))
            QSKIP("has no factor");
        for (RopeSpec spec : grid(method))
            for (double factor = 1; factor < 70; factor *= 1.37) {
                const Context context{spec.trainLength * 4, std::nullopt};
                spec.tunables["factor"] = factor;
                const Frequencies at = frequenciesOf(spec, context);
                spec.tunables["factor"] = factor * (1 + 1e-6);
                const Frequencies beside = frequenciesOf(spec, context);
                for (std::size_t i = 0; i < at.size(); ++i)
                    HOLDS(test::isNear(beside.theta[i], at.theta[i], 4e-6), spec, factor);
                HOLDS(test::isNear(beside.attentionFactor, at.attentionFactor, 4e-6), spec, factor);
            }
    }

    /// What controls show for an unset tunable is what the method works with: set to it, nothing changes.
    void automaticValuesAreThoseInUse_data() { addMethods(); }
    void automaticValuesAreThoseInUse()
    {
        const Method& method = fetched();
        for (const RopeSpec& spec : grid(method))
            for (double factor : factors)
                if (usable(spec, contextFor(spec, factor)))
                    for (const Tunable& t : method.tunables)
                        if (t.automaticValue)
                            keepsAllWhenSet(spec, factor, t);
    }

    /// Any θ mode works, or is refused in words.
    void everyThetaMode_data() { addMethods(); }
    void everyThetaMode()
    {
        const Method& method = fetched();
        for (ThetaMode mode : {ThetaMode::Identical, ThetaMode::Linear, ThetaMode::Custom, ThetaMode::None}) {
            RopeSpec spec = specOf(method, 8, 1e4, 2048);
            spec.thetaMode = mode;
            spec.customTheta = {3, 0.5, 0, 1e-9}; // θ = 0 stands still and must stay 0
            const auto problems = problemsOf(spec, Context{});
            QCOMPARE(problems.empty(), !method.needsGeometric);
            if (method.needsGeometric) {
                QCOMPARE(problems[0].field, std::string("method"));
                continue;
            }
            const Frequencies f = frequenciesOf(spec, Context{});
            QVERIFY(std::ranges::all_of(f.theta, [](double t) { return std::isfinite(t) && t >= 0; }));
            if (mode == ThetaMode::Custom)
                QCOMPARE(f.theta[2], 0.0);
            if (mode == ThetaMode::None)
                QVERIFY(f.theta == std::vector<double>(4, 0.0));
        }
    }
};

QTEST_GUILESS_MAIN(TestMethodsProperties)
#include "tst_methods_properties.moc"
