// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/model/problem.h"
#include "core/model/utf8.h"

using namespace rope;

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void length_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("length");
        QTest::newRow("ASCII") << QByteArray("a") << 1;
        QTest::newRow("theta") << QByteArray("\xce\xb8 and more") << 2;
        QTest::newRow("dash") << QByteArray("\xe2\x80\x93") << 3;
        QTest::newRow("last code point") << QByteArray("\xf4\x8f\xbf\xbf") << 4;
        QTest::newRow("continuation alone") << QByteArray("\x80") << 0;
        QTest::newRow("cut short") << QByteArray("\xe2\x80") << 0;
        QTest::newRow("two bytes for one") << QByteArray("\xc0\xaf") << 0;
        QTest::newRow("three bytes for two") << QByteArray("\xe0\x80\xaf") << 0;
        QTest::newRow("four bytes for three") << QByteArray("\xf0\x80\x80\xaf") << 0;
        QTest::newRow("half of a surrogate pair") << QByteArray("\xed\xa0\x80") << 0;
        QTest::newRow("beyond the last") << QByteArray("\xf4\x90\x80\x80") << 0;
    }
    void length()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, length);
        QCOMPARE(int(utf8Length(bytes.toStdString())), length);
    }
    void whatIsQuotedIsUtf8()
    {
        for (const char* bad : {"\xe0\x80\xaf", "\xed\xa0\x80", "a\xff", "\xc3"}) {
            const std::string shown = quotable(bad);
            for (std::size_t i = 0; i < shown.size();) {
                const std::size_t length = utf8Length(std::string_view(shown).substr(i));
                QVERIFY2(length > 0, bad);
                i += length;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
