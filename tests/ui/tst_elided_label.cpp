// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/widgets/elided_label.h"

using namespace rope;

class TestElidedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// No letter is cut in two, and none reaches past the label, at any width.
    void endsWithDots()
    {
        ElidedLabel label;
        const QString whole = QStringLiteral("One base sets every speed of every pair");
        label.setText(whole);
        const int natural = label.fontMetrics().horizontalAdvance(whole);
        for (int width = 20; width < natural + 40; width += 7) {
            label.resize(width, 20);
            const QString shown = label.shownText();
            QVERIFY2(label.fontMetrics().horizontalAdvance(shown) <= width || shown == QStringLiteral("…"),
                     qPrintable(shown));
            QCOMPARE(shown == whole, width >= natural);
            QVERIFY(shown == whole || shown.endsWith(QStringLiteral("…")));
        }
        QCOMPARE(label.text(), whole);
        QCOMPARE(label.minimumSizeHint().height(), QLabel(whole).minimumSizeHint().height());
    }
};

QTEST_MAIN(TestElidedLabel)
#include "tst_elided_label.moc"
