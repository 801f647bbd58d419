// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <limits>

#include "app/output/grid.h"
#include "app/output/json_writer.h"
#include "app/output/output.h"

using namespace rope;

class TestGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table();
    void csv();
    void csvQuotes();
    void jsonObject();
    void longOutputIsWhole();
    void fullDevice();
};

namespace {

/// What `write` puts on an Output.
template <typename Write>
std::string textOf(Write write)
{
    std::FILE* file = std::tmpfile();
    Output out(file);
    write(out);
    out.finish();
    std::string text(static_cast<std::size_t>(std::ftell(file)), '\0');
    std::rewind(file);
    text.resize(std::fread(text.data(), 1, text.size(), file));
    std::fclose(file);
    return text;
}

const double infinity = std::numeric_limits<double>::infinity();

Grid sample()
{
    return {{{"λ", "tokens"}, {"name", ""}, {"value", ""}}, 3, [](std::size_t row, std::size_t column) -> Cell {
                const std::int64_t whole[] = {1, 1234567, 30};
                const char* const names[] = {"a", "θθ", "long name"};
                const double real[] = {0.1, infinity, 217640.573};
                return column == 0 ? Cell(whole[row]) : column == 1 ? Cell(std::string(names[row])) : Cell(real[row]);
            }};
}

} // namespace

void TestGrid::table()
{
    const std::string expected = "λ [tokens]  name         value\n"
                                 "         1  a              0.1\n"
                                 " 1,234,567  θθ               ∞\n"
                                 "        30  long name  217,641\n";
    QCOMPARE(textOf([](Output& out) { writeTable(out, sample()); }), expected);
}

void TestGrid::csv()
{
    const std::string expected = "λ [tokens],name,value\n"
                                 "1,a,0.10000000000000001\n"
                                 "1234567,θθ,inf\n"
                                 "30,long name,217640.573\n";
    QCOMPARE(textOf([](Output& out) { writeCsv(out, sample()); }), expected);
}

void TestGrid::csvQuotes()
{
    const Grid grid{{{"a,b", ""}}, 1, [](std::size_t, std::size_t) -> Cell { return std::string("say \"x\"\n"); }};
    QCOMPARE(textOf([&](Output& out) { writeCsv(out, grid); }), std::string("\"a,b\"\n\"say \"\"x\"\" \"\n"));
}

void TestGrid::jsonObject()
{
    const std::vector<double> reals{0.1, infinity, 0.0, -1e-300};
    const std::vector<std::int64_t> wholes{0, 1LL << 40};
    const std::string text = textOf([&](Output& out) {
        JsonWriter json(out);
        json.member("name", "a\"b");
        json.list("reals", std::span<const double>(reals));
        json.list("wholes", std::span<const std::int64_t>(wholes));
        json.rows("rows", reals, 2);
        json.close();
    });
    QCOMPARE(text, std::string("{\n  \"name\": \"a\\\"b\",\n"
                               "  \"reals\": [0.10000000000000001, null, 0, -1e-300],\n"
                               "  \"wholes\": [0, 1099511627776],\n"
                               "  \"rows\": [\n    [0.10000000000000001, null],\n    [0, -1e-300]\n  ]\n}\n"));
    QVERIFY(Json::parse(text).at("reals")[3].get<double>() == -1e-300);
}

void TestGrid::longOutputIsWhole()
{
    std::vector<std::int64_t> wholes(300000);
    for (std::size_t i = 0; i < wholes.size(); ++i)
        wholes[i] = std::int64_t(i) * 7;
    const std::string text = textOf([&](Output& out) {
        JsonWriter json(out);
        json.list("wholes", std::span<const std::int64_t>(wholes));
        json.close();
    });
    QVERIFY(Json::parse(text).at("wholes").get<std::vector<std::int64_t>>() == wholes);
}

void TestGrid::fullDevice()
{
    std::FILE* file = std::fopen("/dev/full", "w");
    if (!file)
        QSKIP("no /dev/full here");
    Output out(file);
    out << "x";
    QVERIFY_EXCEPTION_THROWN(out.finish(), OutputError);
    std::fclose(file);
}

QTEST_GUILESS_MAIN(TestGrid)
#include "tst_grid.moc"
