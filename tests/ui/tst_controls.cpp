// SPDX-License-Identifier: GPL-3.0-or-later
// The controls of the method and of the model show what core computes with.
#include <QComboBox>
#include <QRegularExpression>
#include <QTest>

#include "core/reference/glossary.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "ui/base/spoken_tips.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/method_controls.h"
#include "ui/controls/model_box.h"
#include "ui/prose/glossary_tip.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/value_row.h"

using namespace rope;

class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void automaticValues_data();
    void automaticValues();
    void openLengthsAreAsked();
    void tooltipsSayWhatTheTermIs_data();
    void tooltipsSayWhatTheTermIs();
    void nothingIsAskedOfOthers();
};

void TestControls::automaticValues_data()
{
    QTest::addColumn<QString>("id");
    for (const Method& m : methods())
        QTest::newRow(m.id.c_str()) << QString::fromStdString(m.id);
}

/// Whatever the method and the lengths, an unset number shows what the method works with.
void TestControls::automaticValues()
{
    QFETCH(QString, id);
    const Method& method = *findMethod(id.toStdString());
    SceneStore store;
    MethodControls controls(store);
    for (const std::int64_t target : {4096, 16384, 262144}) {
        Scene scene;
        scene.active.method = method.id;
        scene.context.targetLength = target;
        for (const Tunable& t : method.tunables)
            if (t.kind == TunableKind::List)
                scene.active.tunables[t.id] = std::vector<double>(64, 1.5);
        QVERIFY(store.edit(scene, QStringLiteral("scene")));
        controls.showScene(scene);
        for (const Tunable& t : method.tunables) {
            const auto* row = controls.findChild<ValueRow*>(QStringLiteral("tunable.") + QString::fromStdString(t.id));
            if (!row)
                continue;
            const double value = *tunableInUse(scene.active, scene.context, t.id);
            QVERIFY2(row->value() == value, t.id.c_str());
            Scene set = scene;
            set.active.tunables[t.id] = row->value();
            const Frequencies is = frequenciesOf(scene.active, scene.context),
                              as = frequenciesOf(set.active, set.context);
            QVERIFY2(is.theta == as.theta && is.attentionFactor == as.attentionFactor, t.id.c_str());
        }
    }
}

void TestControls::openLengthsAreAsked()
{
    SceneStore store;
    ModelBox box(store);
    box.show();
    const std::string config =
        R"({"model_type": "llama", "max_position_embeddings": 16384, "rope_scaling": {"type": "linear", "factor": 4}})";
    QVERIFY(box.openConfigText(config, QStringLiteral("open")));
    auto* readings = box.findChild<QComboBox*>(QStringLiteral("readings"));
    QVERIFY(readings->isVisible());
    QCOMPARE(readings->count(), 2);
    QCOMPARE(readings->currentIndex(), 0);
    QCOMPARE(store.scene().active.trainLength, std::int64_t(16384));
    const Frequencies before = frequenciesOf(store.scene().active, store.scene().context);
    readings->setCurrentIndex(1);
    Q_EMIT readings->activated(1);
    QCOMPARE(store.scene().active.trainLength, std::int64_t(4096));
    QCOMPARE(store.scene().context.targetLength, std::int64_t(16384));
    QVERIFY(frequenciesOf(store.scene().active, store.scene().context).theta == before.theta);
    QCOMPARE(box.origin().layer()->spec.trainLength, std::int64_t(4096));
    QVERIFY(readings->isVisible());
    Scene byHand = store.scene();
    byHand.context.targetLength = 5000;
    QVERIFY(store.edit(byHand, QStringLiteral("length")));
    QCOMPARE(readings->currentIndex(), -1);
}

void TestControls::nothingIsAskedOfOthers()
{
    SceneStore store;
    ModelBox box(store);
    box.show();
    QVERIFY(box.openPreset(QStringLiteral("llama-3.1-8b")));
    QVERIFY(!box.findChild<QComboBox*>(QStringLiteral("readings"))->isVisible());
}

void TestControls::tooltipsSayWhatTheTermIs_data()
{
    QTest::addColumn<QString>("control");
    for (const char* name : {"head_dim", "rotary_dim", "base", "lambda", "train_length", "target_length", "seq_len",
                             "position", "distance", "pairing", "theta_mode"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Signs alone help only those who know the word.
void TestControls::tooltipsSayWhatTheTermIs()
{
    QFETCH(QString, control);
    SceneStore store;
    ControlPanel panel(store);
    const Term* term = termOfControl(control.toStdString());
    QVERIFY(term);
    auto* box = panel.findChild<QWidget*>(control + QStringLiteral(".box"));
    if (!box)
        box = panel.findChild<QWidget*>(control);
    QVERIFY(box);
    const QString tip = withoutMarkup(box->toolTip());
    QVERIFY2(tip.contains(plainOf(term->text).simplified().section(QRegularExpression(QStringLiteral("[.:]")), 0, 0)),
             qPrintable(tip));
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
