// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_edits.h"
#include "ui/own_places.h"
#include "ui/panel_child.h"
#include "ui/panels/copy_panel.h"
#include "ui/scene/scene_store.h"

using namespace rope;
using namespace rope::test;

/// The panel that writes a RoPE for other programs.
class TestCopyPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void copiedFragmentReadsBack();
    void copySaysWhatATargetCannot();
    void copyKnowsTheModel();
};

void TestCopyPanel::initTestCase()
{
    test::useOwnPlaces("tst_copy_panel");
    QSettings().clear();
}

void TestCopyPanel::copiedFragmentReadsBack()
{
    SceneStore store;
    Scene scene = sceneFromConfig(readHfConfig(findPreset("llama-3.1-8b")->config), {}, {});
    store.edit(scene, QStringLiteral("model"));
    CopyPanel panel(store);
    panel.show();
    choose(panel, "target", "hf");
    press<QPushButton>(panel, "copy");
    const Scene back = sceneFromConfig(readHfConfig(QApplication::clipboard()->text().toStdString()), {}, {});
    QVERIFY(frequenciesOf(back.active, back.context).theta == frequenciesOf(scene.active, scene.context).theta);
}

void TestCopyPanel::copySaysWhatATargetCannot()
{
    SceneStore store;
    Scene scene;
    setThetaMode(scene, ThetaMode::Identical);
    store.edit(scene, QStringLiteral("mode"));
    CopyPanel panel(store);
    panel.show();
    QVERIFY(!child<QPushButton>(panel, "copy")->isEnabled());
    QVERIFY(child<QPlainTextEdit>(panel, "text")->toPlainText().isEmpty());
    QVERIFY(child<QLabel>(panel, "notes")->text().contains(QStringLiteral("cannot be written")));
}

/// What matters comes first; what concerns other families is not there.
void TestCopyPanel::copyKnowsTheModel()
{
    SceneStore store;
    const Origin origin{readHfConfig(findPreset("llama-3.1-8b")->config), {}};
    Scene scene = sceneFromConfig(*origin.model, {}, {});
    scene.active.method = "linear";
    scene.active.tunables = {{"factor", 16.0}};
    store.edit(scene, QStringLiteral("model"));
    CopyPanel panel(store, [&] { return origin; });
    panel.show();
    choose(panel, "target", "hf");
    const QString notes = child<QLabel>(panel, "notes")->text();
    QVERIFY2(notes.startsWith(QStringLiteral("<p><b>The model was trained with llama3")), qPrintable(notes));
    QVERIFY(!notes.contains(QStringLiteral("ModernBERT")));
    choose(panel, "target", "llama.cpp");
    QVERIFY(child<QLabel>(panel, "notes")->text().contains(QStringLiteral("its divisors are in the file")));
}

QTEST_MAIN(TestCopyPanel)
#include "tst_copy_panel.moc"
