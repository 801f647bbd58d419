// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <QtTest>

#include "core/model/problem.h"
#include "core/scene/document_text.h"
#include "core/scene/scene_text.h"

using namespace rope;

namespace {

/// Every field otherwise than usual, with numbers that only 17 digits tell apart.
Document full()
{
    Document d;
    d.screens.resize(3);
    Screen& first = d.screens[0];
    first.name = "Before";
    first.scene.active.base = 1.0 / 3.0 * 1e6;
    first.scene.position = 77;
    first.view.cells = {
        {"kernel", Zoom{{0.1, 1e300}, {0, 8192}}, Zoom{{-1.0 / 3, 0x1.fffffffffffffp-3}, {-1, 1}}, {"bound", "k 2"}},
        {"periods", {}, Zoom{{1e-12, 2}, {1, 2}}, {}},
        {"similarity", {}, {}, {}}};
    first.view.rows = {333, 667};
    first.view.columns = {{400, 600}, {1000}};
    first.view.alone = 2;
    first.view.controls = false;
    first.view.panel = "solve";
    first.view.lessons = true;
    first.view.lesson = "frequency-formula";
    first.view.step = 3;
    d.screens[1].name = "Name with “quotes”, \"these\" and a line\nend";
    d.screens[1].scene.pins.push_back({RopeSpec(), "pinned", 4});
    d.current = 1;
    d.models.push_back({"Llama", "{\"rope_theta\": 1e6, \"x\": NaN}", ""});
    d.models.push_back({"Large", "", "/some/where/config.json"});
    return d;
}

} // namespace

class TestDocumentText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void sameEveryTime();
    void sceneIsADocumentOfOneScreen();
    void refused_data();
    void refused();
    void newerVersions();
};

void TestDocumentText::roundTrip()
{
    for (const Document& d : {Document(), full()}) {
        const std::string text = documentText(d);
        QVERIFY(documentFromText(text) == d);
        QVERIFY(looksLikeDocument(text));
    }
}

/// So that versions of a file can be compared line by line: one change is one changed line.
void TestDocumentText::sameEveryTime()
{
    Document d = full();
    const QStringList before = QString::fromStdString(documentText(d)).split(QLatin1Char('\n'));
    QCOMPARE(documentText(documentFromText(documentText(d))), documentText(d));
    d.screens[0].view.cells[1].y->shown.to = 3;
    const QStringList after = QString::fromStdString(documentText(d)).split(QLatin1Char('\n'));
    QCOMPARE(after.size(), before.size());
    int changed = 0;
    for (qsizetype i = 0; i < before.size(); ++i)
        changed += before[i] != after[i] ? 1 : 0;
    QCOMPARE(changed, 1);
}

void TestDocumentText::sceneIsADocumentOfOneScreen()
{
    Scene scene;
    scene.position = 5;
    const Document d = documentFromText(sceneText(scene));
    QCOMPARE(d.screens.size(), std::size_t(1));
    QVERIFY(d.shown().scene == scene);
    QVERIFY(d.shown().view == View());
    QVERIFY(looksLikeDocument(sceneText(scene)));
    QVERIFY(!looksLikeDocument(R"({"model_type": "llama"})"));
}

void TestDocumentText::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const QString& text, const char* said) {
        QTest::newRow(name) << text << QString::fromUtf8(said);
    };
    const QString scene = QStringLiteral(R"({"ropescope_scene": 1})");
    const auto document = [&](const QString& view, const QString& rest = {}) {
        return QStringLiteral(R"({"ropescope_document": 1, "screens": [{"scene": %1, "view": {%2}}]%3})")
            .arg(scene, view, rest);
    };
    row("newer version", R"({"ropescope_document": 2, "screens": []})", "ropescope_document is 2");
    row("version is no number", R"({"ropescope_document": "1"})", "ropescope_document");
    row("no screens", R"({"ropescope_document": 1})", "screens is none");
    row("unknown member", document("", R"(, "sound": 1)"), "sound");
    row("unknown member of a view", document(R"("music": 1)"), "screens[0].view.music");
    row("unknown member of a figure", document(R"("figures": [{"figure": "kernel", "z": [0, 1]}])"),
        "screens[0].view.figures[0].z");
    row("five figures", document(R"("figures": [{}, {}, {}, {}, {}])"), "screens[0].view.figures");
    row("zoom upside down", document(R"("figures": [{"figure": "kernel", "x": [2, 1]}])"), "figures[0].x");
    row("zoom of three", document(R"("figures": [{"figure": "kernel", "x": [1, 2, 3]}])"), "figures[0].x");
    row("zoom of nothing", document(R"("figures": [{"figure": "kernel", "x": [1, 2]}])"), "figures[0].x");
    row("panel", document(R"("panel": "games")"), "screens[0].view.panel");
    row("alone", document(R"("figures": [{"figure": "kernel"}], "alone": 2)"), "screens[0].view.alone");
    row("rows", document(R"("rows": [0, 1])"), "screens[0].view.rows");
    row("rows of text", document(R"("rows": ["a"])"), "screens[0].view.rows");
    row("lesson step", document(R"("lesson": {"id": "x", "step": 0})"), "screens[0].view.lesson.step");
    row("shown", document("", R"(, "shown": 2)"), "shown is 2");
    row("no scene", R"({"ropescope_document": 1, "screens": [{}]})", "screens[0].scene");
    row("scene of a newer version", R"({"ropescope_document": 1, "screens": [{"scene": {"ropescope_scene": 9}}]})",
        "screens[0].scene.ropescope_scene");
    row("scene without sense",
        R"({"ropescope_document": 1, "screens": [{"scene": {"ropescope_scene": 1, "rope": {"head_dim": 7}}}]})",
        "screens[0].scene.head_dim");
    row("model", document("", R"(, "models": [{"title": "x", "config": 3}])"), "models[0].config");
}

void TestDocumentText::refused()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    try {
        documentFromText(text.toStdString());
        QFAIL("was taken");
    } catch (const InputError& error) {
        const QString what = QString::fromStdString(error.what());
        QVERIFY2(what.contains(said), qPrintable(what));
    }
}

void TestDocumentText::newerVersions()
{
    QVERIFY(isOfNewerVersion(R"({"ropescope_document": 2})"));
    QVERIFY(isOfNewerVersion(R"({"ropescope_scene": 7, "new": {}})"));
    QVERIFY(isOfNewerVersion(R"({"ropescope_session": 2})"));
    QVERIFY(!isOfNewerVersion(documentText(full())));
    QVERIFY(!isOfNewerVersion("{"));
    QVERIFY(!isOfNewerVersion(R"({"ropescope_document": "2"})"));
}

QTEST_APPLESS_MAIN(TestDocumentText)
#include "tst_document_text.moc"
