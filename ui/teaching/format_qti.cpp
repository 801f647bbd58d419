// SPDX-License-Identifier: GPL-3.0-or-later
// IMS QTI 2.1, https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html: a package of one item a question.
#include <QXmlStreamWriter>

#include <QCoreApplication>

#include "ui/teaching/lesson_formats.h"
#include "ui/teaching/qti_item.h"
#include "ui/teaching/zip_file.h"

namespace rope::teaching {

namespace {

const char* const packageSpace = "http://www.imsglobal.org/xsd/imscp_v1p1";

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
        xml.writeAttribute(QStringLiteral("identifier"), QString::fromStdString(qtiName('I', i)));
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
            const std::string id = qtiName('I', files.size());
            files.push_back({"items/" + id + ".xml", {}});
            entries.push_back({files.back().file, qtiItem(item, id)});
            for (const QuizPicture& picture : item.pictures) {
                files.back().pictures.push_back(qtiPictures + picture.file);
                entries.push_back({files.back().pictures.back(), picture.png});
            }
        }
    entries.front().bytes = manifest(files);
    return zipOf(entries);
}

std::vector<Message> lacks(const QuizItem& item)
{
    if (item.kind != AskKind::Words)
        return {};
    return {{QT_TRANSLATE_NOOP(
                 "core", "{0} asks for an own text, which no program scores: the model answer is for the marker."),
             {item.name}}};
}

} // namespace

LessonFormat qti()
{
    return {"qti",
            "zip",
            QT_TRANSLATE_NOOP("core", "QTI 2.1"),
            QT_TRANSLATE_NOOP("core", "A package of items, with pictures, that many learning platforms take."),
            write,
            lacks,
            QuizPictures::Inside};
}

} // namespace rope::teaching
