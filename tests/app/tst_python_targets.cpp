// SPDX-License-Identifier: GPL-3.0-or-later
// The Python that is written, run where its interpreter has the library: the frequencies to 1e-12 of themselves, a
// rotation to 1e-12.
#include <QProcess>
#include <QTest>

#include "core/model/json_text.h"
#include "core/rope/frequencies.h"
#include "core/rope/rotation.h"
#include "core/scaling/methods.h"
#include "core/writers/writers.h"
#include "support/ended.h"
#include "support/near.h"

using namespace rope;

namespace {

/// A python3 that has the module; empty where there is none.
QString pythonWith(const QString& module)
{
    for (const char* program : {"/usr/bin/python3", "python3"}) {
        QProcess python;
        python.start(QString::fromLatin1(program), {QStringLiteral("-c"), QStringLiteral("import ") + module});
        if (python.waitForStarted() && test::ended(python) && python.exitCode() == 0)
            return QString::fromLatin1(program);
    }
    return {};
}

Json run(const QString& program, const std::string& text)
{
    QProcess python;
    python.start(program, {QStringLiteral("-")});
    python.write(QByteArray::fromStdString(text));
    python.closeWriteChannel();
    test::ended(python);
    if (python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return Json::parse(python.readAllStandardOutput().toStdString());
}

RopeSpec specOf(const std::string& method, Pairing pairing)
{
    RopeSpec spec;
    spec.headDim = 96;
    spec.rotaryDim = method == "proportional" ? 96 : 64;
    spec.lambda = 1.5;
    spec.pairing = pairing;
    spec.method = method;
    for (const char* id : {"short_factor", "long_factor"})
        if (findMethod(method)->tunable(id)) {
            std::vector<double> list(32);
            for (std::size_t i = 0; i < list.size(); ++i)
                list[i] = 1 + double(i) / 3;
            spec.tunables[id] = list;
        }
    if (method == "proportional")
        spec.tunables["partial_rotary_factor"] = 0.25;
    return spec;
}

} // namespace

class TestPythonTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_python = {{"numpy", pythonWith(QStringLiteral("numpy"))}, {"pytorch", pythonWith(QStringLiteral("torch"))}};
    }

    void sameNumbers_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("pairing");
        for (const char* target : {"numpy", "pytorch"}) {
            for (const Method& method : methods())
                QTest::addRow("%s %s", target, method.id.c_str())
                    << QString::fromLatin1(target) << QString::fromStdString(method.id) << int(Pairing::Half);
            for (Pairing pairing : {Pairing::Interleaved, Pairing::InterleavedToHalf})
                QTest::addRow("%s %s", target, toId(pairing))
                    << QString::fromLatin1(target) << QStringLiteral("yarn") << int(pairing);
        }
    }

    void sameNumbers()
    {
        QFETCH(QString, target);
        QFETCH(QString, method);
        QFETCH(int, pairing);
        const QString program = m_python.at(target.toStdString());
        if (program.isEmpty())
            QSKIP("no python3 with this library");
        const RopeSpec spec = specOf(method.toStdString(), static_cast<Pairing>(pairing));
        const Context context{16384, 16384};
        if (findMethod(spec.method)->distance) { // fifteen lines that turn by plain positions cannot say it
            QVERIFY_EXCEPTION_THROWN(check(program, target.toStdString(), spec, context), InputError);
            return;
        }
        check(program, target.toStdString(), spec, context);
    }

    void lastElementsTurn()
    {
        if (m_python.at("numpy").isEmpty())
            QSKIP("no python3 with NumPy");
        for (Pairing pairing : {Pairing::Half, Pairing::Interleaved, Pairing::InterleavedToHalf}) {
            RopeSpec spec = specOf("yarn", pairing);
            spec.turnsTail = true;
            check(m_python.at("numpy"), "numpy", spec, {});
        }
    }

    void otherSpreads()
    {
        if (m_python.at("numpy").isEmpty())
            QSKIP("no python3 with NumPy");
        for (ThetaMode mode : {ThetaMode::Identical, ThetaMode::Linear}) {
            RopeSpec spec;
            spec.headDim = spec.rotaryDim = 8;
            spec.thetaMode = mode;
            check(m_python.at("numpy"), "numpy", spec, {});
        }
        RopeSpec spec = specOf("yarn", Pairing::Half);
        spec.tunables = {{"factor", 40.0}, {"truncate", 0.0}, {"mscale", 0.5}, {"mscale_all_dim", 1.0}};
        check(m_python.at("numpy"), "numpy", spec, {});
    }

    void shortEnough()
    {
        const std::string text = writeFor("numpy", specOf("yarn", Pairing::Half), {}).text;
        QVERIFY(std::count(text.begin(), text.end(), '\n') < 20);
    }

private:
    static void check(const QString& program, const std::string& target, const RopeSpec& spec, const Context& context)
    {
        const std::vector<std::int64_t> positions{0, 1, 7, 100, 1000};
        std::vector<double> x(positions.size() * std::size_t(spec.headDim));
        for (std::size_t i = 0; i < x.size(); ++i)
            x[i] = double((i * 37) % 101) / 50 - 1;
        std::string text = writeFor(target, spec, context).text;
        text += "\n\nimport json\nrows = json.loads('" + Json(x).dump() + "')\n";
        const std::string width = std::to_string(spec.headDim);
        text += target == "numpy" ? "x = np.array(rows).reshape(-1, " + width + ")\n"
                                  : "x = torch.tensor(rows, dtype=torch.float64).reshape(-1, " + width + ")\n";
        text += "y = rotate(x, " + Json(positions).dump() + ")\n";
        text += "print(json.dumps({'theta': theta.tolist(), 'y': y.reshape(-1).tolist()}))\n";
        const Json got = run(program, text);
        const Frequencies wanted = frequenciesOf(spec, context);
        const auto theta = got["theta"].get<std::vector<double>>();
        QCOMPARE(theta.size(), wanted.size());
        for (std::size_t i = 0; i < theta.size(); ++i)
            QNEAR(theta[i], wanted.theta[i], 1e-12);
        std::vector<double> turned = x;
        rotate(std::span<double>(turned),
               {positions.size(), 1, std::size_t(spec.headDim), std::size_t(spec.firstTurning())},
               tableD(wanted.theta, positions, wanted.attentionFactor), spec.pairing);
        const auto y = got["y"].get<std::vector<double>>();
        QCOMPARE(y.size(), turned.size());
        for (std::size_t i = 0; i < y.size(); ++i)
            QNEAR(y[i], turned[i], 1e-12, 1e-12);
    }

    std::map<std::string, QString> m_python;
};

QTEST_GUILESS_MAIN(TestPythonTargets)
#include "tst_python_targets.moc"
