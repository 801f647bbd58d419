// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/vote_panel.h"

#include <algorithm>

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/base/plain_text.h"
#include "ui/lessons/course/class_vote.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/lessons/vote_bars.h"

namespace rope {

namespace {

using Phase = ClassVote::Phase;

QString titleOf(Phase phase)
{
    switch (phase) {
    case Phase::First: return VotePanel::tr("First vote");
    case Phase::Discussion: return VotePanel::tr("Talk to your neighbour");
    case Phase::Second: return VotePanel::tr("Second vote");
    case Phase::Closed: return VotePanel::tr("Before and after");
    case Phase::Shown: return VotePanel::tr("The right answer");
    }
    return {};
}

QString nextOf(Phase phase)
{
    switch (phase) {
    case Phase::First:
    case Phase::Second: return VotePanel::tr("Close the vote");
    case Phase::Discussion: return VotePanel::tr("Vote again");
    default: return VotePanel::tr("Show the answer");
    }
}

constexpr int usualSeconds = 60;

} // namespace

VotePanel* VotePanel::on(LessonSession& session, QWidget* parent)
{
    const Question* q = session.question();
    if (!q || (q->kind != AskKind::One && q->kind != AskKind::Several && q->kind != AskKind::TrueFalse))
        return nullptr;
    QStringList letters{tr("True"), tr("False")};
    if (q->kind != AskKind::TrueFalse) {
        letters.clear();
        for (std::size_t i = 0; i < q->options.size(); ++i)
            letters << QString(QChar(u'A' + static_cast<char16_t>(i)));
    }
    auto* vote = new ClassVote(static_cast<int>(letters.size()));
    auto* panel = new VotePanel(*vote, letters, rightAnswerGiven(*q, session.asked()).chosen, parent);
    panel->setObjectName(QStringLiteral("vote"));
    vote->setParent(panel);
    connect(vote, &ClassVote::answerWanted, &session, &LessonSession::reveal);
    return panel;
}

VotePanel::VotePanel(ClassVote& vote, const QStringList& letters, std::vector<int> right, QWidget* parent)
    : QWidget(parent), m_vote(vote), m_right(std::move(right))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 6, 0, 0);
    grid->setColumnStretch(1, 1);
    m_phase = new PlainLabel(this);
    m_phase->setObjectName(QStringLiteral("phase"));
    QFont bold = m_phase->font();
    bold.setWeight(QFont::DemiBold);
    m_phase->setFont(bold);
    m_phase->setWordWrap(true); // large type in a narrow column
    m_clock = new PlainLabel(this);
    m_clock->setObjectName(QStringLiteral("clock"));
    m_clock->setFont(bold);
    m_seconds = new QSpinBox(this);
    m_seconds->setObjectName(QStringLiteral("seconds"));
    m_seconds->setRange(5, 1800);
    m_seconds->setSingleStep(15);
    m_seconds->setValue(usualSeconds);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Seconds to think"));
    m_start = new QPushButton(this);
    m_start->setObjectName(QStringLiteral("startClock"));
    setTip(m_start, tr("Lets the clock run (T)"));
    grid->addWidget(m_phase, 0, 0, 1, 3);
    for (int i = 0; i < vote.choices(); ++i)
        addRow(i, letters.value(i));
    m_next = new QPushButton(this);
    m_next->setObjectName(QStringLiteral("nextPhase"));
    setTip(m_next, tr("What comes next (Enter)"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_next);
    foot->addStretch();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_clock), static_cast<QWidget*>(m_seconds), static_cast<QWidget*>(m_start)})
        foot->addWidget(widget);
    grid->addLayout(foot, grid->rowCount(), 0, 1, 3);
    connect(m_start, &QPushButton::clicked, this, &VotePanel::toggleClock);
    connect(m_next, &QPushButton::clicked, &vote, &ClassVote::advance);
    connect(&vote, &ClassVote::changed, this, &VotePanel::showCounts);
    connect(&vote, &ClassVote::clockChanged, this, &VotePanel::showClock);
    showCounts();
    showClock();
}

void VotePanel::addRow(int choice, const QString& letter)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    const int row = grid->rowCount();
    auto* name = new PlainLabel(letter, this);
    auto* bars = new VoteBars(letter, this);
    bars->setObjectName(QStringLiteral("bars.%1").arg(choice + 1));
    auto* count = new QSpinBox(this);
    count->setObjectName(QStringLiteral("count.%1").arg(choice + 1));
    count->setRange(0, 999);
    count->setAccessibleName(tr("Votes for %1").arg(letter));
    grid->addWidget(name, row, 0);
    grid->addWidget(bars, row, 1);
    grid->addWidget(count, row, 2);
    m_bars.push_back(bars);
    m_counts.push_back(count);
    connect(bars, &VoteBars::counted, this, [this, choice](int by) { m_vote.add(choice, by); });
    connect(count, &QSpinBox::valueChanged, this, [this, choice](int value) { m_vote.setCount(choice, value); });
    count->installEventFilter(this);
}

void VotePanel::showCounts()
{
    const Phase phase = m_vote.phase();
    const int now = m_vote.current(), total = m_vote.total(now);
    m_phase->setText(m_vote.isOpen() ? tr("%1: %2 votes").arg(titleOf(phase)).arg(total) : titleOf(phase));
    m_next->setText(nextOf(phase));
    m_next->setVisible(phase != Phase::Shown);
    const auto share = [this](int vote, int choice) {
        return m_vote.total(vote) > 0 ? double(m_vote.count(vote, choice)) / m_vote.total(vote) : -1;
    };
    const bool both = phase == Phase::Closed || phase == Phase::Shown;
    for (int i = 0; i < m_vote.choices(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const QSignalBlocker quiet(m_counts[at]);
        m_counts[at]->setValue(m_vote.count(now, i));
        m_counts[at]->setEnabled(m_vote.isOpen());
        m_bars[at]->setShares(both || phase == Phase::Discussion ? share(0, i) : -1, both ? share(1, i) : -1);
        m_bars[at]->setRight(phase == Phase::Shown && std::ranges::count(m_right, i) > 0);
    }
}

void VotePanel::toggleClock()
{
    if (m_vote.isClockRunning())
        m_vote.stopClock();
    else
        m_vote.startClock(m_seconds->value());
}

void VotePanel::showClock()
{
    const int left = m_vote.secondsLeft();
    m_clock->setText(QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0')));
    m_clock->setVisible(m_vote.isClockRunning() || left > 0);
    m_seconds->setVisible(!m_vote.isClockRunning()); // room, in large type
    m_start->setText(m_vote.isClockRunning() ? tr("Stop") : tr("Start"));
}

bool VotePanel::handleKey(int key)
{
    const int letter = key - Qt::Key_A;
    if (letter >= 0 && letter < m_vote.choices()) { // between votes too: it must not choose an answer before the class
        if (m_vote.isOpen())
            m_vote.add(letter);
    } else if (key == Qt::Key_Backspace)
        m_vote.undo();
    else if (key == Qt::Key_T)
        toggleClock();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        m_vote.advance();
    else
        return false;
    return true;
}

/// Enter ends the typing and goes no further; the next one goes on with the vote.
bool VotePanel::eventFilter(QObject* watched, QEvent* event)
{
    auto* count = qobject_cast<QSpinBox*>(watched);
    if (!count || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    count->interpretText();
    count->clearFocus();
    return true;
}

} // namespace rope
