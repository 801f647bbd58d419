// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <numbers>

#include "core/rope/frequencies.h"
#include "support/near.h"

using namespace rope;

namespace {

RopeSpec plain(int dim, double base = 10000)
{
    RopeSpec spec;
    spec.headDim = spec.rotaryDim = dim;
    spec.base = base;
    return spec;
}

std::vector<double> thetaOf(const RopeSpec& spec)
{
    return frequenciesOf(spec, Context{}).theta;
}

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

class TestFrequencies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownValues()
    {
        QNEAR(thetaOf(plain(512))[128], 0.01, 1e-15);
        const std::vector<double> eight = thetaOf(plain(8));
        const std::array expected{1.0, 0.1, 0.01, 0.001};
        for (std::size_t i = 0; i < 4; ++i)
            QNEAR(eight[i], expected[i], 1e-15);
        RopeSpec course = plain(128);
        course.lambda = 0.25;
        QNEAR(thetaOf(course)[1], 0.88492647287784226733, 1e-15);
    }

    /// F1: the power form and the exponential form are the same number.
    void powerFormIsExponentialForm()
    {
        for (int dim : {2, 6, 64, 128, 1024, limits::maxHeadDim})
            for (double base : {1.0001, 2.0, 1e4, 1e9}) {
                const std::vector<double> theta = thetaOf(plain(dim, base));
                for (std::size_t i = 0; i < theta.size(); ++i)
                    QNEAR(theta[i], std::exp(-2.0 * double(i) / dim * std::log(base)), 1e-14);
            }
    }

    void edgesOfTheHeadDimension()
    {
        QVERIFY(thetaOf(plain(2)) == std::vector<double>{1.0});
        const std::vector<double> wide = thetaOf(plain(1024));
        QCOMPARE(wide.size(), std::size_t(512));
        QNEAR(wide.back(), std::pow(1e4, -1022.0 / 1024.0), 1e-15);
    }

    void periods()
    {
        QNEAR(periodOf(1), 2 * std::numbers::pi, 1e-16);
        QCOMPARE(periodOf(0), infinity);
        const std::vector<double> theta = thetaOf(plain(128));
        const std::vector<double> periods = periodsOf(theta);
        for (std::size_t i = 0; i < theta.size(); ++i)
            QNEAR(periods[i] * theta[i], 2 * std::numbers::pi, 1e-15);
        QNEAR(periods.back(), 54410.143130776749744, 1e-14);
    }

    /// F9: one frequency, k ≥ 2, gives the base back.
    void baseFromOneFrequency()
    {
        const std::vector<double> theta = thetaOf(plain(128, 5e5));
        for (std::size_t i = 1; i < theta.size(); ++i)
            QNEAR(std::pow(theta[i], -128.0 / (2.0 * double(i))), 5e5, 1e-12);
    }

    void lambdaOneChangesNothing()
    {
        RopeSpec spec = plain(128);
        const Frequencies f = frequenciesOf(spec, Context{});
        QVERIFY(f.theta == f.unscaled);
        QCOMPARE(f.attentionFactor, 1.0);
        spec.lambda = 4;
        const Frequencies scaled = frequenciesOf(spec, Context{});
        QVERIFY(scaled.unscaled == f.unscaled);
        QVERIFY(scaled.theta == thetaOf(plain(128, 40000)));
    }

    void identical()
    {
        RopeSpec spec = plain(64);
        spec.thetaMode = ThetaMode::Identical;
        spec.identicalTheta = 0.5;
        QVERIFY(thetaOf(spec) == std::vector<double>(32, 0.5));
    }

    void linearSpread()
    {
        RopeSpec spec = plain(128);
        spec.thetaMode = ThetaMode::Linear;
        const std::vector<double> theta = thetaOf(spec);
        QCOMPARE(theta.front(), 1.0);
        QNEAR(theta.back(), std::pow(1e4, -126.0 / 128.0), 1e-15);
        for (std::size_t i = 2; i < theta.size(); ++i)
            QNEAR(theta[i - 1] - theta[i], theta[0] - theta[1], 1e-12);
        spec = plain(2);
        spec.thetaMode = ThetaMode::Linear;
        QVERIFY(thetaOf(spec) == std::vector<double>{1.0});
    }

    void customList()
    {
        RopeSpec spec = plain(6);
        spec.thetaMode = ThetaMode::Custom;
        spec.customTheta = {3, 0, 0.25};
        QVERIFY(thetaOf(spec) == spec.customTheta);
    }

    void nothingTurns()
    {
        RopeSpec spec = plain(64);
        spec.thetaMode = ThetaMode::None;
        spec.lambda = 4;
        QVERIFY(thetaOf(spec) == std::vector<double>(32, 0.0));
        QVERIFY(!equivalentBase(spec, Context{}).has_value());
        QCOMPARE(thetaModeFromId("none"), std::optional(ThetaMode::None));
    }

    void partialRotary()
    {
        RopeSpec spec = plain(128);
        spec.rotaryDim = 32;
        QVERIFY(thetaOf(spec) == thetaOf(plain(32)));
    }

    void badInput_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<RopeSpec>("spec");
        const auto row = [](const char* name, const char* field, auto change) {
            RopeSpec spec;
            change(spec);
            QTest::newRow(name) << QString(field) << spec;
        };
        row("odd d", "head_dim", [](RopeSpec& s) { s.headDim = 129; });
        row("d 0", "head_dim", [](RopeSpec& s) { s.headDim = s.rotaryDim = 0; });
        row("d negative", "head_dim", [](RopeSpec& s) { s.headDim = s.rotaryDim = -2; });
        row("d huge", "head_dim", [](RopeSpec& s) { s.headDim = std::numeric_limits<int>::max() - 1; });
        row("odd r", "rotary_dim", [](RopeSpec& s) { s.rotaryDim = 33; });
        row("r above d", "rotary_dim", [](RopeSpec& s) { s.rotaryDim = 130; });
        for (double base : {1.0, 0.5, 0.0, -10000.0, notANumber, infinity, 1e16})
            row(("base " + exactText(base)).c_str(), "base", [base](RopeSpec& s) { s.base = base; });
        for (double lambda : {0.0, -1.0, notANumber, infinity, 1e-4, 1e300})
            row(("lambda " + exactText(lambda)).c_str(), "lambda", [lambda](RopeSpec& s) { s.lambda = lambda; });
        for (double c : {0.0, -1.0, notANumber, infinity})
            row(("identical " + exactText(c)).c_str(), "theta", [c](RopeSpec& s) {
                s.thetaMode = ThetaMode::Identical;
                s.identicalTheta = c;
            });
        row("too few custom", "theta", [](RopeSpec& s) {
            s.thetaMode = ThetaMode::Custom;
            s.customTheta = {1};
        });
        row("custom NaN", "theta", [](RopeSpec& s) {
            s.thetaMode = ThetaMode::Custom;
            s.customTheta.assign(64, notANumber);
        });
        row("L 0", "train_length", [](RopeSpec& s) { s.trainLength = 0; });
        row("L huge", "train_length", [](RopeSpec& s) { s.trainLength = limits::maxLength + 1; });
        row("no such method", "method", [](RopeSpec& s) { s.method = "nope"; });
        row("needs a base", "method", [](RopeSpec& s) {
            s.method = "ntk";
            s.thetaMode = ThetaMode::Identical;
        });
    }

    void badInput()
    {
        QFETCH(QString, field);
        QFETCH(RopeSpec, spec);
        const auto problems = problemsOf(spec, Context{});
        QVERIFY(!problems.empty());
        QCOMPARE(problems[0].field, field.toStdString());
        QVERIFY(!problems[0].value.empty() && !problems[0].allowed.empty());
        QVERIFY_THROWS_EXCEPTION(InputError, frequenciesOf(spec, Context{}));
    }

    void everyProblemInOneGo()
    {
        RopeSpec spec;
        spec.headDim = 7;
        spec.base = notANumber;
        spec.lambda = -1;
        spec.trainLength = 0;
        const Context context{0, 0};
        try {
            frequenciesOf(spec, context);
            QFAIL("accepted");
        } catch (const InputError& error) {
            QVERIFY(error.problems().size() >= 6);
            const std::string text = error.what();
            for (const char* field : {"head_dim", "base", "lambda", "train_length", "target_length", "seq_len"})
                QVERIFY2(text.find(field) != std::string::npos, field);
        }
    }

    void pinsAreCheckedToo()
    {
        Scene scene;
        RopeSpec bad;
        bad.method = "longrope";
        scene.pins = {{RopeSpec{}, "fine", 0}, {bad, "bad", 1}};
        const auto problems = allProblemsOf(scene);
        QVERIFY(!problems.empty());
        QCOMPARE(problems[0].field, std::string("pins[1].short_factor"));
    }
};

QTEST_GUILESS_MAIN(TestFrequencies)
#include "tst_frequencies.moc"
