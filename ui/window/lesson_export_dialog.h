// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QDialog>
#include <QPageSize>

#include "core/lessons/lesson.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rope {

class ExerciseRows;
class PlainLabel;
struct LessonForm;
struct WrittenLessons;

/// Lessons into files: one or all, or exercises from their questions, in which form, exactly which files there will be;
/// and behind it what the form could not hold.
class LessonExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `open`: the lesson that is read, if any. It is what is exported at first.
    LessonExportDialog(std::vector<Lesson> all, std::optional<Lesson> open, const QPageSize& paper,
                       QWidget* parent = nullptr);

    void setForm(const std::string& id);
    void setFolder(const QString& folder);
    /// As they are listed.
    QStringList files() const;
    /// What was said last: a problem, or what was written.
    QString said() const;
    /// What the form could not hold, a sentence each.
    QStringList lacks() const;

public Q_SLOTS:
    void write();

Q_SIGNALS:
    void message(const QString& text);

private:
    void createChoices(QFormLayout* form, const QPageSize& paper);
    void createFolder(QFormLayout* form);
    void follow();
    bool mayReplace();
    QStringList names() const;
    WrittenLessons writeFiles(const QPageSize& paper);
    bool isBooklet() const;
    const std::vector<Lesson>& lessons() const;
    const LessonForm& form() const;

    std::vector<Lesson> m_all, m_one;
    QComboBox *m_lessons = nullptr, *m_form = nullptr, *m_paper = nullptr;
    ExerciseRows* m_exercises = nullptr;
    PlainLabel *m_summary = nullptr, *m_said = nullptr, *m_listed = nullptr;
    QLineEdit* m_folder = nullptr;
    QListWidget* m_list = nullptr; ///< the files, and once they are written what they lack
    QStringList m_lacks;
    QPushButton* m_export = nullptr;
};

} // namespace rope
