// SPDX-License-Identifier: GPL-3.0-or-later
// The heavy loops of core beside the plain loops they replace. Rows are named "<group>/<who>"; in each group
// "baseline …" is what the others are compared with (scripts/bench prints the ratios).
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "core/kernels/envelope.h"
#include "core/kernels/targets.h"
#include "core/rope/rotation.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"
#include "support/exact.h"
#include "tests/bench/bench_lab.h"

using namespace rope;

namespace {

constexpr std::size_t distances = 1 << 20;
constexpr BatchShape batchShape{4096, 32, 128};

const std::vector<double>& theta()
{
    static const std::vector<double> values = geometricTheta(128, 1e4);
    return values;
}

std::vector<std::int64_t> upTo(std::size_t size)
{
    std::vector<std::int64_t> out(size);
    std::iota(out.begin(), out.end(), std::int64_t{0});
    return out;
}

// --- the kernel g(s) at 2^20 distances, d = 128

template <class T>
double worstError(const std::vector<T>& g)
{
    double worst = 0;
    for (std::size_t s = 0; s < g.size(); s += 1009)
        worst = std::max(worst, std::abs(double(g[s]) - test::exactKernel(theta(), double(s))));
    return worst;
}

void plainKernel(benchmark::State& state)
{
    std::vector<double> g(distances);
    for (auto _ : state) {
        for (std::size_t s = 0; s < g.size(); ++s) {
            double sum = 0;
            for (const double t : theta())
                sum += std::cos(double(s) * t);
            g[s] = sum / double(theta().size());
        }
        benchmark::DoNotOptimize(g.data());
    }
    state.counters["error"] = worstError(g);
}

template <class T>
void ourKernel(benchmark::State& state, const std::string& set)
{
    kernels::useInstructionSet(set);
    std::vector<T> g(distances);
    for (auto _ : state) {
        kernelRange(theta(), 0, 1, std::span(g));
        benchmark::DoNotOptimize(g.data());
    }
    state.counters["error"] = worstError(g);
    kernels::useInstructionSet({});
}

// --- the RoFormer bound at 4096 distances

void plainBound(benchmark::State& state)
{
    std::vector<double> a(4096);
    for (auto _ : state) {
        for (std::size_t s = 0; s < a.size(); ++s) {
            double re = 0, im = 0, sum = 0;
            for (const double t : theta()) {
                re += std::cos(double(s) * t);
                im += std::sin(double(s) * t);
                sum += std::sqrt(re * re + im * im);
            }
            a[s] = sum / double(theta().size());
        }
        benchmark::DoNotOptimize(a.data());
    }
}

void ourBound(benchmark::State& state)
{
    std::vector<double> a(4096);
    const std::vector<std::int64_t> s = upTo(a.size());
    for (auto _ : state) {
        boundAt(theta(), s, a);
        benchmark::DoNotOptimize(a.data());
    }
}

// --- the first negative distance

void firstNegativeFound(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(firstNegative(theta(), 1 << 24));
}

void firstNegativeAbsent(benchmark::State& state)
{
    const std::vector<double> still(64, 0.0);
    for (auto _ : state)
        benchmark::DoNotOptimize(firstNegative(still, 1 << 24));
}

// --- rotation of a batch of 4096 x 32 x 128 floats in place with a ready table

std::vector<float> batch()
{
    return test::randomNumbers<float>(batchShape.positions * batchShape.heads * batchShape.headDim, -1, 1);
}

void scaleInPlace(benchmark::State& state)
{
    std::vector<float> x = batch();
    float factor = 1;
    benchmark::DoNotOptimize(factor);
    for (auto _ : state) {
        for (float& v : x)
            v *= factor;
        benchmark::DoNotOptimize(x.data());
        benchmark::ClobberMemory();
    }
}

void rotateInPlace(benchmark::State& state, Pairing pairing)
{
    std::vector<float> x = batch();
    const TableF table = tableF(theta(), upTo(batchShape.positions));
    for (auto _ : state) {
        rotate(x, batchShape, table, pairing);
        benchmark::DoNotOptimize(x.data());
        benchmark::ClobberMemory();
    }
}

// --- cos/sin tables of 4096 positions x 64 pairs

void plainTable(benchmark::State& state)
{
    for (auto _ : state) {
        TableD table{4096, theta().size(), std::vector<double>(4096 * theta().size()),
                     std::vector<double>(4096 * theta().size())};
        for (std::size_t p = 0, at = 0; p < 4096; ++p)
            for (const double t : theta()) {
                table.cos[at] = std::cos(double(p) * t);
                table.sin[at++] = std::sin(double(p) * t);
            }
        benchmark::DoNotOptimize(table.cos.data());
    }
}

template <auto make>
void ourTable(benchmark::State& state)
{
    const std::vector<std::int64_t> positions = upTo(4096);
    for (auto _ : state)
        benchmark::DoNotOptimize(make(theta(), positions, 1.0).cos.data());
}

// --- smallest and largest value of 2^20 points in each of 1200 pixel columns

struct Columns {
    std::vector<double> values = test::randomNumbers<double>(distances, -1, 1);
    std::vector<std::size_t> edges;
    std::vector<double> lo = std::vector<double>(1200), hi = lo;

    Columns()
    {
        for (std::size_t c = 0; c <= lo.size(); ++c)
            edges.push_back(c * distances / lo.size());
    }
};

void plainEnvelope(benchmark::State& state)
{
    Columns columns;
    for (auto _ : state) {
        for (std::size_t c = 0; c < columns.lo.size(); ++c) {
            const auto [lo, hi] = std::minmax_element(columns.values.data() + columns.edges[c],
                                                      columns.values.data() + columns.edges[c + 1]);
            columns.lo[c] = *lo;
            columns.hi[c] = *hi;
        }
        benchmark::DoNotOptimize(columns.lo.data());
    }
}

void ourEnvelope(benchmark::State& state)
{
    Columns columns;
    for (auto _ : state) {
        kernels::envelope(std::span<const double>(columns.values), columns.edges, columns.lo, columns.hi);
        benchmark::DoNotOptimize(columns.lo.data());
    }
}

template <class... Args>
void row(const std::string& name, Args... args)
{
    benchmark::RegisterBenchmark(name.c_str(), args...)->Unit(benchmark::kMillisecond);
}

void registerRows()
{
    row("kernel/baseline std::cos", plainKernel);
    for (const std::string& set : kernels::instructionSets())
        row("kernel/double " + set, ourKernel<double>, set);
    row("kernel/float " + kernels::instructionSets().front(), ourKernel<float>, std::string());
    row("bound/baseline std::cos, std::sin", plainBound);
    row("bound/ours", ourBound);
    row("first negative/at 1707", firstNegativeFound);
    row("first negative/none below 2^24", firstNegativeAbsent);
    row("rotation/baseline scale in place", scaleInPlace);
    row("rotation/half", rotateInPlace, Pairing::Half);
    row("rotation/interleaved", rotateInPlace, Pairing::Interleaved);
    row("rotation/interleaved to half", rotateInPlace, Pairing::InterleavedToHalf);
    row("table/baseline std::cos, std::sin", plainTable);
    row("table/double", ourTable<tableD>);
    row("table/float", ourTable<tableF>);
    row("envelope/baseline std::minmax_element", plainEnvelope);
    row("envelope/ours", ourEnvelope);
    bench::registerLab();
}

} // namespace

int main(int argc, char** argv)
{
    registerRows();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
