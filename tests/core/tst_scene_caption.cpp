// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QtTest>

#include "core/model/scene.h"
#include "core/scene/scene_caption.h"

using namespace rope;

Q_DECLARE_METATYPE(Scene)

/// The line under each figure that says of which RoPE it is.
class TestSceneCaption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
};

void TestSceneCaption::says_data()
{
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const char* line, const std::function<void(Scene&)>& edit) {
        Scene scene;
        edit(scene);
        QTest::newRow(name) << scene << QString::fromUtf8(line);
    };
    row("as it starts", "d = 128 · b = 10,000 · L = 4,096 · L′ = 16,384", [](Scene&) {});
    row("thousands are grouped in each number",
        "wide · d = 1,280 · r = 1,024 · b = 1,200 · λ = 2 · L = 4,096 · L′ = 16,384", [](Scene& s) {
            s.name = "wide";
            s.active.headDim = 1280, s.active.rotaryDim = 1024;
            s.active.base = 1200, s.active.lambda = 2;
        });
    row("identical", "d = 128 · all θ = 0.5 · L = 4,096 · L′ = 16,384",
        [](Scene& s) { s.active.thetaMode = ThetaMode::Identical, s.active.identicalTheta = 0.5; });
    row("none", "d = 128 · no rotation · L = 4,096 · L′ = 16,384",
        [](Scene& s) { s.active.thetaMode = ThetaMode::None; });
    row("equal steps", "d = 128 · b = 10,000 · θ in equal steps · YaRN (as models ship it) · L = 4,096 · L′ = 16,384",
        [](Scene& s) {
            s.active.thetaMode = ThetaMode::Linear;
            s.active.method = "yarn";
        });
}

void TestSceneCaption::says()
{
    QFETCH(Scene, scene);
    QFETCH(QString, line);
    QStringList parts;
    for (const Message& part : captionOf(scene))
        parts << QString::fromStdString(part.english());
    QCOMPARE(parts.join(QStringLiteral(" · ")), line);
}

QTEST_APPLESS_MAIN(TestSceneCaption)
#include "tst_scene_caption.moc"
