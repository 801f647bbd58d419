// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>
#include <functional>

#include "core/kernels/matrix.h"
#include "core/kernels/rows.h"
#include "core/lab/examples.h"
#include "core/lab/lab_run.h"
#include "core/lab/transformer.h"
#include "core/scaling/methods.h"
#include "support/exact.h"

using namespace rope;
using namespace rope::lab;

namespace {

using Reals = std::vector<double>;

Reals random(std::size_t size, std::uint64_t seed)
{
    RandomBits bits(seed, 7);
    Reals out(size);
    for (double& x : out)
        x = bits.normal();
    return out;
}

/// The gradient `found` of sum(r·f(x)) beside central differences at a good number of places.
void compare(const Reals& found, Reals& x, const std::function<double()>& value, const char* what, int places = 60)
{
    constexpr double h = 1e-5;
    RandomBits bits(5, 5);
    for (int i = 0; i < places; ++i) {
        const auto at = static_cast<std::size_t>(bits.below(int(x.size())));
        const double before = x[at];
        x[at] = before + h;
        const double above = value();
        x[at] = before - h;
        const double below = value();
        x[at] = before;
        const double expected = (above - below) / (2 * h);
        const double error = std::abs(found[at] - expected) / std::max(1.0, std::abs(expected));
        QVERIFY2(error < 1e-6, qPrintable(QStringLiteral("%1[%2]: %3, differences say %4")
                                              .arg(QLatin1String(what))
                                              .arg(at)
                                              .arg(found[at])
                                              .arg(expected)));
    }
}

double dot(const Reals& a, const Reals& b)
{
    double out = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        out += a[i] * b[i];
    return out;
}

} // namespace

/// Every kind of layer of the Lab, its way back beside differences, in double.
class TestLabLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every corner of the tiles: all sizes up to a few vectors, both ways to read A, set and added.
    void products()
    {
        for (std::size_t m : {1, 3, 4, 6, 7, 17})
            for (std::size_t n : {1, 2, 5, 8, 16, 31, 33, 64})
                for (std::size_t k : {1, 2, 16, 37}) {
                    const Reals a = random(m * k, 1), b = random(k * n, 2), start = random(m * n, 3);
                    for (const bool turned : {false, true})
                        for (const bool add : {false, true}) {
                            Reals c = start;
                            kernels::multiply(kernels::Product<double>{m, n, k, a.data(), turned ? 1 : k,
                                                                       turned ? m : 1, b.data(), n, c.data(), n, add});
                            for (std::size_t i = 0; i < m; ++i)
                                for (std::size_t j = 0; j < n; ++j) {
                                    double sum = add ? start[i * n + j] : 0;
                                    for (std::size_t l = 0; l < k; ++l)
                                        sum += (turned ? a[l * m + i] : a[i * k + l]) * b[l * n + j];
                                    QVERIFY(std::abs(c[i * n + j] - sum) < 1e-12 * double(k + 1));
                                }
                        }
                }
    }

    void projection()
    {
        const std::size_t rows = 5, in = 16, out = 32;
        Reals x = random(rows * in, 1), w = random(in * out, 2), y(rows * out), dx(x.size()), dw(w.size());
        const Reals r = random(y.size(), 3);
        const auto value = [&] {
            project(rows, in, out, x.data(), w.data(), y.data());
            return dot(r, y);
        };
        projectBackWeights(rows, in, out, x.data(), r.data(), dw.data());
        Reals turned(w.size());
        kernels::transpose(in, out, w.data(), out, turned.data(), in);
        project(rows, out, in, r.data(), turned.data(), dx.data());
        compare(dw, w, value, "dw");
        compare(dx, x, value, "dx");
    }

    void norm()
    {
        const std::size_t rows = 4, width = 32;
        Reals x = random(rows * width, 1), y(x.size()), inverse(rows), dx(x.size());
        const Reals r = random(x.size(), 2);
        const auto value = [&] {
            kernels::normRows(rows, width, x.data(), y.data(), inverse.data());
            return dot(r, y);
        };
        value();
        for (std::size_t i = 0; i < width; ++i)
            QVERIFY(std::abs(y[i] - x[i] * inverse[0]) < 1e-14);
        kernels::normRowsBack(rows, width, y.data(), inverse.data(), r.data(), dx.data());
        compare(dx, x, value, "dx");
    }

    void activation()
    {
        Reals x = random(64, 1), y(x.size());
        const Reals r = random(x.size(), 2);
        Reals dx = r;
        kernels::siluBack(x.size(), x.data(), dx.data());
        compare(
            dx, x,
            [&] {
                kernels::silu(x.size(), x.data(), y.data());
                return dot(r, y);
            },
            "dx");
    }

    void lastLayer()
    {
        const std::size_t rows = 6, vocabulary = 32;
        const Reals start = random(rows * vocabulary, 1);
        const std::vector<int> targets{3, -1, 0, 31, 7, 7};
        Reals gradient = start, x = start;
        crossEntropy(rows, vocabulary, gradient.data(), targets.data(), 0.25);
        compare(
            gradient, x,
            [&] {
                Reals copy = x;
                return 0.25 * crossEntropy(rows, vocabulary, copy.data(), targets.data(), 0).loss;
            },
            "logits", 150);
    }

    void attention_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("rotary");
        QTest::addColumn<int>("pairing");
        QTest::newRow("one block") << 9 << "none" << 16 << int(Pairing::Half);
        QTest::newRow("two blocks, attention factor") << 40 << "yarn" << 16 << int(Pairing::Half);
        QTest::newRow("part of the head, interleaved") << 25 << "none" << 8 << int(Pairing::Interleaved);
    }

    /// From q, k, v before they turn to the output: rotation, scores, softmax, weighted sum.
    void attention()
    {
        QFETCH(int, length);
        QFETCH(QString, method);
        QFETCH(int, rotary);
        QFETCH(int, pairing);
        RopeSpec spec = LabSetup::labRope(16, {32, 32, 1, 2, false});
        spec.rotaryDim = rotary;
        spec.method = method.toStdString();
        spec.pairing = Pairing(pairing);
        const auto table = rotationTableOf<double>(spec, length);
        const AttentionShape s{2, std::size_t(length), 2, 16};
        const std::size_t size = s.tokens() * s.width();
        Reals q = random(size, 1), k = random(size, 2), v = random(size, 3), o(size), p(s.weightsSize()),
              scratch(s.scratchSize()), tq, tk;
        const Reals r = random(size, 4);
        const auto value = [&] {
            tq = q;
            tk = k;
            for (std::size_t at = 0; at < size; at += size / 2) {
                turn(table, s.length, s.heads, s.headDim, tq.data() + at);
                turn(table, s.length, s.heads, s.headDim, tk.data() + at);
            }
            attend(s, tq.data(), tk.data(), v.data(), o.data(), p.data(), scratch.data());
            return dot(r, o);
        };
        value();
        Reals dq(size), dk(size), dv(size);
        attendBack(s, tq.data(), tk.data(), v.data(), p.data(), r.data(), dq.data(), dk.data(), dv.data(),
                   scratch.data());
        for (std::size_t at = 0; at < size; at += size / 2) {
            turnBack(table, s.length, s.heads, s.headDim, dq.data() + at);
            turnBack(table, s.length, s.heads, s.headDim, dk.data() + at);
        }
        compare(dq, q, value, "dq");
        compare(dk, k, value, "dk");
        compare(dv, v, value, "dv");
        value();
        const Reals kept = o;
        attend<double>(s, tq.data(), tk.data(), v.data(), o.data(), nullptr, scratch.data());
        QVERIFY(o == kept); // whether the weights are kept changes nothing
    }

    void wholeModel_data()
    {
        QTest::addColumn<bool>("mlp");
        QTest::newRow("attention alone") << false;
        QTest::newRow("with MLP") << true;
    }

    void wholeModel()
    {
        QFETCH(bool, mlp);
        const ModelShape shape{32, 32, 2, 2, mlp};
        const WeightLayout layout = layoutOf(shape);
        const auto table = rotationTableOf<double>(LabSetup::labRope(24, shape), 24);
        Examples examples(2, 24);
        examples.fill(*findTask("repeat"), {4, 8}, 3, 0, Use::Training);
        const Weights start = randomWeights(shape, 1);
        Reals w(start.values.begin(), start.values.end()), turned(w.size()), gradient(w.size());
        Transformer<double> model(shape, 2, 24, Transformer<double>::Keep::Everything);
        const auto value = [&] {
            model.forward(w, table, examples.tokens());
            return crossEntropy(48, 32, model.logits(), examples.targets().data(), 0).loss;
        };
        model.forward(w, table, examples.tokens());
        crossEntropy(48, 32, model.logits(), examples.targets().data(), 1);
        transposedOf<double>(layout, w, turned);
        model.backward(turned, table, examples.tokens(), gradient);
        compare(gradient, w, value, "weights", 400);
    }

    /// A model that keeps nothing says the same as one that keeps everything.
    void forwardAlone()
    {
        const ModelShape shape{32, 64, 3, 4, true};
        const Weights w = randomWeights(shape, 2);
        const auto table = rotationTableOf<float>(LabSetup::labRope(64, shape), 100);
        Examples examples(3, 100);
        examples.fill(*findTask("recall"), {}, 3, 0, Use::Training);
        using Model = Transformer<float>;
        Model all(shape, 3, 100, Model::Keep::Everything), one(shape, 3, 100, Model::Keep::Nothing);
        all.forward(w.values, table, examples.tokens());
        one.forward(w.values, table, examples.tokens());
        QVERIFY(std::equal(all.logits(), all.logits() + 300 * 32, one.logits()));
    }

    /// The Lab turns as the rest of the program does: frequencies, attention factor and positions are the same.
    void rotationIsThePrograms()
    {
        for (const Method& method : methods()) {
            RopeSpec spec = LabSetup::labRope(64, {});
            spec.method = method.id;
            for (const Tunable& tunable : method.tunables)
                if (tunable.kind == TunableKind::List)
                    spec.tunables[tunable.id] = Reals(8, 1.5);
            const Frequencies f = frequenciesOf(spec, Context{256, std::nullopt});
            const auto table = rotationTableOf<double>(spec, 256, {2});
            for (std::size_t m : {0, 1, 100, 255})
                for (std::size_t i = 0; i < 8; ++i) {
                    const double angle = i == 1 ? 0 : double(m) * f.theta[i];
                    QVERIFY(std::abs(table.cos[m * 8 + i] - f.attentionFactor * std::cos(angle)) < 1e-12);
                    QVERIFY(std::abs(table.sin[m * 8 + i] - f.attentionFactor * std::sin(angle)) < 1e-12);
                    QCOMPARE(table.backSin[m * 8 + i], -table.sin[m * 8 + i]);
                }
        }
        QVERIFY_THROWS_EXCEPTION(InputError, rotationTableOf<float>(LabSetup::labRope(64, {}), 8, {9}));
    }
};

QTEST_GUILESS_MAIN(TestLabLayers)
#include "tst_lab_layers.moc"
