// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figures/kit/figure_kind.h"
#include "core/lab/lab_data.h"
#include "core/lab/lab_stories.h"
#include "core/lab/shipped_runs.h"
#include "core/lessons/quantities/quantities.h"
#include "core/model/problem.h"
#include "core/model/stopped.h"
#include "core/rope/similarity.h"
#include "support/near.h"

using namespace rope;

Q_DECLARE_METATYPE(rope::Scene)

namespace {

Scene sceneWith(int d, double base = 10000, std::int64_t trained = 4096, std::int64_t target = 16384)
{
    Scene s;
    s.active.headDim = s.active.rotaryDim = d;
    s.active.base = base;
    s.active.trainLength = trained;
    s.context.targetLength = target;
    return settled(s);
}

Scene scaled(const std::string& method, double factor, std::int64_t trained, std::int64_t target, int d = 128,
             double base = 10000)
{
    Scene s = sceneWith(d, base, trained, target);
    s.active.method = method;
    if (factor > 0)
        s.active.tunables["factor"] = factor;
    return s;
}

} // namespace

/// Named numbers against the independent values of the course (formulas.md), and how expressions are read.
class TestQuantities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void axesOfPositions();
    void values_data();
    void values();
    void everyQuantityHasAValue();
    void quantitiesOfTheLab();
    void whatNeverComesIsInfinite();
    void layoutsBreakTheScoreWhenMixed();
    void randomScoresAreThoseOfTheFigure();
};

void TestQuantities::values_data()
{
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("relative");
    const auto add = [](const Scene& scene, const char* expression, double expected, double relative) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(expression)).arg(expected)))
            << scene << QString::fromUtf8(expression) << expected << relative;
    };
    const Scene usual = sceneWith(128);
    add(sceneWith(512), "theta[129]", 0.01, 1e-12);
    add(sceneWith(8), "theta[4]", 0.001, 1e-12);
    add(sceneWith(8), "period[4]", 6283.185307179586, 1e-12);
    Scene quarter = usual;
    quarter.active.lambda = 0.25;
    add(quarter, "theta[2]", 0.884926, 1e-6);
    add(quarter, "theta0[2]", std::pow(10000, -2.0 / 128), 1e-12);
    add(sceneWith(128, 10000, 4096, 8192), "lambda_for_target", 2.02213, 1e-5);
    add(usual, "lambda_for_target", 4.08899, 1e-5);
    add(sceneWith(64, 10000, 4096, 8192), "lambda_for_target", 2.04522, 1e-5);
    add(sceneWith(128, 10000, 2048, 8192), "period0[64]", 54410.143, 1e-7);
    const Scene ntk = scaled("ntk", 0, 2048, 8192);
    add(ntk, "period[K]", 217640.573, 1e-7);
    add(ntk, "ratio[17]", 0.7032, 1e-4);
    add(ntk, "ratio[49]", 0.3478, 2e-4);
    add(ntk, "ratio[64]", 0.25, 1e-9);
    add(ntk, "ratio[1]", 1, 0);
    add(scaled("linear", 0, 2048, 8192), "pi_position(4096)", 1024, 0);
    add(scaled("linear", 0, 2048, 8192), "100*ratio[64]^-1", 400, 1e-12);
    add(scaled("linear", 0, 2048, 8192), "scaling_residual < 1e-9", 1, 0);
    add(ntk, "scaling_residual > 1", 1, 0);
    // RoFormer's bound and the kernel.
    add(usual, "bound(0)", 32.5, 1e-12);
    add(usual, "bound(1)", 31.54, 2e-4);
    add(usual, "bound(50)", 12.63, 4e-4);
    add(usual, "bound(250)", 6.55, 8e-4);
    add(usual, "kernel(1)", 0.9702, 1e-4);
    add(usual, "kernel(1000)", 0.1590, 4e-4);
    add(sceneWith(128, 5e5), "kernel(100)", 0.6110, 1e-4);
    add(quarter, "kernel0(10)", 0.6691, 1e-4);
    add(usual, "score(105, 5)", 128 * 0.4772, 2e-4);
    add(usual, "first_negative", 1707, 0);
    add(sceneWith(64), "first_negative", 725, 0);
    add(sceneWith(128, 1e6), "first_negative", 27115, 0);
    // Turns, unseen angles, critical dimension.
    add(usual, "never_full_turn", 18, 0);
    add(usual, "critical_dimension", 92, 0);
    add(usual, "turns[1]", 4096 / (2 * std::numbers::pi), 1e-12);
    add(usual, "unseen", 18, 0);
    add(usual, "unseen_pair[46] + 10*unseen_pair[47]", 10, 0);
    add(sceneWith(128, 10000, 4096, 8192), "base_for_target", 26784, 5e-5);
    add(usual, "base_for_target", 71738, 2e-5);
    add(sceneWith(128, 5e5, 8192, 16384), "base_for_target", 1776948.1, 1e-7);
    add(usual, "base_from_theta(theta[64], 64)", 10000, 1e-9);
    add(sceneWith(512), "base_from_theta(0.01, 129)", 10000, 1e-9);
    // The sign criterion; the search of the table had steps of 5e-4.
    add(sceneWith(128, 10000, 1024), "base_smallest", 4295, 5e-4);
    add(usual, "base_smallest", 26960, 5e-4);
    add(sceneWith(128, 10000, 1024), "base_every", 6019, 5e-4);
    add(usual, "base_every", 58790, 5e-4);
    // Methods.
    add(scaled("yarn", 16, 4096, 65536), "attention_factor", 1.2773, 1e-4);
    add(scaled("yarn", 10, 2048, 20480), "ratio[17]", 1, 0);
    add(scaled("yarn", 10, 2048, 20480), "theta[18]", 8.3479e-2, 1e-4);
    add(scaled("yarn", 10, 2048, 20480), "theta[41]", 4.3007e-4, 1e-4);
    const Scene llama = scaled("llama3", 8, 8192, 131072, 128, 5e5);
    add(llama, "kept", 29, 0);
    add(llama, "blended", 6, 0);
    add(llama, "divided", 29, 0);
    add(llama, "f", 16, 0);
    add(llama, "factor", 8, 0);
    // Precision.
    add(usual, "bf16(257)", 256, 0);
    add(usual, "bf16(15962)", 15936, 0);
    add(usual, "fp16(2049)", 2048, 0);
    add(usual, "fp32(16777217)", 16777216, 0);
    add(usual, "bf16_phase_error(511)", 0.625, 1e-3);
    add(usual, "bf16_phase_error(2047)", 2.504, 1e-3);
    add(usual, "bf16_phase_error(4095)", std::numbers::pi, 0);
    add(usual, "first_merged_bf16", 257, 0);
    add(usual, "first_merged_fp16", 2049, 0);
    add(usual, "first_merged_fp32", 16777217, 0);
    // Identical θ.
    Scene same = usual;
    same.active.thetaMode = ThetaMode::Identical;
    add(same, "collision", 710, 0);
    add(same, "theta_spread", 0, 0);
    add(usual, "theta_spread", 1 - std::pow(10000, -126.0 / 128), 1e-12);
    add(usual, "wrapped(1, 7)", 7 - 2 * std::numbers::pi, 1e-12);
    add(usual, "wrapped(1, 6)", 6, 1e-12);
    add(usual, "angle(33, 1000)", 10, 1e-12);
    // Pins.
    Scene pinned = usual;
    pinned.pins = {{sceneWith(128, 5e5).active, "b", 0}};
    add(pinned, "pins", 1, 0);
    add(pinned, "pin_kernel(1, 10)", 0.7642, 1e-4);
    add(pinned, "pin_theta(1, 2)", std::pow(5e5, -2.0 / 128), 1e-12);
    // Layout.
    Scene interleaved = usual;
    interleaved.active.pairing = Pairing::Interleaved;
    add(interleaved, "first_element[3] * 10 + second_element[3]", 45, 0);
    add(usual, "second_element[1] - first_element[1]", 64, 0);
    add(usual, "second_written[3]", 66, 0);
    add(interleaved, "second_written[3]", 5, 0);
    interleaved.active.pairing = Pairing::InterleavedToHalf;
    add(interleaved, "second_element[3]", 5, 0);
    add(interleaved, "second_written[3]", 66, 0);
}

void TestQuantities::values()
{
    QFETCH(Scene, scene);
    QFETCH(QString, expression);
    QFETCH(double, expected);
    QFETCH(double, relative);
    const double actual = Quantities(scene).value(expression.toStdString());
    QNEAR(actual, expected, relative, relative == 0 ? 0 : 1e-300);
}

void TestQuantities::everyQuantityHasAValue()
{
    Scene scene = sceneWith(64, 10000, 2048, 8192);
    scene.pins = {{RopeSpec{}, "a", 0}};
    const Quantities usual(scene);
    Scene labScene = lab::storyScene(lab::labStories().back(), {});
    labScene.labRuns.emplace_back("repeat-none");
    const Quantities measured(labScene);
    for (const QuantityKind& kind : quantityKinds()) {
        QVERIFY(!kind.help.empty());
        const Quantities& q = kind.name.starts_with("lab_") ? measured : usual;
        const std::string expression =
            kind.arguments == 0 ? kind.name : kind.name + (kind.arguments == 1 ? "(2)" : "(1, 2)");
        QVERIFY2(!std::isnan(q.value(expression)), kind.name.c_str());
    }
    QVERIFY(std::ranges::any_of(quantityKinds(), [](const QuantityKind& k) { return k.form == "theta[k]"; }));
    QVERIFY(std::ranges::any_of(quantityKinds(), [](const QuantityKind& k) { return k.form == "score(m, n)"; }));
}

/// The numbers that figures of the Lab end with, and refusals instead of nonsense.
void TestQuantities::quantitiesOfTheLab()
{
    const lab::LabStory& story = lab::labStories().back();
    const Scene scene = lab::storyScene(story, {});
    lab::LabData data = lab::labDataFor(
        scene, {{"repeat-geometric", "", std::make_shared<const lab::LabRun>(lab::shippedRun("repeat-geometric"))}});
    lab::measure(data, 128);
    const Quantities q(scene);
    QCOMPARE(q.value("lab_accuracy"), lab::accuracyOf(data.measured.front().sums.all));
    QCOMPARE(q.value("lab_run_accuracy(1)"), q.value("lab_accuracy"));
    QCOMPARE(q.value("lab_pin_accuracy(3)"), lab::accuracyOf(data.measured[3].sums.all));
    // The periods of training end at 24: near are distances up to 23, the others are far.
    const auto& now = data.measured.front().sums.byDistance;
    QCOMPARE(q.value("lab_near"), lab::accuracyOf(lab::sumOver(now, 0, 24)));
    QCOMPARE(q.value("lab_far"), lab::accuracyOf(lab::sumOver(now, 24, 128)));
    // formulas2.md, X, at 128 tokens: interpolation loses the near distances, by parts (1, 4) keeps them and reaches
    // far.
    QVERIFY(q.value("lab_pin_near(1)") < 0.25);
    QVERIFY(q.value("lab_pin_near(3)") > 0.95);
    QVERIFY(q.value("lab_pin_far(3)") > 0.7);
    QVERIFY_EXCEPTION_THROWN(q.value("lab_run_accuracy(4)"), InputError);
    QVERIFY_EXCEPTION_THROWN(Quantities(Scene()).value("lab_accuracy"), InputError);
    Scene unknown = scene;
    unknown.labRuns = {"mine"};
    QVERIFY_EXCEPTION_THROWN(Quantities(unknown).value("lab_accuracy"), InputError);
    Scene other = scene; // 128 elements do not fit a model of 16
    other.active = RopeSpec{};
    other.pins.clear();
    QVERIFY_EXCEPTION_THROWN(Quantities(other).value("lab_accuracy"), InputError);
    Scene longer = scene;
    longer.context.targetLength = 512;
    QVERIFY_EXCEPTION_THROWN(Quantities(longer).value("lab_accuracy"), InputError);
    std::stop_source stop;
    stop.request_stop();
    Scene slower = scene; // not one that was measured before
    slower.active.lambda = 3;
    QVERIFY_EXCEPTION_THROWN(Quantities(slower, stop.get_token()).value("lab_accuracy"), Stopped);
}

void TestQuantities::whatNeverComesIsInfinite()
{
    const Quantities q(sceneWith(128, 1e15));
    QVERIFY(std::isinf(q.value("first_negative")));
    QVERIFY(q.holds("first_negative > 1e9"));
    QVERIFY(std::isinf(Quantities(sceneWith(128)).value("collision")));
}

void TestQuantities::layoutsBreakTheScoreWhenMixed()
{
    const Quantities q(sceneWith(128));
    for (const char* s : {"0", "1", "10", "1000"}) {
        const std::string at = std::string("(") + s + ")";
        const double own = q.value("own_layout_score" + at);
        QNEAR(q.value("same_layout_score" + at), own, 1e-12, 1e-9);
        QVERIFY(std::abs(q.value("mixed_layout_score" + at) - own) > 1e-3);
    }
    Scene given = sceneWith(4);
    given.query = {1, 2, 3, 4};
    given.key = {1, 2, 3, 4};
    // Half of 4: pairs (0, 2) and (1, 3); k moved to neighbours is 1 3 2 4.
    QNEAR(Quantities(given).value("mixed_layout_score(0)"), 1 * 1 + 2 * 3 + 3 * 2 + 4 * 4, 1e-12);
    QNEAR(Quantities(given).value("score(0, 0)"), 30, 1e-12);
}

void TestQuantities::randomScoresAreThoseOfTheFigure()
{
    const Scene scene = sceneWith(128);
    const Quantities q(scene);
    const Figure figure = makeFigure(*findFigure("random"), scene);
    const auto band = std::ranges::find(figure.series, "spread", &Series::id);
    const auto mean = std::ranges::find(figure.series, "mean", &Series::id);
    QVERIFY(band != figure.series.end() && mean != figure.series.end());
    for (const std::size_t i : {std::size_t(0), mean->x.size() / 2, mean->x.size() - 1}) {
        const std::string at = std::string("(").append(std::to_string(std::int64_t(mean->x[i]))).append(")");
        QCOMPARE(q.value("random_mean" + at), mean->y[i]);
        QNEAR(q.value("random_spread" + at), (band->y2[i] - band->y[i]) / 2, 1e-12);
    }
    // 200 products of unit vectors in 128 dimensions: standard deviation near 1/√128.
    QNEAR(q.value("random_spread(100)"), 1 / std::sqrt(128), 0.2);
}

/// By hand in Python: means of cos over d = 128, b = 1e6, sections 16, 24, 24 (Qwen2-VL).
void TestQuantities::axesOfPositions()
{
    Scene scene;
    scene.active.headDim = scene.active.rotaryDim = 128;
    scene.active.base = 1e6;
    QCOMPARE(Quantities(settled(scene)).value("axis[30]"), 1.0); // one axis
    QVERIFY(std::abs(Quantities(settled(scene)).value("axis_similarity(1, 24) - kernel(24)")) < 1e-9);
    QVERIFY_EXCEPTION_THROWN(Quantities(settled(scene)).value("axis_similarity(2, 1)"), InputError);
    scene.active.axes.pairs = {16, 24, 24};
    const Quantities quantities(settled(scene));
    QCOMPARE(quantities.value("axis[16]"), 1.0);
    QCOMPARE(quantities.value("axis[17]"), 2.0);
    QCOMPARE(quantities.value("axis[64]"), 3.0);
    QVERIFY(std::abs(quantities.value("axis_similarity(1, 1)") - 0.9788365794093173) < 1e-12);
    QVERIFY(std::abs(quantities.value("axis_similarity(2, 1)") - 0.999977719769007) < 1e-12);
    QVERIFY(std::abs(quantities.value("axis_similarity(3, 1)") - 0.9999999992954016) < 1e-12);
    QVERIFY(std::abs(quantities.value("axis_similarity(0, 700) - kernel(700)")) < 1e-9);
    QVERIFY_EXCEPTION_THROWN(quantities.value("axis[64]", Slip::IndexTooHigh), InputError);
    QVERIFY_EXCEPTION_THROWN(quantities.value("axis[1]", Slip::IndexTooLow), InputError);
    QVERIFY_EXCEPTION_THROWN(quantities.value("axis_similarity(4, 1)"), InputError);
    QVERIFY_EXCEPTION_THROWN(quantities.value("axis_similarity(1.5, 1)"), InputError);
}

QTEST_GUILESS_MAIN(TestQuantities)
#include "tst_quantities.moc"
