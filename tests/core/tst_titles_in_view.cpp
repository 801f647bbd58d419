// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <charconv>
#include <cmath>
#include <map>
#include <set>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"

using namespace rope;

namespace {

/// What a word before a number in a title says that the number is.
const std::map<std::string, Meaning>& meanings()
{
    static const std::map<std::string, Meaning> all{{"distance", Meaning::Distance},
                                                    {"at", Meaning::Distance},
                                                    {"position", Meaning::Position},
                                                    {"pair", Meaning::Pair},
                                                    {"pairs", Meaning::Pair}};
    return all;
}

std::optional<double> numberOf(std::string text)
{
    std::erase(text, ',');
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

struct Named {
    Meaning meaning = Meaning::Value;
    double value = 0;
};

/// The arguments of a title that are places, by the word before them.
std::vector<Named> namedIn(const Message& title)
{
    std::vector<Named> out;
    const std::string& text = title.text;
    for (std::size_t i = 0; i < title.args.size(); ++i) {
        const std::size_t hole = text.find(std::string("{").append(std::to_string(i)).append("}"));
        if (hole == std::string::npos || hole < 2)
            continue;
        const std::size_t start = text.find_last_of(" ,;(", hole - 2) + 1; // npos + 1 is 0
        std::string word = text.substr(start, hole - 1 - start);
        for (char& c : word)
            c = char(std::tolower(c));
        const auto meaning = meanings().find(word);
        const auto value = numberOf(title.args[i]);
        if (meaning != meanings().end() && value)
            out.push_back({meaning->second, *value});
    }
    return out;
}

bool inside(const Axis& axis, double v)
{
    return v >= std::min(axis.lo, axis.hi) && v <= std::max(axis.lo, axis.hi);
}

QString rangeOf(const Axis& axis)
{
    return QStringLiteral("%1 … %2").arg(axis.lo).arg(axis.hi);
}

Scene opened(const ModelConfig& config, const std::string& layerType)
{
    Scene scene = sceneFromConfig(config, layerType, Scene());
    fitDistances(scene);
    return scene;
}

} // namespace

class TestTitlesInView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatATitleNamesIsInside_data();
    void whatATitleNamesIsInside();
    void distancesFit_data();
    void distancesFit();
    void axesSettleAfterAnEdit_data();
    void axesSettleAfterAnEdit();
    void chosenPairsAreDrawn();
    void theNamedPairIsFollowed_data();
    void theNamedPairIsFollowed();
};

void TestTitlesInView::whatATitleNamesIsInside_data()
{
    QTest::addColumn<QString>("preset");
    for (const ModelPreset& preset : modelPresets())
        QTest::newRow(preset.id.c_str()) << QString::fromStdString(preset.id);
}

void TestTitlesInView::whatATitleNamesIsInside()
{
    QFETCH(QString, preset);
    const ModelConfig config = readHfConfig(findPreset(preset.toStdString())->config);
    int named = 0;
    for (const LayerRope& layer : config.layers) {
        if (!layer.rotates)
            continue;
        const CheckedScene scene(opened(config, layer.layerType));
        for (const FigureKind& kind : figureKinds()) {
            if (kind.usesLab)
                continue;
            const Figure figure = makeFigure(kind, scene, {200, {}, {}});
            const QString title = QString::fromStdString(figure.title.english());
            for (const Named& place : namedIn(figure.title))
                for (const Axis* axis : {&figure.x, &figure.y})
                    if (axis->meaning == place.meaning) {
                        ++named;
                        QVERIFY2(inside(*axis, place.value),
                                 qPrintable(QStringLiteral("%1: “%2” over %3")
                                                .arg(QString::fromStdString(kind.id), title, rangeOf(*axis))));
                    }
            for (const Marker& marker : figure.markers)
                QVERIFY2(
                    inside(figure.x, marker.x) && inside(figure.y, marker.y),
                    qPrintable(QStringLiteral("%1: “%2” at %3, %4 over %5 and %6")
                                   .arg(QString::fromStdString(kind.id), QString::fromStdString(marker.label.english()))
                                   .arg(marker.x)
                                   .arg(marker.y)
                                   .arg(rangeOf(figure.x), rangeOf(figure.y))));
        }
    }
    QVERIFY2(named >= 2, "the titles named next to nothing: has their wording changed?");
}

void TestTitlesInView::distancesFit_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<qint64>("end");
    QTest::newRow("first negative at 85,133, L' 131,072") << "llama-3.1-8b"
                                                          << "" << qint64(131072);
    QTest::newRow("first negative at 216,916") << "gemma-3-27b"
                                               << "" << qint64(262144);
    QTest::newRow("never negative") << "gemma-4-31b"
                                    << "" << qint64(1048576);
}

void TestTitlesInView::distancesFit()
{
    QFETCH(QString, preset);
    QFETCH(QString, layer);
    QFETCH(qint64, end);
    QCOMPARE(qint64(opened(readHfConfig(findPreset(preset.toStdString())->config), layer.toStdString()).maxDistance),
             end);
}

void TestTitlesInView::axesSettleAfterAnEdit_data()
{
    QTest::addColumn<double>("base");
    for (double base : {500.0, 10000.0, 300000.0, 2e6})
        QTest::addRow("%g", base) << base;
}

/// Distances as they are by default, another base: the place that the title names is on the axis. Who looks closer
/// than L keeps what was asked for.
void TestTitlesInView::axesSettleAfterAnEdit()
{
    QFETCH(double, base);
    Scene scene;
    scene.active.base = base;
    const FigureKind& kind = *findFigure("decay");
    const Figure figure = makeFigure(kind, scene, {200, {}, {}});
    for (const Named& place : namedIn(figure.title))
        QVERIFY2(inside(figure.x, place.value), figure.title.english().c_str());
    QVERIFY2(figure.title.english().find("beyond the axis") == std::string::npos, figure.title.english().c_str());
    scene.maxDistance = 512;
    QCOMPARE(makeFigure(kind, scene, {200, {}, {}}).x.hi, 512.0);
}

/// What is chosen to be drawn beside the selected pair can be drawn, in every model and at great lengths.
void TestTitlesInView::chosenPairsAreDrawn()
{
    std::vector<std::pair<std::string, Scene>> scenes;
    for (const ModelPreset& preset : modelPresets()) {
        const ModelConfig config = readHfConfig(preset.config);
        for (const LayerRope& layer : config.layers)
            if (layer.rotates)
                scenes.emplace_back(preset.id, opened(config, layer.layerType));
    }
    Scene far;
    far.context.targetLength = 655360;
    scenes.emplace_back("L' = 655,360", far);
    Scene fast = opened(readHfConfig(findPreset("llama-3.1-8b")->config), "");
    fast.active.base = 500;
    scenes.emplace_back("Llama 3.1, b = 500", fast);
    for (const auto& [name, scene] : scenes) {
        const Figure figure = makeFigure(*findFigure("angles"), scene, {320, {}, {}});
        for (int pair : figure.pairs)
            QVERIFY2(std::ranges::any_of(figure.series,
                                         [&](const Series& s) { return s.id == "pair:" + std::to_string(pair); }),
                     (name + ": pair " + std::to_string(pair) + " of " + std::to_string(figure.pairs.size())).c_str());
        QVERIFY2(!figure.pairs.empty() || scene.active.pairCount() == 1, name.c_str());
    }
}

void TestTitlesInView::theNamedPairIsFollowed_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("pins");
    for (const ModelPreset& preset : modelPresets())
        for (int pins = 0; pins <= 3; ++pins)
            QTest::addRow("%s, %d pins", preset.id.c_str(), pins) << QString::fromStdString(preset.id) << pins;
}

/// The title of `angles` speaks of one pair: whichever it is, in every kind of layers and beside pins of other head
/// dimensions, it is drawn as a line, and all lines together turn no oftener than a small cell shows.
void TestTitlesInView::theNamedPairIsFollowed()
{
    QFETCH(QString, preset);
    QFETCH(int, pins);
    const ModelConfig config = readHfConfig(findPreset(preset.toStdString())->config);
    for (const LayerRope& layer : config.layers) {
        if (!layer.rotates)
            continue;
        Scene scene = opened(config, layer.layerType);
        for (int i = 0; i < pins; ++i) {
            PinnedSpec pin;
            pin.spec.headDim = pin.spec.rotaryDim = 512 >> i;
            scene.pins.push_back(pin);
        }
        const int last = scene.active.pairCount();
        for (const int pair : std::set{1, std::max(1, last / 8), std::max(1, last / 3), scene.selectedPair, last}) {
            scene.selectedPair = pair;
            const Figure figure = makeFigure(*findFigure("angles"), scene, {320, {}, {}});
            const std::string at = layer.layerType + ", pair " + std::to_string(pair);
            QVERIFY2(std::ranges::any_of(figure.series, &Series::emphasised), at.c_str());
            double turns = 0;
            std::set<std::pair<std::size_t, double>> lines; // those on each other are one
            for (const Series& s : figure.series)
                if (lines.emplace(s.x.size(), s.y.back()).second)
                    turns += double(std::ranges::count_if(s.y, [](double y) { return std::isnan(y); }));
            QVERIFY2(turns <= 45, (at + ": " + std::to_string(turns) + " turns").c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestTitlesInView)
#include "tst_titles_in_view.moc"
