// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <sstream>

#include "core/analysis/analysis.h"
#include "core/analysis/compare_table.h"
#include "core/configs/model_config.h"
#include "core/figures/cards.h"
#include "core/scene/scene_edits.h"

using namespace rope;

namespace {

Scene llamaWithPins()
{
    Scene scene = sceneFromConfig(readHfConfig(findPreset("llama-3.1-8b")->config), {}, Scene());
    scene.name = "Llama 3.1 8B";
    Scene plain = scene;
    setMethod(plain, "none");
    scene.pins.push_back({plain.active, "without, \"plain\" | all", 0});
    Scene self = scene;
    setMethod(self, "self-extend");
    scene.pins.push_back({self.active, "=SelfExtend", 1});
    return settled(scene);
}

double number(const CompareRow& row, const char* column)
{
    const auto it = std::ranges::find(compareColumns(), column, &CompareColumn::id);
    return row.cells.at(static_cast<std::size_t>(it - compareColumns().begin())).number.value_or(-1);
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

} // namespace

class TestCompareTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowSaysWhatTheCardsSay();
    void llamaAgainstItself();
    void textKeepsItsColumns();
    void csvIsExactAndSafe();
    void markdownEscapes();
    void aStopLeavesRowsOut();
};

void TestCompareTable::everyRowSaysWhatTheCardsSay()
{
    const Scene scene = llamaWithPins();
    const CompareTable table = compareTable(CheckedScene(scene));
    QCOMPARE(table.rows.size(), scene.pins.size() + 1);
    for (const CompareRow& row : table.rows) {
        Scene alone = scene;
        alone.pins.clear();
        if (row.pin)
            alone.active = scene.pins[static_cast<std::size_t>(*row.pin)].spec;
        const Figure cards = makeFigure(cardsKind(), alone);
        for (const char* id : {"never_full_turn", "unseen", "longest_period", "first_negative", "logits"}) {
            const auto card = std::ranges::find(cards.headlines, id, &Headline::id);
            QVERIFY2(card != cards.headlines.end(), id);
            QCOMPARE(number(row, id), card->number.value_or(-1));
        }
        QCOMPARE(number(row, "kept") + number(row, "blended") + number(row, "divided"), 64.0);
    }
}

/// First negatives and zones as in the checked list of formulas.
void TestCompareTable::llamaAgainstItself()
{
    const CompareTable table = compareTable(CheckedScene(llamaWithPins()));
    QVERIFY(!table.rows[0].pin);
    QCOMPARE(number(table.rows[0], "first_negative"), 85133.0);
    QVERIFY(number(table.rows[0], "divided") > 0);
    QCOMPARE(number(table.rows[1], "divided"), 0.0);
    QCOMPARE(number(table.rows[1], "kept"), 64.0);
    QVERIFY(number(table.rows[1], "longest_period") < number(table.rows[0], "longest_period"));
}

void TestCompareTable::textKeepsItsColumns()
{
    const std::vector<std::string> lines = linesOf(asPlainText(compareTable(CheckedScene(llamaWithPins()))));
    QCOMPARE(lines.size(), std::size_t(4));
    for (const std::string& line : lines)
        QCOMPARE(QString::fromStdString(line).size(), QString::fromStdString(lines.front()).size());
}

void TestCompareTable::csvIsExactAndSafe()
{
    const CompareTable table = compareTable(CheckedScene(llamaWithPins()));
    const std::vector<std::string> lines = linesOf(asCsv(table));
    QCOMPARE(lines.size(), std::size_t(4));
    QVERIFY(lines[0].starts_with("RoPE,Method,Turns unfinished,"));
    QVERIFY(lines[2].starts_with("\"without, \"\"plain\"\" | all\","));
    QVERIFY(!lines[3].starts_with("=")); // never read as a formula
    const std::string g = lines[1].substr(lines[1].rfind(',') + 1);
    QCOMPARE(std::stod(g), number(table.rows[0], "kernel_at_target_length"));
}

void TestCompareTable::markdownEscapes()
{
    const std::vector<std::string> lines = linesOf(asMarkdown(compareTable(CheckedScene(llamaWithPins()))));
    QCOMPARE(lines.size(), std::size_t(5));
    const auto bars = [](const std::string& line) {
        return std::ranges::count(line, '|') - QString::fromStdString(line).count(QStringLiteral("\\|"));
    };
    for (const std::string& line : lines)
        QCOMPARE(bars(line), bars(lines.front()));
    QVERIFY(lines[1].starts_with("| --- | --- | ---: |"));
}

void TestCompareTable::aStopLeavesRowsOut()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(compareTable(CheckedScene(llamaWithPins()), stop.get_token()).rows.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(TestCompareTable)
#include "tst_compare_table.moc"
