// SPDX-License-Identifier: GPL-3.0-or-later
// A method is one file and one line: the folder and the list must agree.
#include <QDir>
#include <QSet>
#include <QTest>

#include <algorithm>

#include "core/scaling/methods.h"
#include "support/paths.h"

using namespace rope;

class TestMethodList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileHasItsLine()
    {
        QSet<QString> files;
        for (const QString& name : QDir(QStringLiteral(ROPE_SOURCE_DIR "/core/scaling")).entryList({"*.cpp"}))
            if (name != "method.cpp" && name != "methods.cpp" && name != "resonance.cpp")
                files.insert(name.chopped(4).replace('_', '-'));
        QSet<QString> listed;
        for (const Method& m : methods())
            listed.insert(QString::fromStdString(m.id));
        QVERIFY(files.size() >= 10);
        QCOMPARE(files - listed, QSet<QString>{});
        QCOMPARE(listed - files, QSet<QString>{});
        QCOMPARE(std::size_t(listed.size()), methods().size()); // no id twice
    }

    void groupsAreInOrder()
    {
        QVERIFY(std::ranges::is_sorted(methods(), {}, &Method::group));
        for (const Method& m : methods())
            QCOMPARE(m.distance != nullptr, m.group == MethodGroup::Distance);
    }

    void idsAreStable()
    {
        QCOMPARE(
            methodIds(),
            std::string("none, linear, ntk-fixed, ntk-mixed, ntk-by-parts, yarn, yarn-telechat3, llama3, "
                        "longrope, critical-dimension-ntk, ntk, ntk-alpha, dynamic, dynamic-qwen1, "
                        "adjusted-base, proportional, hard-clip, cope, rerope, leaky-rerope, self-extend, dual-chunk"));
        QVERIFY(findMethod("yarn"));
        QVERIFY(!findMethod("Yarn") && !findMethod(""));
    }

    void declarationsAreComplete_data()
    {
        QTest::addColumn<QString>("id");
        for (const Method& m : methods())
            QTest::newRow(m.id.c_str()) << QString::fromStdString(m.id);
    }
    void declarationsAreComplete()
    {
        QFETCH(QString, id);
        const Method& method = *findMethod(id.toStdString());
        QVERIFY(!method.title.empty() && !method.summary.empty() && !method.source.empty() && method.apply);
        for (const Tunable& t : method.tunables) {
            QVERIFY2(!t.id.empty() && !t.label.empty() && !t.help.empty(), t.id.c_str());
            QVERIFY2(method.tunable(t.id) == &t, t.id.c_str()); // ids are unique
            QVERIFY2(t.min < t.max && t.shownMin() < t.shownMax(), t.id.c_str());
            QVERIFY2(t.shownMin() >= t.min && t.shownMax() <= t.max, t.id.c_str());
            QVERIFY2(t.fallback.has_value() == t.automatic.empty(), t.id.c_str());
            const bool works = !t.fallback && t.kind != TunableKind::List;
            QVERIFY2((t.automaticValue != nullptr) == works, t.id.c_str());
            QVERIFY2(!t.fallback || (*t.fallback >= t.min && *t.fallback <= t.max), t.id.c_str());
            QVERIFY2(!t.logarithmic || t.shownMin() > 0, t.id.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestMethodList)
#include "tst_method_list.moc"
