// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/lab/lab_stories.h"

class QPushButton;

namespace rope {

class PlainLabel;

/// The questions that trained models answer at once; the one chosen last can be trained anew.
class StoryList : public QWidget
{
    Q_OBJECT

public:
    explicit StoryList(QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const lab::LabStory& story);
    void trainAsked(const lab::LabStory& story);

private:
    void choose(const lab::LabStory& story);

    PlainLabel* m_says = nullptr; ///< of the story chosen last
    QPushButton* m_train = nullptr;
    const lab::LabStory* m_story = nullptr;
};

} // namespace rope
