// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/rope/frequencies.h"
#include "ui/base/problem_text.h"
#include "ui/base/save_file.h"
#include "ui/widgets/message_bar.h"

using namespace rope;

class TestProblemText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreSaidAsTheControlsAre()
    {
        Scene scene;
        scene.active.lambda = 0;
        QVERIFY2(problemText(allProblemsOf(scene)).startsWith(QStringLiteral("Base scale λ is 0; allowed: ")),
                 qPrintable(problemText(allProblemsOf(scene))));
        scene = {};
        scene.active.method = "yarn";
        scene.active.tunables["beta_fast"] = -1.0;
        const QString said = problemText(allProblemsOf(scene));
        QVERIFY2(!said.isEmpty() && !said.contains(QStringLiteral("beta_fast is")), qPrintable(said));
        scene = {};
        scene.pins.resize(2);
        scene.pins[1].spec.headDim = 3;
        QVERIFY2(problemText(allProblemsOf(scene)).contains(QStringLiteral("Pin 2: Head dimension d is 3")),
                 qPrintable(problemText(allProblemsOf(scene))));
        QCOMPARE(whyFailed(InputError("file", "/a/b.ropescope", "a file that can be written")),
                 QStringLiteral("/a/b.ropescope cannot be used; allowed: a file that can be written"));
        // The name was allowed; it is the disk that did not take it. The command line keeps its own form.
        const NotWritten full("file", QStringLiteral("/a/b.ropescope"), QStringLiteral("No space left on device"));
        QCOMPARE(whyFailed(full), QStringLiteral("/a/b.ropescope could not be written: No space left on device"));
        QCOMPARE(full.what(), "file is /a/b.ropescope; allowed: a file that can be written (No space left on device)");
        QCOMPARE(problemText({{"odd_one", "", "a number"}}), QStringLiteral("odd_one is missing; allowed: a number"));
    }

    /// A message lies over the window: nothing under it moves.
    void messagesMoveNothing()
    {
        QWidget host;
        host.resize(500, 300);
        auto* bar = new MessageBar(&host, &host);
        host.show();
        QVERIFY(QTest::qWaitForWindowExposed(&host));
        QVERIFY(bar->text().isEmpty() && bar->isHidden());
        bar->say(QStringLiteral("Something is wrong"));
        QCOMPARE(bar->text(), QStringLiteral("Something is wrong"));
        QVERIFY(bar->geometry().top() >= 0 && bar->geometry().right() < host.width());
        host.resize(300, 300);
        QCOMPARE(bar->width(), 300 - 16);
        QCOMPARE(host.size(), QSize(300, 300));
    }

    /// As high as its lines, and no higher: it lies over the figures.
    void asHighAsItsLines()
    {
        QWidget host;
        host.resize(1000, 300);
        auto* bar = new MessageBar(&host, &host);
        host.show();
        QVERIFY(QTest::qWaitForWindowExposed(&host));
        bar->say(
            QStringLiteral("The settings file /home/somebody/.config/ropescope/ropescope.conf cannot be written."));
        const int line = bar->fontMetrics().lineSpacing();
        QVERIFY2(bar->height() < 3 * line, qPrintable(QString::number(bar->height())));
        host.resize(300, 300);
        QCoreApplication::processEvents();
        QVERIFY2(bar->height() >= 3 * line, qPrintable(QString::number(bar->height())));
    }
};

QTEST_MAIN(TestProblemText)
#include "tst_problem_text.moc"
