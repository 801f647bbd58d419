// SPDX-License-Identifier: GPL-3.0-or-later
// Moodle XML, https://docs.moodle.org/en/Moodle_XML_format
#include <QXmlStreamWriter>

#include <algorithm>

#include <QCoreApplication>

#include "core/model/number_text.h"
#include "ui/teaching/lesson_formats.h"
#include "ui/teaching/quiz_pictures.h"

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
        text(moodleCategory(quiz));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void item(const QuizItem& item)
    {
        open(typeOf(item.kind));
        m_xml.writeStartElement(QStringLiteral("name"));
        text(item.name);
        m_xml.writeEndElement();
        questionText(item);
        html("generalfeedback", item.explain);
        switch (item.kind) {
        case AskKind::TrueFalse: trueFalse(item); break;
        case AskKind::Number: number(item); break;
        case AskKind::Match: matches(item); break;
        case AskKind::Order: order(item); break;
        case AskKind::Words: essay(item); break;
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
        switch (kind) {
        case AskKind::TrueFalse: return "truefalse";
        case AskKind::Number: return "numerical";
        case AskKind::Match: return "matching";
        case AskKind::Order: return "ordering";
        case AskKind::Words: return "essay";
        default: return "multichoice";
        }
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
    /// With its pictures as files in it.
    void questionText(const QuizItem& item)
    {
        m_xml.writeStartElement(QStringLiteral("questiontext"));
        m_xml.writeAttribute(QStringLiteral("format"), QStringLiteral("html"));
        m_xml.writeStartElement(QStringLiteral("text"));
        m_xml.writeCDATA(QString::fromStdString(htmlText(textWithUnit(item)) + htmlPictures(item, "@@PLUGINFILE@@/")));
        m_xml.writeEndElement();
        for (const QuizPicture& picture : item.pictures) {
            m_xml.writeStartElement(QStringLiteral("file"));
            m_xml.writeAttribute(QStringLiteral("name"), QString::fromStdString(picture.file));
            m_xml.writeAttribute(QStringLiteral("path"), QStringLiteral("/"));
            m_xml.writeAttribute(QStringLiteral("encoding"), QStringLiteral("base64"));
            m_xml.writeCharacters(QString::fromLatin1(QByteArray::fromStdString(picture.png).toBase64()));
            m_xml.writeEndElement();
        }
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
            answer("0", slip.value, slip.tolerance, slip.reason);
        plain("unitgradingtype", "0");
        plain("unitpenalty", "0");
        plain("showunits", "3"); // the unit stands in the question
    }

    void matches(const QuizItem& item)
    {
        plain("shuffleanswers", "true");
        const auto sub = [this](const std::vector<ProseBlock>& left, const std::vector<ProseBlock>& right) {
            m_xml.writeStartElement(QStringLiteral("subquestion"));
            m_xml.writeAttribute(QStringLiteral("format"), QStringLiteral("html"));
            m_xml.writeStartElement(QStringLiteral("text"));
            m_xml.writeCDATA(QString::fromStdString(htmlText(left)));
            m_xml.writeEndElement();
            m_xml.writeStartElement(QStringLiteral("answer"));
            text(plainText(right)); // a list to choose from holds no marks
            m_xml.writeEndElement();
            m_xml.writeEndElement();
        };
        for (const QuizItem::Match& match : item.matches)
            sub(match.left, match.right);
        for (const std::vector<ProseBlock>& extra : item.extras)
            sub({}, extra);
    }

    /// Answers stand in their right order; all of them are laid out one below the other and graded by place.
    void order(const QuizItem& item)
    {
        plain("layouttype", "VERTICAL");
        plain("selecttype", "ALL");
        plain("selectcount", std::to_string(item.choices.size()));
        plain("gradingtype", "ABSOLUTE_POSITION");
        plain("showgrading", "SHOW");
        plain("numberingstyle", "none");
        for (std::size_t i = 0; i < item.choices.size(); ++i) {
            openAnswer(std::to_string(i + 1), "html");
            m_xml.writeStartElement(QStringLiteral("text"));
            m_xml.writeCDATA(QString::fromStdString(htmlText(item.choices[i].text)));
            m_xml.writeEndElement();
            m_xml.writeEndElement();
        }
    }

    void essay(const QuizItem& item)
    {
        plain("responseformat", "editor");
        plain("responserequired", "1");
        plain("responsefieldlines", "10");
        plain("attachments", "0");
        std::vector<ProseBlock> rubric = item.model;
        for (const std::vector<ProseBlock>& point : item.points)
            for (ProseBlock block : point) {
                block.kind = ProseBlock::Kind::Item;
                rubric.push_back(std::move(block));
            }
        html("graderinfo", rubric);
    }

    void choices(const QuizItem& item)
    {
        const bool single = item.kind == AskKind::One;
        plain("single", single ? "true" : "false");
        plain("shuffleanswers", "true");
        plain("answernumbering", "ABCD");
        const auto right = double(std::ranges::count(item.choices, true, &QuizItem::Choice::right));
        for (const QuizItem::Choice& choice : item.choices) {
            // A wrong tick costs as much as a right one brings.
            const double share = choice.right ? 100 / right : single ? 0 : -100 / right;
            openAnswer(shareText(share), "html");
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

std::vector<Message> lacks(const QuizItem& item)
{
    if (item.kind != AskKind::Order)
        return {};
    return {{QT_TRANSLATE_NOOP("core", "{0} asks for an order, a type of question that Moodle has from 4.4 on."),
             {item.name}}};
}

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
    return {
        "moodle",
        "xml",
        QT_TRANSLATE_NOOP("core", "Moodle XML"),
        QT_TRANSLATE_NOOP("core", "Questions for Moodle: numbers with their tolerance, reasons as feedback, pictures."),
        write,
        lacks,
        QuizPictures::Inside};
}

} // namespace rope::teaching
