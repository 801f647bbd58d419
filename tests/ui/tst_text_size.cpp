// SPDX-License-Identifier: GPL-3.0-or-later
// A larger text is larger everywhere, whether it is chosen while the window is open or was chosen last time, and the
// window still fits a small screen.
#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QtTest>

#include "core/scene/scene_edits.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/position_track.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/preferences.h"
#include "ui/window/main_window.h"
#include "ui/window/settings_dialog.h"

using namespace rope;

namespace {

constexpr double large = 2;

/// What kind of widget, which name, and the size of its type in points: of every one that shows text.
std::vector<std::pair<QString, double>> sizesOf(MainWindow& window)
{
    std::vector<std::pair<QString, double>> out;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool hasText = qobject_cast<const QLabel*>(widget) || qobject_cast<const QAbstractButton*>(widget) ||
                             qobject_cast<const QMenuBar*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                             qobject_cast<const QStatusBar*>(widget);
        if (hasText && widget->isVisible())
            out.emplace_back(QStringLiteral("%1 %2 in %3")
                                 .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                      widget->parentWidget()->objectName()),
                             widget->font().pointSizeF());
    }
    return out;
}

std::unique_ptr<MainWindow> shown(ThemeChoice theme, double scale)
{
    QSettings().clear();
    QSettings().setValue(QStringLiteral("theme"), int(theme));
    QSettings().setValue(QStringLiteral("textScale"), scale);
    auto window = std::make_unique<MainWindow>();
    window->restoreSettings();
    window->resize(1600, 1000);
    window->show();
    return window;
}

} // namespace

class TestTextSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useOwnPlaces("tst_text_size"); }

    void everywhere_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<bool>("atStart");
        for (const ThemeChoice theme : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
            for (const bool atStart : {true, false})
                QTest::addRow("%d %s", int(theme), atStart ? "as last time" : "while open") << int(theme) << atStart;
    }

    void everywhere()
    {
        QFETCH(int, theme);
        QFETCH(bool, atStart);
        std::vector<std::pair<QString, double>> usual, larger;
        {
            const auto window = shown(ThemeChoice(theme), 1);
            QVERIFY(QTest::qWaitForWindowExposed(window.get()));
            usual = sizesOf(*window);
        }
        const auto window = shown(ThemeChoice(theme), atStart ? large : 1);
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        if (!atStart)
            window->preferences().change([](PreferenceValues& v) { v.textScale = large; });
        larger = sizesOf(*window);
        QVERIFY2(usual.size() > 40, qPrintable(QString::number(usual.size())));
        QStringList wrong;
        for (const auto& [name, size] : usual) {
            const auto same = std::ranges::find(larger, name, &std::pair<QString, double>::first);
            if (same != larger.end() && std::abs(same->second - large * size) > 0.02 * size)
                wrong << QStringLiteral("%1: %2 to %3").arg(name).arg(size).arg(same->second);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// What is said in the lecture room is said in the type of the room.
    void messagesOfTheRoom()
    {
        const auto window = shown(ThemeChoice::Light, 1);
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        auto* bar = window->findChild<MessageBar*>();
        bar->say(QStringLiteral("A sentence"));
        const QLabel* text = bar->findChild<QLabel*>();
        const double usual = text->font().pointSizeF();
        QTest::keyClick(window.get(), Qt::Key_F5);
        QVERIFY2(text->font().pointSizeF() >= 1.3 * usual, qPrintable(QString::number(text->font().pointSizeF())));
        QVERIFY(text->height() >= text->fontMetrics().height());
        QTest::keyClick(window.get(), Qt::Key_F5);
        QCOMPARE(text->font().pointSizeF(), usual);
    }

    /// 1280x720 is the smallest projector; what does not fit there is scrolled to.
    void fitsASmallScreen_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QString>("method");
        for (const double scale : textScales)
            for (const char* method : {"none", "yarn", "longrope", "llama3"})
                QTest::addRow("%g %s", scale, method) << scale << method;
    }

    void fitsASmallScreen()
    {
        QFETCH(double, scale);
        QFETCH(QString, method);
        const auto window = shown(ThemeChoice::Light, scale);
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        Scene scene;
        startMethod(scene, method.toStdString());
        window->showScene(settled(scene));
        window->resize(1280, 720);
        QTRY_VERIFY2(window->width() <= 1280 && window->height() <= 720,
                     qPrintable(QStringLiteral("%1x%2").arg(window->width()).arg(window->height())));
        // The track of positions keeps room for its own words: the numbers beside it go first, then the speed.
        const PositionTrack& track = window->workspace().position().track();
        QTRY_VERIFY2(track.width() >= track.legibleWidth(),
                     qPrintable(QStringLiteral("%1 of %2").arg(track.width()).arg(track.legibleWidth())));
        for (const char* name : {"positionReadout", "speed", "play"}) {
            const auto* part = window->findChild<QWidget*>(QLatin1String(name));
            const QWidget& bar = window->workspace().position();
            QTRY_VERIFY2(part->isHidden() || part->width() >= part->sizeHint().width(), name);
            QTRY_VERIFY2(part->isHidden() || part->mapTo(&bar, QPoint(part->width(), 0)).x() <= bar.width(), name);
        }
        window->resize(1900, 1000);
        QTRY_VERIFY(window->findChild<QWidget*>(QStringLiteral("positionReadout"))->isVisible() &&
                    window->findChild<QWidget*>(QStringLiteral("speed"))->isVisible());
    }
};

QTEST_MAIN(TestTextSize)
#include "tst_text_size.moc"
