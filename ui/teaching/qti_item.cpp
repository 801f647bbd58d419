// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teaching/qti_item.h"

#include <algorithm>

#include "core/model/number_text.h"
#include "ui/base/message_text.h"
#include "ui/teaching/qti_writer.h"

namespace rope::teaching {

namespace {

/// One assessmentItem.
class ItemWriter : private QtiWriter
{
public:
    ItemWriter(const QuizItem& item, const std::string& id) : QtiWriter(item, id), m_item(item) {}

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
        return done();
    }

private:
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
                    right.push_back(qtiName('C', i));
            }
        }
        const bool several = m_item.kind == AskKind::Several;
        response(several ? "multiple" : "single", "identifier", right);
        openBody();
        open("choiceInteraction", {{"responseIdentifier", "RESPONSE"},
                                   {"shuffle", texts.empty() ? "false" : "true"},
                                   {"maxChoices", several ? "0" : "1"}});
        if (texts.empty()) {
            element("simpleChoice", phrase("True").toStdString(), {{"identifier", "C1"}});
            element("simpleChoice", phrase("False").toStdString(), {{"identifier", "C2"}});
        }
        for (std::size_t i = 0; i < texts.size(); ++i) {
            open("simpleChoice", {{"identifier", qtiName('C', i)}});
            html(texts[i]);
            if (const Blocks& reason = m_item.choices[i].reason; !reason.empty()) {
                open("feedbackInline",
                     {{"outcomeIdentifier", "FEEDBACK"}, {"identifier", qtiName('C', i)}, {"showHide", "show"}});
                characters(plainText(reason));
                close();
            }
            close();
        }
        close();
        close();
        scoredByRight(!texts.empty());
    }

    void near(double value, double within)
    {
        const std::string tolerance = exactText(within);
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
        characters(std::string(" ").append(wholePhrase(m_item.unit).toStdString()));
        close();
        close();
        open("responseProcessing");
        open("responseCondition");
        open("responseIf");
        near(m_item.answer, m_item.tolerance);
        score();
        close();
        for (std::size_t i = 0; i < m_item.slips.size(); ++i) {
            open("responseElseIf");
            near(m_item.slips[i].value, m_item.slips[i].tolerance);
            feedback(qtiName('M', i));
            close();
        }
        close();
        if (!m_item.explain.empty())
            feedback("explain");
        close();
        for (std::size_t i = 0; i < m_item.slips.size(); ++i)
            said(qtiName('M', i), m_item.slips[i].reason);
    }

    void order()
    {
        std::vector<std::string> right;
        for (std::size_t i = 0; i < m_item.choices.size(); ++i)
            right.push_back(qtiName('C', i));
        response("ordered", "identifier", right);
        openBody();
        open("orderInteraction", {{"responseIdentifier", "RESPONSE"}, {"shuffle", "true"}});
        for (const int place : m_item.laidOut) {
            open("simpleChoice", {{"identifier", qtiName('C', static_cast<std::size_t>(place))}});
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
            right.push_back(qtiName('L', i) + " " + qtiName('R', i));
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
        open("simpleAssociableChoice", {{"identifier", qtiName(letter, index)}, {"matchMax", "1"}});
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
};

} // namespace

std::string qtiItem(const QuizItem& item, const std::string& id)
{
    return ItemWriter(item, id).run();
}

std::string qtiName(char letter, std::size_t index)
{
    std::string out = std::to_string(index + 1);
    out.insert(out.begin(), letter);
    return out;
}

} // namespace rope::teaching
