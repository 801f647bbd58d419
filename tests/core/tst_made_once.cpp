// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <stdexcept>
#include <string>
#include <vector>

#include "core/lessons/reading/lesson_text.h"
#include "core/model/made_once.h"
#include "core/reference/glossary.h"

using namespace rope;

/// What is made when it is first asked for is there whole, or not at all.
class TestMadeOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFailedIsMadeAgain()
    {
        MadeOnce<std::string, std::vector<int>> all;
        int made = 0;
        const auto make = [&made](const std::string& key) {
            if (++made == 1)
                throw std::runtime_error("no memory");
            return std::vector<int>(key.size(), made);
        };
        QVERIFY_EXCEPTION_THROWN(all.of("zh_CN", make), std::runtime_error);
        const std::vector<int>& first = all.of("zh_CN", make);
        QCOMPARE(first, (std::vector<int>{2, 2, 2, 2, 2}));
        QCOMPARE(all.of("en", make), (std::vector<int>{3, 3}));
        QVERIFY(&all.of("zh_CN", make) == &first); // where it was, and not made again
        QCOMPARE(made, 3);
    }

    void courseAndGlossaryStayWhereTheyAre()
    {
        QVERIFY(&shippedLessons("zh_CN") == &shippedLessons("zh_CN"));
        QVERIFY(!shippedLessons().empty() && shippedLessons().size() == shippedLessons("zh_CN").size());
        QVERIFY(&glossary("zh_CN") == &glossary("zh_CN"));
        QVERIFY(!glossary().empty() && glossary().size() == glossary("zh_CN").size());
    }
};

QTEST_GUILESS_MAIN(TestMadeOnce)
#include "tst_made_once.moc"
