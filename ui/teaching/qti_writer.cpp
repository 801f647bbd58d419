// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teaching/qti_writer.h"

#include "ui/teaching/qti_item.h"
#include "ui/teaching/quiz_pictures.h"

namespace rope::teaching {

namespace {

const char* const itemSpace = "http://www.imsglobal.org/xsd/imsqti_v2p1";
const char* const matchCorrect = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct";

} // namespace

QtiWriter::QtiWriter(const QuizItem& item, const std::string& id) : m_item(item), m_xml(&m_bytes)
{
    m_xml.setAutoFormatting(true);
    m_xml.writeStartDocument();
    open("assessmentItem", {{"xmlns", itemSpace},
                            {"identifier", id},
                            {"title", item.name},
                            {"adaptive", "false"},
                            {"timeDependent", "false"}});
}

std::string QtiWriter::done()
{
    m_xml.writeEndDocument();
    return m_bytes.toStdString();
}

void QtiWriter::open(const char* name, const Attributes& attributes)
{
    m_xml.writeStartElement(QLatin1String(name));
    for (const auto& [key, value] : attributes)
        m_xml.writeAttribute(QLatin1String(key), QString::fromStdString(value));
}

void QtiWriter::element(const char* name, const std::string& text, const Attributes& attributes)
{
    open(name, attributes);
    m_xml.writeCharacters(QString::fromStdString(text));
    close();
}

void QtiWriter::html(const Blocks& blocks, const std::string& more)
{
    m_xml.writeCharacters(QString()); // closes the start tag
    m_xml.device()->write("<div>" + QByteArray::fromStdString(htmlText(blocks) + more) + "</div>");
}

void QtiWriter::response(const char* cardinality, const char* type, const std::vector<std::string>& right)
{
    open("responseDeclaration", {{"identifier", "RESPONSE"}, {"cardinality", cardinality}, {"baseType", type}});
    open("correctResponse");
    for (const std::string& value : right)
        element("value", value);
    close();
    close();
    outcomes();
}

void QtiWriter::outcomes()
{
    element("outcomeDeclaration", "", {{"identifier", "SCORE"}, {"cardinality", "single"}, {"baseType", "float"}});
    element("outcomeDeclaration", "",
            {{"identifier", "FEEDBACK"}, {"cardinality", "multiple"}, {"baseType", "identifier"}});
}

void QtiWriter::openBody()
{
    open("itemBody");
    html(m_item.text, htmlPictures(m_item, std::string("../") + qtiPictures));
}

void QtiWriter::said(const std::string& id, const Blocks& text)
{
    open("modalFeedback", {{"outcomeIdentifier", "FEEDBACK"}, {"identifier", id}, {"showHide", "show"}});
    html(text);
    close();
}

void QtiWriter::scoredByRight(bool reasons)
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

void QtiWriter::reasonsOfChosen()
{
    open("setOutcomeValue", {{"identifier", "FEEDBACK"}});
    open("multiple");
    element("variable", "", {{"identifier", "RESPONSE"}});
    close();
    close();
}

void QtiWriter::score()
{
    open("setOutcomeValue", {{"identifier", "SCORE"}});
    element("baseValue", "1", {{"baseType", "float"}});
    close();
}

void QtiWriter::feedback(const std::string& id)
{
    open("setOutcomeValue", {{"identifier", "FEEDBACK"}});
    open("multiple");
    element("variable", "", {{"identifier", "FEEDBACK"}});
    element("baseValue", id, {{"baseType", "identifier"}});
    close();
    close();
}

} // namespace rope::teaching
