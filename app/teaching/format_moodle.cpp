// SPDX-License-Identifier: GPL-3.0-or-later
// Moodle XML, https://docs.moodle.org/en/Moodle_XML_format
#include <QXmlStreamWriter>

#include <algorithm>

#include "app/teaching/lesson_formats.h"
#include "core/model/number_text.h"

namespace rope::teaching {

namespace {

class MoodleWriter
{
public:
    MoodleWriter() : m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("quiz"));
    }

    void category(const Quiz& quiz)
    {
        open("category");
        m_xml.writeStartElement(QStringLiteral("category"));
        text("$course$/top/Ropescope/" + quiz.title);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void item(const QuizItem& item)
    {
        open(typeOf(item.kind));
        m_xml.writeStartElement(QStringLiteral("name"));
        text(item.name);
        m_xml.writeEndElement();
        html("questiontext", item.text);
        html("generalfeedback", item.explain);
        switch (item.kind) {
        case AskKind::TrueFalse: trueFalse(item); break;
        case AskKind::Number: number(item); break;
        default: choices(item); break;
        }
        m_xml.writeEndElement();
    }

    std::string done()
    {
        m_xml.writeEndDocument();
        return m_bytes.toStdString();
    }

private:
    static const char* typeOf(AskKind kind)
    {
        return kind == AskKind::TrueFalse ? "truefalse" : kind == AskKind::Number ? "numerical" : "multichoice";
    }

    void open(const char* type)
    {
        m_xml.writeStartElement(QStringLiteral("question"));
        m_xml.writeAttribute(QStringLiteral("type"), QLatin1String(type));
    }
    void text(const std::string& text) { m_xml.writeTextElement(QStringLiteral("text"), QString::fromStdString(text)); }
    void plain(const char* name, const std::string& value)
    {
        m_xml.writeTextElement(QLatin1String(name), QString::fromStdString(value));
    }
    void html(const char* name, const std::vector<ProseBlock>& blocks)
    {
        m_xml.writeStartElement(QLatin1String(name));
        m_xml.writeAttribute(QStringLiteral("format"), QStringLiteral("html"));
        m_xml.writeStartElement(QStringLiteral("text"));
        m_xml.writeCDATA(QString::fromStdString(htmlText(blocks)));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    void openAnswer(const std::string& fraction, const char* format)
    {
        m_xml.writeStartElement(QStringLiteral("answer"));
        m_xml.writeAttribute(QStringLiteral("fraction"), QString::fromStdString(fraction));
        m_xml.writeAttribute(QStringLiteral("format"), QLatin1String(format));
    }

    void trueFalse(const QuizItem& item)
    {
        for (const bool said : {true, false}) {
            openAnswer(said == item.holds ? "100" : "0", "moodle_auto_format");
            text(said ? "true" : "false");
            m_xml.writeEndElement();
        }
    }

    void number(const QuizItem& item)
    {
        const auto answer = [this](const std::string& fraction, double value, double tolerance,
                                   const std::vector<ProseBlock>& why) {
            openAnswer(fraction, "moodle_auto_format");
            text(exactText(value));
            plain("tolerance", exactText(tolerance));
            html("feedback", why);
            m_xml.writeEndElement();
        };
        answer("100", item.answer, item.tolerance, {});
        for (const QuizItem::Slip& slip : item.slips)
            answer("0", slip.value, item.tolerance, slip.reason);
        plain("unitgradingtype", "0");
        plain("unitpenalty", "0");
        plain("showunits", "3"); // the unit stands in the question
    }

    void choices(const QuizItem& item)
    {
        const bool single = item.kind == AskKind::One;
        plain("single", single ? "true" : "false");
        plain("shuffleanswers", "true");
        plain("answernumbering", "ABCD");
        const auto right = double(std::ranges::count(item.choices, true, &QuizItem::Choice::right));
        for (const QuizItem::Choice& choice : item.choices) {
            // Moodle knows fractions of five digits; a wrong tick costs as much as a right one brings.
            const double share = choice.right ? 100 / right : single ? 0 : -100 / right;
            openAnswer(shownNumber(share, 7), "html");
            m_xml.writeStartElement(QStringLiteral("text"));
            m_xml.writeCDATA(QString::fromStdString(htmlText(choice.text)));
            m_xml.writeEndElement();
            html("feedback", choice.reason);
            m_xml.writeEndElement();
        }
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

std::string write(const std::vector<Quiz>& quizzes)
{
    MoodleWriter out;
    for (const Quiz& quiz : quizzes) {
        out.category(quiz);
        for (const QuizItem& item : quiz.items)
            out.item(item);
    }
    return out.done();
}

} // namespace

LessonFormat moodle()
{
    return {"moodle", "xml", "Moodle XML: numbers with their tolerance, reasons as feedback", write};
}

} // namespace rope::teaching
