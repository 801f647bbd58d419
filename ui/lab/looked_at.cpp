// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/looked_at.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QRadioButton>

#include "core/lab/lab_stories.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/lab/lab_session.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {

constexpr std::array<int, 3> times{1, 2, 4}; // the length of training

} // namespace

LookedAt::LookedAt(SceneStore& store, LabSession& session, QWidget* parent)
    : QWidget(parent), m_store(store), m_session(session)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_ropes = new PlainLabel(this);
    m_ropes->setObjectName(QStringLiteral("labRopes"));
    m_ropes->setWordWrap(true);
    m_lengths = new QWidget(this);
    auto* row = new QHBoxLayout(m_lengths);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new PlainLabel(tr("Length L′, tokens"), m_lengths), 1);
    for (std::size_t i = 0; i < times.size(); ++i) {
        auto* button = m_times[i] = new QRadioButton(m_lengths);
        button->setObjectName(QStringLiteral("labTimes%1").arg(times[i]));
        button->setAutoExclusive(false); // at another length it is none of them
        connect(button, &QRadioButton::clicked, this, [this, i] { look(times[i]); });
        row->addWidget(button);
    }
    column->addWidget(m_ropes);
    column->addWidget(m_lengths);
}

/// The present RoPE stays; one that does not fit the model gives way to the one it was trained with.
void LookedAt::look(int times)
{
    const auto first = m_session.firstRun();
    if (!first)
        return;
    const lab::LabSetup& setup = first->run->setup;
    Scene next = m_store.scene();
    const RopeSpec rope = next.active.headDim == setup.shape.headDim() ? next.active : setup.rope;
    m_store.endGesture();
    m_store.edit(lab::lookingAt(first->id, rope, times * setup.length, std::move(next)), tr("length looked at"));
    m_store.endGesture();
    showState(); // a click on the present length changes nothing but the button
}

void LookedAt::showState()
{
    const auto first = m_session.firstRun();
    m_lengths->setVisible(first.has_value());
    if (!first) {
        m_ropes->setText(tr("Shown as an example: %1. Choose a question, look at a run, or train one with the RoPE "
                            "that is set now.")
                             .arg(translated(lab::labStories().front().title)));
        return;
    }
    const lab::LabSetup& setup = first->run->setup;
    const RopeSpec& now = m_store.scene().active;
    const bool fits = now.headDim == setup.shape.headDim();
    const auto length = m_store.scene().context.targetLength;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const int tokens = times[i] * setup.length;
        m_times[i]->setText(QString::number(tokens));
        m_times[i]->setAccessibleName(tr("Look at %1 tokens").arg(tokens));
        setTip(m_times[i], m_times[i]->accessibleName());
        m_times[i]->setEnabled(tokens <= lab::longestShown);
        m_times[i]->setChecked(fits ? length == tokens : times[i] == 1);
    }
    const QString trained =
        tr("Trained with: %1, at %2 tokens").arg(translated(lab::ropeName(setup.rope))).arg(setup.length);
    if (!fits)
        m_ropes->setText(tr("%1\nThe present RoPE has another head dimension (%2): it is looked at as it was trained.")
                             .arg(trained)
                             .arg(now.headDim));
    else if (length > lab::longestShown)
        m_ropes->setText(tr("%1\nNow: %2, at %3 tokens, the longest that the Lab looks at")
                             .arg(trained, translated(lab::ropeName(now)))
                             .arg(lab::longestShown));
    else
        m_ropes->setText(tr("%1\nNow: %2, at %3 tokens").arg(trained, translated(lab::ropeName(now))).arg(length));
}

} // namespace rope
