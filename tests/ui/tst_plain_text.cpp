// SPDX-License-Identifier: GPL-3.0-or-later
// Text from files and links is shown as it is: no markup, nothing loaded from the disk, nothing unseen.
#include "ui/base/plain_text.h"

#include <QListWidget>
#include <QTest>
#include <QTextDocument>
#include <QTreeWidget>
#include <QUndoStack>

#include "ui/controls/model_box.h"
#include "ui/lesson_window.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/scene/scene_store.h"

using namespace rope;
using namespace rope::test;

namespace {

const QString picture = QStringLiteral("<img src=\"/dev/zero\">");
const QString hostile =
    picture + QStringLiteral("<a href=\"file:///etc/passwd\">b</a> &amp; \u202Eover\u2069 \u009b7m\u0007");

bool isUnclean(const QString& text)
{
    return text.contains(QChar(0x202e)) || text.contains(QChar(0x2069)) || text.contains(QChar(0x9b)) ||
           text.contains(QChar(7));
}

/// The labels and tooltips that would render text of a file as markup; `shown` counts labels that show it as it is.
QStringList faultsIn(const QWidget& window, int& shown)
{
    QStringList out;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->text().contains(picture) && label->textFormat() == Qt::PlainText)
            ++shown;
        if (label->text().contains(picture) && label->textFormat() != Qt::PlainText)
            out << "markup: " + label->text();
        if (isUnclean(label->text()))
            out << "unseen: " + label->text();
    }
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (widget->toolTip().contains(QLatin1String("<img")) || isUnclean(widget->toolTip()))
            out << "tip of " + widget->objectName() + ": " + widget->toolTip();
    for (const QTreeWidget* tree : window.findChildren<QTreeWidget*>())
        for (QTreeWidgetItemIterator it(const_cast<QTreeWidget*>(tree)); *it; ++it)
            for (int column = 0; column < tree->columnCount(); ++column)
                if ((*it)->toolTip(column).contains(QLatin1String("<img")))
                    out << "tip of a line: " + (*it)->toolTip(column);
    return out;
}

LessonEntry hostileLesson()
{
    LessonEntry entry = allKinds();
    auto lesson = std::make_shared<Lesson>(*entry.lesson);
    const std::string text = hostile.toStdString();
    for (std::string* field : {&lesson->title, &lesson->chapter, &lesson->summary})
        *field += text;
    for (LessonStep& each : lesson->steps) {
        each.title += text;
        if (!each.question)
            continue;
        each.question->unit = text;
        for (Watch& watch : each.question->watches)
            watch.label += text;
    }
    entry.lesson = lesson;
    return entry;
}

} // namespace

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_plain_text"); }
    void unseenIsShown_data();
    void unseenIsShown();
    void tipsShowWhatIsThere();
    void configKeys();
    void pinsAndNames();
    void lessons();
};

void TestPlainText::unseenIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << "θ_k & <b>\n\tb"
                           << "θ_k & <b>\n\tb";
    QTest::newRow("control") << QString("a\x1b[31mb\r") << "a\uFFFD[31mb\uFFFD";
    QTest::newRow("C1") << "a\u009bb"
                        << "a\uFFFDb";
    QTest::newRow("direction") << "a\u202Eb\u2066c\u200fd\u061ce"
                               << "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe";
    QTest::newRow("right to left script") << "שלום"
                                          << "שלום";
    QTest::newRow("empty") << ""
                           << "";
}

void TestPlainText::unseenIsShown()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(plainText(text), shown);
    PlainLabel label(text);
    QCOMPARE(label.text(), shown);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    label.setText(QString());
    label.setText(text);
    QCOMPARE(label.text(), shown);
}

void TestPlainText::tipsShowWhatIsThere()
{
    QWidget widget;
    const QString text = QStringLiteral("a <img src=\"x\"> & b\nc");
    setTip(&widget, text);
    QVERIFY(Qt::mightBeRichText(widget.toolTip())); // so that long ones are wrapped
    QTextDocument document;
    document.setHtml(widget.toolTip());
    QCOMPARE(document.toPlainText(), text);
    setTip(&widget, QString());
    QCOMPARE(widget.toolTip(), QString());
}

void TestPlainText::configKeys()
{
    const auto window = lessonWindow();
    QVERIFY(window);
    const std::string key = hostile.left(60).remove('"').toStdString();
    QVERIFY(window->models().openConfigText(
        "{\"model_type\": \"llama\", \"hidden_size\": 4096, \"num_attention_heads\": 32, "
        "\"max_position_embeddings\": 4096, \"rope_theta\": 10000.0, "
        "\"rope_scaling\": {\"type\": \"linear\", \"factor\": 2.0, \"" +
            key + "\": 1}}",
        hostile));
    int shown = 0;
    QCOMPARE(faultsIn(*window, shown).join(QLatin1Char('\n')), QString());
}

void TestPlainText::pinsAndNames()
{
    const auto window = lessonWindow();
    QVERIFY(window);
    Scene scene;
    scene.name = hostile.toStdString();
    scene.pins.push_back({scene.active, picture.toStdString(), 0});
    window->showScene(scene);
    int shown = 0;
    QCOMPARE(faultsIn(*window, shown).join(QLatin1Char('\n')), QString());
    QCOMPARE(window->findChild<QListWidget*>("pins")->item(0)->text(), picture);
}

void TestPlainText::lessons()
{
    const auto window = lessonWindow();
    QVERIFY(window);
    window->lessons().library().add({*hostileLesson().lesson});
    LessonSession& session = window->lessons().session();
    session.open(hostileLesson());
    for (int i = 0; i < session.stepCount(); ++i) {
        session.goTo(i);
        QCoreApplication::processEvents();
        int shown = 0;
        QCOMPARE(faultsIn(*window, shown).join(QLatin1Char('\n')), QString());
        QVERIFY2(shown >= 1, qPrintable(QString::number(i))); // the title of the step, to begin with
        if (i == step::Number || i == step::Click)
            QVERIFY(shown >= 2); // and the unit
    }
}

QTEST_MAIN(TestPlainText)
#include "tst_plain_text.moc"
