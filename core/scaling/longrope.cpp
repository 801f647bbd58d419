// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = theta_k / e_k,  e = long_factor for n > L, else short_factor
// attention factor: attention_factor, else sqrt(1 + ln f/ln L) for f > 1, else 1
// Valid for any theta mode, with both lists of r/2 numbers above 0; the lists come from a search over a model, so
// there is no default for them. n is the current length; f only enters the attention factor.
// Departures from Hugging Face "longrope": none in double (there the lists are rounded to float32 first).
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

double automaticAttention(const MethodInput& in)
{
    const double factor = in.factor();
    return factor <= 1 ? 1.0 : std::sqrt(1 + std::log(factor) / std::log(in.trainLength));
}

MethodResult apply(const MethodInput& in)
{
    const auto divisors = in.list(in.currentLength > in.trainLength ? "long_factor" : "short_factor");
    MethodResult out{{in.theta.begin(), in.theta.end()}, *in.number("attention_factor")};
    for (std::size_t i = 0; i < out.theta.size(); ++i)
        out.theta[i] /= divisors[i];
    return out;
}

std::vector<Problem> check(const MethodInput& in)
{
    std::vector<Problem> out;
    const std::string allowed = "one number per pair (" + std::to_string(in.theta.size()) + ")";
    for (const char* id : {"short_factor", "long_factor"}) {
        const std::size_t size = in.list(id).size();
        if (size == 0)
            out.push_back({id, "", allowed + "; longrope needs lists, open a model's config that has them"});
        else if (size != in.theta.size())
            out.push_back({id, "a list of " + std::to_string(size), allowed});
    }
    if (in.trainLength < 2 && in.factor() > 1 && !in.given("attention_factor"))
        out.push_back({"train_length", "1", "2 or more: the attention factor divides by ln L"});
    return out;
}

Tunable listTunable(const char* id, Message label, Message help)
{
    Tunable t;
    t.id = id;
    t.label = std::move(label);
    t.help = std::move(help);
    t.kind = TunableKind::List;
    t.min = 1e-6;
    t.max = 1e9;
    t.automatic = "none: it comes with a model";
    return t;
}

} // namespace

Method longrope()
{
    Method m;
    m.id = "longrope";
    m.title = "LongRoPE";
    m.summary = "Divides each pair by its own number from a list found by search: one list up to the training length, "
                "one beyond.";
    m.common = true;
    m.source = "Ding et al. 2024, arXiv 2402.13753; Hugging Face \"longrope\"";
    m.tunables = {
        factorTunable(), attentionTunable("√(1 + ln f / ln L)", automaticAttention),
        listTunable("short_factor", "Short factors", "Divisor of each pair while the text is no longer than L."),
        listTunable("long_factor", "Long factors", "Divisor of each pair once the text is longer than L.")};
    m.usesCurrentLength = true;
    m.interpolates = false;
    m.nonIncreasing = false;
    m.factorOneIsIdentity = false;
    m.factorReaches = false;
    m.apply = apply;
    m.check = check;
    return m;
}

} // namespace rope::scaling
