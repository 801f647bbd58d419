// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/scene_value.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "ui/base/message_text.h"
#include "ui/prose/glossary_tip.h"
#include "ui/widgets/stops.h"

namespace rope {

namespace {

constexpr double longest = 16777216;

QString tr(const char* text)
{
    return QCoreApplication::translate("rope", text);
}

NumberRange wholeRange(double lo, double hi, std::vector<double> stops, double multipleOf = 0)
{
    return {lo, hi, true, multipleOf, std::move(stops)};
}

/// 0, and then as lengths go.
std::vector<double> distanceStops()
{
    std::vector<double> out{0};
    const std::vector<double> rest = stops::lengths(1, longest);
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

void addHead(std::vector<SceneValue>& all)
{
    all.push_back({{QStringLiteral("head_dim"),
                    tr("Head dimension"),
                    QStringLiteral("d"),
                    {},
                    tr("Elements of one attention head (head_dim). RoPE turns them in pairs: d/2 pairs, each with "
                       "its own frequency.")},
                   wholeRange(limits::minHeadDim, limits::maxHeadDim, stops::headDims(), 2),
                   [](const Scene& s) { return double(s.active.headDim); },
                   [](Scene& s, double v) { setHeadDim(s, static_cast<int>(v)); }});
    all.push_back({{QStringLiteral("rotary_dim"),
                    tr("Rotated part"),
                    QStringLiteral("r"),
                    {},
                    tr("How many elements of the head turn (rotary_dim = partial_rotary_factor · d). The others pass "
                       "through unchanged. "
                       "Most models turn all of them.")},
                   rotaryRange(limits::maxHeadDim),
                   [](const Scene& s) { return double(s.active.rotaryDim); },
                   [](Scene& s, double v) { setRotaryDim(s, static_cast<int>(v)); },
                   [](Scene& s, const Scene& origin) {
                       const bool same = s.active.headDim == origin.active.headDim;
                       setRotaryDim(s, same ? origin.active.rotaryDim : s.active.headDim);
                   }});
}

void addFrequencies(std::vector<SceneValue>& all)
{
    all.push_back({{QStringLiteral("base"),
                    tr("Base"),
                    QStringLiteral("b"),
                    {},
                    tr("rope_theta in model configs. Pair k turns by θ = b^(−2(k−1)/d) radians per token: a "
                       "larger base "
                       "slows all pairs but the first. RoFormer used 10,000.")},
                   {std::nextafter(1.0, 2.0), limits::maxBase, false, 0, stops::decades(2, 1e9)},
                   [](const Scene& s) { return s.active.base; },
                   [](Scene& s, double v) { s.active.base = v; }});
    all.push_back({{QStringLiteral("lambda"),
                    tr("Base scale"),
                    QStringLiteral("λ"),
                    {},
                    tr("Multiplies the base before any scaling method: θ′ = (λb)^(−2(k−1)/d). λ above 1 "
                       "lengthens the periods, "
                       "below 1 shortens them; 1 changes nothing.")},
                   {1e-12, 1e12, false, 0, stops::octaves(1.0 / 64, 64, 8)},
                   [](const Scene& s) { return s.active.lambda; },
                   [](Scene& s, double v) { s.active.lambda = v; }});
    all.push_back({{QStringLiteral("theta"), tr("Common frequency"), QStringLiteral("c"), tr("rad/token"),
                    tr("Every pair turns by c radians per token. Positions 2π/c apart then look alike.")},
                   {1e-9, 1e6, false, 0, stops::decades(1e-4, 8)},
                   [](const Scene& s) { return s.active.identicalTheta; },
                   [](Scene& s, double v) { s.active.identicalTheta = v; },
                   [](Scene& s, const Scene& origin) {
                       const bool own = origin.active.thetaMode == ThetaMode::Identical;
                       s.active.identicalTheta = own ? origin.active.identicalTheta : usualIdenticalTheta;
                   }});
}

void addContext(std::vector<SceneValue>& all)
{
    const auto lengths = wholeRange(1, double(limits::maxLength), stops::lengths(16, longest));
    all.push_back({{QStringLiteral("train_length"), tr("Training length"), QStringLiteral("L"), tr("tokens"),
                    tr("The longest sequence the model saw in training. A pair with a period longer than L never "
                       "finished a turn.")},
                   lengths,
                   [](const Scene& s) { return double(s.active.trainLength); },
                   [](Scene& s, double v) { s.active.trainLength = static_cast<std::int64_t>(v); }});
    all.push_back({{QStringLiteral("target_length"), tr("Target length"), QStringLiteral("L′"), tr("tokens"),
                    tr("The length the model shall read. L′/L is the factor that scaling methods work with.")},
                   lengths,
                   [](const Scene& s) { return double(s.context.targetLength); },
                   [](Scene& s, double v) { setTargetLength(s, static_cast<std::int64_t>(v)); }});
    all.push_back({{QStringLiteral("seq_len"), tr("Current length"), QStringLiteral("N"), tr("tokens"),
                    tr("The length of the sequence just now. Dynamic NTK and LongRoPE look at it: they change θ when "
                       "N grows beyond L.")},
                   lengths,
                   [](const Scene& s) { return double(s.context.currentLength()); },
                   [](Scene& s, double v) { s.context.seqLen = static_cast<std::int64_t>(v); },
                   [](Scene& s, const Scene&) { s.context.seqLen.reset(); }});
}

void addLookAt(std::vector<SceneValue>& all)
{
    all.push_back({{QStringLiteral("position"), tr("Position"), QStringLiteral("m"), tr("tokens"),
                    tr("The token position. Pair k has turned by m·θ radians there.")},
                   wholeRange(0, longest - 1, {}),
                   [](const Scene& s) { return double(s.position); },
                   [](Scene& s, double v) { s.position = static_cast<std::int64_t>(v); },
                   {},
                   [](const Scene& s) {
                       const double last = double(std::max(s.active.trainLength, s.context.targetLength)) - 1;
                       return std::min(last, longest - 1);
                   }});
    all.push_back({{QStringLiteral("distance"), tr("Distance"), QStringLiteral("s"), tr("tokens"),
                    tr("How far the key lies before the query: n = m − s. Their score depends on s alone.")},
                   wholeRange(0, longest, distanceStops()),
                   [](const Scene& s) { return double(s.distance); },
                   [](Scene& s, double v) { s.distance = static_cast<std::int64_t>(v); }});
    all.push_back(
        {{QStringLiteral("max_distance"),
          tr("Distances up to"),
          {},
          tr("tokens"),
          tr("The right end of the distance axis in the similarity figure. From L on the axis reaches on to where the "
             "similarity first turns negative.")},
         wholeRange(2, double(limits::maxDistance), stops::lengths(16, double(limits::maxDistance))),
         [](const Scene& s) { return double(s.maxDistance); },
         [](Scene& s, double v) { s.maxDistance = static_cast<std::int64_t>(v); }});
}

NumberRange rangeOf(const Tunable& t)
{
    const bool whole = t.kind == TunableKind::Integer;
    const double lo = t.shownMin();
    const double hi = t.shownMax();
    std::vector<double> steps = !t.logarithmic || lo <= 0 ? stops::even(lo, hi, 100)
                                : hi / lo <= 4096         ? stops::octaves(lo, hi, 8)
                                                          : stops::decades(lo, hi);
    if (whole)
        std::erase_if(steps, [](double v) { return v != static_cast<std::int64_t>(v); });
    return {t.min, t.max, whole, 0, std::move(steps)};
}

/// As the origin has it where that uses the method, else unset.
void resetTunable(Scene& s, const Scene& origin, const std::string& id)
{
    const auto own = origin.active.tunables.find(id);
    if (origin.active.method == s.active.method && own != origin.active.tunables.end())
        s.active.tunables[id] = own->second;
    else
        s.active.tunables.erase(id);
}

} // namespace

void SceneValue::resetTo(Scene& scene, const Scene& origin) const
{
    reset ? reset(scene, origin) : set(scene, get(origin));
}

NumberRange rotaryRange(int headDim)
{
    std::vector<double> dims = stops::headDims();
    std::erase_if(dims, [headDim](double dim) { return dim >= headDim; });
    dims.push_back(headDim);
    return wholeRange(2, headDim, std::move(dims), 2);
}

std::vector<SceneValue> sceneValues()
{
    std::vector<SceneValue> all;
    addHead(all);
    addFrequencies(all);
    addContext(all);
    addLookAt(all);
    for (SceneValue& value : all)
        value.text.tooltip = withTerm(value.text.tooltip, value.text.name);
    return all;
}

QString rowName(const Tunable& t)
{
    return QStringLiteral("tunable.") + QString::fromStdString(t.id);
}

std::vector<SceneValue> methodValues(const Method& method)
{
    std::vector<SceneValue> all;
    for (const Tunable& t : method.tunables)
        if (t.kind == TunableKind::Number || t.kind == TunableKind::Integer)
            all.push_back(
                {{rowName(t), translated(t.label), {}, phrase(t.unit), withTerm(translated(t.help), rowName(t))},
                 rangeOf(t),
                 [&t](const Scene& s) { return tunableInUse(s.active, s.context, t.id).value_or(t.min); },
                 [&t](Scene& s, double v) { s.active.tunables[t.id] = v; },
                 [&t](Scene& s, const Scene& origin) { resetTunable(s, origin, t.id); }});
    return all;
}

void changeByHand(Scene& scene, const std::function<void(Scene&)>& change)
{
    const RopeSpec before = scene.active;
    change(scene);
    if (!(scene.active == before))
        markEdited(scene);
}

} // namespace rope
