// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

#include "tests/support/words.h"
#include "ui/own_places.h"
#include "ui/window/main_window.h"

using namespace rope;
using namespace rope::test;

/// One word, one letter and one sign for each thing, in every control of the window.
class TestWordsInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControl();
};

void TestWordsInWindow::everyControl()
{
    test::useOwnPlaces("tst_words_in_window");
    QSettings().clear();
    MainWindow window;
    window.show();
    QStringList texts;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
              << widget->windowTitle();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        if (const auto* box = qobject_cast<const QGroupBox*>(widget))
            texts << box->title();
        if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            texts << line->placeholderText();
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
    }
    for (const QAction* action : window.findChildren<QAction*>())
        texts << action->text() << action->toolTip();
    texts.removeAll(QString());
    QVERIFY2(texts.size() > 300, qPrintable(QString::number(texts.size())));
    QStringList faults;
    for (const QString& text : texts)
        faults << wordFaults(text);
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(TestWordsInWindow)
#include "tst_words_in_window.moc"
