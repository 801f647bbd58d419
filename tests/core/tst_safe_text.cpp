// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <random>

#include "core/model/message.h"
#include "core/model/problem.h"
#include "core/model/safe_text.h"
#include "core/model/utf8.h"

using namespace rope;

class TestSafeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void safe_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("Llama 3.1 8B") << QByteArray("Llama 3.1 8B");
        QTest::newRow("letters of others")
            << QByteArray("λ = 2, θ′, 四, 🦙") << QByteArray("λ = 2, θ′, 四, 🦙");
        QTest::newRow("escape sequence") << QByteArray("\x1b[31mred\x1b[0m") << QByteArray(" [31mred [0m");
        QTest::newRow("line end and tab") << QByteArray("a\nb\r\tc") << QByteArray("a b  c");
        QTest::newRow("delete") << QByteArray("a\x7f") << QByteArray("a ");
        QTest::newRow("C1: CSI in one character") << QByteArray("\xc2\x9b[31m") << QByteArray(" [31m");
        QTest::newRow("C1: last") << QByteArray("\xc2\x9f\xc2\xa0") << QByteArray(" \xc2\xa0");
        QTest::newRow("override") << QByteArray("gpj.\xe2\x80\xae"
                                                "exe")
                                  << QByteArray("gpj. exe");
        QTest::newRow("isolate") << QByteArray("\xe2\x81\xa6x\xe2\x81\xa9") << QByteArray(" x ");
        QTest::newRow("mark") << QByteArray("\xe2\x80\x8f\xd8\x9c") << QByteArray("  ");
        QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << QByteArray(" ");
        QTest::newRow("no UTF-8") << QByteArray("a\xff\xc3") << QByteArray("a\xef\xbf\xbd\xef\xbf\xbd");
        QTest::newRow("noncharacter") << QByteArray("\xef\xbf\xbe\xef\xb7\x90")
                                      << QByteArray("\xef\xbf\xbd\xef\xbf\xbd");
    }
    void safe()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(safeText(text.toStdString())), expected);
        // Whatever is shown goes the same way.
        QCOMPARE(QByteArray::fromStdString(quotable(text.toStdString())), expected);
        QCOMPARE(QByteArray::fromStdString(Message(text.toStdString()).english()), expected);
        QCOMPARE(QByteArray::fromStdString(Message("{0}", {text.toStdString()}).english()), expected);
    }

    /// What XML 1.0 allows, with no control of a terminal left, and safe once is safe for good.
    void anyBytesBecomeSafe()
    {
        std::mt19937_64 random(1);
        for (int i = 0; i < 50000; ++i) {
            std::string text(random() % 16, ' ');
            for (char& c : text)
                c = static_cast<char>(random() % 3 ? random() : "\xe2\x80\xc2\x9b\xef\xbf\xaa\x1b"[random() % 8]);
            const std::string safe = safeText(text);
            QCOMPARE(safeText(safe), safe);
            const QString shown = QString::fromStdString(safe);
            QCOMPARE(shown.toStdString(), safe);
            for (const char32_t c : shown.toUcs4())
                QVERIFY2(c >= 0x20 && (c < 0x7f || c > 0x9f) && c != 0xfffe && c != 0xffff && c != 0x202e,
                         qPrintable(QString::number(c, 16)));
        }
    }

    void shortenedOnABoundary()
    {
        QCOMPARE(quotable("abcdef", 6), std::string("abcdef"));
        QCOMPARE(quotable("abcdefg", 6), std::string("abcdef…"));
        QCOMPARE(quotable("abcdeλ", 6), std::string("abcde…"));
        QCOMPARE(quotable("abcdλ", 6), std::string("abcdλ"));
        QCOMPARE(quotable("", 6), std::string());
    }

    void cells_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("Pair 3") << QByteArray("Pair 3");
        QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
        QTest::newRow("quote") << QByteArray("a \"b\"") << QByteArray("\"a \"\"b\"\"\"");
        QTest::newRow("line end") << QByteArray("a\nb") << QByteArray("a b");
        QTest::newRow("formula") << QByteArray("=HYPERLINK(\"x\")") << QByteArray("\"'=HYPERLINK(\"\"x\"\")\"");
        QTest::newRow("plus") << QByteArray("+1") << QByteArray("'+1");
        QTest::newRow("minus") << QByteArray("-cmd") << QByteArray("'-cmd");
        QTest::newRow("at") << QByteArray("@SUM(1)") << QByteArray("'@SUM(1)");
        QTest::newRow("inside") << QByteArray("b = 10") << QByteArray("b = 10");
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void cells()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(csvCell(text.toStdString())), expected);
    }
};

QTEST_GUILESS_MAIN(TestSafeText)
#include "tst_safe_text.moc"
