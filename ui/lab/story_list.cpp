// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/story_list.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"

namespace rope {

StoryList::StoryList(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (const lab::LabStory& story : lab::labStories()) {
        auto* button = new QPushButton(translated(story.title), this);
        button->setObjectName(QStringLiteral("story-") + QString::fromStdString(story.id));
        setTip(button, translated(story.says));
        connect(button, &QPushButton::clicked, this, [this, &story] { choose(story); });
        column->addWidget(button);
    }
    m_says = new PlainLabel(this);
    m_says->setObjectName(QStringLiteral("labSays"));
    m_says->setWordWrap(true);
    m_says->hide();
    m_train = new QPushButton(tr("Train these models again"), this);
    m_train->setObjectName(QStringLiteral("labStoryAgain"));
    setTip(m_train, tr("From step 0, while you watch: each recipe of this question, with as many seeds as are chosen "
                       "below. What ships stays."));
    m_train->hide();
    connect(m_train, &QPushButton::clicked, this, [this] { Q_EMIT trainAsked(*m_story); });
    column->addWidget(m_says);
    column->addWidget(m_train);
}

void StoryList::choose(const lab::LabStory& story)
{
    m_story = &story;
    m_says->setText(translated(story.says));
    m_says->show();
    m_train->show();
    Q_EMIT chosen(story);
}

} // namespace rope
