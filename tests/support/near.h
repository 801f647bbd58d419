// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison of numbers with stated tolerances (QCOMPARE's own is fixed and useless near 0).
#pragma once
#include <QTest>

#include <cmath>
#include <string>

#include "core/model/number_text.h"

namespace rope::test {

/// |actual - expected| ≤ absolute + relative·|expected|. NaN is near nothing.
inline bool isNear(double actual, double expected, double relative, double absolute = 0)
{
    return std::abs(actual - expected) <= absolute + relative * std::abs(expected);
}

inline std::string nearText(const char* what, double actual, double expected)
{
    return std::string(what) + " is " + digits17(actual) + ", expected " + digits17(expected) + ", off by " +
           exactText(actual - expected);
}

} // namespace rope::test

/// Fails with both values. QNEAR(actual, expected, relative tolerance[, absolute tolerance])
#define QNEAR(actual, expected, ...)                                                                                   \
    QVERIFY2(rope::test::isNear((actual), (expected), __VA_ARGS__),                                                    \
             rope::test::nearText(#actual, (actual), (expected)).c_str())
