// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writers/python_text.h"

#include "core/model/number_text.h"
#include "core/scaling/methods.h"

namespace rope {

namespace {

using Words = std::vector<std::string>;

/// Line by line, since a message is one line: what fills it cannot break it.
std::string filledLines(const std::string& pattern, const Words& words)
{
    std::string out;
    for (std::size_t from = 0; from < pattern.size();) {
        const std::size_t end = pattern.find('\n', from);
        out += Message::fill(pattern.substr(from, end - from), words);
        if (end == std::string::npos)
            break;
        out += '\n';
        from = end + 1;
    }
    return out;
}

std::string listText(const std::vector<double>& numbers)
{
    std::string out;
    for (double x : numbers)
        out += (out.empty() ? "" : ", ") + exactText(x);
    return "[" + out + "]";
}

/// Lines of a method, with {0} for the library's name, {1} … for numbers. θ is there already.
std::string yarnLines(const RopeSpec& spec, double factor, const PythonDialect& d)
{
    const bool whole = settingOf(spec, "truncate") != 0.0;
    return filledLines(
        "L, f = {0}, {1}  # training length, factor\n"
        "turn = lambda n: r * math.log(L / (2 * math.pi * n)) / (2 * math.log(base))  # the pair with n turns in L\n"
        "low, high = max({2}(turn({3})), 0.0), min({4}(turn({5})), r - 1.0)\n"
        "ramp = ({6}.arange(r // 2) - low) / (high - low if high != low else 0.001)\n"
        "theta = theta * (1 - (1 - 1 / f) * {7}(ramp, 0.0, 1.0))\n",
        Words{std::to_string(spec.trainLength), exactText(factor), whole ? "math.floor" : "float",
              exactText(betaOf(spec, "beta_fast")), whole ? "math.ceil" : "float", exactText(betaOf(spec, "beta_slow")),
              d.name, d.clip});
}

std::string llama3Lines(const RopeSpec& spec, double factor, const PythonDialect& d)
{
    return filledLines("L, f, low, high = {0}, {1}, {2}, {3}  # training length, factor, turns within L\n"
                       "turns = L * theta / (2 * math.pi)\n"
                       "keep = {4}((turns - low) / (high - low), 0.0, 1.0)  # 1 for fast pairs, 0 for slow ones\n"
                       "theta = theta * (keep + (1 - keep) / f)\n",
                       Words{std::to_string(spec.trainLength), exactText(factor),
                             exactText(*settingOf(spec, "low_freq_factor")),
                             exactText(*settingOf(spec, "high_freq_factor")), d.clip});
}

std::string frequencyLines(const WriteTask& task, const Frequencies& f, const PythonDialect& d)
{
    const RopeSpec& spec = task.spec;
    const auto head = [&](double base) {
        return filledLines(
            "d, r, base = {0}, {1}, {2}  # elements of a head, those that turn, base\n"
            "theta = base ** (-{3}.arange(0, r, 2{4}) / r)  # radians per token, one per pair\n",
            Words{std::to_string(spec.headDim), std::to_string(spec.rotaryDim), exactText(base), d.name, d.real});
    };
    const bool ordered =
        spec.method != "llama3" || *settingOf(spec, "high_freq_factor") > *settingOf(spec, "low_freq_factor");
    if (const auto base = equivalentBase(spec, task.context))
        return head(*base);
    const bool isRounded = settingOf(spec, "resonance") == 1.0; // periods of whole tokens: a list says it best
    if (spec.thetaMode == ThetaMode::Geometric && ordered && !isRounded) {
        const std::string plain = head(spec.base * spec.lambda);
        if (spec.method == "linear")
            return plain + "theta = theta / " + exactText(f.factor) + "  # factor\n";
        if (spec.method == "yarn")
            return plain + yarnLines(spec, f.factor, d);
        if (spec.method == "llama3")
            return plain + llama3Lines(spec, f.factor, d);
    }
    return filledLines(
        "d, r = {0}, {1}  # elements of a head, those that turn\n"
        "theta = {2}({3}{4})  # radians per token, one per pair\n",
        Words{std::to_string(spec.headDim), std::to_string(spec.rotaryDim), d.array, listText(f.theta), d.real});
}

/// The two elements of every pair, and where they go.
std::string pairLines(const RopeSpec& spec, const PythonDialect& d)
{
    const bool tail = spec.firstTurning() > 0;
    std::string out = tail ? "    rest, x = x[:, : d - r], x[:, d - r :]  # the last r elements of a head turn\n" : "";
    out += spec.pairing == Pairing::Half
               ? "    a, b = x[:, : r // 2], x[:, r // 2 : r]  # elements k and k + r/2 make a pair\n"
               : "    a, b = x[:, 0:r:2], x[:, 1:r:2]  # neighbours make a pair\n";
    out += "    a, b = a * cos - b * sin, b * cos + a * sin\n";
    std::string turned = "a, b";
    if (spec.pairing == Pairing::Interleaved) {
        out += filledLines("    turned = {0}.stack([a, b], {1}=-1).reshape(len(x), r)\n", Words{d.name, d.axis});
        turned = "turned";
    }
    const std::string parts = tail ? "rest, " + turned : turned + ", x[:, r:]";
    return out + filledLines("    return {0}.{1}([{2}], {3}=-1)", Words{d.name, d.join, parts, d.axis});
}

} // namespace

Written writePython(const WriteTask& task, const PythonDialect& d)
{
    const Method* method = findMethod(task.spec.method);
    if (method->distance)
        throw InputError("method", task.spec.method,
                         "a method that changes θ: this code turns by plain positions, and " + task.spec.method +
                             " changes which distances a query sees");
    const Frequencies f = frequenciesOf(task.spec, task.context);
    Written out;
    out.text = std::string("import math\n") + d.import + "\n\n" + frequencyLines(task, f, d);
    out.text += "attention_factor = " + exactText(f.attentionFactor) + "  # multiplies cos and sin\n\n\n";
    out.text += filledLines("def rotate(x, positions):  # x: (tokens, d), positions: (tokens,)\n"
                            "    angle = {1}.outer({0}, theta)\n"
                            "    cos, sin = {1}.cos(angle) * attention_factor, {1}.sin(angle) * attention_factor\n",
                            Words{d.tokens, d.name});
    out.text += pairLines(task.spec, d);
    out.note("Computes in 64-bit floats what is shown here; models hold θ, cos and sin as 32-bit or shorter.");
    if (method->usesCurrentLength)
        out.note({"These are the frequencies at the present length, {0} tokens.",
                  std::vector<std::string>{grouped(task.context.currentLength())}});
    return out;
}

} // namespace rope
