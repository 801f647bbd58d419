// SPDX-License-Identifier: GPL-3.0-or-later
// The parser for untrusted text: what it keeps, and each of its limits at the edge.
#include <QtTest>

#include "core/configs/strict_json.h"
#include "core/model/problem.h"

using namespace rope;

namespace {

QString complaintOf(const std::string& text, const JsonLimits& limits = {})
{
    try {
        parseStrictJson(text, "scene", limits);
    } catch (const InputError& error) {
        return QString::fromStdString(error.what());
    }
    return "none";
}

std::string nested(int depth)
{
    const auto levels = std::size_t(depth - 1);
    return "{\"a\":" + std::string(levels, '[') + std::string(levels, ']') + "}";
}

} // namespace

class TestStrictJson : public QObject
{
    Q_OBJECT

private slots:
    void keepsValuesAndOrder();
    void agreesWithThePlainParser();
    void limitsDepth();
    void limitsValues();
    void limitsBytes();
    void saysWhere();
    void namesTheField();
    void aDocumentIsNoConfig();
};

void TestStrictJson::keepsValuesAndOrder()
{
    const Json json = parseStrictJson(R"({"z": 1.0299999713897705, "a": [true, null, "ü"], "m": {"k": -3}})");
    QCOMPARE(json["z"].get<double>(), 1.0299999713897705);
    QVERIFY(json["m"]["k"].is_number_integer());
    QCOMPARE(QString::fromStdString(json.dump()),
             QString::fromUtf8(R"({"z":1.0299999713897705,"a":[true,null,"ü"],"m":{"k":-3}})"));
}

void TestStrictJson::agreesWithThePlainParser()
{
    const std::string text = R"({"a": {"b": [[], {}, [1, {"c": "\u00e9\n"}]], "b2": false}, "d": [0.5, 1e300, -0.0]})";
    QVERIFY(parseStrictJson(text) == Json::parse(text));
}

void TestStrictJson::limitsDepth()
{
    QCOMPARE(complaintOf(nested(64)), QString("none"));
    QCOMPARE(complaintOf(nested(65)),
             QString("scene is nested deeper than 64 levels; allowed: at most that many levels"));
}

void TestStrictJson::limitsValues()
{
    JsonLimits limits;
    limits.maxValues = 3;
    QCOMPARE(complaintOf(R"({"a": [1]})", limits), QString("none"));
    QCOMPARE(complaintOf(R"({"a": [1, 2]})", limits),
             QString("scene is more than 3 values; allowed: at most that many"));
}

void TestStrictJson::limitsBytes()
{
    JsonLimits limits;
    limits.maxBytes = 8;
    QCOMPARE(complaintOf(R"({"a": 1})", limits), QString("none"));
    QCOMPARE(complaintOf(R"({"a": 12})", limits), QString("scene is 9 bytes; allowed: at most 8 bytes"));
}

void TestStrictJson::saysWhere()
{
    QVERIFY(complaintOf("{\n  \"müll\": x}").contains("unexpected \"x\" at line 2, column 11;"));
    QVERIFY(complaintOf("{\"a\": 1").contains("it ends too early, at line 1, column 8;"));
    QVERIFY(complaintOf("{\"a\": NaN}").contains("NaN at line 1, column 7; allowed: finite numbers"));
}

void TestStrictJson::namesTheField()
{
    QVERIFY(complaintOf("[]").startsWith("scene is a JSON array;"));
}

/// A damaged document was asked to be "such as a model's config.json".
void TestStrictJson::aDocumentIsNoConfig()
{
    for (const char* text : {"", "{\"a\": ", "{]", "[1]"})
        for (const std::string field : {"config", "document"}) {
            try {
                parseStrictJson(text, field);
                QFAIL("no error");
            } catch (const InputError& error) {
                const std::string& allowed = error.problems().front().allowed;
                QVERIFY2(allowed.starts_with("a JSON object in UTF-8"), allowed.c_str());
                QCOMPARE(allowed.find("config.json") != std::string::npos, field == "config");
            }
        }
}

QTEST_GUILESS_MAIN(TestStrictJson)
#include "tst_strict_json.moc"
