// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSettings>
#include <QToolButton>
#include <QtTest>

#include "ui/figures/arrangement_menu.h"
#include "ui/figures/position_player.h"
#include "ui/own_places.h"
#include "ui/panel_child.h"
#include "ui/scene/scene_store.h"

using namespace rope;
using namespace rope::test;

/// Figures beside each other keep their arrangement, and a player moves their position.
class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void playerMovesThePosition();
    void arrangementsAreKept();
};

void TestWorkspace::initTestCase()
{
    test::useOwnPlaces("tst_workspace");
    QSettings().clear();
}

void TestWorkspace::playerMovesThePosition()
{
    SceneStore store;
    PositionPlayer player(store);
    player.show();
    const auto start = store.scene().position;
    press<QToolButton>(player, "play");
    QVERIFY(player.isPlaying());
    QTRY_VERIFY(store.scene().position > start + 3);
    QCOMPARE(store.history()->count(), 1);
    press<QToolButton>(player, "play");
    QVERIFY(!player.isPlaying());
    Scene atEnd = store.scene();
    atEnd.position = atEnd.context.targetLength - 1;
    store.edit(atEnd, QStringLiteral("position"));
    player.toggle();
    QTRY_VERIFY(store.scene().position < 1000);
}

void TestWorkspace::arrangementsAreKept()
{
    for (const Arrangement& a : namedArrangements())
        QVERIFY(!a.figures.empty());
    saveOwnArrangement({QStringLiteral("mine"), {"decay"}});
    saveOwnArrangement({QStringLiteral("other"), {"decay", "periods"}});
    saveOwnArrangement({QStringLiteral("mine"), {"angles"}});
    QCOMPARE(ownArrangements().size(), std::size_t(2));
    QVERIFY(ownArrangements()[0].figures == std::vector<std::string>{"angles"});
    removeOwnArrangement(QStringLiteral("mine"));
    QCOMPARE(ownArrangements().size(), std::size_t(1));
    QCOMPARE(ownArrangements()[0].title, QStringLiteral("other"));
}

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
