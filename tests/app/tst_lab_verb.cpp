// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <csignal>
#include <sstream>
#include <stdexcept>

#include "app/verbs/training_talk.h"
#include "core/model/json_text.h"
#include "support/ended.h"
#include "support/good_run.h"
#include "ui/base/part_crew.h"

using namespace rope;
using test::ropescope;
using test::Run;
using test::words;

/// `ropescope lab`, the real program.
class TestLabVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainEvalHeads()
    {
        const QString file = m_dir.filePath(QStringLiteral("run.safetensors"));
        const Run train = ropescope(
            words(QStringLiteral("lab train --task previous --seed 3 --steps 60 --batch 4 --format json --out "))
            << file);
        QVERIFY2(train.exited && train.status == 0, train.err.constData());
        QVERIFY2(train.err.startsWith("training previous, geometric: 60 steps of 4 × 64 tokens on "),
                 train.err.constData());
        QVERIFY(train.err.contains("step 60 of 60: loss "));
        const auto trained = train.json();
        QCOMPARE(trained["step"].get<int>(), 60);
        QCOMPARE(trained["curve_loss"].size(), std::size_t(60));
        QCOMPARE(trained["weights"].get<int>(), 36864);
        QVERIFY(trained["accuracy"].get<double>() > 0.03);

        const Run eval = ropescope(QStringList{"lab", "eval", file} << words(QStringLiteral(
                                       "--length 512 --method yarn --set factor=8 --sequences 4 --format json")));
        QVERIFY2(eval.status == 0, eval.err.constData());
        const auto json = eval.json();
        QStringList keys;
        for (const auto& [key, value] : json.items())
            keys << QString::fromStdString(key);
        QCOMPARE(keys, QStringList({"loss", "accuracy", "accuracy_by_position", "accuracy_by_distance", "run"}));
        QCOMPARE(json["run"]["seed"].get<int>(), 3);
        QVERIFY(json["run"]["looked_at_with"].get<std::string>().starts_with("geometric, YaRN"));
        QVERIFY(json["run"]["note"].get<std::string>().find("small model") != std::string::npos);
        QCOMPARE(json["accuracy_by_position"].size(), std::size_t(512));
        QVERIFY(json["accuracy_by_position"][0].is_null());
        QCOMPARE(json["accuracy_by_distance"].size(), std::size_t(2));

        const Run heads = ropescope({"lab", "heads", file, "--format", "json", "--sequences", "2"});
        QVERIFY2(heads.status == 0, heads.err.constData());
        QCOMPARE(heads.json()["heads"].size(), std::size_t(8));
        QCOMPARE(heads.json()["heads"][7]["pair_norms"].size(), std::size_t(8));
        QCOMPARE(heads.json()["accuracy_change_by_stopped_pair"].size(), std::size_t(8));
        QCOMPARE(ropescope({"lab", "heads", file}).status, 0);
    }

    /// The same seed twice, once in two goes: the same file.
    void sameBytes()
    {
        const auto at = [this](const char* name) { return m_dir.filePath(QLatin1String(name)); };
        const QStringList train = words(QStringLiteral("lab train --steps 20 --batch 4 --theta none --out"));
        QCOMPARE(ropescope(train + QStringList{at("a")}).status, 0);
        QCOMPARE(ropescope(train + QStringList{at("b")}).status, 0);
        const QByteArray a = bytesOf(at("a"));
        QVERIFY(!a.isEmpty());
        QVERIFY(a == bytesOf(at("b")));
        const Run one = ropescope(words("lab train --steps 1 --batch 1 --out") << at("one"));
        QVERIFY2(one.err.contains(": 1 step of 1 × 64 tokens on 1 thread\n"), one.err.constData());
        // Training on: at another length, with a method.
        const Run on =
            ropescope(QStringList{"lab", "train", "--from", at("a"), "--out", at("c")} << words(
                          QStringLiteral("--length 128 --method linear --steps 5 --format json --theta geometric")));
        QVERIFY2(on.status == 0, on.err.constData());
        QCOMPARE(on.json()["steps"].get<int>(), 5);
    }

    /// What is trained is kept, and --from goes on with it: after Ctrl+C, after the SIGTERM of a machine that goes down
    /// or a queue whose time is over, after the SIGHUP of a terminal that goes.
    void interrupted_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("the system") << SIGTERM;
        QTest::newRow("the terminal") << SIGHUP;
    }
    void interrupted()
    {
        QFETCH(int, signal);
        const QString file = m_dir.filePath(QStringLiteral("stopped"));
        QProcess process;
        process.setChildProcessModifier([signal] { std::signal(signal, SIG_DFL); }); // ignored in background jobs
        process.setReadChannel(QProcess::StandardError);
        process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"),
                      words(QStringLiteral("lab train --steps 3000 --seed 5 --format json --out")) << file);
        QByteArray said;
        while (!said.contains("step ")) {
            QVERIFY(process.waitForReadyRead(60000));
            said += process.readAllStandardError();
        }
        QVERIFY(rope::test::signalTo(process, signal));
        QVERIFY(test::ended(process));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 128 + signal);
        const auto report = Json::parse(process.readAllStandardOutput().toStdString());
        QVERIFY(report["step"].get<int>() < 3000 && report["accuracy"].is_number());
        QVERIFY(process.readAllStandardError().contains("kept in"));
        const Run eval = ropescope({"lab", "eval", file, "--sequences", "2"});
        QVERIFY2(eval.status == 0, eval.err.constData());
        QVERIFY(bytesOf(file).contains("adam.mean"));
    }

    /// Of a long text a step takes long: it is said what is done before it is, and Ctrl+C waits for no step.
    void longText()
    {
        const QString file = m_dir.filePath(QStringLiteral("long"));
        QProcess process;
        process.setChildProcessModifier([] { std::signal(SIGINT, SIG_DFL); });
        process.setReadChannel(QProcess::StandardError);
        process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"),
                      words(QStringLiteral("lab train --length 2048 --steps 3000 --out")) << file);
        QByteArray said;
        while (!said.contains('\n')) {
            QVERIFY(process.waitForReadyRead(60000));
            said += process.readAllStandardError();
        }
        QVERIFY2(said.startsWith("training repeat, geometric: 3,000 steps of 16 × 2,048 tokens on "), said.constData());
        QVERIFY2(!said.contains("loss"), said.constData());
        QVERIFY(rope::test::signalTo(process, SIGINT));
        QVERIFY(test::ended(process));
        QCOMPARE(process.exitCode(), 130);
        said = process.readAllStandardError();
        QVERIFY2(said.contains("stopped at step "), said.constData());
        const Run on = ropescope(
            QStringList{"lab", "train", "--from", file, "--length", "64", "--steps", "2", "--out", file + "2"});
        QVERIFY2(on.status == 0, on.err.constData());
        const Run eval = ropescope({"lab", "eval", file, "--length", "64", "--sequences", "2"});
        QVERIFY2(eval.status == 0, eval.err.constData());
    }

    /// Nothing within 2 s of the last word, then how far a step is, then also what is left.
    void talk()
    {
        auto now = std::chrono::steady_clock::time_point();
        std::ostringstream out;
        lab::LabSetup setup;
        setup.steps = 3000;
        lab::LabRun run = lab::newRun(setup);
        TrainingTalk talk(out, run, 8, [&now] { return now; });
        talk.begin(2);
        QCOMPARE(out.str(), std::string("training repeat, geometric: 3,000 steps of 16 × 64 tokens on 2 threads\n"));
        const auto heard = [&out] { return std::exchange(out, std::ostringstream()).str(); };
        heard();
        const auto pass = [&now](double seconds) {
            now +=
                std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::duration<double>(seconds));
        };
        talk.stepBegun();
        pass(1.9);
        talk.partDone();
        QCOMPARE(heard(), std::string());
        pass(0.2);
        talk.partDone();
        QCOMPARE(heard(), std::string("step 1 of 3000: 2 of 8 parts\n"));
        pass(1.9);
        talk.partDone();
        QCOMPARE(heard(), std::string());
        pass(2);
        run.step = 1;
        run.loss = {3.5F};
        run.accuracy = {0.25F};
        talk.stepDone(run); // 6 s a step
        QCOMPARE(heard(), std::string("step 1 of 3000: loss 3.5, accuracy 25 %; 5 h left\n"));
        pass(1);
        run.step = 200; // one of fifteen
        talk.stepDone(run);
        QCOMPARE(heard(), std::string("step 200 of 3000: loss 3.5, accuracy 25 %\n"));
        pass(1000);
        run.step = 201;
        talk.stepDone(run);
        heard();
        pass(40); // less than a twentieth of the time so far
        run.step = 202;
        talk.stepDone(run);
        QCOMPARE(heard(), std::string());
    }

    /// The window opens a run; what reads configs says who reads runs.
    void runAsFile()
    {
        const QString run = m_dir.filePath(QStringLiteral("file.safetensors"));
        QCOMPARE(ropescope(words("lab train --steps 2 --batch 2 --out") << run).status, 0);
        const QString picture = m_dir.filePath(QStringLiteral("lab.png"));
        const Run window = ropescope({"--screenshot", picture, run});
        QVERIFY2(window.status == 0, window.err.constData());
        QVERIFY(QFileInfo(picture).size() > 10000);
        const Run compute = ropescope({"compute", "frequencies", "--config", run});
        QCOMPARE(compute.status, 2);
        QVERIFY2(compute.err.contains("run of the Lab") && compute.err.contains("lab eval"), compute.err.constData());
        QFile file(run);
        QVERIFY(file.resize(file.size() - 100));
        const Run damaged = ropescope({"--screenshot", picture, run});
        QCOMPARE(damaged.status, 2);
        QVERIFY2(damaged.err.contains("ends early"), damaged.err.constData());
    }

    void shippedRuns()
    {
        const Run list = ropescope({"list", "runs", "--format", "json"});
        QCOMPARE(list.status, 0);
        QVERIFY(list.json().size() >= 8);
        for (const auto& run : list.json())
            QCOMPARE(
                ropescope({"lab", "eval", QString::fromStdString(run["id"].get<std::string>()), "--sequences", "2"})
                    .status,
                0);
        QCOMPARE(ropescope({"list", "tasks"}).status, 0);
    }

    /// What is said first is what is looked at: which model, with what it was trained, and what is changed.
    void headersSayWhatChanged()
    {
        const auto said = [](const char* options) {
            const Run eval =
                ropescope(QStringList{"lab", "eval", "repeat-geometric", "--sequences", "2"} << words(options));
            return eval.out;
        };
        const QByteArray plain = said("");
        QVERIFY2(plain.startsWith("small model, made task, repeat, seed 1, geometric, L = 64, "), plain.constData());
        QVERIFY(!plain.contains("looked at with"));
        QVERIFY(said("--theta none").contains("\nlooked at with no rotation\n"));
        QVERIFY(said("--base 100").contains("\nlooked at with geometric, b = 100\n"));
        QVERIFY(said("--periods 20:30 --stop 1:3").contains("\nperiods 20 to 30\nstopped pairs 1, 2\n"));
    }

    void badInput_data()
    {
        QTest::addColumn<QString>("args");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* args, const char* says) {
            QTest::newRow(args) << QString::fromUtf8(args) << QString::fromUtf8(says);
        };
        row("lab train", "out is missing");
        row("lab train --task chess --out x", "--task is chess; allowed: one of repeat, recall");
        row("lab train --steps 0 --out x", "--steps is 0; allowed: a whole number from 1 to 100000");
        row("lab train --width 40 --out x", "--width is 40; allowed: a multiple of 16");
        row("lab train --heads 3 --out x", "--heads is 3; allowed:");
        row("lab train --dim 32 --out x", "--dim is 32; allowed: width / heads, 16");
        row("lab train --periods 9 --out x", "--periods is 9; allowed: SHORTEST:LONGEST");
        row("lab train --rate 2 --out x", "--rate is 2; allowed: a number greater than 0");
        row("lab train --method ntk --theta none --out x", "--method is ntk; allowed: with θ mode none");
        row("lab train --target-length 128 --out x", "--target-length is 128; allowed: --length");
        row("lab train --steps 1 --out /nowhere/at/all", "--out is /nowhere/at/all");
        row("lab train --periods 70:80 --out x", "--periods is 70:80; allowed: a shortest period below the length, 64");
        row("lab train --length 8 --out x", "--periods is 8:24; allowed: a shortest period below the length, 8");
        row("lab eval repeat-geometric --length 8", "periods is 8:24; allowed: a shortest period below the length, 8");
        row("lab train --from nowhere --out x",
            "--from is nowhere; allowed: a readable file (there is none of that name), "
            "or an id of 'ropescope list runs'");
        row("lab train --from repeat-geometric --out x",
            "--from is repeat-geometric; allowed: a run that is not finished");
        row("lab train --method rerope --out x", "--method is rerope; allowed: in training a method that changes θ");
        row("lab eval repeat-geometric --train-length 32", "--train-length is 32; allowed: nothing: L stays the run's");
        row("lab eval repeat-geometric --position 3", "--position is 3; allowed: nothing");
        row("lab train --rate-end 2 --out x", "--rate-end is 2; allowed: a share of the rate");
        row("lab eval", "RUN is missing");
        row("lab eval nope", "RUN is nope; allowed: a readable file (there is none of that name), or an id of");
        row("lab eval text-geometric --periods 3:5",
            "--periods is 3:5; allowed: nothing: the task text has no periods");
        row("lab train --task count --periods 3:5 --out x", "--periods is 3:5; allowed: nothing: the task count");
        row("lab eval /etc/passwd", "RUN /etc/passwd: run is");
        row("lab eval repeat-geometric --length 5000", "--length is 5000; allowed: a whole number from 8 to 4096");
        row("lab eval repeat-geometric --stop 9", "--stop is 9");
        row("lab eval repeat-geometric --method nope", "--method is nope; allowed: one of");
        row("lab heads repeat-geometric --length 1024", "--length is 1024; allowed: at most 512");
        row("lab", "lab VERB is missing; allowed: train, eval, heads");
    }
    void badInput()
    {
        QFETCH(QString, args);
        QFETCH(QString, says);
        const Run run = ropescope(words(args));
        QVERIFY(run.exited);
        QCOMPARE(run.status, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(QString::fromUtf8(run.err).contains(says), run.err.constData());
        QCOMPARE(run.err.count('\n'), 1);
    }

    /// Periods that the few sequences drawn do not hold twice ask nothing: said instead of "not a number".
    void nothingAsked()
    {
        const Run eval =
            ropescope(words("lab eval repeat-geometric --length 1500 --periods 1400:4000 --sequences 1 --seed 1"));
        QVERIFY2(eval.status == 0 && !eval.out.contains("not a number"), eval.out.constData());
        QVERIFY2(eval.out.contains("no sequence drawn asks for anything"), eval.out.constData());
    }

    /// The crew calls every part once, again and again, and hands on what a part throws.
    void crew()
    {
        for (int threads : {1, 2, 5}) {
            PartCrew crew(threads);
            for (int round = 0; round < 200; ++round) {
                std::vector<std::atomic<int>> calls(7);
                crew.run(7, [&](int i) { ++calls[std::size_t(i)]; });
                for (const auto& n : calls)
                    QCOMPARE(n.load(), 1);
            }
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, crew.run(4, [](int i) {
                if (i == 2)
                    throw std::runtime_error("part 2");
            }));
            int sum = 0;
            crew.run(1, [&](int) { sum = 1; });
            QCOMPARE(sum, 1);
        }
        QVERIFY(coresButOne() >= 1);
    }

private:
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestLabVerb)
#include "tst_lab_verb.moc"
