// SPDX-License-Identifier: GPL-3.0-or-later
// Every step of every lesson in the lecture room, on two screens, in both themes and languages: nothing cut, no type
// under 20 pixels, and text that stands out from its ground.
#include <QAbstractButton>
#include <QAbstractTextDocumentLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

#include "lesson_window.h"
#include "room_screens.h"
#include "ui/base/language.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/lessons/step_page.h"
#include "ui/prose/lesson_prose.h"
#include "ui/widgets/app_theme.h"
#include "ui/window/presentation.h"

using namespace rope;
using namespace rope::test;

namespace {

/// How far to the right the text reaches. The document's own width counts the space too that a line hangs out at its
/// end where an italic word begins the next: with some fonts, and to be seen with none.
double reachOf(const QTextDocument& text)
{
    double reach = 0;
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next())
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            int end = line.textStart() + line.textLength();
            while (end > line.textStart() && block.text()[end - 1].isSpace())
                --end;
            const double left = text.documentLayout()->blockBoundingRect(block).left();
            reach = std::max(reach, left + line.cursorToX(end));
        }
    return reach;
}

/// What is wrong with a piece of the page; empty: nothing.
QString faultOf(const QWidget& widget, const QWidget& page)
{
    const QRect rect(widget.mapTo(&page, QPoint()), widget.size());
    if (rect.left() < 0 || rect.right() >= page.width())
        return QStringLiteral("stands out at the side");
    const auto* prose = qobject_cast<const QTextEdit*>(&widget);
    if (prose) {
        if (prose->document()->size().height() > prose->viewport()->height() + 1 ||
            reachOf(*prose->document()) > prose->viewport()->width() + 1)
            return QStringLiteral("is cut");
    } else if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const int height = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (height > label->height() + 1 || (!label->wordWrap() && label->sizeHint().width() > label->width() + 1))
            return QStringLiteral("is cut");
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        if (!button->text().isEmpty() && button->minimumSizeHint().width() > button->width() + 1)
            return QStringLiteral("is cut");
    } else {
        return {};
    }
    const int pixels = QFontInfo(prose ? prose->document()->defaultFont() : widget.font()).pixelSize();
    return pixels >= smallestType ? QString() : QStringLiteral("has type of %1 px").arg(pixels);
}

/// The distance in lightness between the lightest and the darkest pixel, 0 to 1.
double contrastOf(const QImage& image)
{
    int low = 255, high = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const int grey = qGray(image.pixel(x, y));
            low = std::min(low, grey);
            high = std::max(high, grey);
        }
    return (high - low) / 255.0;
}

QString textOf(const QWidget& widget)
{
    if (const auto* prose = qobject_cast<const QTextEdit*>(&widget))
        return prose->toPlainText().left(30);
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text().left(30);
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button ? button->text().left(30) : QString();
}

} // namespace

class TestLessonPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { useLanguage(QStringLiteral("en")); }
    void everyStepInTheRoom_data();
    void everyStepInTheRoom();

private:
    static QStringList faultsOf(const StepPage& page);
};

void TestLessonPages::initTestCase()
{
    useOwnPlaces("tst_lesson_pages");
    QCOMPARE(QGuiApplication::screens().size(), roomScreens().size());
    for (qsizetype i = 0; i < roomScreens().size(); ++i)
        QCOMPARE(QGuiApplication::screens()[i]->size(), roomScreens()[i]);
}

void TestLessonPages::everyStepInTheRoom_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("screen");
    QTest::addColumn<bool>("dark");
    // Each language, each screen and each theme with each of the others.
    for (const char* language : {"en", "zh_CN"})
        for (int screen = 0; screen < 2; ++screen) {
            const bool dark = (screen == 0) == (language[0] == 'e');
            QTest::addRow("%s, %d, %s", language, roomScreens()[screen].width(), dark ? "dark" : "light")
                << QString(QLatin1String(language)) << screen << dark;
        }
}

QStringList TestLessonPages::faultsOf(const StepPage& page)
{
    QStringList out;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&page) || textOf(*widget).isEmpty())
            continue;
        if (const QString fault = faultOf(*widget, page); !fault.isEmpty())
            out << QStringLiteral("“%1” %2").arg(textOf(*widget), fault);
    }
    return out;
}

void TestLessonPages::everyStepInTheRoom()
{
    QFETCH(QString, language);
    QFETCH(int, screen);
    QFETCH(bool, dark);
    QSettings().clear();
    useLanguage(language);
    MainWindow window;
    window.theme().choose(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    showOnRoomScreen(window, screen);
    QCOMPARE(window.screen()->size(), roomScreens()[screen]);
    LessonPanel& panel = window.lessons();
    panel.open(panel.library().entries().front(), 0);
    window.presentation().toggle();
    QVERIFY(window.presentation().isOn());
    auto* scroll = panel.stepView().findChild<QScrollArea*>(QStringLiteral("stepScroll"));
    QStringList faults;
    int steps = 0;
    const std::vector<LessonEntry> entries = panel.library().entries();
    for (const LessonEntry& entry : entries)
        for (int step = 0; step < int(entry.lesson->steps.size()); ++step, ++steps) {
            panel.open(entry, step);
            QCoreApplication::processEvents();
            StepPage* page = panel.stepView().page();
            QVERIFY(page);
            // What is laid out is measured and laid out again, and numbers come from another thread.
            const QString where =
                QStringLiteral("%1, %2: ").arg(QString::fromStdString(entry.lesson->id)).arg(step + 1);
            if (!QTest::qWaitFor([&] { return faultsOf(*page).isEmpty(); }, 20000))
                for (const QString& fault : faultsOf(*page))
                    faults << where + fault;
            if (page->width() > scroll->viewport()->width())
                faults << where + QStringLiteral("the page is too wide");
            if (contrastOf(page->grab().toImage()) < 0.6)
                faults << where + QStringLiteral("is pale");
        }
    QVERIFY(steps > 150);
    const QString said = QString::number(faults.size()) + QStringLiteral(":\n") + faults.mid(0, 12).join(u'\n');
    QVERIFY2(faults.isEmpty(), qPrintable(said));
}

int main(int argc, char** argv)
{
    return runWithRoomScreens<TestLessonPages>(argc, argv);
}

#include "tst_lesson_pages.moc"
