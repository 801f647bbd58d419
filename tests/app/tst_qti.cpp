// SPDX-License-Identifier: GPL-3.0-or-later
// `ropescope lesson export --format qti`: each item asks what it should, and keeps the rules of imsqti_v2p1.xsd and of
// the information model (https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html).
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <memory>
#include <set>

#include "app/quiz_items.h"
#include "core/lessons/reading/lesson_text.h"
#include "support/program.h"
#include "ui/teaching/lesson_formats.h"
#include "ui/teaching/quiz.h"

using namespace rope;
using namespace rope::test;

namespace {

QByteArray unzipped(const QString& package, const QString& name)
{
    QProcess process;
    process.start(QStringLiteral("unzip"), {QStringLiteral("-p"), package, name});
    return ended(process) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

/// Values of the right response, kind of interaction, and how often each element comes.
struct QtiItem {
    QString title, interaction, error;
    QStringList right;
    QMap<QString, int> elements;
};

QtiItem readItem(const QByteArray& bytes)
{
    QtiItem out;
    QXmlStreamReader xml(bytes);
    QStringList path;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            path << xml.name().toString();
            ++out.elements[path.last()];
            if (path.last() == QStringLiteral("assessmentItem"))
                out.title = xml.attributes().value(QStringLiteral("title")).toString();
            if (path.last().endsWith(QStringLiteral("Interaction")))
                out.interaction = path.last();
        } else if (xml.isEndElement()) {
            path.removeLast();
        } else if (xml.isCharacters() && path.value(path.size() - 2) == QStringLiteral("correctResponse")) {
            out.right << xml.text().toString();
        }
    }
    out.error = xml.hasError() ? xml.errorString() : QString();
    return out;
}

const char* interactionOf(AskKind kind)
{
    switch (kind) {
    case AskKind::Number: return "textEntryInteraction";
    case AskKind::Order: return "orderInteraction";
    case AskKind::Match: return "matchInteraction";
    case AskKind::Words: return "extendedTextInteraction";
    default: return "choiceInteraction";
    }
}

/// What the schema says of an element: which attributes it must have, which children in which order (each as often as
/// it likes), and whether it holds text.
struct Rule {
    QStringList required, children;
    bool inOrder = false, hasText = false;
};

const QMap<QString, Rule>& rules()
{
    static const QStringList inlines{"em", "strong", "sub", "sup", "img"};
    static const QStringList blocks = QStringList{"div", "p", "ul", "pre"} + inlines;
    static const QStringList expressions{"variable", "correct", "baseValue", "match", "equal", "multiple"};
    static const QStringList actions{"setOutcomeValue"};
    static const QMap<QString, Rule> all{
        {"assessmentItem",
         {{"identifier", "title", "adaptive", "timeDependent"},
          {"responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback"},
          true}},
        {"responseDeclaration", {{"identifier", "cardinality", "baseType"}, {"correctResponse"}}},
        {"correctResponse", {{}, {"value"}}},
        {"value", {{}, {}, false, true}},
        {"outcomeDeclaration", {{"identifier", "cardinality", "baseType"}, {}}},
        {"itemBody",
         {{},
          QStringList{"choiceInteraction", "orderInteraction", "matchInteraction", "extendedTextInteraction",
                      "rubricBlock", "div", "p", "ul", "pre"}}},
        {"choiceInteraction", {{"responseIdentifier", "shuffle", "maxChoices"}, {"simpleChoice"}}},
        {"orderInteraction", {{"responseIdentifier", "shuffle"}, {"simpleChoice"}}},
        {"matchInteraction", {{"responseIdentifier", "shuffle", "maxAssociations"}, {"simpleMatchSet"}}},
        {"simpleMatchSet", {{}, {"simpleAssociableChoice"}}},
        {"simpleAssociableChoice", {{"identifier", "matchMax"}, blocks, false, true}},
        {"simpleChoice", {{"identifier"}, blocks + QStringList{"feedbackInline"}, false, true}},
        {"feedbackInline", {{"outcomeIdentifier", "identifier", "showHide"}, inlines, false, true}},
        {"textEntryInteraction", {{"responseIdentifier"}, {}}},
        {"extendedTextInteraction", {{"responseIdentifier"}, {}}},
        {"rubricBlock", {{"view"}, {"div", "p", "ul", "pre"}}},
        {"responseProcessing", {{}, {"responseCondition", "setOutcomeValue"}}},
        {"responseCondition", {{}, {"responseIf", "responseElseIf"}, true}},
        {"responseIf", {{}, expressions + actions, false}},
        {"responseElseIf", {{}, expressions + actions, false}},
        {"setOutcomeValue", {{"identifier"}, expressions}},
        {"match", {{}, expressions}},
        {"equal", {{"toleranceMode"}, expressions}},
        {"multiple", {{}, expressions}},
        {"variable", {{"identifier"}, {}}},
        {"correct", {{"identifier"}, {}}},
        {"baseValue", {{"baseType"}, {}, false, true}},
        {"modalFeedback", {{"outcomeIdentifier", "identifier", "showHide"}, blocks, false, true}},
        {"div", {{}, blocks, false, true}},
        {"p", {{}, inlines + QStringList{"textEntryInteraction"}, false, true}},
        {"ul", {{}, {"li"}}},
        {"li", {{}, blocks, false, true}},
        {"pre", {{}, {"em", "strong"}, false, true}},
        {"img", {{"src", "alt"}, {}}},
        {"em", {{}, inlines, false, true}},
        {"strong", {{}, inlines, false, true}},
        {"sub", {{}, inlines, false, true}},
        {"sup", {{}, inlines, false, true}},
    };
    return all;
}

struct Element {
    QString name;
    QXmlStreamAttributes attributes;
    QString text;
    std::vector<std::unique_ptr<Element>> children;
};

std::unique_ptr<Element> treeOf(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    Element root;
    std::vector<Element*> path{&root};
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            auto made = std::make_unique<Element>(Element{xml.name().toString(), xml.attributes(), {}, {}});
            path.back()->children.push_back(std::move(made));
            path.push_back(path.back()->children.back().get());
        } else if (xml.isEndElement()) {
            path.pop_back();
        } else if (xml.isCharacters()) {
            path.back()->text += xml.text();
        }
    }
    return xml.hasError() || root.children.size() != 1 ? nullptr : std::move(root.children.front());
}

/// What breaks a rule; empty: nothing.
QString faultIn(const Element& element)
{
    const auto rule = rules().find(element.name);
    if (rule == rules().end())
        return element.name + QStringLiteral(" is not known");
    for (const QString& key : rule->required)
        if (!element.attributes.hasAttribute(key))
            return element.name + QStringLiteral(" has no ") + key;
    if (!rule->hasText && !element.text.trimmed().isEmpty())
        return element.name + QStringLiteral(" holds text: ") + element.text;
    qsizetype last = 0;
    for (const auto& child : element.children) {
        const qsizetype at = rule->children.indexOf(child->name);
        if (at < 0 || (rule->inOrder && at < last))
            return child->name + QStringLiteral(" stands in ") + element.name;
        last = at;
        if (const QString fault = faultIn(*child); !fault.isEmpty())
            return fault;
    }
    return {};
}

/// Every value of an attribute, of elements of that name, or of all for an empty name.
void collect(const Element& element, const QString& name, const QString& key, std::multiset<QString>& out)
{
    if ((name.isEmpty() || element.name == name) && element.attributes.hasAttribute(key))
        out.insert(element.attributes.value(key).toString());
    for (const auto& child : element.children)
        collect(*child, name, key, out);
}

std::multiset<QString> all(const Element& element, const char* name, const char* key)
{
    std::multiset<QString> out;
    collect(element, QLatin1String(name), QLatin1String(key), out);
    return out;
}

/// What an item speaks of is declared in it, and each name in a list of choices is there once.
QString loose(const Element& item)
{
    std::multiset<QString> declared = all(item, "responseDeclaration", "identifier");
    declared.merge(all(item, "outcomeDeclaration", "identifier"));
    for (const char* key : {"responseIdentifier", "outcomeIdentifier"})
        for (const QString& each : all(item, "", key))
            if (!declared.contains(each))
                return each + QStringLiteral(" is not declared");
    for (const char* name : {"variable", "correct", "setOutcomeValue"})
        for (const QString& each : all(item, name, "identifier"))
            if (!declared.contains(each))
                return each + QStringLiteral(" is not declared");
    std::multiset<QString> choices = all(item, "simpleChoice", "identifier");
    choices.merge(all(item, "simpleAssociableChoice", "identifier"));
    for (const QString& each : choices)
        if (choices.count(each) > 1)
            return each + QStringLiteral(" is there twice");
    for (const QString& each : all(item, "feedbackInline", "identifier"))
        if (!choices.contains(each))
            return each + QStringLiteral(" is said of nothing");
    return {};
}

} // namespace

class TestQti : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itemsAskWhatTheyShould();
    void itemsKeepTheSchema_data();
    void itemsKeepTheSchema();

private:
    QTemporaryDir m_dir;
    QString package() const { return m_dir.filePath(QStringLiteral("ropescope-lessons.zip")); }
    QByteArray m_said;
};

void TestQti::initTestCase()
{
    const Run run =
        ropescope({QStringLiteral("lesson"), QStringLiteral("export"), QStringLiteral("all"), QStringLiteral("--out"),
                   m_dir.path(), QStringLiteral("--format"), QStringLiteral("qti")});
    QCOMPARE(run.status, 0);
    m_said = run.err;
}

/// The package is unpacked by another program, and each item asks what it should and knows its answer.
void TestQti::itemsAskWhatTheyShould()
{
    const QByteArray manifest = unzipped(package(), QStringLiteral("imsmanifest.xml"));
    const QtiItem resources = readItem(manifest);
    QCOMPARE(resources.error, QString());
    const std::vector<QuizItem>& wanted = everyItem();
    QCOMPARE(resources.elements.value(QStringLiteral("resource")), int(wanted.size()));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const QuizItem& item = wanted[i];
        const QString name = QStringLiteral("items/I%1.xml").arg(i + 1);
        QVERIFY(manifest.contains(name.toUtf8()));
        const QtiItem read = readItem(unzipped(package(), name));
        QVERIFY2(read.error.isEmpty(), qPrintable(name + read.error));
        QCOMPARE(read.title, QString::fromStdString(item.name));
        QCOMPARE(read.interaction, QLatin1String(interactionOf(item.kind)));
        if (item.kind == AskKind::Number) {
            QCOMPARE(read.right.front().toDouble(), item.answer);
            QCOMPARE(read.elements.value(QStringLiteral("equal")), int(1 + item.slips.size()));
        }
        if (item.kind == AskKind::One || item.kind == AskKind::Several) {
            QCOMPARE(read.right.size(), std::ranges::count(item.choices, true, &QuizItem::Choice::right));
            QCOMPARE(read.elements.value(QStringLiteral("simpleChoice")), int(item.choices.size()));
        }
        if (item.kind == AskKind::Order) {
            QCOMPARE(read.right.size(), qsizetype(item.choices.size()));
            QCOMPARE(read.right.front(), QStringLiteral("C1"));
        }
        if (item.kind == AskKind::Match)
            QCOMPARE(read.right.size(), qsizetype(item.matches.size()));
    }
    QVERIFY(m_said.contains("which no program scores"));
}

void TestQti::itemsKeepTheSchema_data()
{
    QTest::addColumn<QString>("name");
    for (std::size_t i = 1; i <= everyItem().size(); ++i)
        QTest::newRow(qPrintable(QString::number(i))) << QStringLiteral("items/I%1.xml").arg(i);
}

void TestQti::itemsKeepTheSchema()
{
    QFETCH(QString, name);
    const std::unique_ptr<Element> item = treeOf(unzipped(package(), name));
    QVERIFY(item);
    QCOMPARE(item->name, QStringLiteral("assessmentItem"));
    QCOMPARE(faultIn(*item), QString());
    QCOMPARE(loose(*item), QString());
}

QTEST_GUILESS_MAIN(TestQti)
#include "tst_qti.moc"
