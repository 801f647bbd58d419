// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <numeric>

#include "core/lab/heads.h"
#include "core/lab/run_file.h"
#include "core/lab/shipped_runs.h"
#include "core/lab/trainer.h"
#include "core/model/json_text.h"
#include "support/paths.h"

using namespace rope;
using namespace rope::lab;

namespace {

LabRun smallRun(int steps = 3, int done = 3)
{
    LabSetup s;
    s.shape = {32, 32, 1, 2, true};
    s.rope = LabSetup::labRope(16, s.shape);
    s.length = 16;
    s.batch = 2;
    s.steps = steps;
    s.periods = {3, 5};
    Trainer trainer(newRun(s));
    train(trainer, done, oneAfterTheOther, {});
    return trainer.run();
}

std::string refusal(std::string_view bytes)
{
    try {
        runFromBytes(bytes);
        return {};
    } catch (const InputError& error) {
        return error.problems().front().text();
    }
}

double accuracy(const LabRun& run, const EvalRequest& request, int sequences = 64)
{
    return resultOf(evaluate(run, request, 0, sequences)).accuracy;
}

EvalRequest asked(const LabRun& run, int length, PeriodRange periods, const char* method = "none",
                  Tunables tunables = {})
{
    EvalRequest out = evalRequestOf(run.setup);
    out.length = length;
    out.periods = periods;
    out.rope.method = method;
    out.rope.tunables = std::move(tunables);
    return out;
}

/// `header` as the header of a file with `data` behind it.
std::string file(const std::string& header, const std::string& data = {})
{
    std::string out(8, '\0');
    const std::uint64_t length = header.size();
    std::memcpy(out.data(), &length, 8);
    return out + header + data;
}

} // namespace

/// Runs as files, the runs that ship, and what their heads do.
class TestLabRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        for (int done : {0, 1, 2, 3}) {
            const LabRun run = smallRun(3, done);
            const std::string bytes = runBytes(run);
            QVERIFY(runFromBytes(bytes) == run);
            QVERIFY(runBytes(runFromBytes(bytes)) == bytes);
        }
    }

    /// A safetensors file as its own specification has it: other programs read it.
    void formIsSafetensors()
    {
        const LabRun run = smallRun();
        const std::string bytes = runBytes(run);
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data(), 8);
        QCOMPARE(length % 8, std::uint64_t(0));
        const Json header = Json::parse(bytes.substr(8, length));
        const Json& q = header.at("layers.0.attention.q");
        QCOMPARE(q.at("dtype").get<std::string>(), std::string("F32"));
        QVERIFY(q.at("shape") == Json({32, 32}));
        const std::size_t from = q.at("data_offsets").at(0);
        QCOMPARE(q.at("data_offsets").at(1).get<std::size_t>() - from, std::size_t(32 * 32 * 4));
        float first = 0;
        std::memcpy(&first, bytes.data() + 8 + length + from, 4);
        QCOMPARE(first, run.weights.values[layoutOf(run.setup.shape).layers[0].q.offset]);
    }

    void hostileFiles()
    {
        const std::string good = runBytes(smallRun());
        QVERIFY(refusal(good).empty());
        for (std::size_t size = 0; size < good.size(); size += size < 4000 ? 1 : 997)
            QVERIFY2(!refusal(good.substr(0, size)).empty(), qPrintable(QString::number(size)));
        QVERIFY(!refusal(good + "x").empty());
        std::string longHeader = good;
        std::memset(longHeader.data(), 0xff, 8);
        QVERIFY(!refusal(longHeader).empty());
        std::string notFinite = good;
        std::memset(notFinite.data() + notFinite.size() - 4, 0xff, 4);
        QVERIFY(QString::fromStdString(refusal(notFinite)).contains(QStringLiteral("not finite")));
        QVERIFY(!refusal(file("{}")).empty());
        QVERIFY(!refusal(file("[]")).empty());
        QVERIFY(!refusal(file(std::string(60000, '['))).empty());
        QVERIFY(!refusal(file(R"({"__metadata__": {"step": "1", "ropescope_lab_run": "{}"}})")).empty());
    }

    /// Any byte of the header changed: refused, or another run that is sound; never a crash.
    void flippedBytes()
    {
        // A file cut off within its header says so, and not that the header is too long.
        const std::string cut = refusal(runBytes(smallRun()).substr(0, 600));
        QVERIFY2(cut.find("a file of 600 bytes that ends within its header") != std::string::npos, cut.c_str());
        // What is wrong within it is said of a run: nobody asked for a model's config.json.
        const std::string junk = refusal(file(R"({"a":)"));
        QVERIFY2(junk.find("a file written by 'ropescope lab train'") != std::string::npos &&
                     junk.find("config") == std::string::npos,
                 junk.c_str());

        const std::string good = runBytes(smallRun());
        std::uint64_t length = 0;
        std::memcpy(&length, good.data(), 8);
        int refused = 0;
        for (std::size_t at = 0; at < 8 + length; ++at)
            for (const int flip : {0x01, 0x10, 0x80}) {
                std::string bad = good;
                bad[at] = static_cast<char>(bad[at] ^ flip);
                refused += refusal(bad).empty() ? 0 : 1;
            }
        QVERIFY(refused > int(length));
    }

    void valuesOutOfRange_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* from, const char* to) {
            QTest::newRow(to) << QByteArray(from) << QByteArray(to);
        };
        row("\\\"width\\\": 32", "\\\"width\\\": 99999999999");
        row("\\\"width\\\": 32", "\\\"width\\\": -1");
        row("\\\"layers\\\": 1", "\\\"layers\\\": 4000000");
        row("\\\"steps\\\": 3", "\\\"steps\\\": 2000000000");
        row("\\\"length\\\": 16", "\\\"length\\\": 100000000");
        row("\\\"task\\\": \\\"repeat\\\"", "\\\"task\\\": \\\"chess\\\"");
        row("\\\"rate\\\": ", "\\\"rate\\\": -");
        row("\"step\":\"3\"", "\"step\":\"999999\"");
        row("\"step\":\"3\"", "\"step\":\"2\"");
        row("\\\"seed\\\"", "\\\"sead\\\"");
    }
    void valuesOutOfRange()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const std::string good = runBytes(smallRun());
        std::uint64_t length = 0;
        std::memcpy(&length, good.data(), 8);
        QByteArray header = QByteArray::fromStdString(good.substr(8, length));
        QVERIFY2(header.contains(from), header.constData());
        header.replace(from, to);
        QVERIFY(!refusal(file(header.toStdString(), good.substr(8 + length))).empty());
    }

    /// Every file of resources/lab is a run that is done, small enough to ship, and is found by its id.
    void shipped()
    {
        const QDir folder(QStringLiteral(ROPE_SOURCE_DIR "/resources/lab"));
        QStringList names = folder.entryList({QStringLiteral("*.safetensors")}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 8);
        QCOMPARE(std::size_t(names.size()), shippedRunIds().size());
        for (const std::string& id : shippedRunIds()) {
            const LabRun run = shippedRun(id);
            QVERIFY2(run.isDone() && run.mean.empty(), id.c_str());
            QVERIFY2(runBytes(run).size() < 300000, id.c_str());
            QVERIFY(id.starts_with(run.setup.task));
        }
        QVERIFY_THROWS_EXCEPTION(InputError, shippedRun("nope"));
    }

    /// What the shipped runs say about the ways to spread θ: bands of the seeds measured.
    void shippedBands()
    {
        const auto at64 = [](const char* id) {
            const LabRun run = shippedRun(id);
            return accuracy(run, evalRequestOf(run.setup));
        };
        QVERIFY(at64("repeat-geometric") >= 0.98);
        QVERIFY(at64("repeat-proportional") >= 0.98);
        QVERIFY(at64("repeat-identical-0.1") >= 0.95);
        const double linear = at64("repeat-linear");
        QVERIFY(linear >= 0.8 && linear <= 0.95);
        QVERIFY(at64("repeat-identical-1") < 0.55);
        QVERIFY(at64("repeat-none") <= 0.45);
        QVERIFY(at64("recall-geometric") >= 0.98);
        // Of the quarter that was held out. Counted apart: the letter before tells 0.277 of it, the two before 0.400.
        QVERIFY(at64("text-geometric") > 0.35);
    }

    /// Longer than trained, with no further training: interpolation ruins short periods, NTK keeps them, by parts
    /// reaches far.
    void shippedExtension()
    {
        const LabRun run = shippedRun("repeat-geometric");
        const Tunables parts{{"alpha", 1.0}, {"beta", 4.0}};
        const auto at = [&](PeriodRange periods, const char* method, const Tunables& tunables = {}) {
            return accuracy(run, asked(run, 128, periods, method, tunables));
        };
        const PeriodRange longOnes{42, 64}, shortOnes{8, 24};
        const double none = at(longOnes, "none");
        QVERIFY(none < 0.2);
        QVERIFY(at(longOnes, "ntk-by-parts", parts) >= 3 * none);
        QVERIFY(at(longOnes, "ntk") < 0.35);
        QVERIFY(at(shortOnes, "linear") < 0.4);
        QVERIFY(at(shortOnes, "ntk") >= 0.95);
        QVERIFY(at(shortOnes, "none") >= 0.95);
    }

    void heads_data()
    {
        QTest::addColumn<std::string>("method");
        for (const char* method : {"none", "yarn", "rerope", "leaky-rerope", "self-extend", "dual-chunk"})
            QTest::newRow(method) << std::string(method);
    }
    void heads()
    {
        QFETCH(std::string, method);
        const LabRun run = shippedRun("repeat-geometric");
        EvalRequest request = evalRequestOf(run.setup);
        request.rope.method = method;
        const SequenceView view = sequenceView(run, request, 0);
        QCOMPARE(view.predicted.size(), std::size_t(64));
        for (int layer = 0; layer < 2; ++layer)
            for (int head = 0; head < 4; ++head) {
                const std::vector<float> map = view.attention(layer, head);
                for (int m : {0, 5, 63}) {
                    const float* const row = map.data() + m * 64;
                    QVERIFY(std::abs(std::accumulate(row, row + 64, 0.0) - 1) < 1e-5);
                    QVERIFY(std::all_of(row + m + 1, row + 64, [](float p) { return p == 0; }));
                    // The pairs of q·k add up to the logit: the softmax of the sums is the attention.
                    double total = 0;
                    std::vector<double> weights;
                    for (int n = 0; n <= m; ++n) {
                        const std::vector<double> parts = view.scoreByPair(layer, head, m, n);
                        QCOMPARE(parts.size(), std::size_t(9));
                        weights.push_back(std::exp(std::accumulate(parts.begin(), parts.end(), 0.0)));
                        total += weights.back();
                    }
                    for (int n = 0; n <= m; ++n)
                        QVERIFY(std::abs(weights[std::size_t(n)] / total - double(row[n])) < 1e-4);
                }
            }
        QVERIFY_THROWS_EXCEPTION(InputError, sequenceView(run, asked(run, 513, {8, 24}), 0));
    }

    /// Norms by pair do not change when the columns of a pair turn by one angle, and say what the weights say.
    void pairNormsAreInvariant()
    {
        LabRun run = smallRun();
        const std::vector<double> before = pairNorms(run, 0, 1);
        QCOMPARE(before.size(), std::size_t(8));
        const LayerSlots layer = layoutOf(run.setup.shape).layers[0];
        double q = 0, k = 0;
        for (const auto& [slot, sum] : {std::pair{&layer.q, &q}, std::pair{&layer.k, &k}})
            for (std::size_t row = 0; row < 32; ++row) {
                float& x = run.weights.values[slot->offset + row * 32 + 16 + 2];
                float& y = run.weights.values[slot->offset + row * 32 + 16 + 2 + 8];
                *sum += double(x) * double(x) + double(y) * double(y);
                const float turned = 0.6F * x - 0.8F * y;
                y = 0.6F * y + 0.8F * x;
                x = turned;
            }
        QVERIFY(std::abs(before[2] - std::sqrt(q) * std::sqrt(k)) < 1e-9);
        const std::vector<double> after = pairNorms(run, 0, 1);
        for (std::size_t i = 0; i < 8; ++i)
            QVERIFY(std::abs(after[i] - before[i]) < 1e-5);
    }

    /// One head of the first layer looks at the token before, and its fast pairs do it.
    void profiles()
    {
        const LabRun run = shippedRun("repeat-geometric");
        const auto heads = headProfiles(run, evalRequestOf(run.setup), 8);
        QCOMPARE(heads.size(), std::size_t(8));
        double atOne = 0;
        for (const HeadProfile& p : heads)
            if (p.layer == 0)
                atOne = std::max(atOne, p.attentionByDistance[1]);
        QVERIFY(atOne > 0.5);
        // By distance: the mean over the positions that have one so far back.
        const std::vector<float> map = sequenceView(run, evalRequestOf(run.setup), 0).attention(1, 2);
        const HeadProfile one = headProfiles(run, evalRequestOf(run.setup), 1)[6];
        double mean = 0;
        for (std::size_t distance = 0; distance < 64; ++distance) {
            double sum = 0;
            for (std::size_t n = 0; n + distance < 64; ++n)
                sum += double(map[(n + distance) * 64 + n]);
            QVERIFY(std::abs(one.attentionByDistance[distance] - sum / double(64 - distance)) < 1e-9);
            mean += sum * double(distance) / 64;
        }
        QVERIFY(std::abs(one.meanDistance - mean) < 1e-9);
        const std::vector<double> effect = effectOfStopping(run, evalRequestOf(run.setup), 16);
        QCOMPARE(effect.size(), std::size_t(8));
        QVERIFY(effect[0] < -0.1); // the fastest pair is what finds the token before
        QVERIFY(std::abs(effect[7]) < 0.05);
        QVERIFY(headProfiles(run, evalRequestOf(run.setup), 8,
                             [] {
                                 std::stop_source stop;
                                 stop.request_stop();
                                 return stop.get_token();
                             }())
                    .empty());
    }
};

QTEST_GUILESS_MAIN(TestLabRuns)
#include "tst_lab_runs.moc"
