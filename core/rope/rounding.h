// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace rope {

/// Binary formats that models store positions, frequencies and tables in.
enum class NumberFormat { Fp32, Fp16, Bf16 };

inline constexpr NumberFormat numberFormats[] = {NumberFormat::Fp32, NumberFormat::Fp16, NumberFormat::Bf16};

/// "fp32", "fp16", "bf16".
const char* toId(NumberFormat format);

/// The nearest number of the format, ties to even, subnormals included; infinity where the format overflows
/// (IEEE 754 binary32 and binary16; bfloat16 is binary32 with 8 significant bits).
double rounded(double value, NumberFormat format);

/// The smallest position m ≥ 1 that the format cannot tell from m - 1 (A7): 2^p + 1 with p significant bits.
std::int64_t firstMergedPosition(NumberFormat format);

} // namespace rope
