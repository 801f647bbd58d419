// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/quantities/quantities.h"

#include <array>
#include <cmath>
#include <optional>

#include "core/lessons/quantities/arithmetic.h"
#include "core/lessons/quantities/quantity_list.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace lessons {

const std::vector<QuantityEntry>& quantityEntries()
{
    static const std::vector<QuantityEntry> all = [] {
        std::vector<QuantityEntry> out;
        for (const auto& table :
             {settingQuantities(), pairQuantities(), extensionQuantities(), similarityQuantities(), layoutQuantities(),
              precisionQuantities(), baseQuantities(), pinQuantities(), labQuantities()})
            out.insert(out.end(), table.begin(), table.end());
        return out;
    }();
    return all;
}

} // namespace lessons

namespace {

using lessons::Argument;
using lessons::QuantityEntry;

/// "theta[k]", "score(m, n)", "lambda".
std::string formOf(const QuantityEntry& entry)
{
    const std::string out = joined(entry.arguments, ", ", &Argument::name);
    if (out.empty())
        return entry.name;
    const bool index = entry.arguments.size() == 1 && entry.arguments[0].kind == Argument::Kind::Pair;
    return entry.name + (index ? "[" + out + "]" : "(" + out + ")");
}

double whole(double value, double least, double most, const std::string& what)
{
    if (value == std::round(value) && value >= least && value <= most)
        return value;
    throw InputError("expression", what + " " + exactText(value),
                     "a whole number from " + exactText(least) + " to " + exactText(most));
}

/// The argument as the entry may have it; `shift` is what a slip does to pairs.
double argumentFor(const QuantityEntry& entry, const Argument& argument, double value, const Scene& scene, int shift)
{
    const std::string what = std::string(argument.name) + " of " + entry.name;
    switch (argument.kind) {
    case Argument::Kind::Pair: return whole(value, 1, scene.active.pairCount(), "pair " + what) + shift;
    case Argument::Kind::Pin:
        if (scene.pins.empty())
            throw InputError("expression", entry.name, "only in a scene with pins");
        return whole(value, 1, double(scene.pins.size()), what);
    case Argument::Kind::Tokens: return whole(value, -double(limits::maxLength), double(limits::maxLength), what);
    case Argument::Kind::Real: break;
    }
    if (!std::isfinite(value))
        throw InputError("expression", what + " " + exactText(value), "a finite number");
    return value;
}

int shiftOf(Slip slip)
{
    return slip == Slip::IndexTooHigh ? 1 : slip == Slip::IndexTooLow ? -1 : 0;
}

lessons::Reading readingOf(Slip slip)
{
    return slip == Slip::NaturalLog ? lessons::Reading::SwappedLogs
           : slip == Slip::Degrees  ? lessons::Reading::Degrees
                                    : lessons::Reading::AsWritten;
}

} // namespace

const std::vector<QuantityKind>& quantityKinds()
{
    static const std::vector<QuantityKind> all = [] {
        std::vector<QuantityKind> out;
        for (const QuantityEntry& e : lessons::quantityEntries())
            out.push_back({e.name, static_cast<int>(e.arguments.size()), formOf(e), e.unit, e.help});
        return out;
    }();
    return all;
}

class Quantities::Impl
{
public:
    Impl(const Scene& scene, std::stop_token stop, std::shared_ptr<lessons::ScanAllowance> scans)
        : m_moment(scene, std::move(stop), std::move(scans)), m_arithmetic("expression")
    {
        for (const QuantityEntry& entry : lessons::quantityEntries())
            m_arithmetic.add(entry.name, static_cast<int>(entry.arguments.size()),
                             [this, &entry](std::span<const double> arguments) { return call(entry, arguments); });
        m_arithmetic.add("x", 0, [this](std::span<const double>) { return placeAlong(); });
    }

    double value(const std::string& expression, Slip slip)
    {
        if (slip == Slip::WithoutLambda)
            return withoutLambda().value(expression, Slip::None);
        if (m_moment.stop().stop_requested())
            throw Stopped();
        m_shift = shiftOf(slip);
        return m_arithmetic.value(expression, readingOf(slip));
    }

    double valueAt(const std::string& expression, double x)
    {
        m_x = x;
        const struct Reset {
            std::optional<double>& place;
            ~Reset() { place.reset(); }
        } reset{m_x};
        return value(expression, Slip::None);
    }

    const Scene& scene() const { return m_moment.scene(); }

private:
    double placeAlong() const
    {
        if (!m_x)
            throw InputError("expression", "x", "only in the curve of a drawing, where it is the place along the axis");
        return *m_x;
    }

    double call(const QuantityEntry& entry, std::span<const double> given) const
    {
        std::array<double, 2> arguments{};
        for (std::size_t i = 0; i < entry.arguments.size(); ++i)
            arguments[i] = argumentFor(entry, entry.arguments[i], given[i], scene(), m_shift);
        return entry.value(m_moment, std::span(arguments).first(entry.arguments.size()));
    }

    Impl& withoutLambda()
    {
        if (!m_withoutLambda) {
            Scene plain = scene();
            plain.active.lambda = 1;
            m_withoutLambda = std::make_unique<Impl>(plain, m_moment.stop(), m_moment.scans());
        }
        return *m_withoutLambda;
    }

    lessons::Moment m_moment;
    lessons::Arithmetic m_arithmetic;
    int m_shift = 0;
    std::optional<double> m_x;
    std::unique_ptr<Impl> m_withoutLambda;
};

Quantities::Quantities(const Scene& scene, std::stop_token stop, std::shared_ptr<lessons::ScanAllowance> scans)
    : m_impl(std::make_unique<Impl>(scene, std::move(stop), std::move(scans)))
{}
Quantities::~Quantities() = default;
Quantities::Quantities(Quantities&&) noexcept = default;

double Quantities::value(const std::string& expression, Slip slip) const
{
    return m_impl->value(expression, slip);
}

double Quantities::valueAt(const std::string& expression, double x) const
{
    return m_impl->valueAt(expression, x);
}

const Scene& Quantities::scene() const
{
    return m_impl->scene();
}

} // namespace rope
