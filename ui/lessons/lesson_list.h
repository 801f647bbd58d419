// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/lessons/course/lesson_library.h"

class QHBoxLayout;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rope {

class MarkupLabel;
class PlainLabel;
class LessonProgress;

/// The lessons by chapter, each with how far it has been done; what the chosen one is about; and a button that opens
/// it.
class LessonList : public QWidget
{
    Q_OBJECT

public:
    LessonList(LessonLibrary& library, LessonProgress& progress, QWidget* parent = nullptr);

    void select(const QString& key);
    /// Null when there is none.
    const LessonEntry* chosenEntry();
    QTreeWidget* tree() const { return m_tree; }

Q_SIGNALS:
    void chosen(const rope::LessonEntry& entry);
    void openRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void createTree();
    QHBoxLayout* createButtons();
    void choose();
    /// Filled anew when it is seen next.
    void outdate();
    void fill();
    void showProgress();
    void showProgress(QTreeWidgetItem* item, const LessonEntry& entry);
    void showChosen();
    const LessonEntry* entryOf(const QTreeWidgetItem* item) const;
    QList<QTreeWidgetItem*> lessonItems() const;
    QTreeWidgetItem* chapterItem(const QString& chapter);

    LessonLibrary& m_library;
    LessonProgress& m_progress;
    MarkupLabel* m_heading = nullptr;
    QTreeWidget* m_tree = nullptr;
    PlainLabel* m_summary = nullptr;
    QPushButton* m_start = nullptr;
    bool m_filled = false; // reading the lessons and measuring their rows took a tenth of the start
};

} // namespace rope
