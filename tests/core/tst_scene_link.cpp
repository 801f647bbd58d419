// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <random>

#include <zlib.h>

#include "core/configs/model_config.h"
#include "core/model/problem.h"
#include "core/scene/base64url.h"
#include "core/scene/scene_link.h"
#include "core/scene/scene_text.h"

using namespace rope;

namespace {

std::string problemOf(const std::string& text)
{
    try {
        linkFromText(text);
    } catch (const InputError& e) {
        return e.problems().front().text();
    }
    return {};
}

/// A link with any text inside, packed as Ropescope packs.
std::string linkWith(const std::string& inside)
{
    uLongf size = compressBound(inside.size());
    std::vector<unsigned char> bytes(size);
    compress2(bytes.data(), &size, reinterpret_cast<const Bytef*>(inside.data()), inside.size(), 9);
    bytes.resize(size);
    return "ropescope:scene/1/" + base64url(bytes);
}

Scene fullScene()
{
    Scene s;
    s.name = "Llama “3.1” 8B\n";
    s.active.base = 500000.1;
    s.active.lambda = 1.0 / 3.0;
    s.active.method = "yarn";
    s.active.tunables = {{"factor", 3.3}};
    s.context = {131072, 5000};
    s.pins = {{s.active, "first", 3}, {RopeSpec{}, "", 0}};
    s.position = 16777215;
    s.distance = 77;
    s.pairs = {1, 7, 24};
    s.figureOptions = {{"decay.axis", "log"}};
    return s;
}

} // namespace

class TestSceneLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTripIsExact();
    void viewGoesWithIt();
    void everyPresetFits();
    void tooLargeIsSaid();
    void lessons();
    void badLinks_data();
    void badLinks();
    void everyCutAndFlipIsSeen();
    void bombsAreBounded();
    void anyBytesAreHarmless();
    void base64();
};

void TestSceneLink::roundTripIsExact()
{
    const Scene scene = fullScene();
    const std::string link = linkOf(scene);
    QVERIFY(link.size() <= maxLinkBytes);
    QVERIFY(link.starts_with("ropescope:scene/1/"));
    QVERIFY(std::ranges::all_of(link, [](char c) { return c > ' ' && c < 127; }));
    QVERIFY(linkFromText(link).scene == scene);
    QVERIFY(linkFromText("  " + link + "\r\n").scene == scene);
    QVERIFY(looksLikeLink("\n" + link));
    QVERIFY(!looksLikeLink("{\"ropescope_scene\": 1}"));
}

void TestSceneLink::viewGoesWithIt()
{
    Screen screen;
    screen.scene = fullScene();
    screen.view.cells = {{"decay", Zoom{{1, 2}, {0, 8192}}, {}, {"kernel"}}};
    screen.view.panel = "solve";
    screen.view.lesson = "frequency-formula"; // a lesson has links of its own
    const Link link = linkFromText(linkOf(screen));
    QVERIFY(link.scene == screen.scene);
    screen.view.lesson.clear();
    QVERIFY(link.view && *link.view == screen.view);
    QVERIFY(linkOf(screen).size() <= maxLinkBytes);
    // Where both are too large the scene goes alone.
    for (unsigned i = 0; i < 60; ++i)
        screen.view.cells.front().hidden.push_back(std::to_string(i * 2654435761U) + std::to_string(i * 40503U * 977U));
    screen.view.cells.resize(6, screen.view.cells.front());
    for (std::size_t c = 0; c < 6; ++c)
        for (std::string& id : screen.view.cells[c].hidden)
            id += std::to_string(c * 7919 * id.size());
    const std::string alone = linkOf(screen);
    QVERIFY(alone.starts_with("ropescope:scene/1/"));
    QVERIFY(linkFromText(alone).scene == screen.scene && !linkFromText(alone).view);
}

void TestSceneLink::everyPresetFits()
{
    QVERIFY(modelPresets().size() > 50);
    for (const ModelPreset& preset : modelPresets()) {
        const ModelConfig config = readHfConfig(preset.config);
        for (const LayerRope& layer : config.layers) {
            Scene scene;
            scene.name = preset.title;
            scene.active = layer.spec;
            scene.context = layer.context;
            scene = settled(scene);
            const std::string link = linkOf(scene);
            QVERIFY2(link.size() <= maxLinkBytes, preset.id.c_str());
            QVERIFY2(linkFromText(link).scene == scene, preset.id.c_str());
        }
    }
}

void TestSceneLink::tooLargeIsSaid()
{
    Scene scene;
    std::mt19937 random(1);
    std::uniform_real_distribution<double> spread(-1, 1);
    scene.active.headDim = scene.active.rotaryDim = 256;
    for (int i = 0; i < 256; ++i)
        scene.query.push_back(spread(random));
    QVERIFY_EXCEPTION_THROWN(linkOf(scene), InputError);
}

void TestSceneLink::lessons()
{
    const Link link = linkFromText(linkOfLesson("frequency-formula", 3));
    QVERIFY(link.kind == Link::Kind::Lesson);
    QCOMPARE(link.lesson, std::string("frequency-formula"));
    QCOMPARE(link.step, 3);
    QCOMPARE(linkFromText("ropescope:lesson/1/period").step, 1);
    QVERIFY_EXCEPTION_THROWN(linkOfLesson("../etc", 1), InputError);
    QVERIFY_EXCEPTION_THROWN(linkOfLesson("period", 0), InputError);
    // One's own goes with its text.
    const std::string text = "---\nropescope_lesson: 1\n# Zwölf 十二\n";
    const std::string own = linkOfOwnLesson("my-own", 2, text);
    const Link read = linkFromText(own);
    QVERIFY(read.kind == Link::Kind::OwnLesson);
    QCOMPARE(read.lesson, std::string("my-own"));
    QCOMPARE(read.step, 2);
    QCOMPARE(read.text, text);
    QVERIFY_EXCEPTION_THROWN(linkOfOwnLesson("../etc", 1, text), InputError);
    for (std::size_t size = own.size() - 1; size > own.rfind('/'); --size)
        QVERIFY_EXCEPTION_THROWN(linkFromText(own.substr(0, size)), InputError);
}

void TestSceneLink::badLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString good = QString::fromStdString(linkOf(Scene{}));
    QTest::newRow("empty") << ""
                           << "begins with";
    QTest::newRow("another scheme") << "https://example.org/"
                                    << "begins with";
    QTest::newRow("newer version") << QString(good).replace("scene/1", "scene/2") << "version 1";
    QTest::newRow("another kind") << "ropescope:run/1/x"
                                  << "version 1";
    QTest::newRow("nothing inside") << "ropescope:scene/1/"
                                    << "cut short";
    QTest::newRow("other characters") << good + "="
                                      << "cut short";
    QTest::newRow("bytes behind the end") << good + "AAAA"
                                          << "cut short";
    QTest::newRow("white space inside") << QString(good).insert(40, QLatin1Char(' ')) << "cut short";
    QTest::newRow("very long") << "ropescope:scene/1/" + QString(3000, QLatin1Char('A')) << "2,000";
    QTest::newRow("no scene") << QString::fromStdString(linkWith("{}")) << "ropescope_scene";
    QTest::newRow("newer scene") << QString::fromStdString(linkWith("{\"ropescope_scene\": 2}")) << "version 1";
    QTest::newRow("no JSON") << QString::fromStdString(linkWith("hello")) << "not JSON";
    QTest::newRow("deep JSON") << QString::fromStdString(linkWith("{\"a\":" + std::string(5000, '[')))
                               << "nested deeper";
    QTest::newRow("lesson up the tree") << "ropescope:lesson/1/../../etc/passwd"
                                        << "small letters";
    QTest::newRow("own lesson up the tree") << "ropescope:own-lesson/1/../../etc/passwd"
                                            << "cut short";
    QTest::newRow("own lesson in a folder") << "ropescope:own-lesson/1/a.b/1/eJwDAAAAAAE"
                                            << "small letters";
    QTest::newRow("own lesson without text") << "ropescope:own-lesson/1/period/1"
                                             << "cut short";
    QTest::newRow("lesson without a name") << "ropescope:lesson/1/"
                                           << "small letters";
    QTest::newRow("step 0") << "ropescope:lesson/1/period/0"
                            << "step";
    QTest::newRow("no step") << "ropescope:lesson/1/period/x"
                             << "step";
}

void TestSceneLink::badLinks()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const QString problem = QString::fromStdString(problemOf(text.toStdString()));
    QVERIFY2(problem.contains(says), qPrintable(problem));
}

void TestSceneLink::everyCutAndFlipIsSeen()
{
    const Scene scene = fullScene();
    const std::string link = linkOf(scene);
    const std::size_t start = std::string("ropescope:scene/1/").size();
    for (std::size_t i = start; i < link.size(); ++i) {
        QVERIFY(!problemOf(link.substr(0, i)).empty());
        std::string other = link;
        other[i] = other[i] == 'A' ? 'B' : 'A';
        QVERIFY2(!problemOf(other).empty(), other.c_str());
    }
}

void TestSceneLink::bombsAreBounded()
{
    // 1 MB of zeros in 1,400 characters: no more than 64 KiB may be unpacked.
    const std::string bomb = linkWith(std::string(1000000, '0'));
    QVERIFY(bomb.size() < maxLinkBytes);
    QVERIFY2(problemOf(bomb).find("65,536") != std::string::npos, problemOf(bomb).c_str());
}

void TestSceneLink::anyBytesAreHarmless()
{
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        std::vector<unsigned char> bytes(random() % 200);
        for (unsigned char& byte : bytes)
            byte = static_cast<unsigned char>(random());
        QVERIFY(!problemOf("ropescope:scene/1/" + base64url(bytes)).empty());
        QVERIFY(!problemOf("ropescope:" + std::string(bytes.begin(), bytes.end())).empty());
    }
}

void TestSceneLink::base64()
{
    // RFC 4648, section 10, without padding.
    const std::pair<std::string, std::string> known[] = {
        {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
        {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xfb\xff", "-_8"}};
    for (const auto& [bytes, text] : known) {
        QCOMPARE(base64url(std::span(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size())), text);
        const auto back = fromBase64url(text);
        QVERIFY(back);
        QCOMPARE(std::string(back->begin(), back->end()), bytes);
    }
    for (const char* bad : {"Z", "Zh", "Zm9", "Zg==", "Zm+v", "Zm9v\n"})
        QVERIFY2(!fromBase64url(bad), bad);
}

QTEST_GUILESS_MAIN(TestSceneLink)
#include "tst_scene_link.moc"
