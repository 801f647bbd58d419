// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>
#include <vector>

#include <QXmlStreamWriter>

#include "ui/teaching/quiz.h"

namespace rope::teaching {

/// Elements that all kinds of assessmentItem have. What is said goes by the outcome FEEDBACK.
class QtiWriter
{
public:
    using Blocks = std::vector<ProseBlock>;
    using Attributes = std::vector<std::pair<const char*, std::string>>;

    QtiWriter(const QuizItem& item, const std::string& id);

    void open(const char* name, const Attributes& attributes = {});
    void close() { m_xml.writeEndElement(); }
    void characters(const std::string& text) { m_xml.writeCharacters(QString::fromStdString(text)); }
    void element(const char* name, const std::string& text, const Attributes& attributes = {});
    /// Our own HTML has no mark that XHTML does not have; it goes in as it is.
    void html(const Blocks& blocks, const std::string& more = {});
    void response(const char* cardinality, const char* type, const std::vector<std::string>& right);
    void outcomes();
    void openBody();
    void said(const std::string& id, const Blocks& text);
    /// The score by the right answer, and what is said behind it.
    void scoredByRight(bool reasons = false);
    /// What is said of a choice has the identifier of the choice.
    void reasonsOfChosen();
    void score();
    void feedback(const std::string& id);

    /// The item, ended.
    std::string done();

private:
    const QuizItem& m_item;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace rope::teaching
