// SPDX-License-Identifier: GPL-3.0-or-later
// Two projectors of the offscreen platform, for tests of the lecture room.
#pragma once
#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

namespace rope::test {

constexpr int smallestType = 20; ///< pixels, on the lower one

inline const QList<QSize>& roomScreens()
{
    static const QList<QSize> screens{{1920, 1080}, {1280, 720}};
    return screens;
}

/// Runs the test with those screens side by side, in place of QTEST_MAIN.
template <typename Test>
int runWithRoomScreens(int argc, char** argv, const QList<QSize>& screens = roomScreens())
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    QStringList each;
    for (int i = 0, x = 0; i < screens.size(); x += screens[i++].width())
        each << QStringLiteral(R"({"name": "%1", "x": %2, "y": 0, "width": %3, "height": %4, "logicalDpi": 96,
                                   "logicalBaseDpi": 96, "dpr": 1})")
                    .arg(i)
                    .arg(x)
                    .arg(screens[i].width())
                    .arg(screens[i].height());
    file.write(QStringLiteral("{\"screens\": [%1]}").arg(each.join(u',')).toUtf8());
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    QApplication app(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

/// Shows a window on the whole of one of them.
inline void showOnRoomScreen(QWidget& window, int screen)
{
    window.setGeometry(QGuiApplication::screens()[screen]->geometry());
    window.show();
    window.windowHandle()->setScreen(QGuiApplication::screens()[screen]);
}

} // namespace rope::test
