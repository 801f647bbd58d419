// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/repeats.h"

#include <cmath>

#include "core/model/number_text.h"
#include "core/rope/frequencies.h"

namespace rope::figures {

double Repeat::similarity() const
{
    return near ? std::cos(near->angle) : 0;
}

std::string Repeat::similarityText() const
{
    return shownNumber(similarity(), 6);
}

Repeat repeatOf(double theta)
{
    return {theta, periodOf(theta), firstCollision(theta, std::acos(alikeFrom))};
}

Message titleOf(const Repeat& repeat, const RopeSpec& spec)
{
    std::vector<std::string> said{shownNumber(repeat.theta), shownNumber(repeat.period, 5)};
    const bool one = spec.pairCount() == 1;
    // Where a whole number of tokens makes a turn, the period says it all.
    if (!repeat.near || std::abs(double(repeat.near->distance) - repeat.period) < 1e-6 * repeat.period)
        return one ? Message("One pair: similarity is cos({0}·s), repeats every {1} tokens and never decays", said)
                   : Message("Identical θ: one cosine, repeats every {1} tokens and never decays", said);
    said.insert(said.end(), {grouped(repeat.near->distance), repeat.similarityText(), shownNumber(alikeFrom)});
    return one ? Message(
                     "One pair: similarity is cos({0}·s), repeats every {1} tokens and never decays; {2} apart already "
                     "look alike (similarity {3}, at least {4})",
                     said)
               : Message("Identical θ: one cosine, repeats every {1} tokens and never decays; {2} apart already look "
                         "alike (similarity {3}, at least {4})",
                         said);
}

} // namespace rope::figures
