// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

#include "core/analysis/solve.h"
#include "core/model/problem.h"

namespace rope::test {

inline SolveRequest ask(const char* quantity, const char* criterion, std::int64_t target, std::int64_t trained = 4096,
                        double base = 1e4, int dim = 128)
{
    SolveRequest request;
    request.quantity = quantity;
    request.criterion = criterion;
    request.spec.headDim = request.spec.rotaryDim = dim;
    request.spec.base = base;
    request.spec.trainLength = trained;
    request.context.targetLength = target;
    return request;
}

inline double valueOf(const SolveRequest& request)
{
    return solve(request)->value.value();
}

inline std::string problemOf(const SolveRequest& request)
{
    try {
        solve(request);
    } catch (const InputError& error) {
        return error.problems().front().field;
    }
    return "accepted";
}

} // namespace rope::test
