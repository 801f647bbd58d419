// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a lesson that uses every field there is, to be read and to be broken.
#pragma once

namespace rope::test {

inline constexpr const char* full = R"(# A head is cut into pairs
// a remark

Each *pair* turns at $θ_k$.
{K} pairs.

```scene
{"ropescope_scene": 1,
 "rope": {"head_dim": 512, "base": 10000}}
```

```show
figures: angles, periods
highlight: base, pair 129,
  figure angles
play: 0 to 400 in 8 s
```

- an item after the blocks

```ask number
prompt: How large is
  $θ_{129}$?
answer: theta[129]
unit: rad per token
tolerance: 2 %
mistake: 1 / theta[129] | That is one divided by it.
mistake: K > 1 || K < 0 ? 2 : 3 | Two \| three.
hint: First.
hint: Second.
explain: It is {theta[129]}.
```

# Second

```show
arrangement: rotation
```

```ask several
prompt: Which?
option: One | K == 256 | It is.
option: Two | K == 2
```

# Third

```ask scene
prompt: Raise the base.
holds: base > 20000
watch: period[K] | Last period
mistake: base < 10000 | The other way.
example: Base 30,000.
```
)";

} // namespace rope::test
