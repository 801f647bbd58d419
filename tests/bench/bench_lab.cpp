// SPDX-License-Identifier: GPL-3.0-or-later
// The Lab beside the machine: the arithmetic of a training step at the speed of nothing but multiply-adds, and its
// matrix kernel beside Eigen's.
#include <benchmark/benchmark.h>

#include "tests/bench/bench_lab.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/bench/bench_lab.cpp"
#include "hwy/foreach_target.h" // IWYU pragma: keep

#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace rope::bench::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// About `flops` floating-point operations in registers alone, as many at once as hide their latency.
float onlyMultiplyAdds(double flops)
{
    const hn::ScalableTag<float> d;
    constexpr int chains = 12;
    hn::Vec<decltype(d)> sum[chains];
    for (auto& s : sum)
        s = hn::Set(d, 1.0F);
    auto x = hn::Set(d, 0.999F);
    const auto rounds = static_cast<long>(flops / (2.0 * chains * double(hn::Lanes(d))));
    for (long i = 0; i < rounds; ++i) {
#pragma GCC unroll 12
        for (auto& s : sum)
            s = hn::MulAdd(s, x, x);
    }
    for (int i = 1; i < chains; ++i)
        sum[0] = hn::Add(sum[0], sum[i]);
    return hn::GetLane(hn::SumOfLanes(d, sum[0]));
}

} // namespace rope::bench::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

#include <Eigen/Dense>

#include "core/kernels/matrix.h"
#include "core/lab/evaluation.h"
#include "core/lab/trainer.h"

namespace rope::bench {

namespace {

HWY_EXPORT(onlyMultiplyAdds);

/// Operations of the matrix products of a step: forwards once, backwards twice; causal attention as if it were whole
/// counts half.
double flopsOf(const lab::LabSetup& s)
{
    const double tokens = double(s.batch) * s.length, width = s.shape.width;
    const double attention = double(s.batch) * s.length * s.length / 2 * width * 2 * 2;
    const double layer = tokens * width * width * 4 * 2 + attention;
    return 3 * (s.shape.layers * layer + tokens * width * s.shape.vocabulary * 2);
}

void peak(benchmark::State& state)
{
    const double flops = flopsOf({});
    for (auto _ : state)
        benchmark::DoNotOptimize(HWY_DYNAMIC_DISPATCH(onlyMultiplyAdds)(flops));
    state.counters["GFLOP/s"] = benchmark::Counter(flops * 1e-9, benchmark::Counter::kIsIterationInvariantRate);
}

void trainingStep(benchmark::State& state)
{
    lab::LabSetup setup;
    setup.steps = lab::limits::maxSteps;
    lab::Trainer trainer(lab::newRun(setup));
    trainer.step();
    for (auto _ : state)
        trainer.step();
    state.counters["GFLOP/s"] =
        benchmark::Counter(flopsOf(setup) * 1e-9, benchmark::Counter::kIsIterationInvariantRate);
}

void evaluation(benchmark::State& state)
{
    const lab::LabRun run = lab::newRun({});
    lab::EvalRequest request = lab::evalRequestOf(run.setup);
    request.length = 512;
    for (auto _ : state)
        benchmark::DoNotOptimize(lab::evaluate(run, request, 0, 8).all.right);
}

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct Product {
    Matrix a = Matrix::Random(128, 64), b = Matrix::Random(64, 64), c = Matrix(128, 64);
    static constexpr double flops = 2.0 * 128 * 64 * 64;
};

void eigenProduct(benchmark::State& state)
{
    Product p;
    for (auto _ : state) {
        p.c.noalias() = p.a * p.b;
        benchmark::DoNotOptimize(p.c.data());
        benchmark::ClobberMemory();
    }
    state.counters["GFLOP/s"] =
        benchmark::Counter(Product::flops * 1e-9, benchmark::Counter::kIsIterationInvariantRate);
}

void ourProduct(benchmark::State& state)
{
    Product p;
    for (auto _ : state) {
        kernels::multiply(
            kernels::Product<float>{128, 64, 64, p.a.data(), 64, 1, p.b.data(), 64, p.c.data(), 64, false});
        benchmark::DoNotOptimize(p.c.data());
        benchmark::ClobberMemory();
    }
    state.counters["GFLOP/s"] =
        benchmark::Counter(Product::flops * 1e-9, benchmark::Counter::kIsIterationInvariantRate);
}

} // namespace

void registerLab()
{
    const auto row = [](const char* name, void (*f)(benchmark::State&)) {
        benchmark::RegisterBenchmark(name, f)->Unit(benchmark::kMillisecond);
    };
    row("matrices/baseline Eigen", eigenProduct);
    row("matrices/ours", ourProduct);
    row("lab step/baseline its multiply-adds alone", peak);
    row("lab step/training, one thread", trainingStep);
    row("lab evaluation/8 sequences of 512", evaluation);
}

} // namespace rope::bench
#endif
