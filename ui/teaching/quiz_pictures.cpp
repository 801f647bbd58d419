// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teaching/quiz_pictures.h"

#include <QRegularExpression>

#include "ui/base/message_text.h"
#include "ui/paper/paper_figure.h"
#include "ui/plot/export.h"

namespace rope {

namespace {

constexpr QSize pictureSize(800, 480);
constexpr double pictureText = 10.5; // points

std::string forAttribute(const QString& text)
{
    return text.toHtmlEscaped().toStdString();
}

} // namespace

bool speaksOfFigures(const LessonStep& step)
{
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(plots?|curves?|marks?|bars?|dotted|dashed|solid|tints?|tinted|titles?|strips?|hands?|drawn|click)\\b"
            "|图|曲线|标记|虚线|实线|点线|标题|条带|灰条|指针|点击"),
        QRegularExpression::CaseInsensitiveOption);
    if (!step.question)
        return false;
    const Question& q = *step.question;
    std::string said = step.text + "\n" + q.prompt;
    for (const AskOption& option : q.options)
        said += "\n" + option.text;
    for (const AskMatch& match : q.matches)
        said.append("\n").append(match.left).append("\n").append(match.right);
    return q.kind == AskKind::Click || words.match(QString::fromStdString(said)).hasMatch();
}

void drawPictures(std::vector<Quiz>& quizzes)
{
    ExportLook look;
    look.size = pictureSize;
    look.points = pictureText;
    const QString ending = QStringLiteral("png");
    const ExportFormat* png = findExportFormat(ending);
    const FigureView view = viewFor(ending, look);
    for (Quiz& quiz : quizzes)
        for (QuizItem& item : quiz.items)
            for (QuizPicture& picture : item.pictures) {
                const auto figure = paperFigure(picture.figure, picture.scene, picture.covered, view);
                const QString name = translated(findFigure(picture.figure)->title);
                picture.alt = (figure->title.empty() ? name : translated(figure->title)).toStdString();
                picture.png = png->write(*figure, look).toStdString();
            }
}

std::string htmlPictures(const QuizItem& item, const std::string& prefix)
{
    std::string out;
    for (const QuizPicture& picture : item.pictures)
        out += "<p><img src=\"" + prefix + picture.file + "\" alt=\"" +
               forAttribute(QString::fromStdString(picture.alt)) + "\"/></p>";
    return out;
}

} // namespace rope
