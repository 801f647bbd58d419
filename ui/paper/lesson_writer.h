// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include <QCoreApplication>
#include <QStringList>

#include "core/lessons/lesson.h"
#include "core/lessons/quantities/quantities.h"
#include "ui/paper/sheet.h"

namespace rope {

/// Writes one lesson. Figures that were printed before are referred to.
class LessonWriter
{
    Q_DECLARE_TR_FUNCTIONS(rope::LessonWriter)

public:
    LessonWriter(Sheet& sheet, const Lesson& lesson) : m_sheet(sheet), m_lesson(lesson) {}

    /// `handedIn`: with a line for the name of who does.
    void writeQuestions(bool handedIn);
    /// `alone`: of this lesson and no others.
    void writeAnswers(bool alone);

private:
    void writeHead(const QString& under);
    void writeFields();
    void writeStep(std::size_t index);
    void writeFigures(std::size_t index, const Scene& scene);
    void writeScene(const std::vector<ShapedFigure>& figures, const Scene& scene);
    QString captionOf(const Figure& figure, int number);
    int numberOfFigure(const std::string& id, const Scene& scene, bool covered, bool& isNew);
    void writeQuestion(const Question& question, const Quantities& quantities, std::size_t step);
    void writeRoomForAnswer(const Question& question, const Quantities& quantities, std::size_t step);
    void writeRoomForPlace(const Question& question, std::size_t step);
    void writeAnswer(const LessonStep& step, const Scene& scene, int number);
    void writeWrongOptions(const Question& question, const Quantities& quantities);

    Sheet& m_sheet;
    const Lesson& m_lesson;
    std::vector<ShapedFigure> m_figures;
    std::vector<std::string> m_contents; ///< of the figures
    std::vector<int> m_figuresOfStep;
    QString m_lastScene;
    QStringList m_explained;
    int m_questions = 0;
};

} // namespace rope
