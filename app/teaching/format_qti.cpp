// SPDX-License-Identifier: GPL-3.0-or-later
// IMS QTI 2.1, https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html: a package of one item a question.
#include <QXmlStreamWriter>

#include <algorithm>

#include "app/teaching/lesson_formats.h"
#include "app/teaching/quiz_pictures.h"
#include "app/teaching/zip_file.h"
#include "core/model/number_text.h"

namespace rope::teaching {

namespace {

using Blocks = std::vector<ProseBlock>;

const char* const picturesFolder = "pictures/"; ///< of the package
const char* const itemSpace = "http://www.imsglobal.org/xsd/imsqti_v2p1";
const char* const packageSpace = "http://www.imsglobal.org/xsd/imscp_v1p1";
const char* const matchCorrect = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct";

std::string nameOf(char letter, std::size_t index)
{
    std::string out = std::to_string(index + 1);
    out.insert(out.begin(), letter);
    return out;
}

/// One assessmentItem.
class ItemWriter
{
public:
    ItemWriter(const QuizItem& item, const std::string& id) : m_item(item), m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        open("assessmentItem", {{"xmlns", itemSpace},
                                {"identifier", id},
                                {"title", item.name},
                                {"adaptive", "false"},
                                {"timeDependent", "false"}});
    }

    std::string run()
    {
        switch (m_item.kind) {
        case AskKind::Number: number(); break;
        case AskKind::Order: order(); break;
        case AskKind::Match: match(); break;
        case AskKind::Words: words(); break;
        default: choice(); break;
        }
        if (!m_item.explain.empty())
            said("explain", m_item.explain);
        m_xml.writeEndDocument();
        return m_bytes.toStdString();
    }

private:
    using Attributes = std::vector<std::pair<const char*, std::string>>;

    void open(const char* name, const Attributes& attributes = {})
    {
        m_xml.writeStartElement(QLatin1String(name));
        for (const auto& [key, value] : attributes)
            m_xml.writeAttribute(QLatin1String(key), QString::fromStdString(value));
    }
    void close() { m_xml.writeEndElement(); }
    void element(const char* name, const std::string& text, const Attributes& attributes = {})
    {
        open(name, attributes);
        m_xml.writeCharacters(QString::fromStdString(text));
        close();
    }

    /// Our own HTML has no mark that XHTML does not have; it goes in as it is.
    void html(const Blocks& blocks, const std::string& more = {})
    {
        m_xml.writeCharacters(QString()); // closes the start tag
        m_xml.device()->write("<div>" + QByteArray::fromStdString(htmlText(blocks) + more) + "</div>");
    }

    void response(const char* cardinality, const char* type, const std::vector<std::string>& right)
    {
        open("responseDeclaration", {{"identifier", "RESPONSE"}, {"cardinality", cardinality}, {"baseType", type}});
        open("correctResponse");
        for (const std::string& value : right)
            element("value", value);
        close();
        close();
        outcomes();
    }

    void outcomes()
    {
        element("outcomeDeclaration", "", {{"identifier", "SCORE"}, {"cardinality", "single"}, {"baseType", "float"}});
        element("outcomeDeclaration", "",
                {{"identifier", "FEEDBACK"}, {"cardinality", "multiple"}, {"baseType", "identifier"}});
    }

    void openBody()
    {
        open("itemBody");
        html(m_item.text, htmlPictures(m_item, std::string("../") + picturesFolder));
    }

    void said(const std::string& id, const Blocks& text)
    {
        open("modalFeedback", {{"outcomeIdentifier", "FEEDBACK"}, {"identifier", id}, {"showHide", "show"}});
        html(text);
        close();
    }

    /// The score by the right answer, and what is said behind it.
    void scoredByRight(bool reasons = false)
    {
        if (m_item.explain.empty() && !reasons) {
            element("responseProcessing", "", {{"template", matchCorrect}});
            return;
        }
        open("responseProcessing");
        open("responseCondition");
        open("responseIf");
        open("match");
        element("variable", "", {{"identifier", "RESPONSE"}});
        element("correct", "", {{"identifier", "RESPONSE"}});
        close();
        score();
        close();
        close();
        if (reasons)
            reasonsOfChosen();
        if (!m_item.explain.empty())
            feedback("explain");
        close();
    }

    /// What is said of a choice has the identifier of the choice.
    void reasonsOfChosen()
    {
        open("setOutcomeValue", {{"identifier", "FEEDBACK"}});
        open("multiple");
        element("variable", "", {{"identifier", "RESPONSE"}});
        close();
        close();
    }

    void score()
    {
        open("setOutcomeValue", {{"identifier", "SCORE"}});
        element("baseValue", "1", {{"baseType", "float"}});
        close();
    }

    void feedback(const std::string& id)
    {
        open("setOutcomeValue", {{"identifier", "FEEDBACK"}});
        open("multiple");
        element("variable", "", {{"identifier", "FEEDBACK"}});
        element("baseValue", id, {{"baseType", "identifier"}});
        close();
        close();
    }

    void choice()
    {
        std::vector<Blocks> texts;
        std::vector<std::string> right;
        if (m_item.kind == AskKind::TrueFalse) {
            right = {m_item.holds ? "C1" : "C2"};
        } else {
            for (std::size_t i = 0; i < m_item.choices.size(); ++i) {
                texts.push_back(m_item.choices[i].text);
                if (m_item.choices[i].right)
                    right.push_back(nameOf('C', i));
            }
        }
        const bool several = m_item.kind == AskKind::Several;
        response(several ? "multiple" : "single", "identifier", right);
        openBody();
        open("choiceInteraction", {{"responseIdentifier", "RESPONSE"},
                                   {"shuffle", texts.empty() ? "false" : "true"},
                                   {"maxChoices", several ? "0" : "1"}});
        if (texts.empty()) {
            element("simpleChoice", "True", {{"identifier", "C1"}});
            element("simpleChoice", "False", {{"identifier", "C2"}});
        }
        for (std::size_t i = 0; i < texts.size(); ++i) {
            open("simpleChoice", {{"identifier", nameOf('C', i)}});
            html(texts[i]);
            if (const Blocks& reason = m_item.choices[i].reason; !reason.empty()) {
                open("feedbackInline",
                     {{"outcomeIdentifier", "FEEDBACK"}, {"identifier", nameOf('C', i)}, {"showHide", "show"}});
                m_xml.writeCharacters(QString::fromStdString(plainText(reason)));
                close();
            }
            close();
        }
        close();
        close();
        scoredByRight(!texts.empty());
    }

    void near(double value)
    {
        const std::string tolerance = exactText(m_item.tolerance);
        open("equal", {{"toleranceMode", "absolute"}, {"tolerance", tolerance + " " + tolerance}});
        element("variable", "", {{"identifier", "RESPONSE"}});
        element("baseValue", exactText(value), {{"baseType", "float"}});
        close();
    }

    void number()
    {
        response("single", "float", {exactText(m_item.answer)});
        openBody();
        open("p");
        element("textEntryInteraction", "", {{"responseIdentifier", "RESPONSE"}, {"expectedLength", "12"}});
        m_xml.writeCharacters(QLatin1Char(' ') + QString::fromStdString(m_item.unit));
        close();
        close();
        open("responseProcessing");
        open("responseCondition");
        open("responseIf");
        near(m_item.answer);
        score();
        close();
        for (std::size_t i = 0; i < m_item.slips.size(); ++i) {
            open("responseElseIf");
            near(m_item.slips[i].value);
            feedback(nameOf('M', i));
            close();
        }
        close();
        if (!m_item.explain.empty())
            feedback("explain");
        close();
        for (std::size_t i = 0; i < m_item.slips.size(); ++i)
            said(nameOf('M', i), m_item.slips[i].reason);
    }

    void order()
    {
        std::vector<std::string> right;
        for (std::size_t i = 0; i < m_item.choices.size(); ++i)
            right.push_back(nameOf('C', i));
        response("ordered", "identifier", right);
        openBody();
        open("orderInteraction", {{"responseIdentifier", "RESPONSE"}, {"shuffle", "true"}});
        for (const int place : m_item.laidOut) {
            open("simpleChoice", {{"identifier", nameOf('C', static_cast<std::size_t>(place))}});
            html(m_item.choices[static_cast<std::size_t>(place)].text);
            close();
        }
        close();
        close();
        scoredByRight();
    }

    void match()
    {
        std::vector<std::string> right;
        for (std::size_t i = 0; i < m_item.matches.size(); ++i)
            right.push_back(nameOf('L', i) + " " + nameOf('R', i));
        response("multiple", "directedPair", right);
        openBody();
        open("matchInteraction", {{"responseIdentifier", "RESPONSE"}, {"shuffle", "true"}, {"maxAssociations", "0"}});
        open("simpleMatchSet");
        for (std::size_t i = 0; i < m_item.matches.size(); ++i)
            associable('L', i, m_item.matches[i].left);
        close();
        open("simpleMatchSet");
        for (std::size_t i = 0; i < m_item.matches.size(); ++i)
            associable('R', i, m_item.matches[i].right);
        for (std::size_t i = 0; i < m_item.extras.size(); ++i)
            associable('R', m_item.matches.size() + i, m_item.extras[i]);
        close();
        close();
        close();
        scoredByRight();
    }

    void associable(char letter, std::size_t index, const Blocks& text)
    {
        open("simpleAssociableChoice", {{"identifier", nameOf(letter, index)}, {"matchMax", "1"}});
        html(text);
        close();
    }

    /// Marked by a person: the model answer and what it has to say stand in a block for the scorer.
    void words()
    {
        element("responseDeclaration", "",
                {{"identifier", "RESPONSE"}, {"cardinality", "single"}, {"baseType", "string"}});
        outcomes();
        openBody();
        element("extendedTextInteraction", "", {{"responseIdentifier", "RESPONSE"}, {"expectedLines", "8"}});
        open("rubricBlock", {{"view", "scorer"}});
        html(m_item.model);
        open("ul");
        for (const Blocks& point : m_item.points)
            element("li", plainText(point));
        close();
        close();
        close();
    }

    const QuizItem& m_item;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

/// An item's file, and its pictures.
struct Resource {
    std::string file;
    std::vector<std::string> pictures;
};

void writeFile(QXmlStreamWriter& xml, const std::string& name)
{
    xml.writeEmptyElement(QStringLiteral("file"));
    xml.writeAttribute(QStringLiteral("href"), QString::fromStdString(name));
}

std::string manifest(const std::vector<Resource>& files)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("manifest"));
    xml.writeAttribute(QStringLiteral("xmlns"), QLatin1String(packageSpace));
    xml.writeAttribute(QStringLiteral("identifier"), QStringLiteral("ropescope"));
    xml.writeStartElement(QStringLiteral("metadata"));
    xml.writeTextElement(QStringLiteral("schema"), QStringLiteral("IMS Content"));
    xml.writeTextElement(QStringLiteral("schemaversion"), QStringLiteral("1.1"));
    xml.writeEndElement();
    xml.writeEmptyElement(QStringLiteral("organizations"));
    xml.writeStartElement(QStringLiteral("resources"));
    for (std::size_t i = 0; i < files.size(); ++i) {
        xml.writeStartElement(QStringLiteral("resource"));
        xml.writeAttribute(QStringLiteral("identifier"), QString::fromStdString(nameOf('I', i)));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("imsqti_item_xmlv2p1"));
        xml.writeAttribute(QStringLiteral("href"), QString::fromStdString(files[i].file));
        writeFile(xml, files[i].file);
        for (const std::string& picture : files[i].pictures)
            writeFile(xml, picture);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes.toStdString();
}

std::string write(const std::vector<Quiz>& quizzes)
{
    std::vector<ZipEntry> entries{{"imsmanifest.xml", {}}};
    std::vector<Resource> files;
    for (const Quiz& quiz : quizzes)
        for (const QuizItem& item : quiz.items) {
            const std::string id = nameOf('I', files.size());
            files.push_back({"items/" + id + ".xml", {}});
            entries.push_back({files.back().file, ItemWriter(item, id).run()});
            for (const QuizPicture& picture : item.pictures) {
                files.back().pictures.push_back(picturesFolder + picture.file);
                entries.push_back({files.back().pictures.back(), picture.png});
            }
        }
    entries.front().bytes = manifest(files);
    return zipOf(entries);
}

std::string lacks(const QuizItem& item)
{
    return item.kind == AskKind::Words
               ? "asks for an own text, which no program scores: the model answer is for the marker"
               : "";
}

} // namespace

LessonFormat qti()
{
    return {"qti", "zip", "QTI 2.1, a package of items for many other programs", write, lacks, QuizPictures::Inside};
}

} // namespace rope::teaching
